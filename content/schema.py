"""The tables of library.db, and the one place of content that opens it.

Plain SQLite (never encrypted, so that it always opens) through the SQLite that sqlcipher3
carries; its exceptions are not `sqlite3.*`. Everything in it can be rebuilt (`content.library`).
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final

import sqlcipher3
from sqlcipher3 import dbapi2

from content.errors import LibraryOutOfReach, LibraryUnusable

FILE_NAME: Final = "library.db"
VERSION: Final = 1
"""Number of migrations; `PRAGMA user_version`."""
_SURROUNDINGS: Final = frozenset({3, 5, 6, 7, 8, 10, 13, 14})
"""Primary SQLite result codes that say nothing of the file: PERM, BUSY, LOCKED, NOMEM, READONLY, IOERR,
FULL, CANTOPEN."""
_WAL_FORMAT: Final = 2
"""The highest file format there is, in bytes 18 and 19."""


def first_tables(database: Any) -> None:
    """Editions of packs, what they list, the words to search, and the floors."""
    database.executescript("""
        CREATE TABLE edition (
            id TEXT PRIMARY KEY,
            pack TEXT NOT NULL,
            epoch INTEGER NOT NULL,
            version INTEGER NOT NULL,
            current INTEGER NOT NULL CHECK (current IN (0, 1)),
            head TEXT NOT NULL
        );
        CREATE UNIQUE INDEX one_current_edition ON edition (pack) WHERE current = 1;
        CREATE TABLE course (
            edition TEXT NOT NULL REFERENCES edition,
            id TEXT NOT NULL,
            position INTEGER NOT NULL,
            entry TEXT NOT NULL,
            PRIMARY KEY (edition, id)
        );
        CREATE TABLE file (
            edition TEXT NOT NULL REFERENCES edition,
            path TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            size INTEGER NOT NULL,
            stem TEXT NOT NULL,
            present INTEGER NOT NULL CHECK (present IN (0, 1)),
            PRIMARY KEY (edition, path)
        ) WITHOUT ROWID;
        CREATE INDEX clip_by_stem ON file (stem);
        CREATE VIRTUAL TABLE words USING fts5(
            edition UNINDEXED, course UNINDEXED, lesson UNINDEXED, title, body
        );
        CREATE TABLE floor (
            pack TEXT PRIMARY KEY,
            epoch INTEGER NOT NULL,
            version INTEGER NOT NULL
        );
        CREATE TABLE trust (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            version INTEGER NOT NULL,
            kept TEXT NOT NULL
        );
        CREATE TABLE state (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            whole INTEGER NOT NULL CHECK (whole IN (0, 1))
        );
        INSERT INTO state VALUES (1, 0);
    """)


def connect(path: Path) -> Any:
    """Open library.db, bring its tables up to date, and look whether it is sound.

    The connection may be used by any thread, one at a time. Every commit is durable.

    Raises:
        LibraryOutOfReach: the disk does not let it be opened.
        LibraryUnusable: damaged, or from a newer program.
    """
    with translated(path.name):
        connection = dbapi2.connect(str(path), isolation_level=None, check_same_thread=False)
        try:
            _check_header(path)
            prepare(connection, path.name)
        except BaseException:
            connection.close()
            raise
    return connection


@contextmanager
def translated(name: str = FILE_NAME) -> Iterator[None]:
    """Turn SQLite's exceptions into `LibraryUnusable`, those of the disk into `LibraryOutOfReach`."""
    try:
        yield
    except (dbapi2.Error, UnicodeDecodeError) as fault:
        # A flipped bit in a text comes as the second.
        code = getattr(fault, "sqlite_errorcode", None)
        of_the_disk = code is not None and code & 0xFF in _SURROUNDINGS
        kind = LibraryOutOfReach if of_the_disk else LibraryUnusable
        raise kind(f"{name}: {fault}") from fault


def prepare(connection: Any, name: str) -> None:
    """Bring the tables of a fresh connection up to date, and look whether they are sound.

    Raises:
        LibraryUnusable: damaged, or from a newer program; what SQLite raises is for `translated`.
    """
    connection.execute("PRAGMA busy_timeout = 5000")
    found = connection.execute("PRAGMA user_version").fetchone()[0]
    if found > VERSION:
        raise LibraryUnusable(f"{name} has version {found}, this program knows {VERSION}")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    if found < VERSION:
        _migrate(connection)
    fault = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if fault != "ok":
        raise LibraryUnusable(f"{name} is damaged: {fault}")


def _check_header(path: Path) -> None:
    """One flipped bit there makes SQLite take the file for read-only, as if the disk were at fault."""
    with suppress(OSError), path.open("rb") as file:
        versions = file.read(20)[18:]
        if versions and max(versions) > _WAL_FORMAT:
            raise LibraryUnusable(f"{path.name} is damaged: file format {max(versions)}")


def _migrate(connection: Any) -> None:
    # sqlite_utils takes the SQLite it finds under this name; ours has FTS5 and the fixed WAL.
    sys.modules["pysqlite3"] = sqlcipher3
    sys.modules["pysqlite3.dbapi2"] = dbapi2
    from sqlite_utils import Database, Migrations

    migrations = Migrations("library")
    migrations()(first_tables)
    migrations.apply(Database(connection, execute_plugins=False))
    connection.execute(f"PRAGMA user_version = {VERSION}")
