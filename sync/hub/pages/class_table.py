"""The classes of communes as a table for Excel: one row a class, small cells left out.

UTF-16 with tabs, and an apostrophe before what a spreadsheet would calculate: the form that Excel opens
rightly by a touch, whatever its language.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterable
from typing import Final

from sync.hub.models import Place
from sync.hub.pages.cards import Cards
from sync.hub.pages.cells import SMALL_CELL, Cell
from sync.hub.pages.classes import ClassRow, class_rows
from sync.hub.pages.names import Names
from sync.hub.pages.period import Period

HEADINGS: Final = (
    "Xã, phường",
    "Ngày",
    "Nơi học",
    "Hình thức",
    "Khóa",
    "Bài học",
    "Đơn vị tổ chức",
    "Đơn vị phối hợp",
    "Lượt người",
    "Trong đó nữ",
    "Có thẻ học số",
    "Đầu giờ: chọn đúng (%)",
    "Đầu giờ: trả lời",
    "Cuối giờ: chọn đúng (%)",
    "Cuối giờ: trả lời",
    "Thấy làm được trên điện thoại",
    "Ghi chú",
)
_FEW: Final = "ít, không hiện"
_CALCULATED: Final = ("=", "+", "-", "@")
_Value = str | int | None


def class_file(places: Iterable[Place], period: Period, names: Names) -> bytes:
    """The bytes of a `.csv` of all classes of these communes, oldest first in each."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, dialect="excel-tab")
    writer.writerow(HEADINGS)
    for place in places:
        for row in class_rows(place, period):
            writer.writerow([_harmless(value) for value in _values(place, row, names)])
    writer.writerow([])
    writer.writerow([f"Ô có ít hơn {SMALL_CELL} người, và ô làm lộ nó, thì không hiện số."])
    return codecs.BOM_UTF16_LE + out.getvalue().encode("utf-16-le")


def _values(place: Place, row: ClassRow, names: Names) -> tuple[_Value, ...]:
    return (
        place.name,
        f"{row.day:%d/%m/%Y}",
        row.spot,
        names.template(row.template),
        names.course(row.course),
        row.lesson,
        row.organiser,
        row.partner,
        _cell(row.people),
        _cell(row.women),
        _cell(row.named),
        *_cards(row.before),
        *_cards(row.after),
        _cell(row.phones_seen),
        "thẻ đếm ước chừng" if row.by_eye else "",
    )


def _cell(cell: Cell | None) -> _Value:
    return None if cell is None else _FEW if cell.hidden else cell.value


def _cards(cards: Cards | None) -> tuple[_Value, _Value]:
    return (None, None) if cards is None else (cards.percent, _cell(cards.answered))


def _harmless(value: _Value) -> _Value:
    if not isinstance(value, str):
        return value
    text = " ".join(value.split())
    return f"'{text}" if text.startswith(_CALCULATED) else text
