"""Who learned in which month, and how they changed: kept when the journal is pruned and people erased.

A person is a random identifier here. Merging gives the identifier that stays; erasing puts a new
random one in its place, which links to nothing, so that the figures of past months do not shrink.
"""

from __future__ import annotations

from datetime import date
from typing import Final
from uuid import uuid4

from sync.class_events import ClassAttended, Voided
from sync.clock import day_of
from sync.counting import Change, Seen, TaskLevel, changes_of
from sync.database import ProgressDatabase
from sync.events import (
    Event,
    Forgotten,
    Joined,
    Merged,
    StepShown,
    StepSketched,
    TaskSketched,
)
from sync.schema import Connection

_UNTOLD: Final = (StepShown, StepSketched, TaskSketched, Joined)
"""Only what the province hears of counts, so that both count the same."""
_LEVELS: Final = (
    "SELECT actor, registration, task_result.course, task, phase, target_group, level, at_ms"
    " FROM task_result JOIN registration USING (registration)"
    " LEFT JOIN task_group ON task_group.position = task_result.position"
    " WHERE comparable = 1 AND phase IN ('pre', 'post')"
)


def note(connection: Connection, event: Event, day: date, statement: str) -> None:
    """Remember who an event shows to be here; called before progress follows the event.

    Args:
        connection: inside the transaction that records.
        event: what happened.
        day: the day it is counted on.
        statement: its lasting id.
    """
    match event:
        case ClassAttended():
            month = (event.on or day.isoformat())[:7]
            _see(connection, month, event.who.actor, event.who.groups, attended=statement)
        case Voided():
            connection.execute("DELETE FROM presence WHERE attended = ?", (event.statement,))
        case Merged():
            connection.execute(
                "UPDATE OR REPLACE presence SET actor = ? WHERE actor = ?",
                (event.who.actor, event.other),
            )
        case Forgotten():
            _unlink(connection, event.actor)
        case _ if isinstance(event, _UNTOLD) or not hasattr(event, "who"):
            pass
        case _:
            who = event.who
            _see(connection, day.isoformat()[:7], who.actor, who.groups, guest=who.guest)


def seen_between(database: ProgressDatabase, first: str, last: str) -> tuple[Seen, ...]:
    """Who was here in the months (`YYYY-MM`) from `first` to `last`, both included."""
    with database.read() as connection:
        rows = connection.execute(
            "SELECT DISTINCT actor, groups, guest FROM presence WHERE month BETWEEN ? AND ?",
            (first, last),
        ).fetchall()
    return tuple(Seen(actor, _parted(groups), bool(guest)) for actor, groups, guest in rows)


def changes_between(database: ProgressDatabase, first: str, last: str) -> tuple[Change, ...]:
    """Before → after of the same months, people erased since included."""
    with database.read() as connection:
        found = _changes(connection)
        rows = connection.execute(
            "SELECT person, month, course, task, target_group, before, after FROM former_change"
            " WHERE month BETWEEN ? AND ?",
            (first, last),
        ).fetchall()
    former = (
        Change(
            person=person,
            registration="",
            month=month,
            course=course,
            task=task,
            group=group,
            before=before,
            after=after,
        )
        for person, month, course, task, group, before, after in rows
    )
    return (*(one for one in found if first <= one.month <= last), *former)


def months_with_figures(database: ProgressDatabase) -> tuple[str, ...]:
    """The months (`YYYY-MM`) for which anything was counted, oldest first."""
    with database.read() as connection:
        rows = connection.execute(
            "SELECT DISTINCT substr(day, 1, 7) FROM daily_count WHERE times <> 0"
            " UNION SELECT DISTINCT month FROM presence ORDER BY 1"
        ).fetchall()
    return tuple(month for (month,) in rows)


def _see(
    connection: Connection,
    month: str,
    actor: str,
    groups: tuple[str, ...],
    *,
    guest: bool = False,
    attended: str = "",
) -> None:
    connection.execute(
        "INSERT OR IGNORE INTO presence VALUES (?, ?, ?, ?, ?)",
        (month, actor, "+".join(groups), guest, attended),
    )


def _unlink(connection: Connection, actor: str) -> None:
    person = str(uuid4())
    connection.execute(
        "INSERT OR IGNORE INTO presence SELECT DISTINCT month, ?, groups, guest, ''"
        " FROM presence WHERE actor = ?",
        (person, actor),
    )
    connection.execute("DELETE FROM presence WHERE actor = ?", (actor,))
    connection.executemany(
        "INSERT INTO former_change VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (person, one.month, one.course, one.task, one.group, one.before, one.after)
            for one in _changes(connection, actor)
        ],
    )


def _changes(connection: Connection, actor: str | None = None) -> tuple[Change, ...]:
    only = "" if actor is None else " AND actor = ?"
    rows = connection.execute(
        f"{_LEVELS}{only} ORDER BY task_result.position", () if actor is None else (actor,)
    ).fetchall()
    return changes_of(
        TaskLevel(
            person=person,
            registration=registration,
            course=course,
            task=task,
            phase=phase,
            group=group or "",
            level=level,
            month=day_of(at_ms).isoformat()[:7],
        )
        for person, registration, course, task, phase, group, level, at_ms in rows
    )


def _parted(groups: str) -> tuple[str, ...]:
    return tuple(groups.split("+")) if groups else ()
