"""A document as plain data: paragraphs in named looks, tables of figures, two columns side by side.

`odt` makes of it a file to be edited, `document_pdf` a file to be printed. Sizes follow Vietnam's
administrative papers (Nghị định 30/2020/NĐ-CP, phụ lục I): 13 to 14 points, margins 20, 20, 30, 20 mm.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Literal

MARGINS_MM: Final = (20, 20, 20, 30)
"""Top, right, bottom, left."""


class Look(StrEnum):
    """The names of looks."""

    BODY = "body"
    BLANK = "blank"
    """A line to write on."""
    PART = "part"
    SECTION = "section"
    TITLE = "title"
    SUBJECT = "subject"
    HEAD = "head"
    HEAD_STRONG = "headstrong"
    DATE = "date"
    SIGNER = "signer"
    HINT = "hint"
    SMALL = "small"
    SMALL_STRONG = "smallstrong"
    NOTE = "note"
    CELL = "cell"
    CELL_HEAD = "cellhead"
    FIGURE = "figure"
    FIGURE_HEAD = "figurehead"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """How a look looks.

    Attributes:
        above, below: space before and after, in points.
        stays: whether it stays on the page of what follows.
    """

    points: float = 13
    bold: bool = False
    italic: bool = False
    align: Literal["start", "center", "end"] = "start"
    above: float = 0
    below: float = 4
    stays: bool = False


SHAPES: Final[dict[Look, Shape]] = {
    Look.BODY: Shape(),
    Look.BLANK: Shape(),
    Look.PART: Shape(bold=True, above=10, stays=True),
    Look.SECTION: Shape(bold=True, above=4, stays=True),
    Look.TITLE: Shape(points=14, bold=True, align="center", above=16, stays=True),
    Look.SUBJECT: Shape(bold=True, align="center", below=12, stays=True),
    Look.HEAD: Shape(points=11, align="center", below=1),
    Look.HEAD_STRONG: Shape(points=11, bold=True, align="center", below=1),
    Look.DATE: Shape(points=12, italic=True, align="center", above=6),
    Look.SIGNER: Shape(bold=True, align="center", below=1),
    Look.HINT: Shape(points=12, italic=True, align="center", below=48),
    Look.SMALL: Shape(points=11, below=1),
    Look.SMALL_STRONG: Shape(points=11, bold=True, italic=True, below=1),
    Look.NOTE: Shape(points=11, italic=True, above=12),
    Look.CELL: Shape(points=11.5, below=0),
    Look.CELL_HEAD: Shape(points=11.5, bold=True, below=0),
    Look.FIGURE: Shape(points=11.5, align="end", below=0),
    Look.FIGURE_HEAD: Shape(points=11.5, bold=True, align="end", below=0),
}


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph."""

    text: str
    look: Look = Look.BODY


@dataclass(frozen=True, slots=True)
class Figures:
    """A table with lines; its first row is repeated on each page.

    Attributes:
        rows: the first holds the names of the columns; all but the first column are figures.
        widths: of the columns, in percent.
    """

    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """Two columns without lines.

    Attributes:
        widths: in percent.
    """

    first: tuple[Para, ...]
    second: tuple[Para, ...]
    widths: tuple[int, int]


Piece = Para | Figures | Beside
Document = Sequence[Piece]


def look_of_cell(row: int, column: int) -> Look:
    """How a cell of `Figures` looks."""
    if row == 0:
        return Look.CELL_HEAD if column == 0 else Look.FIGURE_HEAD
    return Look.CELL if column == 0 else Look.FIGURE
