"""What comes next in a course: tasks before → lessons → tasks after → finished. Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TasksBefore:
    """The tasks before; may be skipped."""


@dataclass(frozen=True, slots=True)
class TakeLesson:
    """A lesson, by id."""

    lesson: str


@dataclass(frozen=True, slots=True)
class TasksAfter:
    """The tasks straight after; may be skipped."""


@dataclass(frozen=True, slots=True)
class TasksLater:
    """The third form, on a visit at least seven days later."""


@dataclass(frozen=True, slots=True)
class Finished:
    """Everything of the course is done."""


Stop = TasksBefore | TakeLesson | TasksAfter | TasksLater | Finished


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How far somebody is in a course.

    Attributes:
        lessons: ids of the lessons of the course, in order.
        done: lessons completed.
        before: tasks before are done in this taking of the course, none of them is under way.
        after: tasks after are done or skipped, none of them is under way.
        later_due: the third form is due (`forms.later_due`).
        begun: a lesson was begun: the time for tasks before is over.
    """

    lessons: Sequence[str]
    done: Collection[str] = ()
    before: bool = False
    after: bool = False
    later_due: bool = False
    begun: bool = False


def next_stop(standing: Standing, wanted: str | None = None) -> Stop:
    """Where to go now.

    Args:
        standing: how far somebody is.
        wanted: a lesson chosen by hand; tasks before still come first, unless something was begun.
    """
    if not (standing.before or standing.begun or standing.done):
        return TasksBefore()
    if wanted is not None and wanted in standing.lessons:
        return TakeLesson(wanted)
    for lesson in standing.lessons:
        if lesson not in standing.done:
            return TakeLesson(lesson)
    if not standing.after:
        return TasksAfter()
    return TasksLater() if standing.later_due else Finished()
