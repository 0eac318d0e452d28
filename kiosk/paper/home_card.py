"""The card to take home: A6, four alike on a page of A4 with cut marks; drawings first, few words."""

from __future__ import annotations

from typing import Final

from kiosk.paper.code import draw_code
from kiosk.paper.drawings import drawing
from kiosk.paper.sheet import HEIGHT, WIDTH, At, Box, Sheet
from kiosk.paper.style import ACTION, EDGE, PAPER, QUIET, SUCCESS, Ink, Weight
from kiosk.paper.take_home import READ_FIRST, TakeHome

CARD_WIDTH, CARD_HEIGHT = WIDTH / 2, HEIGHT / 2
PAD: Final = 8.0
DRAWINGS: Final = 3
CODE_MM: Final = 25.0
MARK_MM: Final = 6.0


def home_card(content: TakeHome) -> bytes:
    """The PDF."""
    sheet = Sheet(f"Thẻ mang về: {content.lesson}")
    for column in range(2):
        for row in range(2):
            _card(
                sheet, content, Box(column * CARD_WIDTH, row * CARD_HEIGHT, CARD_WIDTH, CARD_HEIGHT)
            )
    _cuts(sheet)
    return sheet.finished()


def _card(sheet: Sheet, content: TakeHome, card: Box) -> None:
    inner = card.inset(PAD)
    sheet.write(Box(inner.x, inner.y, inner.width, 5), content.course, Ink(8.5, colour=ACTION))
    title = Box(inner.x, inner.y + 4.5, inner.width, 13)
    sheet.write_fitting(title, content.lesson, Ink(15, Weight.BOLD))
    _scenes(sheet, content, Box(inner.x, inner.y + 19, inner.width, 52))
    _home(sheet, content, Box(inner.x, inner.y + 74, inner.width, 28))
    _site(sheet, content, Box(inner.x, inner.bottom - CODE_MM, inner.width, CODE_MM))


def _scenes(sheet: Sheet, content: TakeHome, box: Box) -> None:
    """The first drawing large, two more beside it, each with its title."""
    shown = [scene for scene in content.scenes if scene.picture is not None][:DRAWINGS]
    if not shown:
        return
    gap = 3.0
    width = (box.width - (len(shown) - 1) * gap) / len(shown) if len(shown) < 3 else 27.6
    for place, scene in enumerate(shown):
        at = Box(box.x + place * (width + gap), box.y, width, 34)
        sheet.fill(at, PAPER, 3)
        image = drawing(scene.picture)
        if image is not None:
            sheet.picture(at.inset(1.5), image)
        below = Box(at.x, at.bottom + 1, width, 16)
        sheet.write_fitting(below, scene.title, Ink(10, Weight.SEMI_BOLD), At.CENTRE)


def _home(sheet: Sheet, content: TakeHome, box: Box) -> None:
    sheet.write(Box(box.x, box.y, box.width, 6), "Việc làm ở nhà", Ink(10.5, Weight.BOLD, SUCCESS))
    sheet.write_fitting(Box(box.x, box.y + 5.5, box.width, 15), content.at_home, Ink(11.5))
    sheet.write_fitting(Box(box.x, box.y + 21, box.width, 8), content.ask, Ink(10, colour=QUIET))


def _site(sheet: Sheet, content: TakeHome, box: Box) -> None:
    draw_code(sheet, content.address, Box(box.x, box.y, CODE_MM, CODE_MM))
    words = Box(box.x + CODE_MM + 3, box.y + 4, box.width - CODE_MM - 3, 9)
    sheet.write_fitting(words, READ_FIRST, Ink(10.5, Weight.SEMI_BOLD))
    name = Box(words.x, words.bottom + 1, words.width, 7)
    sheet.write_fitting(name, content.site, Ink(12, Weight.BOLD, ACTION))


def _cuts(sheet: Sheet) -> None:
    for start, end in ((0.0, MARK_MM), (WIDTH - MARK_MM, WIDTH)):
        sheet.line((start, CARD_HEIGHT), (end, CARD_HEIGHT), EDGE, width=0.3)
    for start, end in ((0.0, MARK_MM), (HEIGHT - MARK_MM, HEIGHT)):
        sheet.line((CARD_WIDTH, start), (CARD_WIDTH, end), EDGE, width=0.3)
    middle = (CARD_WIDTH, CARD_HEIGHT)
    sheet.line((middle[0] - 4, middle[1]), (middle[0] + 4, middle[1]), EDGE, width=0.3)
    sheet.line((middle[0], middle[1] - 4), (middle[0], middle[1] + 4), EDGE, width=0.3)
