"""A connection to a SQLCipher file as we want it, and what its errors mean."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Final, cast

from sqlcipher3 import dbapi2

from sync.errors import (
    DatabaseBug,
    DatabaseDamaged,
    NotSaved,
    NotSavedKind,
    SqliteTooOld,
    SyncError,
)
from sync.schema import Connection

OLDEST_SQLITE: Final = (3, 51, 3)
"""First release without the WAL-reset bug of 3.7.0 to 3.51.2, which loses commits."""
BUSY_SECONDS: Final = 10.0
_WRITE_FAULTS: Final[dict[int, NotSavedKind]] = {
    5: "busy",
    6: "busy",
    8: "read_only",
    10: "io",
    13: "disk_full",
    14: "io",
}
"""Primary SQLite result codes of the surroundings: BUSY, LOCKED, READONLY, IOERR, FULL, CANTOPEN."""
_DAMAGE: Final = {11, 26}
"""CORRUPT and NOTADB: SQLCipher reports a page whose HMAC fails as one of them."""


def check_sqlite(version: tuple[int, ...]) -> None:
    """Refuse a SQLite that loses commits, before it opens a file.

    Args:
        version: of the SQLite that SQLCipher carries.

    Raises:
        SqliteTooOld: it is older than OLDEST_SQLITE.
    """
    if version < OLDEST_SQLITE:
        found, needed = (".".join(map(str, each)) for each in (version, OLDEST_SQLITE))
        raise SqliteTooOld(f"SQLite is {found}, at least {needed} is needed")


def connect(path: Path, key: bytes) -> Connection:
    """Open a file with a raw key (32 bytes): every commit on the disk, nothing left of the deleted.

    Raises:
        dbapi2.Error: `fault_of` says what it means.
    """
    connection = cast(
        "Connection",
        dbapi2.connect(
            str(path),
            timeout=BUSY_SECONDS,
            isolation_level=None,
            check_same_thread=False,
            cached_statements=256,
        ),
    )
    try:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA recursive_triggers = ON")
        connection.execute("PRAGMA temp_store = MEMORY")
    except BaseException:
        connection.close()
        raise
    return connection


def set_patience(connection: Connection, seconds: float) -> None:
    """How long to wait for another connection before an act fails as busy."""
    connection.execute(f"PRAGMA busy_timeout = {round(seconds * 1000)}").fetchone()


def roll_back(connection: Connection) -> None:
    """Undo what is open; SQLite has often done so itself before it told the error."""
    if connection.in_transaction:
        with suppress(dbapi2.Error):
            connection.execute("ROLLBACK")


def check_after_fault(connection: Connection) -> None:
    """Look whether an I/O error left the file whole.

    Raises:
        DatabaseDamaged: it did not.
    """
    found = [row[0] for row in connection.execute("PRAGMA quick_check(1)")]
    if found != ["ok"]:
        raise DatabaseDamaged(f"after an I/O error: {found[0]}")


def fault_of(error: dbapi2.Error) -> SyncError:
    """Surroundings or our own mistake, by SQLite's code."""
    code = getattr(error, "sqlite_errorcode", None)
    primary = None if code is None else code & 0xFF
    if primary in _DAMAGE:
        return DatabaseDamaged(f"progress.db: {error}")
    kind = None if primary is None else _WRITE_FAULTS.get(primary)
    if kind is None:
        return DatabaseBug(f"SQLite code {code}: {error}")
    return NotSaved(kind, f"SQLite code {code}: {error}")
