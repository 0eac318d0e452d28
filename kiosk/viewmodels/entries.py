"""What a card on a page shows: plain values for QML, made from courses, needs and progress."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from content.cards import CourseCard
from content.errors import ContentError
from content.model import LearningPath, Need, Picture
from sync.progress import CourseProgress

if TYPE_CHECKING:
    from content.store import PackStore

Entry = dict[str, object]
"""Names and values that a delegate reads as `entry.title`, `entry.picture` …"""


def picture_url(store: PackStore, owner: str, picture: Picture | None) -> str:
    """Where the drawing of a pack or course lies; empty when it is not on this disk."""
    if picture is None:
        return ""
    try:
        return store.file(owner, picture.file).as_uri()
    except ContentError:
        return ""


def lessons_done(card: CourseCard, progress: CourseProgress | None) -> int:
    """How many lessons of today's course are done; all of them when it was passed straight."""
    if progress is None:
        return 0
    if progress.completed and progress.registration is None:
        return len(card.lessons)
    return sum(lesson.id in progress.lessons_done for lesson in card.lessons)


def course_entry(store: PackStore, card: CourseCard, progress: CourseProgress | None) -> Entry:
    """The card of a course, with its ring."""
    return {
        "id": card.id,
        "title": card.title,
        "goal": card.goal,
        "picture": picture_url(store, card.id, card.picture),
        "says": card.picture.says,
        "shelf": card.shelf,
        "done": lessons_done(card, progress),
        "total": len(card.lessons),
        "minutes": card.minutes,
    }


def need_entry(store: PackStore, card: CourseCard, need: Need) -> Entry:
    """One card of "Hôm nay bà con cần việc gì?"."""
    return {
        "title": need.text,
        "picture": picture_url(store, card.pack, need.picture)
        or picture_url(store, card.id, need.picture),
        "says": need.picture.says,
        "shelf": card.shelf,
        "course": card.id,
        "lesson": need.lesson or "",
    }


def next_lesson(card: CourseCard, progress: CourseProgress | None) -> str:
    """The first lesson not done yet, else the first."""
    done = progress.lessons_done if progress is not None else frozenset()
    for lesson in card.lessons:
        if lesson.id not in done:
            return lesson.id
    return card.lessons[0].id


def my_courses(
    cards: Sequence[CourseCard], paths: Iterable[LearningPath], groups: Sequence[str]
) -> tuple[CourseCard, ...]:
    """What a group sees first: its path in order, then the rest that is meant for it."""
    by_id: Mapping[str, CourseCard] = {card.id: card for card in cards}
    ordered = [course for path in paths if path.group in groups for course in path.courses]
    first = [by_id[course] for course in dict.fromkeys(ordered) if course in by_id]
    rest = [card for card in cards if card not in first and set(card.groups) & set(groups)]
    return tuple(first + rest)
