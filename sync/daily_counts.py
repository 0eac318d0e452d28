"""Figures per day that outlive the pruned journal; counted in the transaction that records.

`what` is one of the names in `counts_of`; `part` says more (a lesson, or task, phase and level);
`groups` are the target groups joined by `+`, empty when unknown. No learner is in any of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sync.class_events import (
    ClassAnswered,
    ClassAttended,
    ClassHeld,
    ContestHeld,
    HelpGiven,
    Undoable,
    Voided,
)
from sync.database import ProgressDatabase
from sync.events import (
    CourseCompleted,
    Event,
    Forgotten,
    LessonCompleted,
    OwnPhoneDone,
    PersonalEvent,
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
    match event:
        case Forgotten() | Reported():
            return
        case Voided():
            _count_group(connection, event.undone, date.fromisoformat(event.day), -1)
            return
        case ClassAttended() | ClassHeld() | ClassAnswered() | HelpGiven() | ContestHeld():
            _count_group(connection, event, day, 1)
            return
        case _:
            _count_person(connection, event, day)


def _count_group(connection: Connection, event: Undoable, day: date, sign: int) -> None:
    """Add, or with `sign` -1 take back, what a group did, on the day it happened."""
    if not isinstance(event, ContestHeld) and event.on is not None:
        day = date.fromisoformat(event.on)
    course = "" if isinstance(event, HelpGiven | ContestHeld) else event.course or ""
    match event:
        case ClassAttended():
            groups = "+".join(event.who.groups)
            _add(connection, day, ("class_people", course, event.template, groups), sign)
        case ClassHeld():
            _add(connection, day, ("class_held", course, event.template, ""), sign)
            _add(connection, day, ("class_phones", course, "", ""), sign * event.phones_seen)
            for each in event.headcounts:
                key = (course, event.template, each.group)
                _add(connection, day, ("class_people", *key), sign * each.people)
                _add(connection, day, ("class_women", *key), sign * (each.women or 0))
        case ClassAnswered():
            right = event.counts.get(event.right, 0)
            rest = sum(event.counts.values()) - right
            for outcome, people in (("right", right), ("wrong", rest), ("unknown", event.unknown)):
                part = f"{event.question}:{event.phase}:{outcome}"
                _add(connection, day, ("class_answer", course, part, ""), sign * people)
        case HelpGiven():
            part = f"{event.service}:{event.place}:{event.campaign or ''}"
            _add(connection, day, ("help", "", part, event.group), sign * event.people)
        case ContestHeld():
            _add(connection, day, ("contest", "", "", ""), sign)
            _add(connection, day, ("contest_people", "", "", ""), sign * event.people)


def _count_person(connection: Connection, event: PersonalEvent, day: date) -> None:
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
    `seed`; of classes `class_held` and `class_people`, `class_women` (part: template; *lượt người*,
    never people), `class_phones`, `class_answer` (part: question:phase:right, wrong or unknown);
    `help` (part: service:place:campaign), `contest`, `contest_people`.
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


def _add(connection: Connection, day: date, key: tuple[str, str, str, str], times: int = 1) -> None:
    if times:
        connection.execute(
            "INSERT INTO daily_count VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE"
            " SET times = times + excluded.times",
            (day.isoformat(), *key, times),
        )
