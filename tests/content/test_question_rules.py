"""A question to a class measures the same twice only when its forms are equal and not the same."""

from __future__ import annotations

from dataclasses import replace

import pytest

from content.model import Asked, Option, Question
from content.question_rules import question_faults


def asked(text: str, right: int, count: int = 3) -> Asked:
    options = tuple(
        Option(id=f"y-{place}", text=f"Cách {place}.", right=place == right, feedback="Vì thế.")
        for place in range(count)
    )
    return Asked(text=text, options=options)


GOOD = Question(
    id="cong-an-goi",
    lesson="01-bai",
    forms={"A": asked("Anh Nam bảo đọc mã.", 0), "B": asked("Chị Tư bảo đọc mã.", 2)},
)


def faults(question: Question) -> list[str]:
    return [finding.what for finding in question_faults(question, ["01-bai"])]


def test_a_sound_question_has_no_faults() -> None:
    assert faults(GOOD) == []


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (replace(GOOD, lesson="02-la"), "no lesson “02-la”"),
        (replace(GOOD, forms={"A": GOOD.forms["A"]}), "form B is missing"),
        (replace(GOOD, forms={**GOOD.forms, "B": asked("Chị Tư bảo đọc mã.", 0)}), "same colour"),
        (replace(GOOD, forms={**GOOD.forms, "B": asked("Anh Nam bảo đọc mã.", 1)}), "form A again"),
        (replace(GOOD, forms={**GOOD.forms, "B": asked("Khác.", 1, count=2)}), "2 answers"),
        (replace(GOOD, forms={**GOOD.forms, "B": asked("Khác.", 9)}), "0 right answers"),
    ],
    ids=["lesson", "one-form", "same-place", "same-words", "size", "no-right"],
)
def test_each_broken_law_is_found(question: Question, said: str) -> None:
    assert any(said in what for what in faults(question))
