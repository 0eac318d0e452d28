"""Tasks before and after, straight, and what is said at the end."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from sync.events import Phase
from tests.helpers.lesson_stage import Stage

COURSE = "khoa-mau"


@pytest.fixture
def stage(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Stage]:
    one = Stage(tmp_path)
    yield one
    one.close()


def solve(stage: Stage) -> None:
    """Do the task on the screen unaided."""
    stage.touch("widget_tat-may")
    stage.touch("widget_nghe")


def take_lessons(stage: Stage) -> None:
    """Go through every lesson, knowing nothing."""
    while stage.model.page in {"Lesson", "Finished"}:
        if stage.model.page == "Lesson" and not stage.model.nextReady:
            stage.model.stepModel.dontKnow()
            stage.settle()
        stage.model.next()
        stage.settle()


def results(stage: Stage) -> dict[str, dict[str, int]]:
    """Level per phase and task."""
    tasks = stage.kiosk.progress.course(stage.visit.actor, COURSE).tasks
    found: dict[str, dict[str, int]] = {"pre": {}, "post": {}, "later": {}, "straight": {}}
    for name, task in tasks.items():
        for phase, result in (("pre", task.before), ("post", task.after), ("later", task.later)):
            if result is not None:
                found[phase][name] = result.level
        if task.straight:
            found["straight"][name] = task.straight[-1].level
    return found


def test_the_whole_course_from_before_to_finished(stage: Stage) -> None:
    stage.routes.course(COURSE)
    stage.open()
    stage.touch("next")
    assert stage.model.page == "Task"
    solve(stage)
    assert stage.model.savedText == "Đã lưu ở máy này"
    stage.touch("next")
    stage.press("hint")
    solve(stage)
    stage.touch("next")
    assert stage.model.page == "Lesson"
    take_lessons(stage)
    assert stage.model.page == "Task"
    solve(stage)
    stage.touch("next")
    solve(stage)
    stage.touch("next")
    assert results(stage)["pre"] == {"hai-cuoc-goi": 3, "goi-lan-nua": 2}
    assert results(stage)["post"] == {"hai-cuoc-goi": 3, "goi-lan-nua": 3}
    assert stage.model.page == "Finished"
    assert stage.kiosk.progress.course(stage.visit.actor, COURSE).completed
    texts = stage.texts()
    for words in ("Trước bài này", "Làm được khi có gợi ý", "Bây giờ", "Tự làm được"):
        assert words in texts


def test_before_and_after_come_in_two_forms_that_may_be_compared(stage: Stage) -> None:
    stage.routes.tasks(COURSE, "pre")
    stage.open()
    solve(stage)
    before = stage.kiosk.progress.course(stage.visit.actor, COURSE).task("hai-cuoc-goi").before
    stage.routes.tasks(COURSE, "post")
    stage.settle()
    solve(stage)
    after = stage.kiosk.progress.course(stage.visit.actor, COURSE).task("hai-cuoc-goi").after
    assert before is not None
    assert after is not None
    assert (before.form, after.form) == ("A", "B")
    assert after.comparable
    assert (after.trap_avoided, after.genuine_done) == (True, True)


def test_somebody_in_a_hurry_goes_straight_to_the_lesson(stage: Stage) -> None:
    stage.routes.tasks(COURSE, "pre")
    stage.open()
    stage.press("skip")
    assert stage.model.page == "Lesson"
    assert results(stage)["pre"] == {}


def test_not_knowing_is_not_done_and_kind(stage: Stage) -> None:
    stage.routes.tasks(COURSE, "pre")
    stage.open()
    stage.press("dontKnow")
    assert "Không sao." in stage.narrator.spoken
    assert results(stage)["pre"] == {"hai-cuoc-goi": 0}
    assert stage.model.nextReady
    stage.until(lambda: stage.narrator.spoken.count("Chạm vào đây.") == 2)
    stage.until(lambda: not stage.model.device.showing)
    assert results(stage)["pre"] == {"hai-cuoc-goi": 0}


def test_two_forms_unaided_mark_the_course_done_without_lessons(stage: Stage) -> None:
    stage.routes.course(COURSE)
    stage.open()
    stage.touch("straight")
    solve(stage)
    stage.touch("next")
    solve(stage)
    stage.touch("next")
    progress = stage.kiosk.progress.course(stage.visit.actor, COURSE)
    assert (progress.completed, progress.straight) == (True, True)
    forms = [task.straight[-1].form for task in progress.tasks.values()]
    assert len(set(forms)) == 2
    assert stage.model.page == "Finished"


def test_straight_with_a_hint_leads_back_to_the_lessons(stage: Stage) -> None:
    stage.routes.tasks(COURSE, "straight")
    stage.open()
    stage.press("hint")
    solve(stage)
    stage.touch("next")
    solve(stage)
    stage.touch("next")
    assert stage.model.page == "Course"
    assert not stage.kiosk.progress.course(stage.visit.actor, COURSE).completed


def test_a_lower_result_is_never_shown_as_a_fall(stage: Stage) -> None:
    stage.routes.tasks(COURSE, "pre")
    stage.open()
    solve(stage)
    stage.touch("next")
    solve(stage)
    stage.routes.tasks(COURSE, "post")
    stage.settle()
    for _ in range(2):
        stage.press("dontKnow")
        stage.touch("next")
    assert stage.model.page == "Finished"
    texts = " ".join(stage.texts())
    assert "Chưa làm" not in texts
    assert "Bài này cần thêm một lần nữa." in stage.narrator.spoken


def test_a_guest_may_keep_the_result_and_plant_a_seed(stage: Stage) -> None:
    stage.routes.finished(COURSE, "bai-mau")
    stage.open()
    assert "Tối nay, kể cho người nhà nghe một cuộc gọi lạ." in stage.narrator.spoken
    assert "Chưa rõ thì hỏi tổ công nghệ số của thôn." in stage.narrator.spoken
    stage.touch("seed")
    assert stage.model.seeds == 1
    assert stage.model.savedText == "Đã lưu ở máy này"
    stage.press("keep")
    assert stage.routes.gone == ["join"]
    stage.touch("back")
    assert stage.routes.gone == ["join", "welcome"]


def test_a_course_shows_its_lessons_and_which_are_done(stage: Stage) -> None:
    stage.routes.course(COURSE)
    stage.open()
    assert "Có người lạ gọi đến" in stage.texts()
    stage.press("lesson_bai-hai")
    assert stage.model.page == "Lesson"
    take_lessons_of_one(stage)
    stage.routes.course(COURSE)
    stage.settle()
    assert [lesson["done"] for lesson in stage.model.lessons] == [False, True]
    assert stage.model.nextText == "Học tiếp"


def take_lessons_of_one(stage: Stage) -> None:
    while stage.model.page == "Lesson":
        if not stage.model.nextReady:
            stage.model.stepModel.dontKnow()
            stage.settle()
        stage.model.next()
        stage.settle()


def test_a_course_that_is_gone_is_said_plainly(stage: Stage) -> None:
    stage.routes.course("da-bo")
    stage.open()
    assert "Bài này không còn trên máy." in stage.model.fault
    stage.touch("back")
    assert stage.routes.gone == ["shelves"]


# --- a task that is left ----------------------------------------------------------------------


def after_a_power_cut(stage: Stage, folder: Path) -> Stage:
    """Another kiosk on what lay on the disk at this moment, the same person in front of it."""
    shutil.copytree(stage.kiosk.folder, folder)
    again = Stage(folder, visit=stage.visit)
    again.routes.tasks(COURSE, stage.model._phase)
    again.open()
    return again


def test_a_power_cut_in_the_middle_of_a_task_loses_no_touch(stage: Stage, tmp_path: Path) -> None:
    stage.routes.tasks(COURSE, "pre")
    stage.open()
    stage.touch("widget_doc-ma")
    stage.press("hint")
    stage.touch("widget_tat-may")
    before = stage.model.device.state
    assert (before.trap_fallen, before.hints) == (True, 1)
    again = after_a_power_cut(stage, tmp_path / "again")
    try:
        assert again.model.device.state == before
        assert again.model._run.form_name == stage.model._run.form_name
        again.touch("widget_nghe")
        assert results(again)["pre"] == {"hai-cuoc-goi": 2}
    finally:
        again.close()


def test_a_power_cut_between_two_tasks_resumes_at_the_second(stage: Stage, tmp_path: Path) -> None:
    stage.routes.tasks(COURSE, "straight")
    stage.open()
    solve(stage)
    form = stage.model._run.form_name
    again = after_a_power_cut(stage, tmp_path / "again")
    try:
        assert again.model.step == 2
        assert again.model._run.form_name == form
        solve(again)
        again.touch("next")
        assert again.kiosk.progress.course(again.visit.actor, COURSE).straight
    finally:
        again.close()


@pytest.mark.parametrize("phase", ["pre", "post", "straight"])
def test_leaving_a_task_betters_nothing(stage: Stage, phase: Phase) -> None:
    stage.routes.tasks(COURSE, phase)
    stage.open()
    stage.press("hint")
    for _ in range(3):
        stage.model.back()
        stage.settle()
        stage.routes.tasks(COURSE, phase)
        stage.settle()
        assert stage.model.device.state.hints == 1
    solve(stage)
    assert results(stage)[phase] == {"hai-cuoc-goi": 2}


def test_whoever_leaves_while_the_way_is_shown_has_seen_it(stage: Stage) -> None:
    stage.routes.pace = 60_000
    stage.routes.tasks(COURSE, "pre")
    stage.open()
    for _ in stage.model._run.form.device.hints:
        stage.press("hint")
    stage.model.device.showMe()
    stage.settle()
    assert stage.model.device.showing
    stage.model.back()
    stage.settle()
    stage.routes.tasks(COURSE, "pre")
    stage.settle()
    solve(stage)
    assert results(stage)["pre"] == {"hai-cuoc-goi": 1}


def test_the_course_leads_back_to_the_task_that_was_left(stage: Stage) -> None:
    stage.routes.tasks(COURSE, "pre")
    stage.open()
    solve(stage)
    stage.touch("next")
    stage.model.back()
    stage.settle()
    stage.touch("next")
    assert (stage.model.page, stage.model.step) == ("Task", 2)


def test_whoever_skipped_the_tasks_before_does_not_meet_them_again(stage: Stage) -> None:
    stage.routes.tasks(COURSE, "pre")
    stage.open()
    stage.press("hint")
    stage.press("skip")
    assert stage.model.page == "Lesson"
    assert stage.kiosk.progress.task_under_way(stage.visit.actor) is None
    stage.routes.course(COURSE)
    stage.settle()
    stage.touch("next")
    assert stage.model.page == "Lesson"
