"""Where a learner stands: the exact step, with the exact state, on any visit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sync.daily_counts import counts_of
from sync.events import (
    CourseCompleted,
    Event,
    Forgotten,
    Joined,
    LessonCompleted,
    Merged,
    Outcome,
    OwnPhoneDone,
    SeedPlanted,
    StepShown,
    StepSketched,
    TaskSketched,
)
from sync.progress import CourseProgress, Resume, Revisit, TaskLeft
from tests.helpers.saved_kiosk import (
    ACTOR,
    OTHER,
    REGISTRATION,
    SECOND_REGISTRATION,
    WHO,
    SavedKiosk,
    answer,
    opened,
    task,
)
from tests.helpers.set_clock import SetClock

COURSE = "lua-dao"
LESSON = "01-cuoc-goi"
DAY = date(2026, 11, 18)


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[SavedKiosk]:
    with SavedKiosk(tmp_path, SetClock()) as open_kiosk:
        yield open_kiosk


def shown(step: str, lesson_hash: str = "hash-1") -> StepShown:
    return StepShown(
        who=WHO,
        course=COURSE,
        lesson=LESSON,
        lesson_hash=lesson_hash,
        registration=REGISTRATION,
        step=step,
    )


def sketched(step: str, state: str) -> StepSketched:
    return StepSketched(
        who=WHO, course=COURSE, lesson=LESSON, registration=REGISTRATION, step=step, state=state
    )


def task_sketched(state: str = "{}", task: str = "viec-1") -> TaskSketched:
    return TaskSketched(
        who=WHO,
        course=COURSE,
        registration=REGISTRATION,
        phase="pre",
        task=task,
        first="B",
        form_hash="hash-b",
        state=state,
    )


def lesson_completed(registration: str = REGISTRATION, lesson: str = LESSON) -> LessonCompleted:
    return LessonCompleted(who=WHO, course=COURSE, lesson=lesson, registration=registration)


def course_completed(registration: str = REGISTRATION) -> CourseCompleted:
    return CourseCompleted(who=WHO, course=COURSE, registration=registration)


def test_nothing_begun_is_nothing_to_resume(kiosk: SavedKiosk) -> None:
    assert kiosk.progress.resume(ACTOR, COURSE, LESSON) is None
    assert kiosk.progress.under_way(ACTOR) is None
    assert kiosk.progress.registration(ACTOR, COURSE) is None
    assert kiosk.progress.course(ACTOR, COURSE) == CourseProgress()
    assert kiosk.progress.courses(ACTOR) == {}


def test_a_lesson_resumes_at_the_exact_step_with_its_state(tmp_path: Path) -> None:
    with SavedKiosk(tmp_path) as kiosk:
        wrong = replace(answer(1), outcome=Outcome.WRONG, response="b")
        kiosk.record(opened(), shown("buoc-1"), wrong, shown("buoc-2"), sketched("buoc-2", "[2,1]"))
    with SavedKiosk(tmp_path) as kiosk:
        assert kiosk.progress.resume(ACTOR, COURSE, LESSON) == Resume(
            registration=REGISTRATION,
            lesson_hash="hash-1",
            step="buoc-2",
            state="[2,1]",
            answers={"buoc-1": Outcome.WRONG},
            responses={"buoc-1": "b"},
        )
        assert kiosk.progress.under_way(ACTOR) == (COURSE, LESSON)


def test_coming_back_keeps_the_step_and_going_on_drops_its_sketch(kiosk: SavedKiosk) -> None:
    kiosk.record(opened(), shown("buoc-2"), sketched("buoc-2", "{}"), opened(), shown("buoc-2"))
    again = kiosk.progress.resume(ACTOR, COURSE, LESSON)
    assert again is not None
    assert (again.step, again.state) == ("buoc-2", "{}")
    kiosk.record(shown("buoc-3"))
    onward = kiosk.progress.resume(ACTOR, COURSE, LESSON)
    assert onward is not None
    assert (onward.step, onward.state) == ("buoc-3", None)


def test_the_last_answer_to_a_step_counts(kiosk: SavedKiosk) -> None:
    kiosk.record(opened(), replace(answer(1), outcome=Outcome.WRONG), answer(1))
    resume = kiosk.progress.resume(ACTOR, COURSE, LESSON)
    assert resume is not None
    assert resume.answers == {"buoc-1": Outcome.RIGHT}


def test_a_done_lesson_stays_done_and_begins_anew_when_opened_again(kiosk: SavedKiosk) -> None:
    kiosk.record(opened(), shown("buoc-5"), answer(5), lesson_completed())
    assert kiosk.progress.resume(ACTOR, COURSE, LESSON) is None
    assert kiosk.progress.lesson_done(ACTOR) == {(COURSE, LESSON)}
    kiosk.record(opened())
    again = kiosk.progress.resume(ACTOR, COURSE, LESSON)
    assert again is not None
    assert (again.step, again.answers) == (None, {})
    assert kiosk.progress.course(ACTOR, COURSE).lessons_done == {LESSON}


def test_own_phone_counts_as_done(kiosk: SavedKiosk) -> None:
    own = OwnPhoneDone(
        who=WHO,
        course=COURSE,
        lesson=LESSON,
        registration=REGISTRATION,
        step="dien-thoai",
        evidence="observed",
    )
    kiosk.record(opened(), own)
    resume = kiosk.progress.resume(ACTOR, COURSE, LESSON)
    assert resume is not None
    assert resume.responses == {"dien-thoai": "observed"}


def test_a_registration_ends_at_completion_and_a_retake_is_a_new_one(kiosk: SavedKiosk) -> None:
    kiosk.record(task(), opened())
    assert kiosk.progress.registration(ACTOR, COURSE) == REGISTRATION
    kiosk.record(lesson_completed(), course_completed())
    assert kiosk.progress.registration(ACTOR, COURSE) is None
    done = kiosk.progress.course(ACTOR, COURSE)
    assert done.completed
    assert done.last_registration == REGISTRATION
    assert done.lessons_done == {LESSON}

    kiosk.record(replace(task("B"), registration=SECOND_REGISTRATION))
    retake = kiosk.progress.course(ACTOR, COURSE)
    assert retake.registration == SECOND_REGISTRATION
    assert retake.lessons_done == frozenset()
    assert retake.completed
    assert kiosk.progress.lesson_done(ACTOR) == {(COURSE, LESSON)}


def test_before_after_and_later_are_kept_apart(kiosk: SavedKiosk) -> None:
    kiosk.record(
        task("A", level=0, passed=False),
        task("B", phase="post", level=3, trap_avoided=None, genuine_done=None),
        course_completed(),
        task("C", phase="later", level=1, comparable=False),
    )
    found = kiosk.progress.course(ACTOR, COURSE).task("cuoc-goi-la")
    assert found.before is not None
    assert found.after is not None
    assert found.later is not None
    assert [found.before.level, found.after.level, found.later.level] == [0, 3, 1]
    assert (found.before.trap_avoided, found.before.genuine_done) == (True, False)
    assert (found.after.trap_avoided, found.after.genuine_done) == (None, None)
    assert not found.later.comparable
    assert found.forms_done == ("A", "B", "C")
    assert found.straight == ()


def test_forms_go_round_for_a_learner_and_start_elsewhere_for_the_next(kiosk: SavedKiosk) -> None:
    assert kiosk.progress.next_form(ACTOR, COURSE, "cuoc-goi-la") == "A"
    kiosk.record(task("A"))
    assert kiosk.progress.next_form(ACTOR, COURSE, "cuoc-goi-la") == "B"
    assert kiosk.progress.next_form(OTHER, COURSE, "cuoc-goi-la") == "B"
    kiosk.record(task("B", phase="post"), task("C", phase="later"))
    assert kiosk.progress.next_form(ACTOR, COURSE, "cuoc-goi-la") == "A"
    assert kiosk.progress.course(ACTOR, COURSE).task("cuoc-goi-la").next_form == "A"


def test_a_course_passed_straight_says_so(kiosk: SavedKiosk) -> None:
    kiosk.record(
        task("A", phase="straight", level=3),
        task("B", phase="straight", level=3),
        replace(course_completed(), straight=True),
    )
    found = kiosk.progress.course(ACTOR, COURSE)
    assert found.straight
    assert [one.form for one in found.task("cuoc-goi-la").straight] == ["A", "B"]


def test_a_guest_who_joins_keeps_everything(kiosk: SavedKiosk) -> None:
    kiosk.record(opened(), shown("buoc-2"))
    before = kiosk.progress.courses(ACTOR)
    kiosk.record(Joined(who=replace(WHO, guest=False)))
    assert kiosk.progress.courses(ACTOR) == before
    assert len(kiosk.ids()) == 1, "joining sends nothing"


def test_a_claim_brings_the_guests_progress_to_the_learner(kiosk: SavedKiosk) -> None:
    guest = replace(WHO, actor=OTHER)
    kiosk.record(
        opened(),
        lesson_completed(),
        replace(opened("02-tin-nhan"), who=guest, registration=SECOND_REGISTRATION),
        replace(
            lesson_completed(SECOND_REGISTRATION, "02-tin-nhan"),
            who=guest,
        ),
        Merged(who=replace(WHO, guest=False), other=OTHER),
    )
    assert kiosk.progress.courses(OTHER) == {}
    assert kiosk.progress.course(ACTOR, COURSE).lessons_done == {LESSON, "02-tin-nhan"}


def test_a_forgotten_learner_has_no_progress_and_their_statements_still_go(
    kiosk: SavedKiosk,
) -> None:
    kiosk.record(opened(), shown("buoc-2"), answer(1), task())
    number = len(kiosk.ids())
    kiosk.record(Forgotten(actor=ACTOR))
    assert kiosk.progress.courses(ACTOR) == {}
    assert kiosk.progress.resume(ACTOR, COURSE, LESSON) is None
    assert kiosk.progress.under_way(ACTOR) is None
    assert len(kiosk.ids("waiting")) == number + 1


def test_daily_figures_count_what_happened_and_nobody(kiosk: SavedKiosk) -> None:
    learner = replace(WHO, guest=False, visit="visit-2", groups=("hssv", "nguoi_dan"))
    events: list[Event] = [
        opened(),
        task(),
        lesson_completed(),
        lesson_completed(lesson="02-tin-nhan"),
        replace(lesson_completed(), who=learner),
        course_completed(),
        replace(course_completed(), straight=True),
        SeedPlanted(who=learner),
        OwnPhoneDone(
            who=WHO,
            course=COURSE,
            lesson=LESSON,
            registration=REGISTRATION,
            step="s",
            evidence="own_word",
        ),
        Forgotten(actor=OTHER),
    ]
    kiosk.record(*events)
    found = {
        (one.what, one.course, one.part, one.groups): one.times
        for one in counts_of(kiosk.database, DAY, DAY)
    }
    dan, both = ("nguoi_dan",), ("hssv", "nguoi_dan")
    assert found == {
        ("visit", "", "guest", dan): 1,
        ("visit", "", "learner", both): 1,
        ("task", COURSE, "cuoc-goi-la:pre:2", dan): 1,
        ("lesson_completed", COURSE, LESSON, dan): 1,
        ("lesson_completed", COURSE, "02-tin-nhan", dan): 1,
        ("lesson_completed", COURSE, LESSON, both): 1,
        ("course_completed", COURSE, "", dan): 1,
        ("course_completed", COURSE, "straight", dan): 1,
        ("own_phone", COURSE, "own_word", dan): 1,
        ("seed", "", "", both): 1,
    }
    assert counts_of(kiosk.database, date(2026, 11, 19), date(2027, 1, 1)) == ()


def test_unknown_groups_are_an_empty_tuple(kiosk: SavedKiosk) -> None:
    kiosk.record(replace(opened(), who=replace(WHO, groups=())))
    (visit,) = counts_of(kiosk.database, DAY, DAY)
    assert visit.groups == ()
    assert visit.day == DAY


def test_a_task_that_was_left_is_under_way_with_what_was_counted(tmp_path: Path) -> None:
    with SavedKiosk(tmp_path) as kiosk:
        kiosk.record(task_sketched("[1]"), task_sketched("[2]"))
    left = TaskLeft(COURSE, "pre", "viec-1", "B", "hash-b", "[2]")
    with SavedKiosk(tmp_path) as kiosk:
        assert kiosk.progress.task_under_way(ACTOR) == left
        course = kiosk.progress.course(ACTOR, COURSE)
        assert course.left == {"pre": left}
        assert not course.begun
        assert kiosk.ids() == []


@pytest.mark.parametrize("end", ["done", "lesson", "course", "forgotten"])
def test_a_task_is_no_longer_under_way_after_its_end(kiosk: SavedKiosk, end: str) -> None:
    done = replace(task(), task="viec-1", phase="pre", registration=REGISTRATION)
    events: dict[str, Event] = {
        "done": done,
        "lesson": opened(),
        "course": course_completed(),
        "forgotten": Forgotten(actor=ACTOR),
    }
    kiosk.record(task_sketched(), events[end])
    assert kiosk.progress.task_under_way(ACTOR) is None
    assert kiosk.progress.course(ACTOR, COURSE).left == {}


def test_questions_of_completed_lessons_come_again_the_unknown_first_then_the_oldest(
    kiosk: SavedKiosk,
) -> None:
    kiosk.record(opened(), answer(1), answer(2), replace(answer(3), outcome=Outcome.UNKNOWN))
    kiosk.record(replace(answer(4), outcome=Outcome.SKIPPED))
    assert kiosk.progress.revisits(ACTOR) == ()
    kiosk.record(lesson_completed())
    assert [one.step for one in kiosk.progress.revisits(ACTOR)] == ["buoc-3", "buoc-1", "buoc-2"]
    kiosk.record(replace(answer(3), outcome=Outcome.RIGHT))
    assert [one.step for one in kiosk.progress.revisits(ACTOR)] == ["buoc-1", "buoc-2", "buoc-3"]
    kiosk.record(answer(1))
    assert kiosk.progress.revisits(ACTOR)[0] == Revisit(COURSE, LESSON, "buoc-2", REGISTRATION)
    assert kiosk.progress.revisits(OTHER) == ()
