"""Where somebody stands in a course: read from progress, for the pages of a course."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from content.cards import CourseCard
from content.errors import NotInStore
from content.model import Course, FormName, Level, Picture
from kiosk.lesson.course_flow import Standing, Stop, next_stop
from kiosk.lesson.forms import FORMS, first_for, later_due
from kiosk.viewmodels.parts import Parts
from kiosk.viewmodels.visit import Visit
from sync import clock
from sync.events import Phase
from sync.progress import CourseProgress, TaskResult

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def card_of(parts: Parts, course: str) -> CourseCard | None:
    """The card of a course, None when it is no longer installed."""
    return next((card for card in parts.store.courses() if card.id == course), None)


def standing_of(parts: Parts, visit: Visit, card: CourseCard) -> Standing:
    """How far this person is in the course."""
    progress = parts.progress.course(visit.actor, card.id)
    tasks = progress.tasks.values()
    return Standing(
        lessons=tuple(lesson.id for lesson in card.lessons),
        done=progress.lessons_done,
        before="pre" not in progress.left and any(task.before for task in tasks),
        after=progress.completed
        or ("post" not in progress.left and any(task.after for task in tasks)),
        begun=progress.begun,
        later_due=any(
            task.later is None and later_due(_trusted(task.after), now_trusted(parts))
            for task in tasks
        ),
    )


def stop_of(parts: Parts, visit: Visit, card: CourseCard, wanted: str | None = None) -> Stop:
    """Where to go now in the course."""
    return next_stop(standing_of(parts, visit, card), wanted)


def registration_of(parts: Parts, visit: Visit, course: str) -> str:
    """The taking of the course that is under way, or a new one."""
    return parts.progress.registration(visit.actor, course) or str(uuid4())


def levels_of(
    progress: CourseProgress, phase: Phase, tasks: Sequence[str] | None = None
) -> tuple[Level, ...]:
    """The levels reached in a phase, one per task done; of these tasks only where some are named."""
    found: list[Level] = []
    known = progress.tasks.values() if tasks is None else map(progress.task, tasks)
    for task in known:
        result: TaskResult | None = None
        match phase:
            case "pre":
                result = task.before
            case "post":
                result = task.after
            case "later":
                result = task.later
            case "straight":
                result = task.straight[-1] if task.straight else None
        if result is not None:
            found.append(Level(result.level))
    return tuple(found)


def first_form_of(parts: Parts, visit: Visit, course: Course, phase: Phase) -> FormName:
    """The form that this person begins, or began, the course with."""
    task = course.tasks[0].id
    before = parts.progress.course(visit.actor, course.id).task(task).before
    if phase != "straight" and before is not None:
        return form_named(before.form)
    return first_for(phase, form_named(parts.progress.next_form(visit.actor, course.id, task)))


def now_trusted(parts: Parts) -> datetime | None:
    """The time now, None while no clock is to be trusted."""
    with parts.database.read() as connection:
        judged = clock.now(connection, parts.clock.read())
    return _moment(judged.at_ms) if judged.clock == "trusted" else None


def picture_urls(parts: Parts, course: str) -> Callable[[Picture | None], str]:
    """What turns a picture of the course into the address of its file; "" when it is missing."""

    def url(picture: Picture | None) -> str:
        if picture is None:
            return ""
        path = file_of(parts, course, picture.file)
        return path.as_uri() if path else ""

    return url


def file_of(parts: Parts, course: str, logical: str) -> Path | None:
    """Where a file of the course lies, None when it was left out."""
    try:
        return parts.store.file(course, logical)
    except NotInStore:
        return None


def _trusted(result: TaskResult | None) -> datetime | None:
    return _moment(result.at_ms) if result is not None and result.clock == "trusted" else None


def _moment(at_ms: int) -> datetime:
    return _EPOCH + timedelta(milliseconds=at_ms)


def form_named(name: str) -> FormName:
    """A form by its letter; the first where it is none."""
    return next((form for form in FORMS if form == name), "A")
