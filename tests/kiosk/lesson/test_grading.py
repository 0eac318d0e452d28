"""Grading: every kind of step against every kind of response."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from content.model import Choose, Decide, Match, Order, Practice, Step, Type
from kiosk.lesson.grading import (
    Arranged,
    Chosen,
    DontKnow,
    OnOwnPhone,
    Operated,
    Paired,
    Response,
    Seen,
    Skipped,
    Typed,
    belong,
    grade,
    in_place,
    is_multiple,
)
from kiosk.lesson.levels import PracticeResult
from sync.events import Outcome
from tests.helpers.sample_pack import STEPS

BY_ID: dict[str, Step] = {step.id: step for step in STEPS}
RIGHT: dict[str, Response] = {
    "doc": Seen(),
    "nghe": Seen(),
    "chon": Chosen(frozenset({"tat"})),
    "chon-nhieu": Chosen(frozenset({"otp", "mk"})),
    "xep": Arranged(("dung", "goi", "bao")),
    "ghep": Paired((("tien", "nh"), ("bhyt", "tram"), ("cuoc-goi", "ca"))),
    "go": Typed(" Rau muống "),
    "lam-thu": Operated(PracticeResult(goal_reached=True)),
    "quyet": Chosen(frozenset({"goi-lai"})),
    "dien-thoai": OnOwnPhone("own_word"),
}
WRONG: dict[str, Response] = {
    "chon": Chosen(frozenset({"doc"})),
    "chon-nhieu": Chosen(frozenset({"otp", "ten"})),
    "xep": Arranged(("dung", "bao", "goi")),
    "ghep": Paired((("tien", "tram"),)),
    "go": Typed("rau muong"),
    "lam-thu": Operated(PracticeResult(goal_reached=False)),
    "quyet": Chosen(frozenset({"chuyen"})),
}
UNKIND = ("sai", "trượt", "kém", "không đạt", "!")


@pytest.mark.parametrize("step", RIGHT)
def test_right_is_right_for_every_kind_of_step(step: str) -> None:
    assert grade(BY_ID[step], RIGHT[step]).outcome is Outcome.RIGHT


@pytest.mark.parametrize("step", WRONG)
def test_wrong_hears_the_first_and_then_the_second_line(step: str) -> None:
    first, second = (grade(BY_ID[step], WRONG[step], attempt) for attempt in (1, 2))
    assert first.outcome is second.outcome is Outcome.WRONG
    assert first.says[0] == "Chưa đúng. Mình thử lại nhé."
    assert second.says[0] == "Xem gợi ý này rồi thử lại."


@pytest.mark.parametrize("step", BY_ID)
def test_not_knowing_is_welcome_everywhere(step: str) -> None:
    graded = grade(BY_ID[step], DontKnow())
    assert graded.outcome is Outcome.UNKNOWN
    assert graded.says[0] == "Không sao. Mình cùng xem."


@pytest.mark.parametrize("step", BY_ID)
def test_leaving_out_says_nothing(step: str) -> None:
    graded = grade(BY_ID[step], Skipped())
    assert graded == replace(graded, outcome=Outcome.SKIPPED, says=())


def test_a_response_of_another_kind_is_never_an_error() -> None:
    for step, response in product(STEPS, RIGHT.values()):
        graded = grade(step, response)
        if type(response) is not type(RIGHT[step.id]):
            assert graded.outcome is Outcome.WRONG
        spoken = " ".join(graded.says).lower().split()
        assert not any(word in spoken for word in UNKIND)


def test_a_right_answer_hears_why() -> None:
    assert grade(BY_ID["chon"], RIGHT["chon"]).says == (
        "Đúng rồi.",
        "Công an không hỏi mã OTP qua điện thoại.",
    )
    assert grade(BY_ID["xep"], RIGHT["xep"]).says[1] == "Dừng lại trước thì không mất thêm."


def test_feedback_that_already_says_so_is_not_said_twice() -> None:
    step = BY_ID["chon"]
    assert isinstance(step, Choose)
    kind = replace(step.options[0], feedback="Đúng rồi. Công an không hỏi mã.")
    graded = grade(replace(step, options=(kind, *step.options[1:])), RIGHT["chon"])
    assert graded.says == ("Đúng rồi.", "Công an không hỏi mã.")
    bare = replace(step.options[0], feedback="Đúng rồi.")
    graded = grade(replace(step, options=(bare, *step.options[1:])), RIGHT["chon"])
    assert graded.says == ("Đúng rồi.",)


def test_an_answer_short_of_one_is_told_that_one_is_missing() -> None:
    graded = grade(BY_ID["chon-nhieu"], Chosen(frozenset({"otp"})))
    assert graded.outcome is Outcome.WRONG
    assert graded.says[1] == "Còn thiếu một ý. Mình chọn thêm nhé."


def test_turning_away_something_genuine_is_called_careful() -> None:
    step = BY_ID["quyet"]
    assert isinstance(step, Decide)
    graded = grade(replace(step, genuine=True), WRONG["quyet"])
    assert graded.says == ("Cẩn thận là tốt.", "Giọng nói cũng có thể làm giả.")


def test_the_second_attempt_gets_the_clue_of_its_kind() -> None:
    order, match, typing = BY_ID["xep"], BY_ID["ghep"], BY_ID["go"]
    assert isinstance(order, Order)
    assert isinstance(match, Match)
    assert isinstance(typing, Type)
    assert grade(order, WRONG["xep"], 2).says[1:] == ("Trước hết là:", "Dừng chuyển tiền")
    assert grade(match, WRONG["ghep"], 2).says[1:] == (match.why,)
    assert grade(typing, WRONG["go"], 2).says[1:] == (typing.hint,)
    assert grade(BY_ID["lam-thu"], WRONG["lam-thu"], 2).says[1:] == ()


def test_an_unknown_practice_is_told_its_last_hint() -> None:
    step = BY_ID["lam-thu"]
    assert isinstance(step, Practice)
    assert grade(step, DontKnow()).says[1] == step.device.hints[-1]


def test_cards_in_place_are_counted_from_the_first() -> None:
    step = BY_ID["xep"]
    assert isinstance(step, Order)
    assert in_place(step, ("dung", "bao", "goi")) == 1
    assert in_place(step, ("bao",)) == 0
    assert in_place(step, ("dung", "goi", "bao")) == 3
    assert grade(step, Arranged(("dung", "goi", "bao", "bao"))).outcome is Outcome.WRONG


def test_a_pair_belongs_or_not() -> None:
    step = BY_ID["ghep"]
    assert isinstance(step, Match)
    assert belong(step, "tien", "nh")
    assert not belong(step, "tien", "ca")


def test_several_right_answers_are_known_beforehand() -> None:
    one, many = BY_ID["chon"], BY_ID["chon-nhieu"]
    assert isinstance(one, Choose)
    assert isinstance(many, Choose)
    assert is_multiple(many)
    assert not is_multiple(one)
