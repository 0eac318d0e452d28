"""The tables of sync in progress.db, as named migrations; `schema.sql` is what they add up to.

A migration is a small function, never edited after a release. Minor ones only add, so that the
previous release still opens and writes the database; `tests/sync/test_schema.py` compares.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol
from uuid import uuid4

APPLICATION_ID: Final = 0x4863536F
"""`HcSo`: what the file is, for `PRAGMA application_id`."""
MAJOR: Final = 1
"""A database of a newer major is refused; raised only when older programs cannot write it."""
MINOR: Final = 6
"""Raised with every migration that only adds; a newer minor is welcome."""


class Cursor(Protocol):
    """What we use of a DB-API cursor."""

    rowcount: int
    lastrowid: int

    def fetchone(self) -> Any: ...  # noqa: D102 -- DB-API
    def fetchall(self) -> list[Any]: ...  # noqa: D102 -- DB-API
    def __iter__(self) -> Iterator[Any]: ...


class Connection(Protocol):
    """What we use of a SQLCipher connection; every table owner is handed one."""

    @property
    def in_transaction(self) -> bool: ...  # noqa: D102 -- DB-API
    def execute(self, sql: str, parameters: Any = ..., /) -> Cursor: ...  # noqa: D102 -- DB-API
    def executemany(self, sql: str, parameters: Any, /) -> Cursor: ...  # noqa: D102 -- DB-API
    def close(self) -> None: ...  # noqa: D102 -- DB-API


@dataclass(frozen=True, slots=True)
class MigrationSet:
    """The tables of one owner: applied in order, each once, under its function's name."""

    name: str
    migrations: Sequence[Callable[[Connection], None]]


def journal_and_outbox(connection: Connection) -> None:
    """Events as they happened, and their statements until the province has them."""
    connection.execute("""
        CREATE TABLE journal_identity (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            journal TEXT NOT NULL,
            seq INTEGER NOT NULL,
            statements INTEGER NOT NULL,
            pruning INTEGER NOT NULL CHECK (pruning IN (0, 1))
        )""")
    connection.execute("INSERT INTO journal_identity VALUES (1, ?, 0, 0, 0)", (str(uuid4()),))
    connection.execute("""
        CREATE TABLE event (
            position INTEGER PRIMARY KEY,
            journal TEXT NOT NULL,
            seq INTEGER NOT NULL,
            id TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL,
            actor TEXT,
            boot TEXT NOT NULL,
            uptime_ms INTEGER NOT NULL,
            wall_ms INTEGER NOT NULL,
            at_ms INTEGER NOT NULL,
            clock TEXT NOT NULL CHECK (clock IN ('trusted', 'floor', 'unknown')),
            body TEXT NOT NULL,
            UNIQUE (journal, seq)
        )""")
    connection.execute("""
        CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END""")
    connection.execute("""
        CREATE TRIGGER event_leaves_only_by_prune BEFORE DELETE ON event
        WHEN (SELECT pruning FROM journal_identity) = 0
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END""")
    connection.execute("""
        CREATE TABLE outbox (
            position INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            statement BLOB NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('waiting', 'received', 'set_aside')),
            received_ms INTEGER,
            received_clock TEXT,
            incarnation TEXT,
            refusals INTEGER NOT NULL DEFAULT 0,
            refused_status INTEGER,
            refused_words TEXT,
            offered_program TEXT,
            offered_day TEXT
        )""")
    connection.execute("""
        CREATE TRIGGER statement_is_frozen BEFORE UPDATE OF id, statement ON outbox
        BEGIN SELECT RAISE(ABORT, 'the bytes of a statement are frozen'); END""")
    connection.execute("CREATE INDEX outbox_waiting ON outbox (position) WHERE state = 'waiting'")
    connection.execute(
        "CREATE INDEX outbox_set_aside ON outbox (position) WHERE state = 'set_aside'"
    )


def province_and_time(connection: Connection) -> None:
    """This box at the province, how the last push went, and the time the province confirmed."""
    connection.execute("""
        CREATE TABLE enrolment (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            kiosk TEXT NOT NULL,
            username TEXT NOT NULL,
            secret TEXT NOT NULL,
            endpoint TEXT NOT NULL,
            commune TEXT NOT NULL,
            home_page TEXT NOT NULL
        )""")
    connection.execute("""
        CREATE TABLE push_state (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            incarnation TEXT,
            last_received_ms INTEGER,
            last_received_clock TEXT,
            last_fault TEXT
        )""")
    connection.execute("INSERT INTO push_state (one) VALUES (1)")
    connection.execute("""
        CREATE TABLE trusted_time (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            boot TEXT NOT NULL,
            uptime_ms INTEGER NOT NULL,
            at_ms INTEGER NOT NULL
        )""")


