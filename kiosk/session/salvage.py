"""Classes whose rows a damaged progress.db still holds: put back beside the backup, said only once.

A closed class cannot come back as an open one: whatever the journal says was held is closed, also
where the class's own row is lost, and what was said of it can still be taken back.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from kiosk.errors import SessionUnreadable
from kiosk.session.again import class_again
from kiosk.session.state import GroupSession, from_json
from kiosk.session.store import keep
from kiosk.session.summary import summary_of
from sync.class_events import ClassAnswered, ClassAttended, ClassHeld
from sync.clock import day_of
from sync.event_body import event_from
from sync.records import Record, Value
from sync.schema import Connection


@dataclass
class _Said:
    """What the journal says of one class and nobody took back."""

    events: int = 0
    day: str = ""
    held: ClassHeld | None = None
    attended: list[ClassAttended] = field(default_factory=list)
    answered: list[ClassAnswered] = field(default_factory=list)


class SalvagedClasses:
    """Takes rows one by one, keeps what is a row of classes and consistent by itself."""

    def __init__(self) -> None:
        self._classes: dict[str, tuple[GroupSession, str]] = {}
        self._undoable: dict[str, tuple[Value, ...]] = {}
        self._contests: dict[str, tuple[Value, ...]] = {}
        self._touches: dict[int, tuple[Value, ...]] = {}

    def take(self, record: Record) -> None:
        """Keep a row of a table of classes, desks or contests; every other is let pass."""
        if record.rowid is not None:
            self._take_touch(record.rowid, record.values)
            return
        match record.values:
            case (str() as name, "open" | "closed" as state, str(), str() | None, str() as body):
                session = _readable(body)
                if session is not None and session.id == name:
                    self._classes[name] = (session, str(state))
            # A table without row numbers stores its key first: the statement, then the owner.
            case (str() as statement, str() as owner, str() as day, str() as kind, str() as body):
                if _is_uuid(statement) and _is_day(day) and event_from(kind, body) is not None:
                    self._undoable[statement] = (owner, statement, day, kind, body)
            case (str() as name, "open" | "closed", str() as day, str() as body):
                if _is_uuid(name) and _is_day(day) and _is_object(body):
                    self._contests[name] = record.values

    def _take_touch(self, position: int, values: tuple[Value, ...]) -> None:
        match values:
            case (None, str() as name, str(), str() as said, str() as day, str(), _, int()) if (
                _is_uuid(name) and _is_day(said) and _is_day(day)
            ):
                self._touches[position] = values[1:]

    def replay(self, connection: Connection) -> int:
        """Write what the restored database lacks or has older; how many classes came or changed.

        Args:
            connection: of the restored database, inside a transaction, the journal replayed already.
        """
        before = set(connection.execute("SELECT id, state, body FROM group_session"))
        for session, state in self._classes.values():
            keep(connection, session, state)
        for values in self._undoable.values():
            connection.execute("INSERT OR IGNORE INTO undoable VALUES (?, ?, ?, ?, ?)", values)
        for values in self._contests.values():
            connection.execute(
                "INSERT INTO contest VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
                " state = excluded.state, day = excluded.day, body = excluded.body"
                " WHERE state = 'open'",
                values,
            )
        all_said = _said(connection)
        self._put_touches(connection)
        for meeting, said in all_said.items():
            _close(connection, meeting, said)
        after = set(connection.execute("SELECT id, state, body FROM group_session"))
        return len(after - before)

    def _put_touches(self, connection: Connection) -> None:
        """Touches of a help desk, in their order; what was taken back is no longer one."""
        for _, touch in sorted(self._touches.items()):
            connection.execute(
                "INSERT OR IGNORE INTO help_touch"
                " (id, desk, said, day, service, campaign, people) VALUES (?, ?, ?, ?, ?, ?, ?)",
                touch,
            )
        connection.execute("DELETE FROM help_touch WHERE id NOT IN (SELECT owner FROM undoable)")


def _said(connection: Connection) -> dict[str, _Said]:
    """What is said of each class; each of it can be taken back, and nothing that was."""
    rows = connection.execute(
        "SELECT id, kind, at_ms, body FROM event"
        " WHERE kind IN ('Voided', 'ClassHeld', 'ClassAttended', 'ClassAnswered')"
        " ORDER BY position"
    ).fetchall()
    taken_back = {json.loads(body)["statement"] for _, kind, _, body in rows if kind == "Voided"}
    connection.executemany(
        "DELETE FROM undoable WHERE statement = ?", [(one,) for one in taken_back]
    )
    found: dict[str, _Said] = {}
    for name, kind, at_ms, body in rows:
        event = event_from(kind, body)
        if name in taken_back or not isinstance(event, ClassHeld | ClassAttended | ClassAnswered):
            continue
        counted = day_of(at_ms).isoformat()
        connection.execute(
            "INSERT OR IGNORE INTO undoable VALUES (?, ?, ?, ?, ?)",
            (event.meeting, name, counted, kind, body),
        )
        said = found.setdefault(event.meeting, _Said())
        said.events += 1
        match event:
            case ClassHeld():
                said.held, said.day = event, event.on or counted
            case ClassAttended():
                said.attended.append(event)
            case ClassAnswered():
                said.answered.append(event)
    return found


def _close(connection: Connection, meeting: str, said: _Said) -> None:
    """A class that the province hears of is closed here, with the figures that it heard."""
    if said.held is None:
        return
    session = class_again(said.held, said.day, said.attended, said.answered)
    row = connection.execute(
        "SELECT state, body FROM group_session WHERE id = ?", (meeting,)
    ).fetchone()
    if session is None or (row is not None and _agrees(connection, row, session, said)):
        return
    keep(connection, session, "closed")


def _agrees(
    connection: Connection, row: tuple[str, str], session: GroupSession, said: _Said
) -> bool:
    state, body = row
    kept = _readable(body)
    if state == "open" or kept is None:
        return False
    (told,) = connection.execute(
        "SELECT count(*) FROM undoable WHERE owner = ?", (session.id,)
    ).fetchone()
    # What the journal let go, or lost, can correct nothing.
    return told != said.events or summary_of(kept) == summary_of(session)


def _readable(body: str) -> GroupSession | None:
    try:
        return from_json(body)
    except SessionUnreadable:
        return None


def _is_uuid(text: str) -> bool:
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _is_object(body: str) -> bool:
    try:
        return isinstance(json.loads(body), dict)
    except ValueError:
        return False
