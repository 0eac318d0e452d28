"""A completion note on paper: one framed page in A4, with the code that any kiosk can check."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QPainterPath

from content.model import Level
from kiosk.lesson.feedback import LEVEL_WORDS
from kiosk.notes import MadeNote
from kiosk.paper.code import draw_code
from kiosk.paper.sheet import HEIGHT, WIDTH, At, Box, Sheet
from kiosk.paper.style import (
    ACTION,
    EDGE,
    LINE,
    NOT_A_CONFIRMATION,
    PAPER,
    QUIET,
    SUCCESS,
    TRACK,
    Ink,
    Weight,
)

TITLE: Final = "Giấy ghi nhận học tập"
CODE_MM: Final = 46.0
"""With its white margin; the dark cells alone are at least 40 mm wide."""
_MIDDLE: Final = At.CENTRE | At.MIDDLE
_INNER: Final = Box(30, 34, WIDTH - 60, HEIGHT - 68)


@dataclass(frozen=True, slots=True)
class NotePage:
    """What stands on the page beside the note itself.

    Attributes:
        nickname: "" leaves a line on which the name is written by hand.
        place: where the kiosk stands; commune: in words; either may be "".
        letterhead: lines above the title.
    """

    made: MadeNote
    nickname: str = ""
    place: str = ""
    commune: str = ""
    letterhead: Sequence[str] = ()


def note_pdf(page: NotePage) -> bytes:
    """The PDF."""
    sheet = Sheet(TITLE)
    _frame(sheet)
    note = page.made.note
    # Where no levels are told, the page is not left empty in its middle.
    lower = 0.0 if note.now is not None else 12.0
    y = _head(sheet, page.letterhead, lower)
    y = _who(sheet, page.nickname, y)
    y = _what(sheet, page.made, y)
    _levels(sheet, page.made, y)
    _below(sheet, page)
    return sheet.finished()


def day_words(made: MadeNote) -> str:
    """The day as it is printed, or only the month where the clock could not be trusted."""
    day = made.note.day
    if made.note.month_only:
        return f"khoảng tháng {day.month} năm {day.year}"
    return f"ngày {day.day} tháng {day.month} năm {day.year}"


def shown_number(number: str) -> str:
    """A note's number in two groups."""
    return f"{number[:4]}-{number[4:]}"


def _frame(sheet: Sheet) -> None:
    for inset, width, colour in ((12.0, 1.6, ACTION), (15.0, 0.4, EDGE)):
        box = Box(inset, inset, WIDTH - 2 * inset, HEIGHT - 2 * inset)
        sheet.frame(box, colour, 5, width)
    for x, across in ((19.0, 1), (WIDTH - 19.0, -1)):
        for y, down in ((19.0, 1), (HEIGHT - 19.0, -1)):
            sheet.shape(_corner(x, y, across, down), ACTION)


def _corner(x: float, y: float, across: int, down: int) -> QPainterPath:
    """A leaf that grows out of a corner."""
    path = QPainterPath()
    path.moveTo(x, y)
    path.cubicTo(x + 9 * across, y, x + 12 * across, y + 4 * down, x + 13 * across, y + 13 * down)
    path.cubicTo(x + 4 * across, y + 12 * down, x, y + 9 * down, x, y)
    return path


def _sprout(sheet: Sheet, middle: float, y: float) -> None:
    """The sign of a seed that was sown: a stalk and two leaves, 15 mm high."""
    stalk = QPainterPath()
    stalk.addRoundedRect(middle - 0.6, y + 6, 1.2, 9, 0.6, 0.6)
    sheet.shape(stalk, SUCCESS)
    for across, top in ((-1, 1.5), (1, 0.0)):
        leaf = QPainterPath()
        leaf.moveTo(middle, y + 10)
        leaf.cubicTo(
            middle, y + top + 3, middle + 4 * across, y + top, middle + 9 * across, y + top
        )
        leaf.cubicTo(middle + 9 * across, y + top + 6, middle + 6 * across, y + 10, middle, y + 10)
        sheet.shape(leaf, SUCCESS)


def _head(sheet: Sheet, letterhead: Sequence[str], lower: float) -> float:
    y = _INNER.y
    for line in letterhead:
        y += sheet.write(
            Box(_INNER.x, y, _INNER.width, 6), line, Ink(10.5, Weight.SEMI_BOLD), At.CENTRE
        )
    y = max(y + 3, _INNER.y + 4) + lower
    _sprout(sheet, WIDTH / 2, y)
    y += 19
    over = Ink(12, Weight.SEMI_BOLD, SUCCESS)
    y += sheet.write(Box(_INNER.x, y, _INNER.width, 7), "Bình dân học vụ số", over, At.CENTRE) + 1
    y += sheet.write(
        Box(_INNER.x, y, _INNER.width, 16), TITLE, Ink(31, Weight.BOLD, ACTION), At.CENTRE
    )
    sheet.line((WIDTH / 2 - 22, y + 3), (WIDTH / 2 + 22, y + 3), EDGE, width=0.5)
    return y + 11