def progress_and_counts(connection: Connection) -> None:
    """Where each learner stands, and the figures that outlive the pruned journal."""
    connection.execute("""
        CREATE TABLE registration (
            registration TEXT PRIMARY KEY,
            actor TEXT NOT NULL,
            course TEXT NOT NULL,
            completed_at INTEGER,
            straight INTEGER NOT NULL DEFAULT 0,
            position INTEGER NOT NULL
        )""")
    connection.execute("CREATE INDEX registration_of_actor ON registration (actor, course)")
    connection.execute("""
        CREATE TABLE lesson_progress (
            registration TEXT NOT NULL,
            lesson TEXT NOT NULL,
            lesson_hash TEXT NOT NULL,
            open INTEGER NOT NULL,
            completed INTEGER NOT NULL DEFAULT 0,
            step TEXT,
            state TEXT,
            position INTEGER NOT NULL,
            PRIMARY KEY (registration, lesson)
        ) WITHOUT ROWID""")
    connection.execute("""
        CREATE TABLE step_answer (
            registration TEXT NOT NULL,
            lesson TEXT NOT NULL,
            step TEXT NOT NULL,
            outcome TEXT NOT NULL,
            response TEXT NOT NULL,
            attempts INTEGER NOT NULL,
            PRIMARY KEY (registration, lesson, step)
        ) WITHOUT ROWID""")
    connection.execute("""
        CREATE TABLE task_result (
            position INTEGER PRIMARY KEY,
            registration TEXT NOT NULL,
            course TEXT NOT NULL,
            task TEXT NOT NULL,
            phase TEXT NOT NULL,
            form TEXT NOT NULL,
            form_hash TEXT NOT NULL,
            level INTEGER NOT NULL,
            passed INTEGER NOT NULL,
            comparable INTEGER NOT NULL,
            trap_avoided INTEGER,
            genuine_done INTEGER,
            at_ms INTEGER NOT NULL,
            clock TEXT NOT NULL
        )""")
    connection.execute("CREATE INDEX task_of_registration ON task_result (registration)")
    connection.execute("CREATE INDEX task_of_course ON task_result (course, task)")
    connection.execute("""
        CREATE TABLE daily_count (
            day TEXT NOT NULL,
            what TEXT NOT NULL,
            course TEXT NOT NULL,
            part TEXT NOT NULL,
            groups TEXT NOT NULL,
            times INTEGER NOT NULL,
            PRIMARY KEY (day, what, course, part, groups)
        ) WITHOUT ROWID""")
    connection.execute("""
        CREATE TABLE visit_of_day (
            day TEXT NOT NULL,
            visit TEXT NOT NULL,
            PRIMARY KEY (day, visit)
        ) WITHOUT ROWID""")


def pack_floors(connection: Connection) -> None:
    """The versions below which no pack and no trust file is taken any more."""
    connection.execute("""
        CREATE TABLE pack_floor (
            pack TEXT PRIMARY KEY,
            epoch INTEGER NOT NULL,
            version INTEGER NOT NULL
        ) WITHOUT ROWID""")
    connection.execute("""
        CREATE TABLE trust_floor (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            version INTEGER NOT NULL
        )""")
    connection.execute("INSERT INTO trust_floor VALUES (1, 0)")


def lost_commits(connection: Connection) -> None:
    """How many saved events the disk ever lost, kept until a person has seen it."""
    connection.execute("ALTER TABLE journal_identity ADD COLUMN lost INTEGER NOT NULL DEFAULT 0")


def unlocking(connection: Connection) -> None:
    """The key by which the province opens this kiosk's staff door, and what was asked of it."""
    connection.execute("""
        CREATE TABLE unlock_key (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            key TEXT NOT NULL
        )""")
    connection.execute("""
        CREATE TABLE unlock_challenge (
            role TEXT PRIMARY KEY CHECK (role IN ('volunteer', 'technician')),
            challenge TEXT NOT NULL
        ) WITHOUT ROWID""")


