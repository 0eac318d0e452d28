"""What all our pages have in common: the head with its title, and the note at the foot."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kiosk.paper.sheet import CONTENT, At, Box, Sheet
from kiosk.paper.style import ACTION, HEADING, LINE, NOT_A_CONFIRMATION, SMALL, STRONG, TITLE, Ink

OVERLINE: Final = Ink(10.5, STRONG.weight, ACTION)
FOOT_MM: Final = 10.0
"""Kept free at the lower end of the content for the foot."""


def draw_head(
    sheet: Sheet, overline: str, title: str, facts: Sequence[str] = (), *, y: float = CONTENT.y
) -> float:
    """Draw what a page is, its title and a line for each fact; where the page goes on."""
    sheet.write(Box(CONTENT.x, y, CONTENT.width, 6), overline, OVERLINE)
    title_box = Box(CONTENT.x, y + 5.5, CONTENT.width, 22)
    y = title_box.y + sheet.write_fitting(title_box, title, TITLE) + 1.5
    for fact in facts:
        y += sheet.write(Box(CONTENT.x, y, CONTENT.width, 12), fact, Ink(11.5)) + 0.6
    y += 3
    sheet.line((CONTENT.x, y), (CONTENT.end, y), LINE, width=0.5)
    return y + 5


def draw_letterhead(sheet: Sheet, lines: Sequence[str]) -> float:
    """The lines of the organisation above everything; where the page goes on."""
    y = CONTENT.y
    for line in lines:
        y += sheet.write(Box(CONTENT.x, y, CONTENT.width, 6), line, Ink(10.5, STRONG.weight))
    return y + 4 if lines else y


def draw_heading(sheet: Sheet, words: str, y: float) -> float:
    """The heading of a part of the page; where its content begins."""
    return y + sheet.write(Box(CONTENT.x, y, CONTENT.width, 8), words, HEADING) + 2.5


def draw_foot(sheet: Sheet, *notes: str) -> None:
    """The notes at the lower end, the one about VNeID always the last."""
    words = "  ".join([*notes, NOT_A_CONFIRMATION])
    height = sheet.height_of(words, SMALL, CONTENT.width)
    y = CONTENT.bottom - height
    sheet.line((CONTENT.x, y - 2), (CONTENT.end, y - 2), LINE)
    sheet.write(Box(CONTENT.x, y, CONTENT.width, height), words, SMALL, At.START)
