"""Clips are bound to their sentence; every sentence of a pack is known beforehand."""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content import model
from content.narration import (
    clip_key,
    normal,
    refused_words,
    spoken_texts_of_course,
    spoken_texts_of_lesson,
    spoken_texts_of_pack,
    spoken_texts_of_step,
    trap_words,
    widget_words,
)
from tests.helpers.sample_pack import sample_pack

PACK = sample_pack()


def test_key_is_the_hash_of_track_and_sentence() -> None:
    expected = hashlib.sha256("vi\nChào bà con.".encode()).hexdigest()
    assert clip_key("vi", "Chào bà con.") == expected
    assert clip_key("vi", unicodedata.normalize("NFD", " Chào  bà\ncon. ")) == expected


@pytest.mark.parametrize("other", ["Chao ba con.", "chào bà con.", "Chào bà con", "Chào bà con!"])
def test_another_sentence_has_another_key(other: str) -> None:
    assert clip_key("vi", other) != clip_key("vi", "Chào bà con.")


def test_another_track_has_another_key() -> None:
    assert clip_key("mtq", "Chào bà con.") != clip_key("vi", "Chào bà con.")


@given(st.text(max_size=40))
def test_normal_words_stay_normal(text: str) -> None:
    assert normal(normal(text)) == normal(text)


def test_marks_of_minority_languages_are_kept() -> None:
    assert "\u0320" in normal("ka\u0320\u0312")


def test_trap_is_explained_once_with_one_full_stop() -> None:
    assert trap_words("đường link lạ.") == (
        "Chỗ này là bẫy. May là mình đang làm thử. Lần sau nhìn chỗ này: đường link lạ."
    )
    assert refused_words("tên đúng") == ("Cẩn thận là tốt. Nhưng việc này là thật, vì tên đúng.")


def test_widget_is_heard_by_its_own_words_or_label_and_detail() -> None:
    def widget(**more: str) -> model.Widget:
        return model.Widget(id="w", kind="message", label="Cô Thanh", **more)

    assert widget_words(widget()) == "Cô Thanh"
    assert widget_words(widget(detail="Cho vay nhé")) == "Cô Thanh. Cho vay nhé"
    assert widget_words(widget(says="Tin nhắn lạ")) == "Tin nhắn lạ"


def test_every_word_for_people_in_a_pack_can_be_spoken() -> None:
    heard = " ".join(spoken_texts_of_pack(PACK))
    missing = [
        text
        for course in PACK.courses
        for lesson in course.lessons
        for step in lesson.steps
        for text in (step.title, step.text)
        if text.split()[-1] not in heard
    ]
    assert missing == []


def test_what_a_part_can_say_its_whole_can_say() -> None:
    whole = set(spoken_texts_of_pack(PACK))
    for course in PACK.courses:
        assert set(spoken_texts_of_course(course)) <= whole
        for lesson in course.lessons:
            assert set(spoken_texts_of_lesson(lesson)) <= set(spoken_texts_of_course(course))
            for step in lesson.steps:
                assert set(spoken_texts_of_step(step)) <= set(spoken_texts_of_lesson(lesson))


def test_no_sentence_is_listed_twice() -> None:
    found = spoken_texts_of_pack(PACK)
    assert len(found) == len(set(found))


def test_facts_and_signs_of_the_genuine_are_spoken_too() -> None:
    lesson = PACK.courses[0].lessons[0]
    fact = model.Fact(
        id="f",
        claim="Công an không gọi điện đòi tiền.",
        source="s",
        checked_on=date(2026, 1, 1),
        review_by=date(2027, 1, 1),
    )
    assert fact.claim in spoken_texts_of_lesson(replace(lesson, facts=(fact,)))
    seen = replace(lesson.steps[0], instead="Nghe rồi chọn.")
    assert "Nghe rồi chọn." in spoken_texts_of_step(seen)
    widget = model.Widget(
        id="w",
        kind="hangup",
        label="Cắt",
        tap=model.Tap(hint="Chạm nút xanh.", refuses="tên trạm y tế có trong máy"),
    )
    screen = model.Screen(id="s", kind="call", title="Trạm y tế", widgets=(widget,))
    device = model.Device(
        screens=(screen,), start="s", goal=("g",), hints=("Nghe máy.",), path=("s/w",)
    )
    step = model.Practice(id="p", title="Cuộc gọi", text="Nghe thử.", device=device)
    assert "Chạm nút xanh." in spoken_texts_of_step(step)
    assert "Nhưng việc này là thật, vì tên trạm y tế có trong máy." in spoken_texts_of_step(step)
