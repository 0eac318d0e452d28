"""The only door to progress.db: SQLCipher, WAL, every commit on the disk before it counts.

- The key is raw (32 bytes), so opening costs no key stretching.
- Each write is one `BEGIN IMMEDIATE`; SQLite's own exceptions never leave this module.
- Migrations of all owners run in one transaction: old or new, never between.
- After an I/O error the connection is opened anew and checked; after a second one the database
  is read-only until the next start. A file is never deleted.
"""

from __future__ import annotations

import logging
import os
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final, cast
from uuid import uuid4

from sqlcipher3 import dbapi2

from sync import schema
from sync.durable import sync_file
from sync.errors import (
    DatabaseBug,
    DatabaseDamaged,
    DatabaseForeign,
    DatabaseNewer,
    NotSaved,
    NotSavedKind,
    SqliteTooOld,
    SyncError,
    WrongOwner,
)
from sync.keys import sync_folder
from sync.last_seq import LastSeq
from sync.schema import Connection, MigrationSet

OLDEST_SQLITE: Final = (3, 51, 3)
"""First release without the WAL-reset bug of 3.7.0 to 3.51.2."""
BUSY_SECONDS: Final = 10.0
FILE_NAME: Final = "progress.db"

_log = logging.getLogger(__name__)
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


