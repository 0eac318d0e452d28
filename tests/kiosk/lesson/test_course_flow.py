"""The way through a course."""

from __future__ import annotations

from dataclasses import replace

from kiosk.lesson.course_flow import (
    Finished,
    Standing,
    TakeLesson,
    TasksAfter,
    TasksBefore,
    TasksLater,
    next_stop,
)

NEW = Standing(lessons=("a", "b"))


def test_a_course_goes_before_lessons_after_finished() -> None:
    way = [
        NEW,
        replace(NEW, before=True),
        replace(NEW, before=True, done={"a"}),
        replace(NEW, before=True, done={"a", "b"}),
        replace(NEW, before=True, done={"a", "b"}, after=True),
    ]
    assert [next_stop(standing) for standing in way] == [
        TasksBefore(),
        TakeLesson("a"),
        TakeLesson("b"),
        TasksAfter(),
        Finished(),
    ]


def test_a_chosen_lesson_comes_after_the_tasks_before() -> None:
    assert next_stop(NEW, "b") == TasksBefore()
    assert next_stop(replace(NEW, before=True), "b") == TakeLesson("b")
    assert next_stop(replace(NEW, before=True), "gone") == TakeLesson("a")


def test_once_a_lesson_was_begun_it_is_too_late_for_a_before() -> None:
    assert next_stop(replace(NEW, begun=True)) == TakeLesson("a")
    assert next_stop(replace(NEW, done={"a"})) == TakeLesson("b")


def test_the_third_form_comes_when_due() -> None:
    done = replace(NEW, before=True, done={"a", "b"}, after=True)
    assert next_stop(replace(done, later_due=True)) == TasksLater()
    assert next_stop(replace(done, later_due=True), "a") == TakeLesson("a")
