"""The table of figures: one row a class, nothing counted that was not, and no cell that calculates."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.paper.table_file import table_file
from kiosk.session.table import class_table
from kiosk.session.titles import Titles
from tests.kiosk.paper.samples import GUESSED, HELD, TITLES, UNCOUNTED


def read(data: bytes) -> list[list[str]]:
    """As Excel reads it: the mark says the encoding, tabs part the cells."""
    text = data.decode("utf-16")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter="\t"))


def row_of(number: int) -> dict[str, object]:
    heading, *rows = class_table([HELD, GUESSED, UNCOUNTED], TITLES)
    return dict(zip(heading, rows[number], strict=True))


def test_a_row_says_everything_about_its_class() -> None:
    row = row_of(0)
    assert row == {
        "Ngày": "22/11/2026",
        "Số phút": 47,
        "Nơi học": "Nhà văn hóa",
        "Bài học": "Có người xưng là công an gọi đến",
        "Hình thức": "Tổ dân phố học tập số",
        "Đơn vị tổ chức": "Hội Phụ nữ",
        "Đơn vị phối hợp": "Đoàn Thanh niên",
        "Lượt người": 30,
        "Trong đó nữ": 17,
        "Có thẻ học số": 2,
        "Học sinh, sinh viên": 5,
        "Học sinh, sinh viên: nữ": 2,
        "Người dân": 21,
        "Người dân: nữ": 14,
        "Cán bộ, công chức, viên chức": 0,
        "Cán bộ, công chức, viên chức: nữ": 0,
        "Người lao động trong doanh nghiệp": 2,
        "Người lao động trong doanh nghiệp: nữ": 1,
        "Đầu giờ: chọn đúng": 9,
        "Đầu giờ: trả lời": 27,
        "Cuối giờ: chọn đúng": 25,
        "Cuối giờ: trả lời": 27,
        "Thấy làm được trên điện thoại": 11,
        "Ghi chú": "",
    }


def test_what_was_not_counted_is_empty_and_not_nought() -> None:
    row = row_of(2)
    assert row["Trong đó nữ"] is None
    assert row["Người dân: nữ"] is None
    assert row["Đầu giờ: trả lời"] is None
    assert row["Lượt người"] == 0


def test_counting_by_eye_and_a_series_are_noted() -> None:
    assert row_of(1)["Ghi chú"] == "thẻ đếm ước chừng, trong một chuỗi lớp"


def test_a_group_that_no_pack_names_any_more_keeps_its_column() -> None:
    heading, row = class_table([HELD], Titles(groups={"hssv": "Học sinh"}))
    assert dict(zip(heading, row, strict=True))["nguoi_dan"] == 21


def test_every_row_is_as_long_as_the_heading() -> None:
    rows = class_table([HELD, UNCOUNTED], TITLES)
    assert {len(row) for row in rows} == {len(rows[0])}


def test_vietnamese_comes_back_whole() -> None:
    rows = class_table([HELD, GUESSED, UNCOUNTED], TITLES)
    shown = [["" if cell is None else str(cell) for cell in row] for row in rows]
    assert read(table_file(rows)) == shown


@pytest.mark.parametrize(
    "attack", ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1+1", "\r\n=1+1", " =1"]
)
def test_a_name_that_is_a_formula_stays_a_name(attack: str) -> None:
    rows = class_table([replace(HELD, place=attack, organiser=attack)], TITLES)
    heading, row = read(table_file(rows))
    assert len(row) == len(heading)
    assert row[2] == row[5] == f"'{' '.join(attack.split())}"


@given(st.lists(st.lists(st.text(max_size=20) | st.integers(), min_size=1), min_size=1))
def test_no_text_breaks_out_of_its_cell(rows: list[list[str | int]]) -> None:
    readable = [
        [cell.replace("\ud800", "") if isinstance(cell, str) else cell for cell in row]
        for row in rows
    ]
    found = read(table_file(readable))
    assert [len(row) for row in found] == [len(row) for row in readable]
    assert not any(
        cell.startswith(("=", "+", "@")) or (cell.startswith("-") and not cell[1:].isdigit())
        for row in found
        for cell in row
    )