def tasks_under_way_and_revisiting(connection: Connection) -> None:
    """Where a practice task was left, and when a question was last met (its place in the journal)."""
    connection.execute("""
        CREATE TABLE task_sketch (
            registration TEXT NOT NULL,
            phase TEXT NOT NULL,
            task TEXT NOT NULL,
            first TEXT NOT NULL,
            form_hash TEXT NOT NULL,
            state TEXT NOT NULL,
            position INTEGER NOT NULL,
            PRIMARY KEY (registration, phase)
        ) WITHOUT ROWID""")
    connection.execute("ALTER TABLE step_answer ADD COLUMN seen INTEGER NOT NULL DEFAULT 0")


def figures_at_hand(connection: Connection) -> None:
    """How much waits and is set aside, counted by the outbox itself; how often a task was begun."""
    for name in ("waiting", "set_aside"):
        connection.execute(
            f"ALTER TABLE journal_identity ADD COLUMN {name} INTEGER NOT NULL DEFAULT 0"
        )
        connection.execute(
            f"UPDATE journal_identity SET {name} ="  # noqa: S608 -- our own names
            f" (SELECT count(*) FROM outbox WHERE state = '{name}')"
        )
    connection.execute("""
        CREATE TRIGGER outbox_counts_in AFTER INSERT ON outbox WHEN new.state <> 'received'
        BEGIN UPDATE journal_identity SET waiting = waiting + (new.state = 'waiting'),
            set_aside = set_aside + (new.state = 'set_aside'); END""")
    connection.execute("""
        CREATE TRIGGER outbox_counts_out AFTER DELETE ON outbox WHEN old.state <> 'received'
        BEGIN UPDATE journal_identity SET waiting = waiting - (old.state = 'waiting'),
            set_aside = set_aside - (old.state = 'set_aside'); END""")
    connection.execute("""
        CREATE TRIGGER outbox_counts_over AFTER UPDATE OF state ON outbox
        WHEN old.state <> new.state
        BEGIN UPDATE journal_identity
            SET waiting = waiting + (new.state = 'waiting') - (old.state = 'waiting'),
            set_aside = set_aside + (new.state = 'set_aside') - (old.state = 'set_aside'); END""")
    connection.execute("DROP INDEX task_of_course")
    connection.execute("CREATE INDEX task_begun ON task_result (course, task, registration)")


def who_was_here(connection: Connection) -> None:
    """Who learned in which month and how tasks went, in a form that outlives journal and person."""
    connection.execute("""
        CREATE TABLE presence (
            month TEXT NOT NULL,
            actor TEXT NOT NULL,
            groups TEXT NOT NULL,
            guest INTEGER NOT NULL CHECK (guest IN (0, 1)),
            attended TEXT NOT NULL,
            PRIMARY KEY (month, actor, groups, guest, attended)
        ) WITHOUT ROWID""")
    connection.execute("CREATE INDEX presence_of_actor ON presence (actor)")
    connection.execute("CREATE INDEX presence_attended ON presence (attended)")
    connection.execute("""
        CREATE TABLE former_change (
            person TEXT NOT NULL,
            month TEXT NOT NULL,
            course TEXT NOT NULL,
            task TEXT NOT NULL,
            target_group TEXT NOT NULL,
            before INTEGER NOT NULL,
            after INTEGER NOT NULL
        )""")
    connection.execute("CREATE INDEX former_change_month ON former_change (month)")
    connection.execute("""
        CREATE TABLE task_group (
            position INTEGER PRIMARY KEY,
            target_group TEXT NOT NULL
        )""")


def note_keys(connection: Connection) -> None:
    """The province's word for this kiosk's note key, and the keys of provinces that are believed."""
    connection.execute("""
        CREATE TABLE note_certificate (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            public BLOB NOT NULL,
            certificate TEXT NOT NULL
        )""")
    connection.execute("""
        CREATE TABLE note_province (
            public BLOB PRIMARY KEY
        ) WITHOUT ROWID""")


SYNC: Final = MigrationSet(
    "sync",
    (
        journal_and_outbox,
        province_and_time,
        progress_and_counts,
        lost_commits,
        unlocking,
        tasks_under_way_and_revisiting,
        figures_at_hand,
        who_was_here,
        note_keys,
    ),
)
"""Everything that sync owns itself."""
TRUST: Final = MigrationSet("trust", (pack_floors,))
"""The ratchet of packs, kept beside what may never be lost."""
