"""People of a commune and how they changed, from facts and from those who were forgotten since.

- người: learners with a card; lượt khách: guests, counted by visit. The two are never added.
- before → after: see `sync.counting`; a change belongs to the month and the commune of what came after.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from sync.counting import Change, Seen, changes_of, people_and_visits
from sync.hub.models import Fact, FormerChange, FormerPerson, Place
from sync.hub.pages.cells import Cell, percent, shown_together
from sync.hub.pages.period import Period
from sync.hub.people import levels, sightings
from sync.vocabulary import INDEPENDENCE

ALONE = INDEPENDENCE.index("alone")


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """How many did a task by themselves before and after, among those measured twice.

    Attributes:
        name: a target group, or a course; "" for all.
        measured: people measured before and after.
        times: tasks measured twice; alone_before, alone_after: how many of them "tự làm được".
    """

    name: str
    measured: Cell
    times: int
    alone_before: int
    alone_after: int

    @property
    def before(self) -> int | None:
        """In percent; None when there is nothing, or too few people to show it."""
        return self._percent(self.alone_before)

    @property
    def after(self) -> int | None:
        """The same after the lessons."""
        return self._percent(self.alone_after)

    def _percent(self, alone: int) -> int | None:
        return None if self.measured.hidden or not self.times else percent(alone, self.times)


@dataclass(frozen=True, slots=True)
class GroupRow:
    """One target group: people with a card, guest visits, and their change."""

    group: str
    people: Cell
    visits: Cell
    change: ChangeRow


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleFigures:
    """The people of a commune in a period.

    Attributes:
        lessons: lessons finished, by course; courses: the same of courses (lượt, not people).
        own_word, observed: done on one's own phone, as they said and as a helper saw, apart.
    """

    people: Cell
    visits: Cell
    groups: tuple[GroupRow, ...]
    change: ChangeRow
    by_course: tuple[ChangeRow, ...]
    lessons: dict[str, int]
    courses: dict[str, int]
    own_word: int
    observed: int


def people_figures(place: Place, period: Period) -> PeopleFigures:
    """Count the people of a commune."""
    facts = Fact.objects.filter(period.facts(), place=place, voided=False)
    people, visits = people_and_visits(_seen(place, period))
    changes = _changes(place, period)
    done = facts.filter(verb="completed")
    own = facts.filter(verb="answered")
    names = sorted(people.groups | visits.groups | {one.group for one in changes})
    columns = zip(
        names,
        shown_together([people.of(name) for name in names]),
        shown_together([visits.of(name) for name in names]),
        _change_rows(names, changes, lambda one: one.group),
        strict=True,
    )
    courses = sorted({one.course for one in changes})
    return PeopleFigures(
        people=Cell.of(people.all),
        visits=Cell.of(visits.all),
        groups=tuple(GroupRow(*column) for column in columns),
        change=_change_row("", changes, Cell.of(len({one.person for one in changes}))),
        by_course=_change_rows(courses, changes, lambda one: one.course),
        lessons=_by_course(done.exclude(lesson="")),
        courses=_by_course(done.filter(lesson="")),
        own_word=own.filter(evidence="own_word").count(),
        observed=own.filter(evidence="observed").count(),
    )


def _by_course(done: QuerySet[Fact]) -> dict[str, int]:
    return dict(done.values_list("course").annotate(Count("pk")).order_by("course"))


def _seen(place: Place, period: Period) -> set[Seen]:
    facts = Fact.objects.filter(period.facts(), place=place, voided=False)
    found = {seen for seen, _, _ in sightings(facts)}
    former = FormerPerson.objects.filter(period.months(), place=place)
    return found | {
        Seen(
            str(one.person),
            tuple(name for name in (one.group, one.second_group) if name),
            one.guest,
        )
        for one in former
    }


def _changes(place: Place, period: Period) -> tuple[Change, ...]:
    after = Fact.objects.filter(period.facts(), place=place, phase="post").exclude(
        registration=None
    )
    measured = Fact.objects.filter(
        Q(phase="pre") | Q(phase="post", place=place),
        registration__in=after.values("registration"),
        voided=False,
    )
    live = changes_of(level for level, _ in levels(measured))
    former = (
        Change(
            person=str(one.person),
            registration="",
            month=one.month,
            course=one.course,
            task=one.task,
            group=one.group,
            before=one.before,
            after=one.after,
        )
        for one in FormerChange.objects.filter(period.months(), place=place)
    )
    return (*(one for one in live if period.holds(one.month)), *former)


def _change_rows(
    names: Sequence[str], changes: Sequence[Change], name_of: Callable[[Change], str]
) -> tuple[ChangeRow, ...]:
    parted = [[one for one in changes if name_of(one) == name] for name in names]
    cells = shown_together([len({one.person for one in part}) for part in parted])
    return tuple(
        _change_row(name, part, cell) for name, part, cell in zip(names, parted, cells, strict=True)
    )


def _change_row(name: str, changes: Iterable[Change], measured: Cell) -> ChangeRow:
    rows = list(changes)
    return ChangeRow(
        name,
        measured,
        len(rows),
        sum(one.before == ALONE for one in rows),
        sum(one.after == ALONE for one in rows),
    )
