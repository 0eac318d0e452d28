"""A QR code drawn on a sheet, cell by cell, so that it stays sharp in every size."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QPainterPath

from kiosk.paper.sheet import Box, Sheet

BLACK: Final = "#000000"
QUIET_CELLS: Final = 4
"""White around a code, by ISO/IEC 18004."""


def code_cells(text: str) -> tuple[tuple[bool, ...], ...]:
    """The cells of the code without its margin, row by row; repaired from 15 % of damage.

    Raises:
        ValueError: more than the largest code holds.
    """
    # Imported here: not needed before the first frame.
    import segno

    code = segno.make_qr(text, error="m", boost_error=False)
    return tuple(tuple(bool(cell) for cell in row) for row in code.matrix)


def draw_code(sheet: Sheet, text: str, box: Box) -> int:
    """Draw a code with its white margin into a square; how many cells it has on a side."""
    cells = code_cells(text)
    side = box.width / (len(cells) + 2 * QUIET_CELLS)
    path = QPainterPath()
    for y, row in enumerate(cells):
        x = 0
        while x < len(row):
            end = x
            while end < len(row) and row[end]:
                end += 1
            if end > x:
                # Dark cells side by side are one piece: no printer leaves light between them.
                at = (QUIET_CELLS + x, QUIET_CELLS + y)
                path.addRect(
                    box.x + at[0] * side, box.y + at[1] * side, (end - x) * side, side * 1.02
                )
            x = end + 1
    sheet.fill(box, "#FFFFFF")
    sheet.shape(path, BLACK)
    return len(cells)
