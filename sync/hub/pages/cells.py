"""Numbers of people as pages may show them: those about fewer than five people are hidden.

What would give a hidden cell away by subtraction is hidden too: where the total stands beside them, the
hidden cells are never one alone, nor fewer than five people in sum (product.md, Privacy).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

SMALL_CELL: Final = 5
"""People below which a cell is hidden."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A number of people, and whether there are too few of them to be shown."""

    value: int
    hidden: bool

    @classmethod
    def of(cls, value: int) -> Cell:
        """Nought is shown: it gives nobody away."""
        return cls(value, hidden=0 < value < SMALL_CELL)

    @property
    def shown(self) -> int | None:
        """The number, None where it is hidden."""
        return None if self.hidden else self.value


def shown_together(values: Sequence[int]) -> list[Cell]:
    """The cells of one column whose total stands beside them; more are hidden where that is needed."""
    hidden = {index for index, value in enumerate(values) if Cell.of(value).hidden}
    rest = sorted((value, index) for index, value in enumerate(values) if value >= SMALL_CELL)
    while hidden and rest and (len(hidden) < 2 or sum(values[i] for i in hidden) < SMALL_CELL):
        hidden.add(rest.pop(0)[1])
    return [Cell(value, hidden=index in hidden) for index, value in enumerate(values)]


def percent(part: int, whole: int) -> int:
    """In whole percent; nought of nothing."""
    return round(100 * part / whole) if whole else 0
