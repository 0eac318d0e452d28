"""Classes and contests of a commune: lượt người, women where they were counted, and what changed.

Lượt người are people present, counted again each time; they are never added to người.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet, Sum

from sync.hub.models import GroupCount, GroupFact, Place
from sync.hub.pages.cards import Asked, CardChange, Cards, card_changes, cards_of, questions_of
from sync.hub.pages.cells import Cell, shown_together
from sync.hub.pages.period import Period


@dataclass(frozen=True, slots=True)
class ClassRow:
    """One class that was held; people include those with a card.

    Attributes:
        women: among those without a card, None where they were not counted.
    """

    day: date
    meeting: str
    template: str
    course: str
    lesson: str
    organiser: str
    partner: str
    spot: str
    people: Cell
    women: Cell | None
    named: Cell
    before: Cards | None
    after: Cards | None
    by_eye: bool
    phones_seen: Cell


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassFigures:
    """The classes of a commune in a period.

    Attributes:
        held: classes; people: lượt người in them; groups: the same by target group.
        women, men: among those without a card, in classes that counted them.
        change: all courses first, then each; counted cards before those by eye.
        contests, contest_people: quiz evenings, and lượt người who played.
    """

    held: int
    people: Cell
    groups: tuple[tuple[str, Cell], ...]
    women: Cell
    men: Cell
    phones_seen: Cell
    change: tuple[CardChange, ...]
    contests: int
    contest_people: Cell


def class_figures(place: Place, period: Period) -> ClassFigures:
    """Count the classes of a commune."""
    rows = _group_facts(place, period)
    held = rows.filter(kind="class")
    counts = GroupCount.objects.filter(group_fact__in=rows.filter(kind__in=_PRESENT))
    people = dict(counts.values_list("group").annotate(Sum("people")).order_by("group"))
    sexed = counts.exclude(women=None).aggregate(women=Sum("women"), all=Sum("people"))
    women = sexed["women"] or 0
    by_sex = shown_together([women, (sexed["all"] or 0) - women])
    cells = shown_together(list(people.values()))
    contests = rows.filter(kind="contest")
    return ClassFigures(
        held=held.count(),
        people=Cell.of(sum(people.values())),
        groups=tuple(zip(people, cells, strict=True)),
        women=by_sex[0],
        men=by_sex[1],
        phones_seen=Cell.of(_sum(held, "phones_seen")),
        change=card_changes(rows),
        contests=contests.count(),
        contest_people=Cell.of(_sum(contests, "people")),
    )


def class_rows(place: Place, period: Period) -> tuple[ClassRow, ...]:
    """Every class of a commune, oldest first."""
    rows = _group_facts(place, period)
    held = list(rows.filter(kind="class").prefetch_related("counts").order_by("day", "fact_id"))
    asked = questions_of(rows)
    of_held = [asked[one.meeting] for one in held]
    before, after = (
        cards_of([[found[phase]] if phase in found else [] for found in of_held])
        for phase in ("pre", "post")
    )
    return tuple(
        _class_row(one, found, people=people, phones_seen=phones, before=pre, after=post)
        for one, found, people, phones, pre, post in zip(
            held,
            of_held,
            shown_together([one.people + one.named for one in held]),
            shown_together([one.phones_seen for one in held]),
            before,
            after,
            strict=True,
        )
    )


def classes_and_people(place: Place) -> tuple[int, int]:
    """How many classes were ever held in a commune, and lượt người in them."""
    rows = _group_facts(place, Period())
    return rows.filter(kind="class").count(), _sum(rows.filter(kind__in=_PRESENT), "people")


_PRESENT = ("class", "present")


def _group_facts(place: Place, period: Period) -> QuerySet[GroupFact]:
    return GroupFact.objects.filter(period.days(), fact__place=place, fact__voided=False)


def _sum(rows: QuerySet[GroupFact], column: str) -> int:
    return rows.aggregate(all=Sum(column))["all"] or 0


def _class_row(
    held: GroupFact,
    asked: Asked,
    *,
    people: Cell,
    phones_seen: Cell,
    before: Cards,
    after: Cards,
) -> ClassRow:
    counts = list(held.counts.all())
    women = [one.women for one in counts if one.women is not None]
    shown = shown_together([sum(women), held.people - sum(women), held.named])
    return ClassRow(
        day=held.day,
        meeting=held.meeting,
        template=held.template,
        course=held.course,
        lesson=held.lesson,
        organiser=held.organiser,
        partner=held.partner,
        spot=held.spot,
        people=people,
        women=shown[0] if women else None,
        named=shown[2] if women else shown_together([held.people, held.named])[1],
        before=before if "pre" in asked else None,
        after=after if "post" in asked else None,
        by_eye=any(one.by_eye for phase, one in asked.items() if phase != "during"),
        phones_seen=phones_seen,
    )
