"""Tasks before, after, later and straight: forms, levels and the two figures."""

from __future__ import annotations

from dataclasses import replace

from content.model import FormName, Level
from kiosk.lesson import practice
from kiosk.lesson.task_player import LeftAt, TaskRun, start_tasks
from sync.events import Phase, TaskDone
from sync.person import Who
from tests.helpers.sample_pack import sample_course

WHO = Who(actor="a", guest=False, visit="v")
HASHES: dict[str, dict[FormName, str]] = {
    task.id: {"A": f"{task.id}-A", "B": f"{task.id}-B", "C": f"{task.id}-C"}
    for task in sample_course().tasks
}


def begun(phase: Phase = "pre", first: FormName = "A", **more: object) -> TaskRun:
    return start_tasks(
        who=WHO,
        course=sample_course(),
        registration="r",
        phase=phase,
        first=first,
        hashes=HASHES,
        **more,  # type: ignore[arg-type] # keyword arguments of one call, checked there
    )


def solved(run: TaskRun) -> tuple[TaskRun, TaskDone]:
    for widget in ("tat-may", "nghe"):
        run = run.with_state(practice.tap(run.state, run.form.device, widget)[0])
    return run.finish_task(1500)


def test_both_tasks_come_in_the_form_of_the_phase() -> None:
    run = begun("post", "C")
    assert (run.task.id, run.form_name) == ("hai-cuoc-goi", "A")
    run, first = solved(run)
    run, second = solved(run)
    assert run.over
    assert run.levels == (Level.ALONE, Level.ALONE)
    assert (first.form, second.form, first.form_hash) == ("A", "A", "hai-cuoc-goi-A")
    assert first.passed
    assert first.level == 3
    assert first.phase == "post"
    assert first.trap_avoided is True
    assert first.genuine_done is True
    assert run.task.id == "goi-lan-nua"
    assert not run.straight


def test_giving_up_is_not_done_and_no_trap_avoided() -> None:
    run, event = begun().finish_task()
    assert (event.level, event.passed, event.trap_avoided) == (0, False, None)
    assert event.genuine_done is False
    assert not run.over
    assert run.state == practice.start(run.form.device)


def test_a_task_that_is_no_safety_task_keeps_no_figures() -> None:
    course = sample_course()
    plain = replace(course, tasks=(replace(course.tasks[0], safety=False), course.tasks[1]))
    _, event = replace(begun(), course=plain).finish_task()
    assert event.trap_avoided is None
    assert event.genuine_done is None


def test_passing_two_forms_unaided_goes_straight() -> None:
    run, first = solved(begun("straight", "B"))
    assert not run.straight
    run, second = solved(run)
    assert (first.form, second.form) == ("B", "C")
    assert run.straight


def test_straight_with_a_hint_takes_the_lessons() -> None:
    run = begun("straight")
    run = run.with_state(practice.hint(run.state, run.form.device)[0])
    run, event = solved(run)
    run, _ = solved(run)
    assert event.level == Level.HINTED
    assert not run.straight


def test_a_form_that_changed_since_is_not_comparable() -> None:
    kept = {"hai-cuoc-goi": ("A", "hai-cuoc-goi-A")}
    changed = {"hai-cuoc-goi": ("A", "older")}
    assert begun("post", before=kept).finish_task()[1].comparable
    assert not begun("post", before=changed).finish_task()[1].comparable


def test_tasks_done_on_an_earlier_visit_are_not_asked_again() -> None:
    run = begun("pre", done=(Level.HINTED,))
    assert run.task.id == "goi-lan-nua"
    run, _ = solved(run)
    assert run.over
    assert run.levels == (Level.HINTED, Level.ALONE)


def left_at(run: TaskRun) -> LeftAt:
    sketch = run.sketched()
    return LeftAt(sketch.task, run.first, sketch.form_hash, sketch.state)


def test_a_go_that_was_left_goes_on_as_it_stood() -> None:
    run = begun("post", "B")
    state, _ = practice.tap(run.state, run.form.device, "doc-ma")
    run = run.with_state(state)
    again = begun("post", "A", left=left_at(run))
    assert (again.state, again.form_name, again.position) == (state, run.form_name, 0)


def test_a_form_that_changed_since_begins_anew() -> None:
    run = begun()
    run = run.with_state(practice.hint(run.state, run.form.device)[0])
    left = replace(left_at(run), form_hash="other")
    assert begun(left=left).state == practice.start(run.form.device)


def test_the_second_task_goes_on_after_the_first() -> None:
    run, _ = solved(begun("straight", "C"))
    again = begun("straight", "A", left=left_at(run), done=run.levels)
    assert (again.position, again.form_name, again.levels) == (1, run.form_name, run.levels)
