"""Who can be ticked off by name: learners with a card, and the list of those who have not agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.people.finding import Person, people
from kiosk.people.nickname import AVATAR_BY_ID
from kiosk.people.roster import Roster
from kiosk.session.moves import came, listed_came, listed_went, went
from kiosk.session.state import GroupSession

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts


def everybody(parts: Parts) -> tuple[Person, ...]:
    """All of them by nickname; waits for the disk.

    Raises:
        SyncError: progress.db does not answer.
    """
    roster = Roster(parts.database, parts.writer)
    return people(parts.learners.all(), roster.all())


def is_there(state: GroupSession, person: Person) -> bool:
    """Whether the person was ticked, or came with a card."""
    return person.id in (state.listed if person.listed else state.named)


def ticked(state: GroupSession, person: Person) -> GroupSession:
    """A touch: there, or not there after all. Who has not agreed is one more head of the group."""
    there = is_there(state, person)
    if person.listed:
        step = listed_went if there else listed_came
        return step(state, person.id, person.target_group)
    return went(state, person.id) if there else came(state, person.id)


def entry(person: Person, listed_over: str) -> dict[str, object]:
    """The person as a card of the page: id, text, over, picture."""
    avatar = AVATAR_BY_ID.get(person.avatar)
    return {
        "id": person.id,
        "text": person.nickname,
        "over": listed_over if person.listed else "",
        "picture": avatar.file if avatar else "",
    }
