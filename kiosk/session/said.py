"""What was said of a class or a help desk, kept so that a mistake can be taken back."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any, Final

from sync.class_events import (
    ClassAnswered,
    ClassAttended,
    ClassHeld,
    ContestHeld,
    Headcount,
    HelpGiven,
    Undoable,
    Voided,
)
from sync.journal import Journal
from sync.person import Who
from sync.schema import Connection

_KINDS: Final = {
    kind.__name__: kind
    for kind in (ClassAnswered, ClassAttended, ClassHeld, ContestHeld, HelpGiven)
}


def say(connection: Connection, journal: Journal, owner: str, events: Iterable[Undoable]) -> None:
    """Record events of one owner (a class, a help desk) inside the caller's transaction."""
    for event in events:
        saved = journal.record_in(connection, event)
        body = json.dumps(asdict(event), ensure_ascii=False, separators=(",", ":"))
        connection.execute(
            "INSERT INTO undoable VALUES (?, ?, ?, ?, ?)",
            (owner, saved.id, saved.day.isoformat(), type(event).__name__, body),
        )


def take_back(connection: Connection, journal: Journal, owner: str) -> int:
    """Void everything that was said of an owner; how many statements that were."""
    rows = connection.execute(
        "SELECT statement, day, kind, body FROM undoable WHERE owner = ?", (owner,)
    ).fetchall()
    for statement, day, kind, body in rows:
        undone = undoable_from(kind, json.loads(body))
        journal.record_in(connection, Voided(statement=statement, day=day, undone=undone))
    connection.execute("DELETE FROM undoable WHERE owner = ?", (owner,))
    return len(rows)


def undoable_from(kind: str, values: dict[str, Any]) -> Undoable:
    """An event as it was kept.

    Raises:
        KeyError: no event is called so.
    """
    if "who" in values:
        who = values["who"]
        values = {**values, "who": Who(**{**who, "groups": tuple(who["groups"])})}
    if "headcounts" in values:
        counts = tuple(Headcount(**each) for each in values["headcounts"])
        values = {**values, "headcounts": counts}
    for name in ("questions", "scores"):
        if name in values:
            values = {**values, name: tuple(values[name])}
    event: Undoable = _KINDS[kind](**values)
    return event
