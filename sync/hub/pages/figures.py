"""The figures of a commune, from facts alone.

- người: learners with a card; lượt khách: guests, counted by visit. The two are never added.
- before → after: a learner's task before and the same task straight after, in one registration,
  only where both measure the same.
- a cell about fewer than five people is not shown (product.md, Privacy), nor what would give it away
  by subtraction: the hidden cells of a column are never one alone, nor fewer than five people in sum.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Q, QuerySet

from sync.hub.models import Fact, Place
from sync.vocabulary import INDEPENDENCE

SMALL_CELL = 5
"""People below which a cell is hidden."""
_ALONE = INDEPENDENCE.index("alone")
_Pair = tuple[str, Any, str, str]


@dataclass(frozen=True, slots=True)
class Cell:
    """A number of people, and whether there are too few of them to be shown."""

    value: int
    hidden: bool

    @classmethod
    def of(cls, value: int) -> Cell:
        """Nought is shown: it gives nobody away."""
        return cls(value, hidden=0 < value < SMALL_CELL)


@dataclass(frozen=True, slots=True)
class Change:
    """How many did a task by themselves before and after, among those measured twice.

    Attributes:
        measured: people measured before and after.
        before, after: how many of them were "tự làm được", in percent; None when hidden.
    """

    group: str
    measured: Cell
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True)
class GroupRow:
    """One target group: people with a card, guest visits, and their change."""

    group: str
    people: Cell
    visits: Cell
    change: Change


@dataclass(frozen=True, slots=True)
class CommuneFigures:
    """Everything on the page of a commune.

    Attributes:
        lessons: lessons finished; courses: courses finished (lượt, not people).
        own_phone: done on one's own phone, by own word and as seen by a helper, apart.
    """

    people: Cell
    visits: Cell
    lessons: int
    courses: int
    own_word: int
    observed: int
    groups: tuple[GroupRow, ...]
    change: Change


def shown_together(values: list[int]) -> list[Cell]:
    """The cells of one column whose total stands beside them; more are hidden where that is needed."""
    hidden = {index for index, value in enumerate(values) if Cell.of(value).hidden}
    rest = sorted((value, index) for index, value in enumerate(values) if value >= SMALL_CELL)
    while hidden and rest and (len(hidden) < 2 or sum(values[i] for i in hidden) < SMALL_CELL):
        hidden.add(rest.pop(0)[1])
    return [Cell(value, hidden=index in hidden) for index, value in enumerate(values)]


def commune_figures(place: Place, since: datetime | None = None) -> CommuneFigures:
    """The figures of one commune, from a moment on or from the beginning."""
    facts = Fact.objects.filter(place=place, voided=False)
    if since is not None:
        facts = facts.filter(happened_at__gte=since)
    people, visits = _who(facts)
    pairs = _pairs(facts)
    done = facts.filter(verb="completed")
    own = facts.filter(verb="answered")
    return CommuneFigures(
        people=Cell.of(len({learner for learner, _ in people})),
        visits=Cell.of(len({learner for learner, _ in visits})),
        lessons=done.exclude(lesson="").count(),
        courses=done.filter(lesson="").count(),
        own_word=own.filter(evidence="own_word").count(),
        observed=own.filter(evidence="observed").count(),
        groups=_rows(people, visits, pairs),
        change=_change("", pairs, Cell.of(len({learner for learner, *_ in pairs}))),
    )


def communes_with_kiosks(places: QuerySet[Place]) -> list[tuple[Place, int, int]]:
    """(commune, kiosks, lessons finished) for each commune that has a kiosk."""
    finished = Q(fact__verb="completed", fact__voided=False) & ~Q(fact__lesson="")
    rows = (
        places.filter(kiosk__isnull=False)
        .annotate(
            kiosks=Count("kiosk", distinct=True),
            lessons=Count("fact", filter=finished, distinct=True),
        )
        .order_by("code")
    )
    return [(row, row.kiosks, row.lessons) for row in rows]


def _rows(
    people: set[tuple[str, str]], visits: set[tuple[str, str]], pairs: dict[_Pair, tuple[int, int]]
) -> tuple[GroupRow, ...]:
    names = sorted({group for _, group in people | visits} | {pair[3] for pair in pairs})
    by_group = {name: {k: v for k, v in pairs.items() if k[3] == name} for name in names}
    columns = zip(
        names,
        shown_together([sum(group == name for _, group in people) for name in names]),
        shown_together([sum(group == name for _, group in visits) for name in names]),
        shown_together([len({learner for learner, *_ in by_group[name]}) for name in names]),
        strict=True,
    )
    return tuple(
        GroupRow(name, carded, guests, _change(name, by_group[name], measured))
        for name, carded, guests, measured in columns
    )


def _who(facts: QuerySet[Fact]) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """(learner, group) of those with a card, and of the guests that stayed guests."""
    rows = facts.exclude(learner="").exclude(guest=None)
    seen = set(rows.values_list("learner", "group", "second_group", "guest").distinct())
    carded = {learner for learner, _, _, guest in seen if not guest}
    people: set[tuple[str, str]] = set()
    visits: set[tuple[str, str]] = set()
    for learner, first, second, _ in seen:
        for group in [first, second] if second else [first]:
            (people if learner in carded else visits).add((learner, group))
    return _known_first(people), _known_first(visits)


def _known_first(rows: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """A learner who once touched a group is not also counted under "unknown"."""
    known = {learner for learner, group in rows if group}
    return {(learner, group) for learner, group in rows if group or learner not in known}


def _pairs(facts: QuerySet[Fact]) -> dict[_Pair, tuple[int, int]]:
    """Level before and after by (learner, registration, task, group)."""
    tasks = facts.exclude(learner="").filter(comparable=True, level__isnull=False)
    before: dict[tuple[str, Any, str, str], tuple[int, str]] = {}
    after: dict[tuple[str, Any, str, str], int] = {}
    for fact in tasks.filter(phase__in=["pre", "post"]).order_by("happened_at", "seq"):
        key = (fact.learner, fact.registration, fact.course, fact.task)
        if fact.phase == "pre":
            before.setdefault(key, (fact.level or 0, fact.group))
        else:
            after[key] = fact.level or 0
    pairs: dict[_Pair, tuple[int, int]] = {}
    for key, (level, group) in before.items():
        if key in after:
            learner, registration, course, task = key
            pairs[learner, registration, f"{course}/{task}", group] = (level, after[key])
    return pairs


def _change(group: str, pairs: dict[_Pair, tuple[int, int]], measured: Cell) -> Change:
    if measured.hidden or not pairs:
        return Change(group, measured, None, None)
    return Change(
        group,
        measured,
        _percent(before == _ALONE for before, _ in pairs.values()),
        _percent(after == _ALONE for _, after in pairs.values()),
    )


def _percent(flags: Iterable[bool]) -> int:
    counted: dict[bool, int] = defaultdict(int)
    for flag in flags:
        counted[flag] += 1
    return round(100 * counted[True] / (counted[True] + counted[False]))
