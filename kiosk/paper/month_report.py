"""The monthly report, composed: letterhead and motto, what was counted, room for what people add."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kiosk.paper.document import Beside, Document, Figures, Look, Para, Piece
from kiosk.paper.month import MonthFigures
from kiosk.paper.month_words import OPEN_PARTS, RESULTS, Said, Table, report_title, results
from kiosk.paper.style import NOT_A_CONFIRMATION

BLANK: Final = "………………………………………………………………………………………"
BLANK_LINES: Final = 3
SHORT_BLANK: Final = "……………………"
MOTTO: Final = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
WIDTHS: Final = {2: (74, 26), 5: (36, 12, 14, 19, 19)}
"""Of the columns of a table, in percent, by their number."""


def month_report(figures: MonthFigures, letterhead: Sequence[str] = ()) -> Document:
    """The report of a month.

    Args:
        figures: what the machine counted.
        letterhead: lines of the organisation, from the lists; left to be filled in when empty.
    """
    open_parts = [
        piece
        for heading in OPEN_PARTS
        for piece in (Para(heading, Look.PART), *[Para(BLANK, Look.BLANK)] * BLANK_LINES)
    ]
    return (
        _head(figures, letterhead),
        Para("BÁO CÁO", Look.TITLE),
        Para(report_title(figures), Look.SUBJECT),
        Para(RESULTS, Look.PART),
        *(_piece(said) for said in results(figures)),
        *open_parts,
        Para("", Look.SMALL),
        _signature(),
        Para(NOT_A_CONFIRMATION, Look.NOTE),
    )


def _head(figures: MonthFigures, letterhead: Sequence[str]) -> Beside:
    *above, last = [line.upper() for line in letterhead] or [SHORT_BLANK, SHORT_BLANK]
    year = figures.month.year + (figures.month.month == 12)
    return Beside(
        (
            *(Para(line, Look.HEAD) for line in above),
            Para(last, Look.HEAD_STRONG),
            Para("Số: ……/BC", Look.HEAD),
        ),
        (
            Para(MOTTO[0], Look.HEAD_STRONG),
            Para(MOTTO[1], Look.HEAD_STRONG),
            Para(f"…………, ngày …… tháng …… năm {year}", Look.DATE),
        ),
        (46, 54),
    )


def _piece(said: Said | Table) -> Piece:
    match said:
        case Said(text, heading):
            return Para(text, Look.SECTION if heading else Look.BODY)
        case Table(rows):
            return Figures(rows, WIDTHS[len(rows[0])])


def _signature() -> Beside:
    return Beside(
        (
            Para("Nơi nhận:", Look.SMALL_STRONG),
            Para(f"- {SHORT_BLANK};", Look.SMALL),
            Para(f"- Lưu: {SHORT_BLANK}", Look.SMALL),
        ),
        (Para("NGƯỜI BÁO CÁO", Look.SIGNER), Para("(Ký, ghi rõ họ tên)", Look.HINT)),
        (50, 50),
    )
