"""The tables of classes, help desks and contests: what is open, what was held, what was said of it."""

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


def help_desk_and_contests(connection: Connection) -> None:
    """Today's touches of a help desk, so that the last can be taken back, and contests as JSON."""
    connection.execute("""
        CREATE TABLE help_touch (
            position INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            desk TEXT NOT NULL,
            said TEXT NOT NULL,
            day TEXT NOT NULL,
            service TEXT NOT NULL,
            campaign TEXT,
            people INTEGER NOT NULL
        )""")
    connection.execute("""
        CREATE TABLE contest (
            id TEXT PRIMARY KEY,
            state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
            day TEXT NOT NULL,
            body TEXT NOT NULL
        ) WITHOUT ROWID""")


SESSIONS: Final = MigrationSet("sessions", (sessions_and_what_was_said, help_desk_and_contests))
"""Everything that classes, help desks and contests own in progress.db."""
