"""The tables of people in progress.db: the only place where a nickname meets a random identifier."""

from __future__ import annotations

from typing import Final

from sync.schema import Connection, MigrationSet


def learners_and_consents(connection: Connection) -> None:
    """Learners with the keyed hashes of their cards, what they agreed to, and who was erased."""
    connection.execute("""
        CREATE TABLE learner (
            id TEXT PRIMARY KEY,
            nickname TEXT NOT NULL,
            avatar TEXT NOT NULL,
            target_group TEXT NOT NULL,
            adult INTEGER NOT NULL CHECK (adult IN (0, 1)),
            commune TEXT NOT NULL,
            pictures INTEGER NOT NULL,
            picture_code BLOB NOT NULL UNIQUE,
            card BLOB NOT NULL UNIQUE,
            last_visit_day TEXT,
            announced_day TEXT
        ) WITHOUT ROWID""")
    connection.execute("CREATE INDEX learner_pictures ON learner (pictures)")
    connection.execute("""
        CREATE TABLE consent (
            learner TEXT PRIMARY KEY REFERENCES learner (id) ON DELETE CASCADE,
            version INTEGER NOT NULL,
            words TEXT NOT NULL,
            language TEXT NOT NULL,
            helper INTEGER NOT NULL CHECK (helper IN (0, 1)),
            guardian INTEGER NOT NULL CHECK (guardian IN (0, 1)),
            boot TEXT NOT NULL,
            uptime_ms INTEGER NOT NULL,
            wall_ms INTEGER NOT NULL,
            trusted INTEGER NOT NULL CHECK (trusted IN (0, 1))
        ) WITHOUT ROWID""")
    connection.execute("CREATE TABLE erased (learner TEXT PRIMARY KEY) WITHOUT ROWID")


def doors(connection: Connection) -> None:
    """The PINs of staff, and how often a door was tried in vain."""
    connection.execute("""
        CREATE TABLE staff_pin (
            role TEXT PRIMARY KEY CHECK (role IN ('volunteer', 'technician')),
            salt BLOB NOT NULL,
            hash BLOB NOT NULL
        ) WITHOUT ROWID""")
    connection.execute("""
        CREATE TABLE tries (
            door TEXT PRIMARY KEY CHECK (door IN ('staff', 'sign_in')),
            failures INTEGER NOT NULL,
            boot TEXT NOT NULL,
            uptime_ms INTEGER NOT NULL
        ) WITHOUT ROWID""")


def merged_learners_and_roster(connection: Connection) -> None:
    """Identifiers that went into others, and people on a list who have not agreed to anything yet."""
    connection.execute("""
        CREATE TABLE merged_learner (
            goes TEXT PRIMARY KEY,
            stays TEXT NOT NULL
        ) WITHOUT ROWID""")
    connection.execute("""
        CREATE TABLE roster (
            id TEXT PRIMARY KEY,
            nickname TEXT NOT NULL,
            target_group TEXT NOT NULL,
            adult INTEGER NOT NULL CHECK (adult IN (0, 1)),
            since_day TEXT
        ) WITHOUT ROWID""")


def learners_voices(connection: Connection) -> None:
    """Which language a learner hears and which one is written; nothing where nobody chose."""
    connection.execute("""
        CREATE TABLE learner_voice (
            learner TEXT PRIMARY KEY REFERENCES learner (id) ON DELETE CASCADE,
            track TEXT NOT NULL,
            written TEXT NOT NULL
        ) WITHOUT ROWID""")


PEOPLE: Final = MigrationSet(
    "people", (learners_and_consents, doors, merged_learners_and_roster, learners_voices)
)
"""Everything that people own in progress.db."""
