"""Blocks poured into columns: all in one size, as large as lets them stay on one page.

What does not fit on one page even at the smallest size goes on on further pages: nothing is cut off.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from kiosk.paper.sheet import CONTENT, Box, Sheet
from kiosk.paper.style import Ink

SCALES: Final = (1.0, 0.96, 0.92, 0.88, 0.84, 0.8)
GAP_MM: Final = 3.2


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a block begins, how wide it may be, and at what scale it is drawn."""

    x: float
    y: float
    width: float
    scale: float

    def below(self, height: float) -> Spot:
        """The same, further down."""
        return replace(self, y=self.y + height)

    def indented(self, by: float) -> Spot:
        """The same, further to the right."""
        return replace(self, x=self.x + by, width=self.width - by)

    def write(self, sheet: Sheet, words: str, ink: Ink) -> float:
        """Draw words here; their height."""
        scaled = ink.scaled(self.scale)
        height = sheet.height_of(words, scaled, self.width) + 1
        return sheet.write(Box(self.x, self.y, self.width, height), words, scaled)


Block = Callable[[Sheet, Spot], float]
"""Draws at a spot; how high it was."""


def pour(sheet: Sheet, stories: Sequence[Sequence[Block]], columns: Sequence[Box]) -> None:
    """Draw each story in its own column; where one does not fit, all flow through all columns.

    Args:
        sheet: drawn on.
        stories: as many as columns.
        columns: of the first page; further pages have them from the top of the content.
    """
    now = 0
    for page, block, spot in sorted(_spots(sheet, stories, columns), key=lambda one: one[0]):
        if page > now:
            sheet.next_page()
            now = page
        block(sheet, spot)


_Placed = tuple[int, Block, Spot]
"""Number of the page, from 0, and what is drawn where."""


def _spots(
    sheet: Sheet, stories: Sequence[Sequence[Block]], columns: Sequence[Box]
) -> list[_Placed]:
    for scale in SCALES:
        placed = [
            one
            for story, column in zip(stories, columns, strict=True)
            for one in _flowing(sheet, story, [column], scale)
        ]
        if all(page == 0 for page, _, _ in placed):
            return placed
    return list(_flowing(sheet, [one for story in stories for one in story], columns, SCALES[-1]))


def _flowing(
    sheet: Sheet, blocks: Sequence[Block], columns: Sequence[Box], scale: float
) -> Iterator[_Placed]:
    places = _columns(columns)
    page, column = next(places)
    spot = Spot(column.x, column.y, column.width, scale)
    for block in blocks:
        with sheet.dry():
            height = block(sheet, spot)
        if spot.y + height > column.bottom and spot.y > column.y:
            page, column = next(places)
            spot = Spot(column.x, column.y, column.width, scale)
        yield page, block, spot
        spot = spot.below(height + GAP_MM * scale)


def _columns(first: Sequence[Box]) -> Iterator[tuple[int, Box]]:
    page = 0
    columns = list(first)
    while True:
        yield from ((page, column) for column in columns)
        page += 1
        columns = [Box(each.x, CONTENT.y, each.width, each.bottom - CONTENT.y) for each in first]
