"""The volunteer's sheet, drawn: the plan on one side, questions and points of the lesson on the other."""

from __future__ import annotations

from functools import partial
from typing import Final

from kiosk.paper.cards import CARDS, AnswerCard, draw_card
from kiosk.paper.flow import Block, Spot, pour
from kiosk.paper.frame import draw_head
from kiosk.paper.sheet import CONTENT, At, Box, Sheet
from kiosk.paper.style import EDGE, HEADING, LINE, PAPER, QUIET, SMALL, SUCCESS, Ink, Weight
from kiosk.session.hand_sheet import FORMS_SAID, Answer, Asking, HandSheet, Moment, Point

COLUMN_GAP_MM: Final = 8.0
CHIP_MM: Final = 15.0
CARD_MM: Final = 6.4
TEXT: Final = Ink(10.5)
NAME: Final = Ink(10.5, Weight.BOLD)
DO: Final = Ink(9.5, colour=QUIET)
CHIP: Final = Ink(9.5, Weight.SEMI_BOLD, QUIET)
RIGHT: Final = Ink(10.5, Weight.SEMI_BOLD, SUCCESS)
HINT: Final = Ink(10, Weight.MEDIUM)
RIGHT_TINT: Final = "#E4F1EA"
KEEPS: Final = "Tờ này để người hướng dẫn cầm, không chiếu lên màn hình."


def hand_sheet_page(content: HandSheet) -> bytes:
    """The PDF."""
    sheet = Sheet(f"Tờ cầm tay: {content.lesson}")
    facts = [f"{content.format} · {content.minutes} phút · {content.who}"]
    y = draw_head(sheet, "Tờ cầm tay của người hướng dẫn", content.lesson, facts)
    _foot(sheet)
    width = (CONTENT.width - COLUMN_GAP_MM) / 2
    height = CONTENT.bottom - 8 - y
    columns = [
        Box(CONTENT.x, y, width, height),
        Box(CONTENT.x + width + COLUMN_GAP_MM, y, width, height),
    ]
    pour(sheet, [_plan(content), _lesson(content)], columns)
    return sheet.finished()


def _foot(sheet: Sheet) -> None:
    y = CONTENT.bottom - 4
    sheet.line((CONTENT.x, y - 2), (CONTENT.end, y - 2), LINE)
    sheet.write(Box(CONTENT.x, y, CONTENT.width, 5), KEEPS, SMALL)


def _plan(content: HandSheet) -> list[Block]:
    first, *others = content.moments
    return [
        _with_heading("Chuẩn bị trước giờ", partial(_checks, content.checks)),
        _with_heading("Các phần của lớp", partial(_moment, first)),
        *(partial(_moment, each) for each in others),
        *([partial(_hint, content.short_of_time)] if content.short_of_time else []),
    ]


def _lesson(content: HandSheet) -> list[Block]:
    questions: list[Block] = [partial(_asking, each) for each in content.askings]
    if questions:
        note = partial(_hint, FORMS_SAID)
        questions = [_with_heading("Câu hỏi cho cả lớp", note), *questions]
    if content.decision is not None:
        decision = partial(_asking, content.decision)
        questions.append(_with_heading("Cùng quyết định", decision))
    return [
        *questions,
        _with_heading("Các bước của bài", partial(_points, content.points)),
        _with_heading("Về sau hỏi ai", partial(_hint, content.ask)),
    ]


def _with_heading(words: str, block: Block) -> Block:
    """A heading that stays with the block below it."""

    def draw(sheet: Sheet, spot: Spot) -> float:
        height = spot.write(sheet, words, HEADING) + 1.6 * spot.scale
        return height + block(sheet, spot.below(height))

    return draw


def _checks(checks: tuple[str, ...], sheet: Sheet, spot: Spot) -> float:
    at, scale = spot, spot.scale
    side = 3.4 * scale
    for text in checks:
        sheet.frame(Box(at.x + 0.3, at.y + 0.9 * scale, side, side), EDGE, 0.6, 0.35)
        at = at.below(at.indented(6 * scale).write(sheet, text, TEXT) + scale)
    return at.y - spot.y


def _moment(moment: Moment, sheet: Sheet, spot: Spot) -> float:
    scale = spot.scale
    chip = Box(spot.x, spot.y, CHIP_MM * scale, 5.6 * scale)
    sheet.fill(chip, PAPER, 1.5)
    until = moment.minute + moment.minutes
    sheet.write(chip, f"{moment.minute}–{until}", CHIP.scaled(scale), At.CENTRE | At.MIDDLE)
    at = inner = spot.indented((CHIP_MM + 3) * scale)
    for words, ink in (
        (f"{moment.title} · {moment.minutes} phút", NAME),
        (f"Nói: {moment.say}", TEXT),
        (f"Làm: {moment.do}", DO),
    ):
        at = at.below(at.write(sheet, words, ink) + 0.4 * scale)
    return at.y - inner.y


def _asking(asking: Asking, sheet: Sheet, spot: Spot) -> float:
    at, scale = spot, spot.scale
    at = at.below(at.write(sheet, asking.name, NAME) + 0.4 * scale)
    at = at.below(at.write(sheet, asking.text, TEXT) + 1.6 * scale)
    for answer, card in zip(asking.answers, CARDS, strict=False):
        at = at.below(_answer(answer, card, sheet, at) + 1.8 * scale)
    return at.y - spot.y + at.write(sheet, f"Vì sao: {asking.why}", DO)


def _answer(answer: Answer, card: AnswerCard, sheet: Sheet, spot: Spot) -> float:
    scale = spot.scale
    side = CARD_MM * scale
    ink = (RIGHT if answer.right else TEXT).scaled(scale)
    words = f"{answer.text} (đúng)" if answer.right else answer.text
    inner = spot.indented(side + 3.5 * scale)
    height = max(sheet.height_of(words, ink, inner.width), side)
    if answer.right:
        tint = Box(spot.x, spot.y - 0.8 * scale, spot.width, height + 1.6 * scale)
        sheet.fill(tint, RIGHT_TINT, 1.5)
    draw_card(sheet, card, Box(spot.x + 1, spot.y + (height - side) / 2, side, side))
    sheet.write(Box(inner.x, inner.y, inner.width, height), words, ink, At.MIDDLE)
    return height


def _points(points: tuple[Point, ...], sheet: Sheet, spot: Spot) -> float:
    at = spot
    for number, point in enumerate(points, 1):
        at.write(sheet, f"{number}.", NAME)
        inner = at.indented(6.5 * spot.scale)
        height = inner.write(sheet, point.title, TEXT)
        if point.answer:
            height += inner.below(height).write(sheet, f"Đúng: {point.answer}", DO)
        at = at.below(height + 0.7 * spot.scale)
    return at.y - spot.y


def _hint(words: str, sheet: Sheet, spot: Spot) -> float:
    return spot.write(sheet, words, HINT)
