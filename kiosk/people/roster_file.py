"""A list of people as a CSV file: only nickname, group and adult or child; one fault refuses it whole.

UTF-8 with or without a byte order mark; semicolons, commas or tabs; the first line names the
columns. Numbers as long as an identity card's or a telephone's are refused wherever they stand.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from content.search_key import fold
from kiosk.people.nickname import NICKNAME_LETTERS, cleaned, name_fault

MOST_ROWS: Final = 500
MOST_BYTES: Final = 256 * 1024
"""500 rows of three short columns are some 30 kB."""
Column = Literal["nickname", "group", "age"]
COLUMNS: Final[dict[str, Column]] = {
    "ten goi": "nickname",
    "ten": "nickname",
    "nickname": "nickname",
    "nhom": "group",
    "group": "group",
    "nguoi lon/tre em": "age",
    "tuoi": "age",
    "adult/child": "age",
}
"""How a heading may read, folded; the first of each kind is what the manual shows."""
AGES: Final = {"nguoi lon": True, "adult": True, "tre em": False, "child": False}
LONG_NUMBER: Final = re.compile(r"\d(?:[\s.\-]?\d){8,11}(?!\d)")
"""Nine to twelve digits, also when written in groups: ID cards, telephones, bank accounts."""


@dataclass(frozen=True, slots=True)
class RosterLine:
    """One person of the file; `line` as an editor counts, the heading being 1."""

    line: int
    nickname: str
    target_group: str
    adult: bool


@dataclass(frozen=True, slots=True)
class RosterFault:
    """Why a line is not taken, and what helps; line 0 is the file itself."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class RosterPreview:
    """What would be taken, what stands against it, and lines that name somebody twice.

    Attributes:
        lines: everybody in the file; nobody is taken while there is a fault.
        doubles: nicknames that are on the kiosk already or twice in the file, with their line.
    """

    lines: tuple[RosterLine, ...]
    faults: tuple[RosterFault, ...]
    doubles: tuple[tuple[int, str], ...]

    @property
    def good(self) -> bool:
        """Whether it can be taken."""
        return bool(self.lines) and not self.faults


def preview(content: bytes, groups: dict[str, str], known: Iterable[str] = ()) -> RosterPreview:
    """Read a file without taking anybody.

    Args:
        content: the file.
        groups: target groups, id to name; either may stand in the file.
        known: nicknames of this kiosk.
    """
    try:
        rows = _rows(content)
    except _NotReadable as error:
        return RosterPreview((), (RosterFault(0, str(error)),), ())
    (_, heading), *body = rows
    columns, faults = _columns(heading)
    if faults:
        return RosterPreview((), tuple(RosterFault(1, text) for text in faults), ())
    lines, found = [], []
    choices = {fold(word): name for name, title in groups.items() for word in (name, title)}
    for number, cells in body:
        line = _line(number, cells, columns, choices)
        if isinstance(line, RosterFault):
            found.append(line)
        else:
            lines.append(line)
    return RosterPreview(tuple(lines), tuple(found), _doubles(lines, known))


class _NotReadable(Exception):
    """The file is no list at all; the words are for the volunteer."""


def _rows(content: bytes) -> list[tuple[int, list[str]]]:
    if len(content) > MOST_BYTES:
        raise _NotReadable(
            f"Tệp nặng {len(content) // 1024} kB, nhiều nhất {MOST_BYTES // 1024} kB."
            " Hãy chia thành nhiều tệp."
        )
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _NotReadable("Tệp chưa ở dạng UTF-8. Hãy lưu lại: CSV UTF-8.") from error
    if "\0" in text:
        raise _NotReadable("Đây không phải tệp chữ. Hãy lưu lại: CSV UTF-8.")
    first = text.partition("\n")[0]
    comma = max(";,\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=comma, strict=True)
    try:
        rows = [(reader.line_num, cells) for cells in reader if any(cell.strip() for cell in cells)]
    except csv.Error as error:
        raise _NotReadable(
            f"Dòng {reader.line_num} đặt dấu ngoặc kép chưa đúng. Hãy bỏ dấu ngoặc kép."
        ) from error
    if len(rows) < 2:
        raise _NotReadable("Tệp chưa có dòng nào dưới dòng tên cột. Hãy thêm người vào.")
    if len(rows) - 1 > MOST_ROWS:
        raise _NotReadable(
            f"Tệp có {len(rows) - 1} dòng, nhiều nhất {MOST_ROWS}. Hãy chia thành nhiều tệp."
        )
    return rows


def _columns(heading: list[str]) -> tuple[list[Column], list[str]]:
    names = [" ".join(fold(cell).split()) for cell in heading]
    columns = [COLUMNS[name] for name in names if name in COLUMNS]
    faults = [
        f"Máy không nhận cột “{_shown(cell)}”. Hãy xóa cột này khỏi tệp."
        for name, cell in zip(names, heading, strict=True)
        if name not in COLUMNS
    ]
    titles: dict[Column, str] = {
        "nickname": "Tên gọi",
        "group": "Nhóm",
        "age": "Người lớn/trẻ em",
    }
    for column, title in titles.items():
        if columns.count(column) != 1:
            faults.append(f"Cần đúng một cột “{title}”. Hãy sửa dòng đầu.")
    return columns, faults


def _line(
    number: int, cells: list[str], columns: list[Column], groups: dict[str, str]
) -> RosterLine | RosterFault:
    if len(cells) != len(columns):
        return RosterFault(number, f"Có {len(cells)} ô, cần {len(columns)}. Hãy sửa dòng này.")
    if any(LONG_NUMBER.search(cell) for cell in cells):
        return RosterFault(
            number, "Có dãy số giống số căn cước hoặc điện thoại. Hãy xóa dãy số này."
        )
    value = dict(zip(columns, (" ".join(cell.split()) for cell in cells), strict=True))
    name = cleaned(value["nickname"])
    group, adult = groups.get(fold(value["group"])), AGES.get(fold(value["age"]))
    fault = _name_words(name)
    if not fault and group is None:
        fault = f"Không có nhóm “{_shown(value['group'])}”. Hãy xem tên nhóm."
    if not fault and adult is None:
        fault = "Chưa rõ tuổi. Hãy ghi: người lớn, hoặc trẻ em."
    if fault or group is None or adult is None:
        return RosterFault(number, fault)
    return RosterLine(number, name, group, adult)


def _name_words(name: str) -> str:
    """Why a nickname is not taken; empty when it is."""
    match name_fault(name):
        case "empty":
            return "Chưa có tên gọi. Hãy thêm tên gọi."
        case "long":
            return f"Tên gọi dài {len(name)} chữ, nhiều nhất {NICKNAME_LETTERS}. Hãy viết ngắn."
        case "letters":
            return "Tên gọi chỉ gồm chữ. Hãy bỏ số và dấu khác."
        case None:
            return ""


def _doubles(lines: list[RosterLine], known: Iterable[str]) -> tuple[tuple[int, str], ...]:
    met = {fold(name) for name in known}
    doubles = []
    for line in lines:
        if fold(line.nickname) in met:
            doubles.append((line.line, line.nickname))
        met.add(fold(line.nickname))
    return tuple(doubles)


def _shown(cell: str) -> str:
    """A cell as a fault repeats it: short, and never a number that should not be here."""
    text = LONG_NUMBER.sub("…", " ".join(cell.split()))
    return text if len(text) <= 24 else f"{text[:24]}…"
