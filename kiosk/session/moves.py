"""What a volunteer does in a class, as pure steps from one state to the next."""

from __future__ import annotations

from dataclasses import replace

from kiosk.session.state import (
    MOST_PEOPLE,
    MOST_TALLIES,
    GroupCount,
    GroupSession,
    Phase,
    Tally,
)
from kiosk.session.template import PartKind

PHASE_OF: dict[PartKind, Phase] = {
    PartKind.OPENING: "pre",
    PartKind.DECISION: "during",
    PartKind.CLOSING: "post",
}
"""The parts in which cards are counted."""


def counted(session: GroupSession, group: str, change: int) -> GroupSession:
    """`change` more (or fewer) people of a group; never below nought, nor fewer than its women."""
    before = session.count_of(group)
    people = min(max(before.people + change, 0), MOST_PEOPLE)
    return _with(session, replace(before, people=people, women=min(before.women, people)))


def women_counted(session: GroupSession, group: str, change: int) -> GroupSession:
    """`change` more (or fewer) women among the people of a group; never more than the people."""
    before = session.count_of(group)
    return _with(session, replace(before, women=min(max(before.women + change, 0), before.people)))


def counting_women(session: GroupSession, on: bool) -> GroupSession:
    """Whether women are counted; switched off, what was counted of them is dropped."""
    counts = session.counts if on else tuple(replace(each, women=0) for each in session.counts)
    return replace(session, women=on, counts=counts)


def came(session: GroupSession, learner: str) -> GroupSession:
    """A learner with a card is there; twice is once."""
    if learner in session.named:
        return session
    return replace(session, named=(*session.named, learner))


def went(session: GroupSession, learner: str) -> GroupSession:
    """A learner was entered by mistake, or was erased meanwhile."""
    return replace(session, named=tuple(each for each in session.named if each != learner))


def listed_came(session: GroupSession, row: str, group: str) -> GroupSession:
    """Somebody of the list is there: one more head of the group, and a tick as long as the class lasts."""
    if row in session.listed:
        return session
    return replace(counted(session, group, 1), listed=(*session.listed, row))


def listed_went(session: GroupSession, row: str, group: str) -> GroupSession:
    """The tick was a mistake."""
    if row not in session.listed:
        return session
    left = tuple(each for each in session.listed if each != row)
    return replace(counted(session, group, -1), listed=left)


def without_ticks(session: GroupSession) -> GroupSession:
    """The class at its end: who of the list was there is nobody's business any more."""
    return replace(session, listed=())


def tallied(session: GroupSession, tally: Tally) -> GroupSession:
    """The cards of one phase, in place of what was counted in it before."""
    others = tuple(each for each in session.tallies if each.phase != tally.phase)
    return replace(session, tallies=(*others, tally)[-MOST_TALLIES:])


def seen_on_phones(session: GroupSession, change: int) -> GroupSession:
    """`change` more people were seen to do it on their phone; never more than are there."""
    return replace(session, phones_seen=min(max(session.phones_seen + change, 0), session.people))


def turned(session: GroupSession, change: int) -> GroupSession:
    """`change` parts on or back; the first and the last are the ends."""
    last = len(session.format.parts) - 1
    return _at_part(session, min(max(session.part + change, 0), last))


def at_step(session: GroupSession, step: int) -> GroupSession:
    """The lesson stands at this step."""
    return replace(session, step=max(step, 0))


def short_of_time(session: GroupSession) -> GroupSession:
    """On to the closing question ("Còn ít giờ"), or from there to the work at home."""
    kinds = [part.kind for part in session.format.parts]
    later = [
        place
        for place, kind in enumerate(kinds)
        if place > session.part and kind in {PartKind.CLOSING, PartKind.HOME}
    ]
    return _at_part(session, later[0]) if later else session


def spent(session: GroupSession, milliseconds: int) -> GroupSession:
    """The class has been open for so much longer."""
    return replace(session, spent_ms=session.spent_ms + max(milliseconds, 0))


def _at_part(session: GroupSession, part: int) -> GroupSession:
    if part == session.part:
        return session
    return replace(session, part=part, part_began_ms=session.spent_ms)


def _with(session: GroupSession, count: GroupCount) -> GroupSession:
    if count.group in {each.group for each in session.counts}:
        counts = tuple(count if each.group == count.group else each for each in session.counts)
    else:
        counts = (*session.counts, count)
    fewer = replace(session, counts=counts)
    return replace(fewer, phones_seen=min(fewer.phones_seen, fewer.people))
