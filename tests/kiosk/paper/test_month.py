"""A month's paper says what the reports say, and people are never added to visits."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kiosk.paper.month import MonthFigures, days_of, month_figures
from kiosk.paper.month_words import APART, NOTHING, Piece, Said, report_title, results
from kiosk.reports.figures import Cards, report
from kiosk.reports.reading import read_report
from kiosk.session.lists import shipped_lists
from kiosk.session.table import class_table
from kiosk.session.titles import Titles
from sync.clock import day_of
from sync.daily_counts import counts_of
from tests.kiosk.paper.samples import (
    AFTER,
    BEFORE,
    COUNTS,
    GUESSED,
    HELD,
    LISTS,
    TITLES,
    UNCOUNTED,
    month,
)
from tests.kiosk.session.test_store import Kiosk

EMPTY = report("2026-11", "2026-11", seen=(), changes=(), counts=(), classes=())


def text_of(pieces: tuple[Piece, ...]) -> str:
    """Everything that is said, tables too."""
    said = " | ".join(
        piece.text if isinstance(piece, Said) else " ; ".join(" , ".join(row) for row in piece.rows)
        for piece in pieces
    )
    return said.replace("\N{NO-BREAK SPACE}", " ")


def told(figures: MonthFigures) -> str:
    return text_of(results(figures))


def test_a_month_tells_of_its_classes() -> None:
    words = told(month(HELD, GUESSED, UNCOUNTED))
    assert "Đã mở 3 lớp, 60 lượt người dự. Nơi học: Chợ, Nhà văn hóa." in words
    assert "Đơn vị tổ chức: Hội Phụ nữ." in words
    assert "Nữ: 34 trên 56 lượt người, ở các lớp có đếm nữ" in words
    assert "điện thoại của mình: 22 lượt người." in words


def test_the_groups_add_up_to_everybody() -> None:
    figures = month(HELD, GUESSED, UNCOUNTED)
    assert [(line.name, line.visits) for line in figures.groups] == [
        ("Học sinh, sinh viên", 10),
        ("Người dân", 46),
        ("Người lao động trong doanh nghiệp", 4),
    ]
    assert sum(line.visits for line in figures.groups) == figures.report.class_visits


def test_what_was_counted_by_eye_stands_apart() -> None:
    (line,) = month(HELD, GUESSED).lessons
    assert (line.classes, line.visits) == (2, 60)
    assert line.cards == line.cards_by_eye == Cards(1, 9, 27, 25, 27)
    words = told(month(HELD, GUESSED))
    assert "9/27 (33 %); khoảng 9/27 (33 %) , 25/27 (93 %); khoảng 25/27 (93 %)" in words
    assert "Đếm từng thẻ, 1 lớp, số người chọn đúng trên số người trả lời:" in words
    assert "Ước chừng, 1 lớp," in words


def test_before_and_after_compare_the_same_classes() -> None:
    only_before = replace(HELD, tallies=(replace(BEFORE, counts={"x": 27}, unknown=0),))
    silent = replace(HELD, tallies=(replace(BEFORE, counts={}, unknown=0), AFTER))
    (line,) = month(HELD, only_before, silent).lessons
    assert line.cards == Cards(1, 9, 27, 25, 27)
    assert "không đếm" in told(month(UNCOUNTED))


def test_help_is_told_by_service_and_by_peak_period() -> None:
    figures = month()
    assert [(line.name, line.visits) for line in figures.services] == [
        ("Chữ ký số", 40),
        ("VNeID", 12),
    ]
    (campaign,) = figures.campaigns
    assert (campaign.visits, campaign.target) == (40, 300)


def test_what_no_list_names_any_more_stands_for_itself() -> None:
    counts = (replace(COUNTS[0], part="da-bo:cho:"),)
    figures = report("2026-11", "2026-11", seen=(), changes=(), counts=counts, classes=[HELD])
    named = month_figures(date(2026, 11, 1), figures, [HELD], counts, titles=Titles(), lists=LISTS)
    assert named.lessons[0].title == "cong-an-goi"
    assert named.services[0].name == "da-bo"


def test_people_and_visits_are_never_added() -> None:
    figures = month(HELD)
    numbers = {int(found) for found in re.findall(r"\d+", told(figures))}
    counted = figures.report
    visits = (counted.class_visits, counted.visits, counted.help_visits)
    assert {counted.people, *visits} <= numbers
    assert counted.people == 44
    assert numbers.isdisjoint(counted.people + other for other in (*visits, sum(visits)))
    assert APART in told(figures)


def test_skill_is_told_before_and_after() -> None:
    assert "23 lượt. Tự làm được: 4 lượt trước, 19 lượt sau." in told(month())


def test_only_what_there_is_is_told() -> None:
    words = told(month(HELD, counts=()))
    assert "1. Lớp học" in words
    assert "Cuộc thi" not in words
    nothing = month_figures(date(2026, 11, 1), EMPTY, [], (), titles=TITLES, lists=shipped_lists())
    assert told(nothing) == NOTHING


def test_many_places_are_named_in_part() -> None:
    classes = [replace(HELD, place=f"Thôn {number}") for number in range(1, 9)]
    assert "Thôn 5 và 3 nơi khác." in told(month(*classes))


def test_thousands_are_written_as_here() -> None:
    assert "Học xong ở máy: 12.345 lượt bài." in told(
        month(counts=(replace(COUNTS[2], times=12_345),))
    )


def test_the_title_names_the_month() -> None:
    assert report_title(month()) == "Kết quả Bình dân học vụ số tháng 11 năm 2026"


@pytest.mark.parametrize(
    ("day", "last"),
    [(date(2026, 11, 30), 30), (date(2026, 12, 1), 31), (date(2028, 2, 29), 29)],
    ids=str,
)
def test_a_month_has_all_its_days(day: date, last: int) -> None:
    assert days_of(day) == (day.replace(day=1), day.replace(day=last))


def test_report_and_table_of_a_month_agree(tmp_path: Path) -> None:
    with Kiosk(tmp_path) as kiosk:
        today = day_of(kiosk.clock.read().wall_ms)
        first, last = days_of(today)
        for each in (HELD, GUESSED, UNCOUNTED):
            kept = replace(each, day=today.isoformat(), named=())
            kiosk.sessions.close(kept).result()
        held = kiosk.sessions.closed(first.isoformat(), last.isoformat())
        name = f"{today:%Y-%m}"
        figures = month_figures(
            today,
            read_report(kiosk.database, kiosk.sessions, name, name),
            held,
            counts_of(kiosk.database, first, last),
            titles=TITLES,
            lists=LISTS,
        )
    heading, *rows = class_table(held, TITLES)
    sums = {
        column: sum(int(row[heading.index(column)] or 0) for row in rows)
        for column in ("Lượt người", "Trong đó nữ", "Thấy làm được trên điện thoại")
    }
    assert sums == {
        "Lượt người": figures.report.class_visits,
        "Trong đó nữ": figures.report.women,
        "Thấy làm được trên điện thoại": figures.report.phones_seen,
    }
    assert sum(line.visits for line in figures.lessons) == sum(
        line.visits for line in figures.groups
    )
    assert figures.report.classes == len(rows) == 3
    assert figures.report.class_visits == 56
