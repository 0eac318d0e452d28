"""Figures per day that outlive the pruned journal; counted in the transaction that records.

`what` is one of the names in `counts_of`; `part` says more (a lesson, or task, phase and level);
`groups` are the target groups joined by `+`, empty when unknown. No learner is in any of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sync.database import ProgressDatabase
from sync.events import (
    CourseCompleted,
    Event,
    Forgotten,
    LessonCompleted,
    OwnPhoneDone,
    Reported,
    SeedPlanted,
    TaskDone,
)
from sync.schema import Connection


@dataclass(frozen=True, slots=True)
class DailyCount:
    """How many times something happened on one day at this kiosk."""

    day: date
    what: str
    course: str
    part: str
    groups: tuple[str, ...]
    times: int


def count(connection: Connection, event: Event, day: date) -> None:
    """Add an event to the figures of its day."""
    if isinstance(event, Forgotten | Reported):
        return
    groups = "+".join(event.who.groups)
    counted = connection.execute(
        "INSERT OR IGNORE INTO visit_of_day VALUES (?, ?)", (day.isoformat(), event.who.visit)
    )
    if counted.rowcount == 1:
        kind = "guest" if event.who.guest else "learner"
        _add(connection, day, ("visit", "", kind, groups))
        connection.execute("DELETE FROM visit_of_day WHERE day <> ?", (day.isoformat(),))
    match event:
        case LessonCompleted():
            _add(connection, day, ("lesson_completed", event.course, event.lesson, groups))
        case CourseCompleted():
            part = "straight" if event.straight else ""
            _add(connection, day, ("course_completed", event.course, part, groups))
        case TaskDone():
            part = f"{event.task}:{event.phase}:{event.level}"
            _add(connection, day, ("task", event.course, part, groups))
        case OwnPhoneDone():
            _add(connection, day, ("own_phone", event.course, event.evidence, groups))
        case SeedPlanted():
            _add(connection, day, ("seed", event.course or "", "", groups))
        case _:
            pass


def counts_of(database: ProgressDatabase, first: date, last: date) -> tuple[DailyCount, ...]:
    """Figures of the days from `first` to `last`, both included.

    `visit` (part: guest or learner), `lesson_completed` (part: lesson), `course_completed`
    (part: empty or straight), `task` (part: task:phase:level), `own_phone` (part: evidence),
    `seed`.
    """
    with database.read() as connection:
        rows = connection.execute(
            "SELECT day, what, course, part, groups, times FROM daily_count"
            " WHERE day BETWEEN ? AND ? ORDER BY day, what, course, part, groups",
            (first.isoformat(), last.isoformat()),
        ).fetchall()
    return tuple(
        DailyCount(
            date.fromisoformat(day),
            what,
            course,
            part,
            tuple(groups.split("+")) if groups else (),
            times,
        )
        for day, what, course, part, groups, times in rows
    )


def _add(connection: Connection, day: date, key: tuple[str, str, str, str]) -> None:
    connection.execute(
        "INSERT INTO daily_count VALUES (?, ?, ?, ?, ?, 1) ON CONFLICT DO UPDATE"
        " SET times = times + 1",
        (day.isoformat(), *key),
    )
