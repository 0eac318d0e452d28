"""The deck: on, back, and where to take it up again."""

from __future__ import annotations

import pytest

from kiosk.lesson.deck import Deck, resume_deck

STEPS = ("a", "b", "c")


def test_on_and_back_stop_at_both_ends() -> None:
    deck = Deck(STEPS)
    assert deck.at_start
    assert deck.back() == deck
    last = deck.next().next()
    assert last.current == "c"
    assert last.at_end
    assert last.next() == last
    assert last.back().current == "b"
    assert not last.back().at_end


@pytest.mark.parametrize(
    ("last_seen", "current"),
    [((), "a"), (("b",), "b"), (("gone", "c", "a"), "c"), (("gone",), "a")],
)
def test_resume_is_the_latest_step_still_present_else_the_start(
    last_seen: tuple[str, ...], current: str
) -> None:
    assert resume_deck(STEPS, last_seen).current == current
