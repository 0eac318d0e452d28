"""The quick message says the figures of a class in at most 300 characters, whatever it was called."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kiosk.session.moves import counted, counting_women, seen_on_phones, tallied, women_counted
from kiosk.session.news import MOST_CHARACTERS, quick_message
from tests.kiosk.session.test_moves import CLASS, TALLY

HELD = seen_on_phones(
    tallied(
        tallied(
            women_counted(counted(counting_women(CLASS, on=True), "x", 28), "x", 17),
            replace(TALLY, counts={"x": 9, "y": 18}),
        ),
        replace(TALLY, phase="post", counts={"x": 25, "y": 2}),
    ),
    11,
)


def test_the_message_says_what_happened() -> None:
    assert quick_message(replace(HELD, partner="Đoàn Thanh niên"), "Có người xưng công an.") == (
        "Lớp Bình dân học vụ số ngày 22/11/2026, Nhà văn hóa. Bài: Có người xưng công an."
        " Có 28 lượt người (17 nữ). Câu hỏi đầu giờ 9 người chọn đúng, cuối giờ 25 người."
        " 11 người làm được trên điện thoại. Hội Phụ nữ tổ chức, cùng Đoàn Thanh niên."
    )


def test_what_was_counted_by_eye_says_so() -> None:
    guessed = tallied(HELD, replace(TALLY, guessed=True))
    assert "ước chừng" in quick_message(guessed, "Bài")


def test_a_rehearsal_is_not_told_as_a_class() -> None:
    assert quick_message(replace(HELD, rehearsal=True), "Bài").startswith("Tập dạy thử. Lớp")


@given(st.text(min_size=1, max_size=200), st.text(min_size=1, max_size=60), st.text(max_size=60))
def test_it_is_never_too_long_and_always_says_how_many(
    lesson: str, place: str, partner: str
) -> None:
    message = quick_message(replace(HELD, place=place, partner=partner), lesson)
    assert len(message) <= MOST_CHARACTERS
    assert "28 lượt người (17 nữ)" in message
