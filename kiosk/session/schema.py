"""The tables of classes in progress.db: what is open, what was held, and what was said of it."""

from __future__ import annotations

from typing import Final

from sync.schema import Connection, MigrationSet


def sessions_and_what_was_said(connection: Connection) -> None:
    """A class as one line of JSON, and the statements made of it, so that they can be voided."""
    connection.execute("""
        CREATE TABLE group_session (
            id TEXT PRIMARY KEY,
            state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
            day TEXT NOT NULL,
            series TEXT,
            body TEXT NOT NULL
        ) WITHOUT ROWID""")
    connection.execute("CREATE INDEX group_session_day ON group_session (day)")
    connection.execute("""
        CREATE TABLE undoable (
            owner TEXT NOT NULL,
            statement TEXT PRIMARY KEY,
            day TEXT NOT NULL,
            kind TEXT NOT NULL,
            body TEXT NOT NULL
        ) WITHOUT ROWID""")
    connection.execute("CREATE INDEX undoable_owner ON undoable (owner)")


SESSIONS: Final = MigrationSet("sessions", (sessions_and_what_was_said,))
"""Everything that classes and help desks own in progress.db."""