class ProgressDatabase:
    """progress.db, open. Writing is for one thread at a time, reading for any.

    Attributes:
        commits_lost: how many events `last-seq` knew that the journal no longer had at this
            start, 0 when all is well; `sync.status` has the sum of all starts, for staff.
    """

    def __init__(self, folder: Path, key: bytes) -> None:
        self._path = folder / FILE_NAME
        self._key = key
        self._writing = threading.Lock()
        self._holder: int | None = None
        self._writer: Connection | None = None
        self._idle: list[Connection] = []
        self._pool = threading.Lock()
        self._io_faults = 0
        self._closed = False
        self._last_seq = LastSeq(folder)
        self.commits_lost = 0

    @classmethod
    def open(
        cls, folder: Path, sets: Sequence[MigrationSet] = (), *, key: bytes
    ) -> ProgressDatabase:
        """Open progress.db in a data folder, making it or bringing it up to date.

        Args:
            folder: the data folder, owned by whoever runs this.
            sets: tables of other owners (people); those of sync and trust are always there.
            key: raw data key, 32 bytes (`sync.keys`).

        Raises:
            DatabaseUnusable: one of its kinds; the file is left as it is.
            NotSaved: the disk is full or failing.
        """
        if dbapi2.sqlite_version_info < OLDEST_SQLITE:
            raise SqliteTooOld(f"SQLite is {dbapi2.sqlite_version}, at least 3.51.3 is needed")
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if os.name == "posix" and folder.stat().st_uid != os.geteuid():
            raise WrongOwner(
                f"{folder} belongs to account {folder.stat().st_uid}, this is {os.geteuid()}"
            )
        database = cls(folder, key)
        try:
            database._start(sets)
        except BaseException:
            database.close()
            raise
        return database

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """One transaction: committed and on the disk when the block ends well, else undone.

        Raises:
            NotSaved: nothing of the block is stored for certain; nobody may be told "saved".
            DatabaseDamaged: a page in the way is damaged.
            DatabaseBug: SQLite refused our own SQL.
        """
        if self._holder == threading.get_ident():
            raise DatabaseBug("write() inside write(): hand the connection on instead")
        with self._writing:
            self._holder = threading.get_ident()
            try:
                yield from self._transaction()
            finally:
                self._holder = None

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A steady view of the last commit; the connection refuses to write."""
        connection = self._reader()
        try:
            connection.execute("BEGIN")
            yield connection
            connection.execute("COMMIT")
        except dbapi2.Error as error:
            raise _fault(error) from error
        finally:
            self._give_back(connection)

    def checkpoint(self) -> None:
        """Bring the -wal home into progress.db and empty it: at start and after every visit.

        A reader in the way leaves part of it for the next time.
        """
        with self._writing:
            try:
                self._open_writer().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            except dbapi2.Error as error:
                raise self._after(error) from error

    def check(self) -> list[str]:
        """What SQLCipher's page HMACs and SQLite's own check find wrong, empty when nothing.

        Reads the whole file: seconds for a big one, so it belongs into the background.
        """
        with self.read() as connection:
            found = [str(row[0]) for row in connection.execute("PRAGMA cipher_integrity_check")]
            if not found:
                rows = connection.execute("PRAGMA quick_check").fetchall()
                found = [str(row[0]) for row in rows if row[0] != "ok"]
        return found

    def copy_into(self, path: Path) -> tuple[str, int]:
        """Write a compact copy of one moment under the same key; others go on writing meanwhile.

        The copy is on the disk and has been opened and checked when this returns; its name in the
        folder is for the caller to sync. A fault of the copy's disk is no fault of this database.

        Returns:
            Journal id and number of the newest event in the copy.

        Raises:
            NotSaved: the copy's disk is full or failing.
            DatabaseDamaged: a page of this database or of the copy is damaged.
        """
        try:
            connection = self._connect()
            try:
                connection.execute("VACUUM INTO ?", (str(path),))
            finally:
                connection.close()
            sync_file(path)
            copy = self._connect(path)
            try:
                found = copy.execute("PRAGMA cipher_integrity_check").fetchall()
                newest = _newest(copy)
            finally:
                copy.close()
        except dbapi2.Error as error:
            raise _fault(error) from error
        if found:
            raise DatabaseDamaged(f"the copy {path.name}: {found[0][0]}")
        return newest

    def close(self) -> None:
        """Close every connection; a later write or read raises NotSaved with kind `closed`."""
        self._closed = True
        with self._pool:
            for reader in self._idle:
                reader.close()
            self._idle.clear()
        with self._writing:
            self._drop_writer()
        self._last_seq.close()

    def _start(self, sets: Sequence[MigrationSet]) -> None:
        new = not self._path.exists()
        owners = [schema.SYNC, schema.TRUST]
        owners += [one for one in sets if one.name not in {"sync", "trust"}]
        try:
            connection = self._open_writer()
            _check_identity(connection)
            pending = _pending(connection, owners)
        except dbapi2.Error as error:
            raise _fault(error) from error
        if pending:
            with self.write() as writing:
                _migrate(writing, owners)
        if new:
            sync_folder(self._path.parent)
        self._compare_last_seq()

    def _compare_last_seq(self) -> None:
        with self.read() as connection:
            journal, seq = _newest(connection)
        noted = self._last_seq.read()
        if noted is None or noted[0] != journal or noted[1] <= seq:
            return
        self.commits_lost = noted[1] - seq
        # The province may have the lost ones already: their numbers must not be given again.
        with self.write() as connection:
            renew_journal(connection)
            connection.execute("UPDATE journal_identity SET lost = lost + ?", (self.commits_lost,))

    def _transaction(self) -> Iterator[Connection]:
        try:
            connection = self._open_writer()
            connection.execute("BEGIN IMMEDIATE")
        except dbapi2.Error as error:
            raise self._after(error) from error
        try:
            yield connection
            newest = _newest(connection) if _has_journal(connection) else None
            connection.execute("COMMIT")
        except dbapi2.Error as error:
            _roll_back(connection)
            raise self._after(error) from error
        except BaseException:
            _roll_back(connection)
            raise
        if newest is not None:
            self._last_seq.note(*newest)

    def _open_writer(self) -> Connection:
        if self._closed:
            raise NotSaved("closed", "progress.db is closed")
        if self._io_faults > 1:
            raise NotSaved("read_only", f"read-only after {self._io_faults} I/O errors")
        if self._writer is None:
            connection = self._connect()
            try:
                if self._io_faults:
                    _check_after_fault(connection)
                connection.execute("PRAGMA journal_mode = WAL").fetchone()
            except BaseException:
                connection.close()
                raise
            self._writer = connection
        return self._writer

    def _after(self, error: dbapi2.Error) -> SyncError:
        fault = _fault(error)
        if isinstance(fault, NotSaved) and fault.kind == "io":
            self._io_faults += 1
            self._drop_writer()
        return fault

    def _drop_writer(self) -> None:
        if self._writer is not None:
            with suppress(dbapi2.Error):
                self._writer.close()
            self._writer = None

    def _reader(self) -> Connection:
        with self._pool:
            if self._closed:
                raise NotSaved("closed", "progress.db is closed")
            if self._idle:
                return self._idle.pop()
        try:
            connection = self._connect()
            connection.execute("PRAGMA query_only = ON")
        except dbapi2.Error as error:
            raise _fault(error) from error
        return connection

    def _give_back(self, connection: Connection) -> None:
        _roll_back(connection)
        with self._pool:
            if self._closed or connection.in_transaction:
                connection.close()
            else:
                self._idle.append(connection)

    def _connect(self, path: Path | None = None) -> Connection:
        connection = cast(
            "Connection",
            dbapi2.connect(
                str(path or self._path),
                timeout=BUSY_SECONDS,
                isolation_level=None,
                check_same_thread=False,
                cached_statements=256,
            ),
        )
        try:
            connection.execute(f"PRAGMA key = \"x'{self._key.hex()}'\"")
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


def renew_journal(connection: Connection) -> None:
    """Begin a new journal id: after a restore, on a clone, or when commits were lost.

    Rows already there keep their ids and bytes; only new events count from 1 again.
    """
    connection.execute("UPDATE journal_identity SET journal = ?, seq = 0", (str(uuid4()),))


def _roll_back(connection: Connection) -> None:
    """Undo what is open; SQLite has often done so itself before it told the error."""
    if connection.in_transaction:
        with suppress(dbapi2.Error):
            connection.execute("ROLLBACK")


def _check_identity(connection: Connection) -> None:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if tables and application != schema.APPLICATION_ID:
        raise DatabaseForeign(
            f"application_id is {application:#x}, ours is {schema.APPLICATION_ID:#x}"
        )
    if version >> 16 > schema.MAJOR:
        raise DatabaseNewer(
            f"database is of version {version >> 16}.{version & 0xFFFF}, "
            f"this program knows {schema.MAJOR}.{schema.MINOR}"
        )


def _applied(connection: Connection) -> set[tuple[str, str]]:
    known = connection.execute(
        "SELECT count(*) FROM sqlite_schema WHERE name = '_sqlite_migrations'"
    ).fetchone()[0]
    if not known:
        return set()
    return set(connection.execute("SELECT migration_set, name FROM _sqlite_migrations"))


def _pending(connection: Connection, sets: Sequence[MigrationSet]) -> bool:
    applied = _applied(connection)
    return any(
        (one.name, migration.__name__) not in applied
        for one in sets
        for migration in one.migrations
    )


def _migrate(connection: Connection, sets: Sequence[MigrationSet]) -> None:
    # Imported here: only a new or older database pays for it at start. sqlite_utils takes
    # whatever answers to these names for its SQLite, and must find SQLCipher there.
    sys.modules.setdefault("pysqlite3", dbapi2)
    sys.modules.setdefault("pysqlite3.dbapi2", dbapi2)
    from sqlite_utils import Database, Migrations

    database = Database(cast("Any", connection))
    for one in sets:
        migrations = Migrations(one.name)
        for migration in one.migrations:
            migrations(name=migration.__name__)(lambda db, run=migration: run(db.conn))
        migrations.apply(database)
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {max(version, schema.MAJOR << 16 | schema.MINOR)}")


def _has_journal(connection: Connection) -> bool:
    return bool(
        connection.execute(
            "SELECT count(*) FROM sqlite_schema WHERE name = 'journal_identity'"
        ).fetchone()[0]
    )


def _newest(connection: Connection) -> tuple[str, int]:
    journal, seq = connection.execute("SELECT journal, seq FROM journal_identity").fetchone()
    return str(journal), int(seq)


def _check_after_fault(connection: Connection) -> None:
    found = [row[0] for row in connection.execute("PRAGMA quick_check(1)")]
    if found != ["ok"]:
        raise DatabaseDamaged(f"after an I/O error: {found[0]}")


def _fault(error: dbapi2.Error) -> SyncError:
    code = getattr(error, "sqlite_errorcode", None)
    primary = None if code is None else code & 0xFF
    if primary in _DAMAGE:
        return DatabaseDamaged(f"progress.db: {error}")
    kind = None if primary is None else _WRITE_FAULTS.get(primary)
    if kind is None:
        return DatabaseBug(f"SQLite code {code}: {error}")
    return NotSaved(kind, f"SQLite code {code}: {error}")