def _who(sheet: Sheet, nickname: str, y: float) -> float:
    sheet.write(Box(_INNER.x, y, _INNER.width, 7), "Ghi nhận", Ink(12, colour=QUIET), At.CENTRE)
    y += 7
    if nickname:
        box = Box(_INNER.x, y, _INNER.width, 14)
        sheet.write_fitting(box, nickname, Ink(25, Weight.BOLD), _MIDDLE)
    else:
        sheet.line((_INNER.x + 12, y + 12), (_INNER.end - 12, y + 12), EDGE, width=0.4, dotted=True)
    y += 15
    if not nickname:
        hint = Ink(9.5, colour=QUIET)
        sheet.write(Box(_INNER.x, y - 2, _INNER.width, 5), "(viết tên bằng bút)", hint, At.CENTRE)
        y += 4
    return y + 3


def _what(sheet: Sheet, made: MadeNote, y: float) -> float:
    what = "đã học xong khóa" if made.note.subject == "course" else "đã học xong bài"
    sheet.write(Box(_INNER.x, y, _INNER.width, 7), what, Ink(12, colour=QUIET), At.CENTRE)
    box = Box(_INNER.x, y + 8, _INNER.width, 24)
    ink = Ink(23, Weight.BOLD)
    sheet.write_fitting(box, made.note.title, ink, At.CENTRE)
    return box.y + min(24.0, sheet.height_of(made.note.title, ink, box.width)) + 12


def _levels(sheet: Sheet, made: MadeNote, y: float) -> None:
    found = [
        (name, Level(level), colour)
        for name, level, colour in (
            ("Trước khi học", made.note.before, EDGE),
            ("Bây giờ", made.note.now, SUCCESS),
        )
        if level is not None
    ]
    if not found:
        return
    width, gap = 72.0, 6.0
    x = (WIDTH - len(found) * width - (len(found) - 1) * gap) / 2
    for name, level, colour in found:
        box = Box(x, y, width, 29)
        sheet.fill(box, PAPER, 4)
        sheet.frame(box, LINE, 4, 0.4)
        sheet.write(Box(x, y + 3, width, 6), name, Ink(10.5, colour=QUIET), At.CENTRE)
        words = Box(x + 4, y + 9, width - 8, 9)
        sheet.write_fitting(words, LEVEL_WORDS[level], Ink(13.5, Weight.BOLD), _MIDDLE)
        _steps(sheet, box, int(level), colour)
        x += width + gap


def _steps(sheet: Sheet, box: Box, level: int, colour: str) -> None:
    """Four steps, filled up to the level."""
    each = 12.0
    x = box.x + (box.width - 4 * each - 3 * 2) / 2
    for step in range(4):
        at = Box(x + step * (each + 2), box.bottom - 7, each, 2.6)
        sheet.fill(at, colour if step <= level else TRACK, 1.3)


def _below(sheet: Sheet, page: NotePage) -> None:
    made = page.made
    top = _INNER.bottom - 66
    x = _INNER.end - CODE_MM
    draw_code(sheet, made.code, Box(x, top, CODE_MM, CODE_MM))
    number = Box(x - 4, top + CODE_MM, CODE_MM + 8, 6)
    sheet.write(number, f"Số giấy {shown_number(made.note.number)}", Ink(9.5), At.CENTRE)
    left = Box(_INNER.x, top + 2, x - _INNER.x - 8, 8)
    where = ", ".join(part for part in (page.place, page.commune) if part)
    day = day_words(made)
    words = f"{where}, {day}" if where else day[0].upper() + day[1:]
    used = sheet.write(Box(left.x, left.y, left.width, 20), words, Ink(12), At.START)
    y = left.y + used + 4
    check = (
        "Máy Học Số nào của tỉnh cũng kiểm tra được mã bên cạnh, không cần mạng. Mã không có tên."
        if made.vouched
        else "Chỉ máy làm ra giấy này kiểm tra được mã bên cạnh. Mã không có tên."
    )
    y += sheet.write(Box(left.x, y, left.width, 16), check, Ink(10.5, colour=QUIET)) + 5
    sheet.write(Box(left.x, y, left.width, 6), "Người phụ trách", Ink(11, Weight.SEMI_BOLD))
    sheet.line((left.x, top + CODE_MM + 4), (left.x + 62, top + CODE_MM + 4), EDGE, dotted=True)
    foot = Box(_INNER.x, _INNER.bottom - 9, _INNER.width, 9)
    sheet.fill(foot, PAPER, 3)
    sheet.write(foot, NOT_A_CONFIRMATION, Ink(10.5, Weight.SEMI_BOLD, colour=ACTION), _MIDDLE)
