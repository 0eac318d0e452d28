"""Typed answers: every letter and mark counts, the rest does not."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.lesson.typed import same_text


@pytest.mark.parametrize(
    "typed",
    ["rau muống", "  Rau  MUỐNG ", unicodedata.normalize("NFD", "rau muống")],
)
def test_case_spaces_and_composition_do_not_count(typed: str) -> None:
    assert same_text(typed, ("rau muống",))


@pytest.mark.parametrize("typed", ["rau muông", "rau muóng", "rau muong", "raumuống", "", "muống"])
def test_every_letter_and_mark_counts(typed: str) -> None:
    assert not same_text(typed, ("rau muống",))


def test_both_places_of_a_tone_are_one_word() -> None:
    assert same_text("hoà", ("hòa",))
    assert not same_text("hỏa", ("hòa",))


def test_any_accepted_answer_will_do() -> None:
    assert same_text("50.000", ("50000", "50.000"))


@given(st.text())
def test_every_text_equals_itself_and_never_fails(text: str) -> None:
    assert same_text(text, (text,))
