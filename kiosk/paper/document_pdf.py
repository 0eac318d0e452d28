"""A document as a PDF: the same pieces as the .odt, in our own typeface, with numbered pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from kiosk.paper.document import (
    MARGINS_MM,
    SHAPES,
    Beside,
    Document,
    Figures,
    Look,
    Para,
    Piece,
    look_of_cell,
)
from kiosk.paper.sheet import HEIGHT, WIDTH, At, Box, Sheet
from kiosk.paper.style import EDGE, PAPER, Ink, Weight

PAGE: Final = Box(
    MARGINS_MM[3],
    MARGINS_MM[0],
    WIDTH - MARGINS_MM[1] - MARGINS_MM[3],
    HEIGHT - MARGINS_MM[0] - MARGINS_MM[2],
)
POINT_MM: Final = 25.4 / 72
PAD_MM: Final = 1.6
GAP_MM: Final = 3.5
"""After a table."""
AT: Final = {"start": At.START, "center": At.CENTRE, "end": At.END}
PART_OF_SIZE: Final = 0.88
"""Our typeface is wider and higher than Times, for which the looks give the points."""


def document_pdf(document: Document, title: str) -> bytes:
    """The bytes of the PDF."""
    sheet = Sheet(title)
    press = _Press(sheet)
    for place, piece in enumerate(document):
        press.set(piece, document[place + 1 : place + 2])
    return sheet.finished()


class _Press:
    """Sets piece after piece, and turns the page before what has no room."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._y = PAGE.y
        self._page = 1

    def set(self, piece: Piece, following: Sequence[Piece]) -> None:
        """Set a piece; a heading goes to the page of what follows."""
        match piece:
            case Para():
                stays = SHAPES[piece.look].stays
                after = sum(self._least(each) for each in following) if stays else 0
                self._room(self._height([piece], PAGE.width) + after)
                self._y = self._paras([piece], PAGE.x, self._y, PAGE.width)
            case Figures():
                self._table(piece)
            case Beside():
                self._beside(piece)

    def _least(self, piece: Piece) -> float:
        """What of a piece has to follow its heading at least."""
        match piece:
            case Para():
                return self._height([piece], PAGE.width)
            case Figures(rows):
                return sum(self._row_height(piece, row) for row in range(min(2, len(rows))))
            case Beside():
                return self._beside_height(piece)

    def _room(self, height: float) -> bool:
        """Turn the page when so much does not fit; whether it was turned."""
        if self._y + height <= PAGE.bottom or self._y == PAGE.y:
            return False
        self._sheet.next_page()
        self._page += 1
        self._y = PAGE.y
        number = Box(PAGE.x, PAGE.y - 9, PAGE.width, 6)
        self._sheet.write(number, str(self._page), Ink(10), At.CENTRE)
        return True

    # --- paragraphs --------------------------------------------------------------------------

    def _paras(self, paras: Iterable[Para], x: float, y: float, width: float) -> float:
        """Draw paragraphs below each other; where the next piece begins."""
        for para in paras:
            shape = SHAPES[para.look]
            y += shape.above * POINT_MM
            height = self._sheet.height_of(para.text or " ", _ink(para.look), width)
            if para.look is Look.BLANK:
                end = (x + width, y + height)
                self._sheet.line((x, y + height), end, EDGE, dotted=True)
            else:
                box = Box(x, y, width, height + 1)
                self._sheet.write(box, para.text, _ink(para.look), AT[shape.align])
            y += height + shape.below * POINT_MM
        return y

    def _height(self, paras: Iterable[Para], width: float) -> float:
        with self._sheet.dry():
            return self._paras(paras, 0, 0, width)

    # --- columns -----------------------------------------------------------------------------

    def _beside(self, piece: Beside) -> None:
        self._room(self._beside_height(piece))
        first, second = (PAGE.width * part / 100 for part in piece.widths)
        self._y = max(
            self._paras(piece.first, PAGE.x, self._y, first),
            self._paras(piece.second, PAGE.x + first, self._y, second),
        )

    def _beside_height(self, piece: Beside) -> float:
        widths = [PAGE.width * part / 100 for part in piece.widths]
        return max(
            self._height(paras, width)
            for paras, width in zip((piece.first, piece.second), widths, strict=True)
        )

    def _table(self, table: Figures) -> None:
        for row in range(len(table.rows)):
            if self._room(self._row_height(table, row)) and row:
                self._row(table, 0)
            self._row(table, row)
        self._y += GAP_MM

    def _row(self, table: Figures, row: int) -> None:
        height = self._row_height(table, row)
        x = PAGE.x
        for column, words in enumerate(table.rows[row]):
            box = Box(x, self._y, PAGE.width * table.widths[column] / 100, height)
            if row == 0:
                self._sheet.fill(box, PAPER)
            self._sheet.frame(box, EDGE, width=0.2)
            para = Para(words, look_of_cell(row, column))
            self._paras([para], box.x + PAD_MM, box.y + PAD_MM, box.width - 2 * PAD_MM)
            x = box.end
        self._y += height

    def _row_height(self, table: Figures, row: int) -> float:
        return 2 * PAD_MM + max(
            self._height(
                [Para(words, look_of_cell(row, column))],
                PAGE.width * table.widths[column] / 100 - 2 * PAD_MM,
            )
            for column, words in enumerate(table.rows[row])
        )


def _ink(look: Look) -> Ink:
    shape = SHAPES[look]
    weight = Weight.BOLD if shape.bold else Weight.REGULAR
    return Ink(shape.points * PART_OF_SIZE, weight, italic=shape.italic)
