"""Everything on the page of a commune, and the line of each commune on the province's page."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from sync.hub.models import Place
from sync.hub.pages.cells import Cell, shown_together
from sync.hub.pages.classes import ClassFigures, class_figures, classes_and_people
from sync.hub.pages.help import HelpFigures, help_figures
from sync.hub.pages.people import PeopleFigures, people_figures
from sync.hub.pages.period import Period


@dataclass(frozen=True, slots=True)
class CommuneFigures:
    """People, classes and help of one commune in a period; nothing adds one to another."""

    people: PeopleFigures
    classes: ClassFigures
    help: HelpFigures


@dataclass(frozen=True, slots=True)
class CommuneLine:
    """One commune of the province.

    Attributes:
        lessons: finished ones; class_people: lượt người in classes.
    """

    place: Place
    kiosks: int
    lessons: int
    classes: int
    class_people: Cell


def commune_figures(place: Place, period: Period | None = None) -> CommuneFigures:
    """The figures of one commune, of a period or from the beginning."""
    days = period or Period()
    return CommuneFigures(
        people_figures(place, days), class_figures(place, days), help_figures(place, days)
    )


def communes_with_kiosks(places: QuerySet[Place]) -> list[CommuneLine]:
    """A line for each commune that has a kiosk."""
    finished = Q(fact__verb="completed", fact__voided=False) & ~Q(fact__lesson="")
    rows = list(
        places.filter(kiosk__isnull=False)
        .annotate(
            kiosks=Count("kiosk", distinct=True),
            lessons=Count("fact", filter=finished, distinct=True),
        )
        .order_by("code")
    )
    counted = [classes_and_people(row) for row in rows]
    cells = shown_together([people for _, people in counted])
    return [
        CommuneLine(row, row.kiosks, row.lessons, classes, cell)
        for row, (classes, _), cell in zip(rows, counted, cells, strict=True)
    ]
