"""One measured figure beside its reference and its budget, and how a table of them looks."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Literal


class NotHere(Exception):
    """Something is missing on this machine to measure this; the message says what."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """What was found.

    Attributes:
        what: its name; unit: of `measured` and `reference`.
        beside: what the reference is, measured in the same run.
        limit: the budget (product.md).
        of: whether the budget bounds `measured` or the ratio.
        rate: True where more is better: a rate, at least `limit`.
    """

    what: str
    measured: float
    unit: str
    reference: float
    beside: str
    limit: float
    of: Literal["measured", "ratio"] = "measured"
    rate: bool = False

    @property
    def ratio(self) -> float:
        return self.measured / self.reference

    @property
    def within(self) -> bool:
        bounded = self.measured if self.of == "measured" else self.ratio
        return bounded >= self.limit if self.rate else bounded <= self.limit

    def cells(self) -> tuple[str, ...]:
        """As a row of the table."""
        bound = "≥" if self.rate else "≤"
        unit = self.unit if self.of == "measured" else "× reference"
        return (
            self.what,
            f"{_short(self.measured)} {self.unit}",
            f"{self.beside}: {_short(self.reference)} {self.unit}",
            f"{self.ratio:.2f}",
            f"{bound} {_short(self.limit)} {unit}",
            "within" if self.within else "OVER",
        )

    def as_json(self) -> dict[str, object]:
        return {**asdict(self), "ratio": self.ratio, "within": self.within}


HEAD = ("what", "measured", "reference beside it", "ratio", "budget", "")


def plain_table(figures: Sequence[Figure]) -> str:
    """For a terminal."""
    rows = [HEAD, *(figure.cells() for figure in figures)]
    widths = [max(len(row[place]) for row in rows) for place in range(len(HEAD))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def markdown_table(figures: Sequence[Figure]) -> str:
    """For docs/benchmarks.md."""
    rows = [HEAD, ("---",) * len(HEAD), *(figure.cells() for figure in figures)]
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def percentile(values: Sequence[float], percent: int) -> float:
    """The smallest value that `percent` of all do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, -(-len(ordered) * percent // 100) - 1)]


def median(values: Sequence[float]) -> float:
    return statistics.median(values)


def _short(value: float) -> str:
    if value >= 100 or value == round(value):
        return f"{value:,.0f}"
    return f"{value:.2f}" if value < 10 else f"{value:.1f}"
