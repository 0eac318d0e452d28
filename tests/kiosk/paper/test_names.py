"""Names of files survive every stick: plain ASCII, never empty, two classes of one day apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from kiosk.paper.names import class_file, month_file, plain
from tests.kiosk.paper.samples import HELD


def test_vietnamese_becomes_ascii() -> None:
    assert plain("Báo cáo tháng: Đường số 5") == "bao-cao-thang-duong-so-5"


def test_a_name_says_what_and_when() -> None:
    assert class_file("lớp", HELD, "pdf") == "lop-2026-11-22-a1b2c3.pdf"
    assert month_file("số liệu", date(2026, 11, 5), "csv") == "so-lieu-2026-11.csv"


def test_two_classes_of_one_day_have_two_files() -> None:
    other = replace(HELD, id="ffffffff-1111-4111-8111-111111111111")
    assert class_file("lop", HELD, "pdf") != class_file("lop", other, "pdf")


@given(st.text())
def test_any_text_gives_a_name_that_every_file_system_takes(text: str) -> None:
    name = plain(text)
    assert name
    assert name.isascii()
    assert len(name) <= 60
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
