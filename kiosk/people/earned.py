"""What a completion note may be given for: a course learned to the end, or one lesson."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from content.model import Level
from kiosk.people.results import CourseResult
from sync.note import Subject


@dataclass(frozen=True, slots=True)
class Earned:
    """What one note tells.

    Attributes:
        before, now: levels; None where the note says "đã học xong" instead.
    """

    subject: Subject
    title: str
    before: int | None = None
    now: int | None = None


def earned_of(results: Sequence[CourseResult]) -> tuple[Earned, ...]:
    """The courses of which every lesson was done; a level is told where something was done at all."""
    return tuple(_earned(one) for one in results if 0 < one.lessons <= one.lessons_done)


def earned_lesson(title: str) -> Earned:
    """One lesson that was just done."""
    return Earned("lesson", title)


def _earned(one: CourseResult) -> Earned:
    if one.now is None or one.now is Level.NOT_DONE:
        return Earned("course", one.title)
    before = None if one.before is None else int(one.before)
    return Earned("course", one.title, before, int(one.now))
