"""What a card on a page shows: plain values for QML, made from courses, needs and progress."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Stop:
    """One card of a path.

    Attributes:
        lesson: id of the one lesson the path wants; empty for the course.
    """

    course: CourseCard
    lesson: str = ""


def stops_of(
    cards: Sequence[CourseCard],
    path: LearningPath | None,
    groups: Sequence[str],
    passed: Container[str] = (),
) -> tuple[Stop, ...]:
    """What somebody sees first: their path in order, then the rest that is meant for their groups.

    Args:
        cards: courses that are installed; stops of a path that are not are passed over.
        path: None where the groups have none.
        groups: as packs name them.
        passed: courses that were passed; where a path is tried first, they come after the others.
    """
    by_id: Mapping[str, CourseCard] = {card.id: card for card in cards}
    first = []
    for stop in path.courses if path is not None else ():
        name, _, lesson = stop.partition("/")
        card = by_id.get(name)
        if card is not None:
            known = any(one.id == lesson for one in card.lessons)
            first.append(Stop(card, lesson if known else ""))
    on_path = {stop.course.id for stop in first}
    rest = [
        Stop(card) for card in cards if card.id not in on_path and set(card.groups) & set(groups)
    ]
    if path is not None and path.straight:
        first.sort(key=lambda stop: stop.course.id in passed)
    return (*first, *rest)


def stop_entry(store: PackStore, stop: Stop, progress: CourseProgress | None) -> Entry:
    """The card of a stop: of the course, or of the one lesson that is wanted."""
    entry = course_entry(store, stop.course, progress)
    for lesson in stop.course.lessons:
        if lesson.id == stop.lesson:
            done = progress is not None and lesson.id in progress.lessons_done
            entry |= {"title": lesson.title, "lesson": lesson.id, "done": int(done), "total": 1}
    return entry
