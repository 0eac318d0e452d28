"""Opens the page of the next stop of a course."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from kiosk.lesson.course_flow import (
    Finished,
    Stop,
    TakeLesson,
    TasksAfter,
    TasksBefore,
    TasksLater,
)

if TYPE_CHECKING:
    from kiosk.viewmodels.routes import Routes


def go_to(routes: Routes, course: str, stop: Stop, first_lesson: str | None = None) -> None:
    """Open the page of `stop`.

    Args:
        routes: the way from page to page.
        course: id of the course.
        stop: where to go.
        first_lesson: taken instead of tasks before, where these were just skipped.
    """
    match stop:
        case TasksBefore():
            if first_lesson is None:
                routes.tasks(course, "pre")
            else:
                routes.lesson(course, first_lesson)
        case TakeLesson(lesson=lesson):
            routes.lesson(course, lesson)
        case TasksAfter():
            routes.tasks(course, "post")
        case TasksLater():
            routes.tasks(course, "later")
        case Finished():
            routes.finished(course)
        case _:
            assert_never(stop)
