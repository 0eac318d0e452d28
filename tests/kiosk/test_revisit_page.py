"""The page of "Ôn một phút": one question comes again, is answered by touch, and is saved like any other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.startup import Kiosk
from sync.events import LessonCompleted, LessonOpened, Outcome, StepAnswered
from tests.helpers.lesson_stage import Stage
from tests.helpers.sample_pack import STEPS, sample_course, sample_lesson
from tests.helpers.touch import Finger

COURSE, LESSON = "khoa-mau", "bai-mau"
REGISTRATION = "33333333-3333-4333-8333-333333333333"
CHOOSE = next(step for step in STEPS if step.kind == "choose")
DECIDE = next(step for step in STEPS if step.kind == "decide")


@pytest.fixture
def stage(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Stage]:
    one = Stage(tmp_path)
    yield one
    one.close()


def learn(stage: Stage, **outcomes: Outcome) -> None:
    """The first lesson, completed with these answers; `decide` or `choose`, in this order."""
    who = stage.visit.who
    stage.kiosk.record(
        LessonOpened(
            who=who, course=COURSE, lesson=LESSON, lesson_hash="h", registration=REGISTRATION
        )
    )
    for kind, outcome in outcomes.items():
        step = {"choose": CHOOSE, "decide": DECIDE}[kind]
        stage.kiosk.record(
            StepAnswered(
                who=who,
                course=COURSE,
                lesson=LESSON,
                registration=REGISTRATION,
                step=step.id,
                kind=kind,
                attempt=1,
                outcome=outcome,
                response="",
            )
        )
    stage.kiosk.record(
        LessonCompleted(who=who, course=COURSE, lesson=LESSON, registration=REGISTRATION)
    )


def revisit(stage: Stage) -> None:
    """Open the page and the window."""
    stage.routes.revisit()
    stage.open()


def test_what_was_not_known_comes_before_what_was_met_long_ago(stage: Stage) -> None:
    learn(stage, choose=Outcome.RIGHT, decide=Outcome.UNKNOWN)
    revisit(stage)
    assert stage.model.heading == f"Ôn một phút: {DECIDE.title}"
    assert stage.narrator.spoken[-len(stage.model.said) :] == stage.model.said


def test_an_answer_is_saved_and_the_next_question_comes_next_time(stage: Stage) -> None:
    learn(stage, choose=Outcome.RIGHT, decide=Outcome.RIGHT)
    revisit(stage)
    assert stage.model.stepModel.title == CHOOSE.title
    waiting = len(stage.kiosk.ids())
    stage.touch("option_doc")
    assert not stage.model.nextReady
    stage.touch("option_tat")
    assert stage.model.savedText == "Đã lưu ở máy này"
    assert len(stage.kiosk.ids()) == waiting + 2
    stage.touch("next")
    assert stage.routes.gone == ["home"]
    stage.routes.revisit()
    stage.settle()
    assert stage.model.stepModel.title == DECIDE.title


def test_a_completed_lesson_stays_completed(stage: Stage) -> None:
    learn(stage, choose=Outcome.RIGHT)
    revisit(stage)
    stage.touch("option_doc")
    progress = stage.kiosk.progress
    assert progress.under_way(stage.visit.actor) is None
    assert (COURSE, LESSON) in progress.lesson_done(stage.visit.actor)


def test_a_question_that_the_pack_no_longer_has_is_passed_over(stage: Stage) -> None:
    learn(stage, choose=Outcome.RIGHT, decide=Outcome.UNKNOWN)
    course = sample_course()
    kept = tuple(step for step in STEPS if step.id != DECIDE.id)
    stage.teach(replace(course, lessons=(sample_lesson(LESSON, kept), course.lessons[1])))
    revisit(stage)
    assert stage.model.stepModel.title == CHOOSE.title


def test_with_nothing_to_revisit_it_goes_home(stage: Stage) -> None:
    learn(stage)
    stage.routes.course(COURSE)
    stage.open()
    stage.routes.revisit()
    stage.settle()
    assert stage.routes.gone == ["home"]


def test_home_offers_it_only_where_something_was_learned(kiosk: Kiosk, finger: Finger) -> None:
    kiosk.routes.begin_guest()
    finger.rest()
    assert finger.find("revisit") is None
    card = kiosk.parts.store.courses()[0]
    lesson = kiosk.parts.store.lesson(card.id, card.lessons[0].id)
    question = next(step for step in lesson.steps if step.kind == "choose")
    who = kiosk.routes.visit.who
    for event in (
        StepAnswered(
            who=who,
            course=card.id,
            lesson=lesson.id,
            registration=REGISTRATION,
            step=question.id,
            kind="choose",
            attempt=1,
            outcome=Outcome.WRONG,
            response="",
        ),
        LessonCompleted(who=who, course=card.id, lesson=lesson.id, registration=REGISTRATION),
    ):
        kiosk.parts.journal.record(event).result()
    kiosk.routes.home()
    finger.rest()
    finger.touch("revisit")
    finger.until_page("Revisit")
    finger.touch("back")
    finger.until_page("Home")


def test_home_goes_on_with_the_next_lesson_of_a_course_that_was_begun(
    kiosk: Kiosk, finger: Finger
) -> None:
    kiosk.routes.begin_guest()
    card = next(card for card in kiosk.parts.store.courses() if len(card.lessons) > 1)
    done, following = card.lessons[0].id, card.lessons[1].id
    who = kiosk.routes.visit.who
    kiosk.parts.journal.record(
        LessonCompleted(who=who, course=card.id, lesson=done, registration=REGISTRATION)
    ).result()
    kiosk.routes.home()
    finger.rest()
    assert card.lessons[1].title in kiosk.app.property("model").property("underWay")["lesson"]
    finger.touch("next")
    finger.until_page("Lesson")
    assert kiosk.parts.progress.under_way(who.actor) == (card.id, following)


def test_home_goes_on_with_the_task_that_was_left(kiosk: Kiosk, finger: Finger) -> None:
    kiosk.routes.begin_guest()
    course = kiosk.parts.store.courses()[0].id
    kiosk.routes.tasks(course, "pre")
    finger.rest()
    finger.touch("home")
    finger.until_page("Home")
    finger.touch("next")
    finger.until_page("Task")
