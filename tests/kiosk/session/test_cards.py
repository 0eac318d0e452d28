"""Cards raised by a class: whatever is counted or guessed, nobody is counted who is not there."""

from __future__ import annotations

from uuid import UUID, uuid4

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from content.model import Asked, Decide, Option, Question
from kiosk.session.cards import (
    UNKNOWN,
    Level,
    count_of,
    guessed,
    level_of,
    levelled,
    raised,
)
from kiosk.session.questions import (
    closing_form,
    decision_of,
    opening_form,
    other_form,
    right_answer,
)
from kiosk.session.state import Tally
from tests.helpers.sample_pack import STEPS, sample_lesson

NONE = Tally(phase="pre", question="q", form="A", right="x", counts={"x": 0, "y": 0, "z": 0})
CARDS = st.sampled_from(["x", "y", "z", UNKNOWN])
PEOPLE = st.integers(min_value=0, max_value=60)


def asked(right: str) -> Asked:
    return Asked(
        text="Mình làm gì?",
        options=tuple(
            Option(id=name, text=name, right=name == right, feedback="Vì thế.") for name in "xyz"
        ),
    )


QUESTION = Question(id="q", lesson="bai", forms={"A": asked("x"), "B": asked("y")})


@given(PEOPLE, st.lists(st.tuples(CARDS, st.sampled_from([-5, -1, 1, 5])), max_size=40))
def test_never_more_cards_than_people(people: int, touches: list[tuple[str, int]]) -> None:
    tally = NONE
    for card, change in touches:
        tally = raised(tally, card, change, people)
        assert tally.answered <= people
        assert min(*tally.counts.values(), tally.unknown) >= 0


def test_five_more_fills_up_to_everybody_and_no_further() -> None:
    tally = raised(raised(NONE, "x", 5, 7), "y", 5, 7)
    assert (tally.counts["x"], tally.counts["y"]) == (5, 2)


def test_fewer_people_than_were_counted_take_no_card_away_and_add_none() -> None:
    tally = raised(NONE, "x", 9, 9)
    assert raised(tally, "x", 1, 4) == tally
    assert count_of(raised(tally, "x", -1, 4), "x") == 8


@given(PEOPLE, st.lists(st.tuples(CARDS, st.sampled_from([-1, 1])), max_size=30))
@example(4, [("x", 1)] * 4 + [("y", 1)])
@example(4, [("x", 1)] * 3 + [("y", 1), ("z", 1), (UNKNOWN, 1)])
def test_a_guess_is_marked_and_never_overfills_the_room(
    people: int, touches: list[tuple[str, int]]
) -> None:
    levels: dict[str, Level] = {}
    for card, change in touches:
        levels = levelled(levels, card, change)
    tally = guessed(NONE, levels, people)
    assert tally.guessed
    assert tally.answered <= people
    assert set(tally.counts) == set(NONE.counts)
    for card, level in levels.items():
        assert level or count_of(tally, card) == 0
        assert not level or people < 4 or count_of(tally, card) >= 1


@pytest.mark.parametrize(
    ("level", "count"),
    [(Level.FEW, 4), (Level.UNDER_HALF, 12), (Level.OVER_HALF, 20), (Level.NEARLY_ALL, 28)],
    ids=lambda value: str(int(value)),
)
def test_a_level_is_the_middle_of_its_quarter(level: Level, count: int) -> None:
    assert guessed(NONE, {"x": level}, 32).counts["x"] == count
    assert level_of(count, 32) is level


def test_nobody_raises_two_cards() -> None:
    levels = {"x": Level.NEARLY_ALL}
    levels = levelled(levels, "y", 1)
    assert levels["y"] is Level.FEW
    assert levelled(levels, "y", 1) == levels
    assert levelled(levels, "z", 1) == levels


def test_half_the_classes_begin_with_the_other_form() -> None:
    begun = [opening_form(QUESTION, str(UUID(int=number))) for number in range(100)]
    assert begun.count("A") == begun.count("B") == 50


def test_a_class_ends_with_another_form_than_it_began_with() -> None:
    for _ in range(20):
        meeting = str(uuid4())
        assert opening_form(QUESTION, meeting) == opening_form(QUESTION, meeting)
        assert opening_form(QUESTION, meeting) != closing_form(QUESTION, meeting)


def test_a_form_that_is_gone_is_followed_by_the_first() -> None:
    assert other_form(QUESTION, "B") == "A"
    assert other_form(QUESTION, "C") == "A"


def test_a_situation_is_decided_before_a_plain_question() -> None:
    found = decision_of(sample_lesson("bai", STEPS))
    assert isinstance(found, Decide)
    only = tuple(step for step in STEPS if not isinstance(step, Decide))
    without = decision_of(sample_lesson("bai", only))
    assert without is not None
    assert without.id == "chon"
    assert right_answer(without.options).id == "tat"


def test_a_question_with_several_right_answers_is_not_for_cards() -> None:
    several = tuple(step for step in STEPS if step.id in {"doc", "chon-nhieu"})
    assert decision_of(sample_lesson("bai", several)) is None
