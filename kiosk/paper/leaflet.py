"""The leaflet of a lesson: one page of A4 with its drawings and their words, to be hung up or handed on."""

from __future__ import annotations

from typing import Final

from kiosk.paper.code import draw_code
from kiosk.paper.drawings import drawing
from kiosk.paper.frame import draw_head
from kiosk.paper.sheet import CONTENT, Box, Sheet
from kiosk.paper.style import ACTION, LINE, PAPER, SUCCESS, Ink, Weight
from kiosk.paper.take_home import READ_FIRST, Scene, TakeHome

FOOT_MM: Final = 52.0
NARROW: Final = (62.0, 44.0)
WIDE: Final = (84.0, 60.0)
"""Of a drawing, in millimetres: where there are few, they are larger."""
FEW: Final = 3
GAP_MM: Final = 7.0
CODE_MM: Final = 36.0


def leaflet(content: TakeHome) -> bytes:
    """The PDF."""
    sheet = Sheet(content.lesson)
    y = draw_head(sheet, content.course, content.lesson)
    _scenes(sheet, content.scenes, y, CONTENT.bottom - FOOT_MM - 4)
    _foot(sheet, content, Box(CONTENT.x, CONTENT.bottom - FOOT_MM, CONTENT.width, FOOT_MM))
    return sheet.finished()


def _scenes(sheet: Sheet, scenes: tuple[Scene, ...], y: float, end: float) -> None:
    if not scenes:
        return
    width, most = WIDE if len(scenes) <= FEW else NARROW
    row = min(most + GAP_MM, (end - y) / len(scenes))
    height = row - GAP_MM
    text = Ink(14 if len(scenes) <= FEW else 12.5)
    for scene in scenes:
        words = Box(CONTENT.x, y, CONTENT.width, height)
        if scene.picture is not None:
            at = Box(CONTENT.x, y, width, height)
            sheet.fill(at, PAPER, 4)
            image = drawing(scene.picture)
            if image is not None:
                sheet.picture(at.inset(2), image)
            words = Box(at.end + 8, y, CONTENT.width - at.width - 8, height)
        title = sheet.write(words, scene.title, Ink(15, Weight.BOLD))
        below = Box(words.x, y + title + 2, words.width, height - title - 2)
        sheet.write_fitting(below, scene.text, text)
        y += row


def _foot(sheet: Sheet, content: TakeHome, box: Box) -> None:
    sheet.line((box.x, box.y), (box.end, box.y), LINE, width=0.5)
    code = Box(box.end - CODE_MM, box.y + 3, CODE_MM, CODE_MM)
    draw_code(sheet, content.address, code)
    below = Box(code.x - 18, code.bottom, CODE_MM + 18, 12)
    site = Box(below.x, below.y + 5, below.width, 6)
    sheet.write_fitting(
        Box(below.x, below.y, below.width, 5), READ_FIRST, Ink(10, Weight.SEMI_BOLD)
    )
    sheet.write_fitting(site, content.site, Ink(11.5, Weight.BOLD, ACTION))
    words = Box(box.x, box.y + 5, below.x - box.x - 6, 6)
    sheet.write(words, "Việc làm ở nhà", Ink(12, Weight.BOLD, SUCCESS))
    sheet.write_fitting(Box(box.x, words.bottom + 1, words.width, 17), content.at_home, Ink(12.5))
    sheet.write(Box(box.x, box.y + 31, words.width, 6), "Hỏi ai", Ink(12, Weight.BOLD, SUCCESS))
    sheet.write_fitting(Box(box.x, box.y + 38, words.width, 13), content.ask, Ink(12.5))
