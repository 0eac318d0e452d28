"""Type and colour on paper: the screens' own, at sizes that old eyes read in a dim hall."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Final

FAMILY: Final = "Be Vietnam Pro"


class Weight(IntEnum):
    """Weights that are in the bundle (CSS numbers, as Qt counts them)."""

    REGULAR = 400
    MEDIUM = 500
    SEMI_BOLD = 600
    BOLD = 700


@dataclass(frozen=True, slots=True)
class Ink:
    """How words look.

    Attributes:
        points: size of the letters.
        colour: as `#rrggbb`.
    """

    points: float
    weight: Weight = Weight.REGULAR
    colour: str = "#2A211C"
    italic: bool = False

    def scaled(self, scale: float) -> Ink:
        """The same, larger or smaller."""
        return replace(self, points=self.points * scale)


INK: Final = "#2A211C"
QUIET: Final = "#5F5349"
LINE: Final = "#DDD2BC"
EDGE: Final = "#93866F"
PAPER: Final = "#FAF6EC"
TRACK: Final = "#E8DFCC"
ACTION: Final = "#B3272D"
SUCCESS: Final = "#2E7D5B"

TITLE: Final = Ink(22, Weight.BOLD)
HEADING: Final = Ink(13, Weight.BOLD)
BODY: Final = Ink(11)
STRONG: Final = Ink(11, Weight.SEMI_BOLD)
SMALL: Final = Ink(9, colour=QUIET)
FIGURE: Final = Ink(34, Weight.BOLD)

NOT_A_CONFIRMATION: Final = "Giấy này không thay thế xác nhận phổ cập trên VNeID."
"""On every printed note about learning done (words.md)."""
