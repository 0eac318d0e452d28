"""Finding one learner among thousands: names are folded in memory, the database knows no such index."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from content.search_key import fold
from kiosk.people.learners import Learner
from kiosk.people.roster import Listed


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One entry of the page: a learner, or somebody on the list who has not agreed yet.

    Attributes:
        key: nickname without marks and case, for finding and for the order.
        avatar: empty for who has no card.
    """

    id: str
    nickname: str
    avatar: str
    target_group: str
    listed: bool
    key: str


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for; empty parts find everybody.

    Attributes:
        letters: beginnings of words of the nickname, in any order, with or without marks.
    """

    letters: str = ""
    avatar: str = ""
    group: str = ""


def people(learners: Iterable[Learner], listed: Iterable[Listed]) -> tuple[Person, ...]:
    """Everybody in order of their nicknames, folded once."""
    both: list[Learner | Listed] = [*learners, *listed]
    found = [
        Person(
            id=one.id,
            nickname=one.nickname,
            avatar=one.avatar if isinstance(one, Learner) else "",
            target_group=one.target_group,
            listed=isinstance(one, Listed),
            key=fold(one.nickname),
        )
        for one in both
    ]
    return tuple(sorted(found, key=lambda person: (person.key, person.nickname, person.id)))


def find(everybody: Iterable[Person], sought: Sought) -> tuple[Person, ...]:
    """Those that fit, in their order."""
    words = fold(sought.letters).split()
    return tuple(
        person
        for person in everybody
        if (not sought.avatar or person.avatar == sought.avatar)
        and (not sought.group or person.target_group == sought.group)
        and _begins(words, person.key)
    )


def _begins(words: list[str], key: str) -> bool:
    # " hoa" is in " ba hoa sen": a beginning of some word.
    spaced = f" {key}"
    return all(f" {word}" in spaced for word in words)
