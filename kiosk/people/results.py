"""What a learner can do now, course by course; a lower result later is never shown as a fall."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from content.cards import CourseCard
from content.model import Level
from sync.progress import CourseProgress


@dataclass(frozen=True, slots=True)
class CourseResult:
    """One course that was begun.

    Attributes:
        lessons_done, lessons: as counted on the ring.
        before: level of the task before the lessons, None when it was not taken or is not lower.
        now: best level ever reached in the task that goes least well, None before any task.
    """

    course: str
    title: str
    lessons_done: int
    lessons: int
    before: Level | None
    now: Level | None


def results(
    cards: tuple[CourseCard, ...], progress: Mapping[str, CourseProgress]
) -> tuple[CourseResult, ...]:
    """The courses that were begun, in the order of the shelves."""
    return tuple(_result(card, progress[card.id]) for card in cards if card.id in progress)


def _result(card: CourseCard, course: CourseProgress) -> CourseResult:
    tasks = [task for task in course.tasks.values() if task.best is not None]
    now = min((Level(task.best) for task in tasks if task.best is not None), default=None)
    firsts = [Level(task.before.level) for task in tasks if task.before is not None]
    before = min(firsts, default=None)
    done = len(card.lessons) if course.straight else len(course.lessons_done)
    return CourseResult(
        card.id,
        card.title,
        min(done, len(card.lessons)),
        len(card.lessons),
        before if before is not None and now is not None and before < now else None,
        now,
    )
