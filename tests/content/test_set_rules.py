"""A set of questions is fair only when each answer has its source and none gives itself away."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from content.model import Option, QuestionSet, SetQuestion
from content.set_rules import set_faults
from tests.helpers.question_set import question, question_set

GOOD = question_set()
FACT = GOOD.facts[0]
FIRST = GOOD.questions[0]
TODAY = date(2026, 11, 22)


def told(questions: QuestionSet) -> list[str]:
    return [finding.what for finding in set_faults(questions, TODAY)]


def with_first(first: SetQuestion) -> QuestionSet:
    return replace(GOOD, questions=(first, *GOOD.questions[1:]))


def test_a_sound_set_has_no_faults() -> None:
    assert told(GOOD) == []


@pytest.mark.parametrize(
    ("questions", "said"),
    [
        (replace(GOOD, questions=GOOD.questions[:4]), "4 questions"),
        (with_first(replace(FIRST, id="cau-1")), "“cau-1” stands here twice"),
        (with_first(replace(FIRST, text=GOOD.questions[1].text)), "stands here twice"),
        (with_first(replace(FIRST, options=question(0, right=9).options)), "0 right answers"),
        (with_first(replace(FIRST, facts=("khac",))), "no fact “khac”"),
        (replace(GOOD, facts=(replace(FACT, source=" "),)), "nobody says so"),
        (replace(GOOD, facts=(replace(FACT, review_by=FACT.checked_on),)), "is not after"),
        (
            replace(
                GOOD,
                facts=(replace(FACT, checked_on=date(2024, 1, 1), review_by=date(2025, 1, 1)),),
            ),
            "overdue",
        ),
        (replace(GOOD, facts=(FACT, replace(FACT, id="thua"))), "no question asks for “thua”"),
    ],
    ids=["few", "id", "text", "right", "unknown", "source", "dates", "overdue", "unused"],
)
def test_each_broken_law_is_found(questions: QuestionSet, said: str) -> None:
    assert any(said in what for what in told(questions)), told(questions)


def test_a_set_whose_right_answer_is_always_one_card_gives_itself_away() -> None:
    same = tuple(question(number, right=1) for number in range(12))
    assert any(
        "card 2 is right in 12 of 12" in what for what in told(replace(GOOD, questions=same))
    )


def test_a_set_whose_right_answer_is_the_longest_gives_itself_away() -> None:
    def longer(number: int) -> tuple[Option, ...]:
        return tuple(
            replace(option, text=option.text + (" Rồi hỏi lại." if option.right else ""))
            for option in question(number, number % 3).options
        )

    long = tuple(
        replace(question(number, number % 3), options=longer(number)) for number in range(12)
    )
    assert any("longest answer is right in 100%" in w for w in told(replace(GOOD, questions=long)))
