"""Answer cards to print: three pages, two cards of one colour on each, cut once across the middle."""

from __future__ import annotations

from typing import Final

from kiosk.paper.cards import CARDS, AnswerCard, draw_card
from kiosk.paper.sheet import HEIGHT, WIDTH, At, Box, Sheet
from kiosk.paper.style import EDGE, SMALL, Ink, Weight

HALF: Final = HEIGHT / 2
WORD: Final = Ink(54, Weight.BOLD)
SHAPE_MM: Final = 96.0
"""Seen from the last row of a hall."""
MARK_MM: Final = 9.0


def answer_cards() -> bytes:
    """The PDF: print as many copies as half the people who come."""
    sheet = Sheet("Thẻ trả lời")
    for place, card in enumerate(CARDS):
        if place:
            sheet.next_page()
        for top in (0.0, HALF):
            _card(sheet, card, Box(0, top, WIDTH, HALF))
        _cut(sheet)
    return sheet.finished()


def _card(sheet: Sheet, card: AnswerCard, half: Box) -> None:
    shape = Box(half.x, half.y + 12, half.width, SHAPE_MM)
    draw_card(sheet, card, shape)
    word = Box(half.x, shape.bottom + 3, half.width, 24)
    sheet.write(word, card.name.capitalize(), WORD, At.CENTRE | At.MIDDLE)


def _cut(sheet: Sheet) -> None:
    for start, end in ((0.0, MARK_MM), (WIDTH - MARK_MM, WIDTH)):
        sheet.line((start, HALF), (end, HALF), EDGE, width=0.4)
    middle = Box(WIDTH / 2 - 30, HALF - 2.6, 60, 5.2)
    sheet.write(middle, "cắt ở đây", SMALL, At.CENTRE | At.MIDDLE)
    for start, end in ((MARK_MM + 3, WIDTH / 2 - 14), (WIDTH / 2 + 14, WIDTH - MARK_MM - 3)):
        sheet.line((start, HALF), (end, HALF), EDGE, width=0.25, dotted=True)
