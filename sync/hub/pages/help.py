"""Help that was given in a commune, by service: lượt người, never added to người."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from sync.hub.models import GroupFact, Place
from sync.hub.pages.cells import Cell, shown_together
from sync.hub.pages.period import Period


@dataclass(frozen=True, slots=True)
class HelpFigures:
    """Lượt người helped, in all and by service, most first; the same by campaign."""

    people: Cell
    services: tuple[tuple[str, Cell], ...]
    campaigns: tuple[tuple[str, Cell], ...]


def help_figures(place: Place, period: Period) -> HelpFigures:
    """Count the help of a commune."""
    rows = GroupFact.objects.filter(
        period.days(), kind="help", fact__place=place, fact__voided=False
    )
    services: Counter[str] = Counter()
    campaigns: Counter[str] = Counter()
    for service, campaign, people in rows.values_list("service", "campaign", "people"):
        services[service] += people
        campaigns[campaign] += people
    return HelpFigures(
        people=Cell.of(services.total()),
        services=_cells(services),
        campaigns=tuple((name, cell) for name, cell in _cells(campaigns) if name),
    )


def _cells(counted: Counter[str]) -> tuple[tuple[str, Cell], ...]:
    names = sorted(counted, key=lambda name: (-counted[name], name))
    cells = shown_together([counted[name] for name in names])
    return tuple(zip(names, cells, strict=True))
