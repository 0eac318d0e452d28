"""How a class comes onto the screen: from what was chosen, or from what was interrupted."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from content.errors import ContentError
from content.model import Course, Named
from kiosk.session.choice import Choice, latest_of_series
from kiosk.session.state import GroupSession
from kiosk.viewmodels.session.open_class import OpenClass
from sync.errors import SyncError

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts

log = logging.getLogger(__name__)

REMEMBERED_DAYS: Final = 180
"""Older classes are no suggestion, and a series that rested for so long has ended."""


@dataclass(frozen=True, slots=True)
class Before:
    """What is known of the classes held here.

    Attributes:
        today: ISO day.
        interrupted: the class that is still open, None for none.
        course: what it teaches; None where that is not installed any more.
        last: the class held last, None for none.
        last_course: what that one taught, likewise; read only where it was held today.
        series: the last class of each series, the most recent first.
    """

    today: str
    interrupted: GroupSession | None
    course: Course | None
    last: GroupSession | None
    last_course: Course | None
    series: tuple[GroupSession, ...]


def look_before(parts: Parts) -> Before:
    """Look; waits for the disk, so off the GUI thread.

    Raises:
        SyncError: progress.db does not answer.
    """
    interrupted = interrupted_class(parts)
    today = parts.sessions.today()
    first = date.fromisoformat(today) - timedelta(days=REMEMBERED_DAYS)
    closed = parts.sessions.closed(first.isoformat(), today)
    interrupted = parts.sessions.open_one()
    last = closed[-1] if closed else None
    return Before(
        today=today,
        interrupted=interrupted,
        course=_course_of(parts, interrupted) if interrupted is not None else None,
        last=last,
        last_course=_course_of(parts, last) if last is not None and last.day == today else None,
        series=latest_of_series(closed),
    )


def interrupted_class(parts: Parts) -> GroupSession | None:
    """The class that is open, after everything that was to be saved of it; waits for the disk.

    Raises:
        SyncError: progress.db does not answer.
    """
    try:
        parts.writer.post(lambda _: None).result()
    except SyncError as error:
        log.info("a class may have been saved less far than it went: %s", error)
    return parts.sessions.open_one()


def _course_of(parts: Parts, session: GroupSession) -> Course | None:
    try:
        course = parts.store.course(session.course)
    except ContentError:
        return None
    return course if session.lesson in {lesson.id for lesson in course.lessons} else None


def groups_of(parts: Parts) -> tuple[Named, ...]:
    """The target groups that are counted: those of this kiosk first, then the rest of its packs."""
    own = parts.settings.groups
    found = parts.groups.offered()
    first = [one for wanted in own for one in found if one.id == wanted]
    return (*first, *(one for one in found if one not in first))


def drive(parts: Parts, state: GroupSession, course: Course) -> OpenClass:
    """Put a class on the screen as it stands; it is saved at once."""
    return OpenClass(parts.sessions, parts.jobs, state, course=course, groups=groups_of(parts))


def mend(parts: Parts, state: GroupSession, course: Course) -> OpenClass:
    """Take up a class that was closed today, so that it can be mended."""
    return OpenClass(
        parts.sessions, parts.jobs, state, course=course, groups=groups_of(parts), closed=True
    )


def new_class(choice: Choice, today: str) -> GroupSession:
    """A class that begins now."""
    series = choice.series or (str(uuid4()) if choice.goes_on else None)
    return GroupSession(
        id=str(uuid4()),
        day=today,
        template=choice.template,
        course=choice.course,
        lesson=choice.lesson,
        organiser=choice.organiser,
        partner=choice.partner,
        place=choice.place,
        series=series,
        rehearsal=choice.rehearsal,
    )
