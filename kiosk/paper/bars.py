"""A bar with its name and its figure: the one kind of chart that everybody reads at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kiosk.paper.sheet import At, Box, Sheet
from kiosk.paper.style import BODY, STRONG, TRACK

BAR_MM: Final = 5.5
ROW_MM: Final = 14.5
"""Words above, bar below, and the space to the next."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar.

    Attributes:
        part: of the whole length, 0 to 1.
        colour: as `#rrggbb`.
    """

    name: str
    figure: str
    part: float
    colour: str


def draw_bar(sheet: Sheet, bar: Bar, x: float, y: float, width: float) -> float:
    """Draw one bar below `y`; where the next begins."""
    figure = sheet.width_of(bar.figure, STRONG) + 2
    sheet.write_fitting(Box(x, y, width - figure - 3, 6), bar.name, BODY)
    sheet.write(Box(x + width - figure, y, figure, 6), bar.figure, STRONG, At.END)
    track = Box(x, y + 6.2, width, BAR_MM)
    sheet.fill(track, TRACK, BAR_MM / 2)
    if bar.part > 0:
        length = max(BAR_MM, width * min(bar.part, 1.0))
        sheet.fill(Box(x, track.y, length, BAR_MM), bar.colour, BAR_MM / 2)
    return y + ROW_MM
