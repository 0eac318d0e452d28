"""What one month came to at this kiosk, with names for its ids, as the monthly report says it: pure.

The figures are those of `kiosk.reports`, and so the province's; only what is told of a class itself
(its lesson, place and organiser) is added up here. *Người* and *lượt người* stand apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kiosk.reports.figures import Cards, Report, report
from kiosk.session.lists import Campaign, Lists
from kiosk.session.state import GroupSession
from kiosk.session.titles import Titles
from sync.daily_counts import DailyCount


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Lượt người of one target group or service."""

    name: str
    visits: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonLine:
    """The classes on one lesson; cards None when no class counted both questions in that way."""

    title: str
    classes: int
    visits: int
    cards: Cards | None
    cards_by_eye: Cards | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignLine:
    """Help for a peak period, in this month; the target is that of the whole period."""

    name: str
    visits: int
    target: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthFigures:
    """One month.

    Attributes:
        month: its first day; report: its figures.
        groups: class visits by target group.
        services: lượt người helped.
        places, organisers: distinct ones, in order of the alphabet.
    """

    month: date
    report: Report
    groups: tuple[Line, ...]
    lessons: tuple[LessonLine, ...]
    services: tuple[Line, ...]
    campaigns: tuple[CampaignLine, ...]
    places: tuple[str, ...]
    organisers: tuple[str, ...]


def days_of(month: date) -> tuple[date, date]:
    """First and last day of the month that a day is in."""
    first = month.replace(day=1)
    return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def month_figures(
    month: date,
    figures: Report,
    classes: Sequence[GroupSession],
    counts: Iterable[DailyCount],
    *,
    titles: Titles,
    lists: Lists,
) -> MonthFigures:
    """Put names to the figures of one month.

    Args:
        month: any day of it.
        figures: `read_report` of it.
        classes: `Sessions.closed` of its days.
        counts: `counts_of` of its days, for the peak periods.
        titles: names of lessons and groups.
        lists: names of services, and the peak periods.
    """
    services = {each.id: each.name for each in lists.services}
    return MonthFigures(
        month=month.replace(day=1),
        report=figures,
        groups=_groups(figures, titles),
        lessons=_lessons(classes, titles),
        services=tuple(
            Line(name=services.get(service, service), visits=visits)
            for service, visits in figures.services
        ),
        campaigns=_campaigns(month, counts, lists.campaigns),
        places=tuple(sorted({each.place for each in classes})),
        organisers=tuple(sorted({each.organiser for each in classes})),
    )


def _groups(figures: Report, titles: Titles) -> tuple[Line, ...]:
    visits = {each.group: each.class_visits for each in figures.groups if each.class_visits}
    order = [*(group for group in titles.groups if group in visits), *visits]
    return tuple(
        Line(name=titles.group(group), visits=visits[group]) for group in dict.fromkeys(order)
    )


def _lessons(classes: Sequence[GroupSession], titles: Titles) -> tuple[LessonLine, ...]:
    by_title: dict[str, list[GroupSession]] = {}
    for session in classes:
        by_title.setdefault(titles.lesson(session), []).append(session)
    lines = []
    for title, held in by_title.items():
        figures = report("", "", seen=(), changes=(), counts=(), classes=held)
        lines.append(
            LessonLine(
                title=title,
                classes=len(held),
                visits=sum(each.people for each in held),
                cards=figures.cards,
                cards_by_eye=figures.cards_by_eye,
            )
        )
    return tuple(sorted(lines, key=lambda line: (-line.visits, line.title)))


def _campaigns(
    month: date, counts: Iterable[DailyCount], campaigns: Iterable[Campaign]
) -> tuple[CampaignLine, ...]:
    first, last = days_of(month)
    found = Counter[str]()
    for row in counts:
        if row.what == "help":
            found[row.part.rpartition(":")[2]] += row.times
    return tuple(
        CampaignLine(name=each.name, visits=found[each.id], target=each.target)
        for each in campaigns
        if each.first <= last and each.last >= first
    )
