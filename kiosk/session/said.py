"""What was said of a class or a help desk, kept so that a mistake can be taken back."""

from __future__ import annotations

from collections.abc import Iterable

from sync.class_events import Undoable, Voided
from sync.event_body import body_of, event_from
from sync.journal import Journal
from sync.schema import Connection


def say(connection: Connection, journal: Journal, owner: str, events: Iterable[Undoable]) -> None:
    """Record events of one owner (a class, a help desk) inside the caller's transaction."""
    for event in events:
        saved = journal.record_in(connection, event)
        connection.execute(
            "INSERT INTO undoable VALUES (?, ?, ?, ?, ?)",
            (owner, saved.id, saved.day.isoformat(), type(event).__name__, body_of(event)),
        )


def take_back(connection: Connection, journal: Journal, owner: str) -> int:
    """Void everything that was said of an owner; how many statements that were."""
    rows = connection.execute(
        "SELECT statement, day, kind, body FROM undoable WHERE owner = ?", (owner,)
    ).fetchall()
    for statement, day, kind, body in rows:
        undone = event_from(kind, body)
        if isinstance(undone, Undoable):
            journal.record_in(connection, Voided(statement=statement, day=day, undone=undone))
    connection.execute("DELETE FROM undoable WHERE owner = ?", (owner,))
    return len(rows)
