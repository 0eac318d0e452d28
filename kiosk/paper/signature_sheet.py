"""A blank sheet that people sign in a class: it stays with the organiser and never enters the kiosk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kiosk.paper.frame import FOOT_MM, draw_foot, draw_head, draw_letterhead
from kiosk.paper.sheet import CONTENT, At, Box, Sheet
from kiosk.paper.style import EDGE, INK, PAPER, SMALL, STRONG, Ink

ROW_MM: Final = 9.6
"""Room for a hand that seldom writes."""
HEAD_MM: Final = 9.0
COLUMNS: Final = (
    ("Số", 12.0),
    ("Họ và tên", 66.0),
    ("Thôn, tổ", 48.0),
    ("Ký tên", 56.0),
)
"""Names of the columns and their widths, together as wide as the content."""
FEWEST: Final = 30
BLANK: Final = "…………"
STAYS: Final = "Tờ này đơn vị tổ chức giữ, không nhập vào máy."


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureHead:
    """What stands above the list; whatever is empty is left to be written by hand."""

    lesson: str = ""
    day: str = ""
    place: str = ""
    organiser: str = ""
    letterhead: Sequence[str] = ()


def signature_sheet(head: SignatureHead, rows: int = FEWEST) -> bytes:
    """The PDF, with a line for each of so many people, on as many pages as that takes.

    Raises:
        ValueError: less than one row.
    """
    if rows < 1:
        raise ValueError(f"{rows} rows, at least 1")
    sheet = Sheet("Danh sách ký tên")
    number = 1
    y = _opening(sheet, head)
    while True:
        number = _rows(sheet, y, number, rows)
        draw_foot(sheet, STAYS)
        if number > rows:
            return sheet.finished()
        sheet.next_page()
        y = CONTENT.y


def _opening(sheet: Sheet, head: SignatureHead) -> float:
    y = draw_letterhead(sheet, head.letterhead)
    facts = [
        f"Ngày: {head.day or BLANK}   Nơi học: {head.place or BLANK * 3}",
        f"Đơn vị tổ chức: {head.organiser or BLANK * 3}",
    ]
    return draw_head(sheet, "Danh sách ký tên", head.lesson or "Lớp Bình dân học vụ số", facts, y=y)


def _rows(sheet: Sheet, y: float, number: int, rows: int) -> int:
    """Draw one page of the table; the number that comes next."""
    top = y
    x = CONTENT.x
    sheet.fill(Box(CONTENT.x, y, CONTENT.width, HEAD_MM), PAPER)
    for name, width in COLUMNS:
        sheet.write(Box(x + 2, y, width - 4, HEAD_MM), name, STRONG, At.START | At.MIDDLE)
        x += width
    y += HEAD_MM
    while number <= rows and y + ROW_MM <= CONTENT.bottom - FOOT_MM:
        box = Box(CONTENT.x, y, COLUMNS[0][1], ROW_MM)
        sheet.write(box, str(number), Ink(10, colour=SMALL.colour), At.CENTRE | At.MIDDLE)
        sheet.line((CONTENT.x, y), (CONTENT.end, y), EDGE, width=0.2)
        y += ROW_MM
        number += 1
    _edges(sheet, top, y)
    return number


def _edges(sheet: Sheet, top: float, bottom: float) -> None:
    x = CONTENT.x
    for _, width in COLUMNS[:-1]:
        x += width
        sheet.line((x, top), (x, bottom), EDGE, width=0.2)
    sheet.frame(Box(CONTENT.x, top, CONTENT.width, bottom - top), INK, width=0.4)
