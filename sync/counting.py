"""How people and their change are counted, at the kiosk and at the hub alike: pure.

- *Người* are those with a learning card, each once; a guest who stayed one is a *visit*. The two are
  never added.
- Before → after is a task done before the lessons and the same task straight after them, in one
  registration; it belongs to the month of what came after.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Seen:
    """Somebody did something in a month.

    Attributes:
        person: random identifier; groups: target groups, none when unknown.
    """

    person: str
    groups: tuple[str, ...]
    guest: bool


@dataclass(frozen=True, slots=True)
class Counted:
    """Distinct persons, each with each of their target groups ("" for unknown)."""

    rows: frozenset[tuple[str, str]]

    @property
    def all(self) -> int:
        """How many there are, each once."""
        return len({person for person, _ in self.rows})

    def of(self, group: str) -> int:
        """How many there are in one group."""
        return sum(known == group for _, known in self.rows)

    @property
    def groups(self) -> frozenset[str]:
        """The groups that somebody is in."""
        return frozenset(group for _, group in self.rows)


def people_and_visits(seen: Iterable[Seen]) -> tuple[Counted, Counted]:
    """People with a card, and visits of guests who stayed guests in this period."""
    rows = set(seen)
    carded = {row.person for row in rows if not row.guest}
    people: set[tuple[str, str]] = set()
    visits: set[tuple[str, str]] = set()
    for row in rows:
        for group in row.groups or ("",):
            (people if row.person in carded else visits).add((row.person, group))
    return Counted(_known_first(people)), Counted(_known_first(visits))


def _known_first(rows: set[tuple[str, str]]) -> frozenset[tuple[str, str]]:
    """Who once touched a group is not also counted under "unknown"."""
    known = {person for person, group in rows if group}
    return frozenset((person, group) for person, group in rows if group or person not in known)


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskLevel:
    """How a task went once.

    Attributes:
        month: `YYYY-MM`, in the country's time; level: 0 to 3.
        group: the first target group, "" when unknown.
    """

    person: str
    registration: str
    course: str
    task: str
    phase: Literal["pre", "post"]
    group: str
    level: int
    month: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One person in one task, before and after; the group is the one known before.

    Attributes:
        month: `YYYY-MM` of what came after.
        registration: "" when the person was erased since.
    """

    person: str
    month: str
    course: str
    task: str
    group: str
    before: int
    after: int
    registration: str = ""


def changes_of(levels: Iterable[TaskLevel]) -> tuple[Change, ...]:
    """The first result before with the last one after, of each task in each registration.

    Args:
        levels: comparable results, in the order they happened.
    """
    before: dict[tuple[str, str, str, str], TaskLevel] = {}
    after: dict[tuple[str, str, str, str], TaskLevel] = {}
    for one in levels:
        key = (one.person, one.registration, one.course, one.task)
        if one.phase == "pre":
            before.setdefault(key, one)
        else:
            after[key] = one
    return tuple(
        Change(
            person=first.person,
            registration=first.registration,
            month=after[key].month,
            course=first.course,
            task=first.task,
            group=first.group,
            before=first.level,
            after=after[key].level,
        )
        for key, first in before.items()
        if key in after
    )
