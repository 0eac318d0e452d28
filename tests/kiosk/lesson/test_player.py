"""The lesson player: answers, events, and coming back to the exact place."""

from __future__ import annotations

import pytest

from kiosk.lesson.grading import (
    Arranged,
    Chosen,
    DontKnow,
    OnOwnPhone,
    Operated,
    Paired,
    Seen,
    Skipped,
    Typed,
)
from kiosk.lesson.levels import PracticeResult
from kiosk.lesson.player import LessonPlayer, StoppedAt, open_lesson, written
from sync.events import (
    LessonCompleted,
    LessonOpened,
    Outcome,
    OwnPhoneDone,
    StepAnswered,
    StepShown,
    StepSketched,
)
from sync.person import Who
from tests.helpers.sample_pack import STEPS, sample_lesson

WHO = Who(actor="a" * 8, guest=True, visit="v")


def opened(stopped: StoppedAt | None = None, lesson_hash: str = "h") -> LessonPlayer:
    player, _ = open_lesson(
        who=WHO,
        course="khoa-mau",
        lesson=sample_lesson(),
        lesson_hash=lesson_hash,
        registration="r",
        stopped=stopped,
    )
    return player


def at(step: str) -> LessonPlayer:
    return opened(StoppedAt(seen=(step,), lesson_hash="h"))


def test_opening_says_so_and_shows_the_first_step() -> None:
    _, events = open_lesson(
        who=WHO,
        course="khoa-mau",
        lesson=sample_lesson(),
        lesson_hash="h",
        registration="r",
    )
    begun, shown = events
    assert isinstance(begun, LessonOpened)
    assert begun.lesson_hash == "h"
    assert isinstance(shown, StepShown)
    assert shown.step == "doc"


def test_reading_is_ready_and_leaves_no_statement() -> None:
    player = opened()
    assert player.ready
    after, graded, events = player.answer(Seen())
    assert graded.outcome is Outcome.RIGHT
    assert events == ()
    assert after.ready


def test_a_wrong_answer_is_not_ready_and_a_right_one_is() -> None:
    player = at("chon")
    assert not player.ready
    player, _, (first,) = player.answer(Chosen(frozenset({"doc"})), 1200)
    assert not player.ready
    player, _, (second,) = player.answer(Chosen(frozenset({"tat"})))
    assert player.ready
    assert isinstance(first, StepAnswered)
    assert isinstance(second, StepAnswered)
    assert (first.attempt, first.outcome, first.response) == (1, Outcome.WRONG, "doc")
    assert first.milliseconds == 1200
    assert (second.attempt, second.outcome, second.response) == (2, Outcome.RIGHT, "tat")


@pytest.mark.parametrize("response", [DontKnow(), Skipped()])
def test_not_knowing_and_leaving_out_go_on(response: DontKnow | Skipped) -> None:
    player, _, _ = at("lam-thu").answer(response)
    assert player.ready


def test_practice_carries_hints_and_wrong_taps() -> None:
    result = PracticeResult(goal_reached=True, hints=2, wrong_taps=3)
    _, _, (event,) = at("lam-thu").answer(Operated(result))
    assert isinstance(event, StepAnswered)
    assert (event.hints, event.wrong_taps, event.response) == (2, 3, "goal")


def test_own_phone_keeps_whose_word_it_is() -> None:
    _, _, (event,) = at("dien-thoai").answer(OnOwnPhone("observed"))
    assert isinstance(event, OwnPhoneDone)
    assert event.evidence == "observed"
    _, _, (skipped,) = at("dien-thoai").answer(Skipped())
    assert isinstance(skipped, StepAnswered)
    assert skipped.outcome is Outcome.SKIPPED


def test_what_was_typed_is_never_carried() -> None:
    assert written(Typed("Nguyễn Thị Hoa")) == ""
    assert written(DontKnow()) == ""
    assert written(Arranged(("a", "b"))) == "a[,]b"
    assert written(Paired((("a", "b"), ("c", "d")))) == "a[.]b[,]c[.]d"
    assert written(Operated(PracticeResult(goal_reached=False))) == ""


def test_every_step_on_the_way_is_a_place_to_resume() -> None:
    player = opened()
    seen = [player.step.id]
    while not player.deck.at_end:
        player, (event,) = player.next()
        assert isinstance(event, StepShown)
        seen.append(event.step)
    assert seen == [step.id for step in STEPS]
    assert player.next() == (player, ())
    back, (event,) = player.back()
    assert isinstance(event, StepShown)
    assert back.step.id == STEPS[-2].id
    (done,) = player.completed(5000)
    assert isinstance(done, LessonCompleted)
    assert done.milliseconds == 5000


def test_a_half_done_step_is_taken_up_as_it_was() -> None:
    player, (event,) = at("xep").sketched('["dung"]')
    assert isinstance(event, StepSketched)
    assert event.state == '["dung"]'
    assert player.sketch == '["dung"]'
    stopped = StoppedAt(
        seen=("xep",), sketch=event.state, answers={"chon": Outcome.RIGHT}, lesson_hash="h"
    )
    resumed = opened(stopped)
    assert resumed.step.id == "xep"
    assert resumed.sketch == '["dung"]'
    assert resumed.outcomes == {"chon": Outcome.RIGHT}


def test_a_changed_lesson_drops_the_half_done_state_and_keeps_known_answers() -> None:
    stopped = StoppedAt(
        seen=("gone", "xep"),
        sketch="[]",
        answers={"gone": Outcome.RIGHT, "chon": Outcome.UNKNOWN},
        lesson_hash="older",
    )
    resumed = opened(stopped)
    assert resumed.step.id == "xep"
    assert resumed.sketch == ""
    assert resumed.outcomes == {"chon": Outcome.UNKNOWN}


def test_a_half_done_step_come_back_to_is_kept_as_it_stands() -> None:
    player, (event,) = at("xep").sketched('["dung"]')
    away, events = player.back()
    assert len(events) == 1
    again, (shown, kept) = away.next()
    assert shown == again.shown()
    assert kept == event


def test_a_state_too_long_to_keep_is_not_kept() -> None:
    player = at("xep")
    assert player.sketched("x" * 4097) == (player, ())
