"""Reads what the practice tasks of one phase begin with, or go on with; off the screen's thread."""

from __future__ import annotations

from content.model import Course, FormName, Level
from kiosk.lesson.task_player import LeftAt, TaskRun, start_tasks
from kiosk.viewmodels.course_state import first_form_of, form_named, levels_of, registration_of
from kiosk.viewmodels.parts import Parts
from kiosk.viewmodels.visit import Visit
from sync.events import Phase
from sync.progress import CourseProgress, TaskLeft


def open_tasks(parts: Parts, visit: Visit, course_id: str, phase: Phase) -> TaskRun:
    """The tasks of `phase`, where this person left them, else from the first.

    Raises:
        ContentError: the course cannot be read.
    """
    from content.codec import form_hash  # loads pydantic: not before the first frame

    course = parts.store.course(course_id)
    progress = parts.progress.course(visit.actor, course_id)
    hashes: dict[str, dict[FormName, str]] = {
        task.id: {name: form_hash(form) for name, form in task.forms.items()}
        for task in course.tasks
    }
    left = _still_there(progress.left.get(phase), course)
    return start_tasks(
        who=visit.who,
        course=course,
        registration=_registration(parts, visit, course_id, phase, progress),
        phase=phase,
        first=first_form_of(parts, visit, course, phase),
        hashes=hashes,
        before={
            task: (known.before.form, known.before.form_hash)
            for task, known in progress.tasks.items()
            if known.before is not None and phase in {"post", "later"}
        },
        done=_done(progress, course, phase, left),
        left=left,
    )


def _registration(
    parts: Parts, visit: Visit, course_id: str, phase: Phase, progress: CourseProgress
) -> str:
    """The third form belongs to the taking that is over; everything else to the one now."""
    if phase == "later" and progress.last_registration is not None:
        return progress.last_registration
    return registration_of(parts, visit, course_id)


def _still_there(left: TaskLeft | None, course: Course) -> LeftAt | None:
    if left is None or all(task.id != left.task for task in course.tasks):
        return None
    return LeftAt(left.task, form_named(left.first), left.form_hash, left.state)


def _done(
    progress: CourseProgress, course: Course, phase: Phase, left: LeftAt | None
) -> tuple[Level, ...]:
    """Levels of the tasks of this phase that are over: those before the one that was left."""
    if left is not None:
        names = [task.id for task in course.tasks]
        before = names[: names.index(left.task)]
        return levels_of(progress, phase, before)
    done = levels_of(progress, phase)
    return () if phase == "straight" or len(done) >= len(course.tasks) else done
