"""A month adds up to what its classes came to, and people are never added to visits."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kiosk.session.lists import shipped_lists
from kiosk.session.month import Skill, days_of, month_figures
from kiosk.session.month_words import APART, NOTHING, Piece, Said, report_title, results
from kiosk.session.state import GroupSession
from kiosk.session.summary import Share
from kiosk.session.titles import Titles
from sync.clock import day_of
from sync.counting import Seen
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


def text_of(pieces: tuple[Piece, ...]) -> str:
    """Everything that is said, tables too."""
    return " | ".join(
        piece.text if isinstance(piece, Said) else " ; ".join(" , ".join(row) for row in piece.rows)
        for piece in pieces
    )


def test_a_month_is_the_sum_of_its_classes() -> None:
    figures = month(HELD, GUESSED, UNCOUNTED)
    assert (figures.classes, figures.class_visits) == (3, 60)
    assert (figures.women, figures.women_of) == (34, 56)
    assert figures.phones_seen == 22
    assert figures.places == ("Chợ", "Nhà văn hóa")
    assert figures.organisers == ("Hội Phụ nữ",)
    assert [(line.name, line.visits) for line in figures.groups] == [
        ("Học sinh, sinh viên", 10),
        ("Người dân", 42),
        ("Người lao động trong doanh nghiệp", 4),
        ("Người có thẻ học số", 4),
    ]
    assert sum(line.visits for line in figures.groups) == figures.class_visits


def test_before_and_after_compare_the_same_classes() -> None:
    only_before = replace(HELD, tallies=(replace(BEFORE, counts={"x": 27}, unknown=0),))
    figures = month(HELD, only_before)
    assert (figures.before, figures.after) == (Share(9, 27, False), Share(25, 27, False))


def test_one_count_by_eye_makes_the_sum_one() -> None:
    figures = month(HELD, GUESSED)
    assert figures.after == Share(50, 54, guessed=True)
    assert figures.before == Share(18, 54, guessed=False)


def test_a_question_that_nobody_answered_compares_nothing() -> None:
    silent = replace(HELD, tallies=(replace(BEFORE, counts={}, unknown=0), AFTER))
    assert month(silent).before is None


def test_help_is_told_by_service_and_by_peak_period() -> None:
    figures = month()
    assert figures.help_visits == 52
    assert [(line.name, line.visits) for line in figures.services] == [
        ("Chữ ký số", 40),
        ("VNeID", 12),
    ]
    (campaign,) = figures.campaigns
    assert (campaign.visits, campaign.target) == (40, 300)


def test_what_no_list_names_any_more_stands_for_itself() -> None:
    unknown = Titles()
    counts = (replace(COUNTS[0], part="da-bo:cho:"),)
    figures = month_figures(date(2026, 11, 1), [HELD], counts, titles=unknown, lists=LISTS)
    assert figures.lessons[0].title == "cong-an-goi"
    assert figures.groups[0].name == "nguoi_dan"
    assert figures.services[0].name == "da-bo"


def test_people_and_visits_are_never_added() -> None:
    figures = month(HELD)
    numbers = {int(found) for found in re.findall(r"\d+", text_of(results(figures)))}
    visits = (figures.class_visits, figures.guest_visits, figures.help_visits)
    assert {figures.people, *visits} <= numbers
    assert figures.people == 44
    assert numbers.isdisjoint(figures.people + other for other in (*visits, sum(visits)))
    assert APART in text_of(results(figures))


def test_only_what_there_is_is_told() -> None:
    told = text_of(results(month(HELD, counts=())))
    assert "1. Lớp học" in told
    assert "Cuộc thi" not in told
    nothing = month_figures(date(2026, 11, 1), [], (), titles=TITLES, lists=shipped_lists())
    assert text_of(results(nothing)) == NOTHING


def test_skill_is_told_before_and_after() -> None:
    assert month().skill == Skill(tasks=23, alone_before=4, alone_after=19)
    assert "23 lượt. Tự làm được: 4 lượt trước, 19 lượt sau." in text_of(results(month()))


def test_who_made_a_card_in_this_month_is_a_person_and_no_visit() -> None:
    seen = (Seen("a", (), guest=True), Seen("a", ("hssv",), guest=False), Seen("b", (), guest=True))
    figures = month_figures(
        date(2026, 11, 1), [], (), titles=TITLES, lists=shipped_lists(), seen=seen
    )
    assert (figures.people, figures.guest_visits) == (1, 1)


def test_many_places_are_named_in_part() -> None:
    classes = [replace(HELD, place=f"Thôn {number}") for number in range(1, 9)]
    assert "Thôn 5 và 3 nơi khác." in text_of(results(month(*classes)))


def test_the_title_names_the_month() -> None:
    assert report_title(month()) == "Kết quả Bình dân học vụ số tháng 11 năm 2026"


@pytest.mark.parametrize(
    ("day", "last"),
    [(date(2026, 11, 30), 30), (date(2026, 12, 1), 31), (date(2028, 2, 29), 29)],
    ids=str,
)
def test_a_month_has_all_its_days(day: date, last: int) -> None:
    assert days_of(day) == (day.replace(day=1), day.replace(day=last))


def test_the_report_says_what_the_daily_counts_and_so_the_province_know(tmp_path: Path) -> None:
    with Kiosk(tmp_path) as kiosk:
        today = day_of(kiosk.clock.read().wall_ms)
        first, last = days_of(today)
        held: list[GroupSession] = [
            replace(each, day=today.isoformat(), named=()) for each in (HELD, GUESSED, UNCOUNTED)
        ]
        for session in held:
            kiosk.sessions.close(session).result()
        counts = counts_of(kiosk.database, first, last)
        kept = kiosk.sessions.closed(first.isoformat(), last.isoformat())
        figures = month_figures(today, kept, counts, titles=TITLES, lists=LISTS)
        sums = {
            what: sum(row.times for row in counts if row.what == what)
            for what in ("class_held", "class_people", "class_women", "class_phones")
        }
    assert sums == {
        "class_held": figures.classes,
        "class_people": figures.class_visits,
        "class_women": figures.women,
        "class_phones": figures.phones_seen,
    }
    assert figures.class_visits == 56
