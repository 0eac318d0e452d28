"""The only door to progress.db: SQLCipher, WAL, every commit on the disk before it counts.

- The key is raw (32 bytes), so opening costs no key stretching.
- Each write is one `BEGIN IMMEDIATE`; SQLite's own exceptions never leave this module.
- Migrations of all owners run in one transaction: old or new, never between.
- After an error of the disk the connection is opened anew and checked; after a second one the
  database is read-only until the next start. A file is never deleted.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import Final

from sqlcipher3 import dbapi2

from sync import schema
from sync.ballast import throw_out
from sync.durable import sync_file
from sync.errors import DatabaseBug, DatabaseDamaged, NotSaved, SyncError, WrongOwner
from sync.journal_identity import add_lost, newest, renew_journal
from sync.keys import sync_folder
from sync.last_seq import LastSeq
from sync.migrating import check_identity, migrate, pending
from sync.readers import Readable, Readers, is_of_the_disk
from sync.schema import Connection, MigrationSet
from sync.soundness import damaged_pages
from sync.sqlcipher import (
    BUSY_SECONDS,
    check_after_fault,
    check_sqlite,
    connect,
    fault_of,
    roll_back,
    set_patience,
)

FILE_NAME: Final = "progress.db"


class ProgressDatabase:
    """progress.db, open. Writing is for one thread at a time, reading for any.

    Attributes:
        folder: the data folder it lies in.
        commits_lost: how many events `last-seq` knew that the journal no longer had at this
            start, 0 when all is well; `sync.status` has the sum of all starts, for staff.
    """

    def __init__(self, folder: Path, key: bytes) -> None:
        self.folder = folder
        self._path = folder / FILE_NAME
        self._key = key
        self._writing = threading.Lock()
        self._holder: int | None = None
        self._writer: Connection | None = None
        self._readers = Readers(lambda: self._connect(self._path))
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
        check_sqlite(dbapi2.sqlite_version_info)
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

    def read(self) -> AbstractContextManager[Connection]:
        """A steady view of the last commit; the connection refuses to write.

        Raises:
            NotSaved: the disk does not answer; the next reader opens the file anew.
            DatabaseDamaged: a page in the way is damaged.
        """
        return self._readers.view()

    def read_instead(self, stand_in: Callable[[], Readable]) -> None:
        """Say what is read once the disk failed two reads; without it each goes on failing."""
        self._readers.stand_in = stand_in

    def checkpoint(self, *, patient: bool = False) -> None:
        """Bring the -wal home into progress.db and empty it: at start and after every visit.

        A reader in the way leaves part of it for the next time.

        Args:
            patient: wait some seconds for readers; nobody's answer is saved meanwhile. A backup of
                a big database reads for minutes.
        """
        with self._writing:
            try:
                connection = self._open_writer()
                set_patience(connection, BUSY_SECONDS if patient else 0)
                try:
                    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
                finally:
                    set_patience(connection, BUSY_SECONDS)
            except dbapi2.Error as error:
                raise self._after(error) from error

    def check(self) -> list[str]:
        """What page HMACs and SQLite's own check find wrong, empty when nothing.

        Reads the whole file: seconds for a big one, so it belongs into the background. A page that
        is half written home while the disk is full is no damage: the -wal has it whole.

        Raises:
            NotSaved: the disk does not answer.
            DatabaseDamaged: a page in the way is damaged.
        """
        try:
            found = damaged_pages(self._path, self._key)
            if found:
                # Once more while nobody writes: a page may have been on its way.
                with self._writing:
                    found = damaged_pages(self._path, self._key)
        except OSError as error:
            raise NotSaved("io", f"progress.db cannot be read: {error.strerror}") from error
        if found:
            return [f"page {number} does not verify" for number in found]
        with self.read() as connection:
            rows = connection.execute("PRAGMA quick_check").fetchall()
        return [str(row[0]) for row in rows if row[0] != "ok"]

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
            connection = self._connect(self._path)
            try:
                connection.execute("VACUUM INTO ?", (str(path),))
            finally:
                connection.close()
            sync_file(path)
            copy = self._connect(path)
            try:
                found = copy.execute("PRAGMA cipher_integrity_check").fetchall()
                held = newest(copy)
            finally:
                copy.close()
        except dbapi2.Error as error:
            raise fault_of(error) from error
        if found:
            raise DatabaseDamaged(f"the copy {path.name}: {found[0][0]}")
        if held is None:
            raise DatabaseBug(f"the copy {path.name} has no journal")
        return held

    @property
    def read_only(self) -> bool:
        """Whether a second error of the disk has ended writing until the next start."""
        return self._io_faults > 1 or self._readers.unreadable

    @property
    def unreadable(self) -> bool:
        """Whether two reads failed: the next start must look before it opens."""
        return self._readers.unreadable

    def close(self) -> None:
        """Close every connection; a later write or read raises NotSaved with kind `closed`."""
        self._closed = True
        self._readers.close()
        with self._writing:
            self._drop_writer()
        self._last_seq.close()

    def _start(self, sets: Sequence[MigrationSet]) -> None:
        new = not self._path.exists()
        # Before a migration, whose commit notes what is there now.
        noted = self._last_seq.read()
        owners = [schema.SYNC, schema.TRUST]
        owners += [one for one in sets if one.name not in {"sync", "trust"}]
        try:
            connection = self._open_writer()
            check_identity(connection)
            behind = pending(connection, owners)
        except dbapi2.Error as error:
            raise fault_of(error) from error
        if behind:
            with self.write() as writing:
                migrate(writing, owners)
        if new:
            sync_folder(self._path.parent)
        self._compare_last_seq(noted)

    def _compare_last_seq(self, noted: tuple[str, int] | None) -> None:
        with self.read() as connection:
            held = newest(connection)
        if noted is None or held is None or noted[0] != held[0] or noted[1] <= held[1]:
            return
        self.commits_lost = noted[1] - held[1]
        # The province may have the lost ones already: their numbers must not be given again.
        with self.write() as connection:
            renew_journal(connection)
            add_lost(connection, self.commits_lost)

    def _transaction(self) -> Iterator[Connection]:
        try:
            connection = self._open_writer()
            connection.execute("BEGIN IMMEDIATE")
        except dbapi2.Error as error:
            raise self._after(error) from error
        try:
            yield connection
            held = newest(connection)
            connection.execute("COMMIT")
        except dbapi2.Error as error:
            roll_back(connection)
            raise self._after(error) from error
        except BaseException:
            roll_back(connection)
            raise
        if held is not None:
            self._last_seq.note(*held)

    def _open_writer(self) -> Connection:
        if self._closed:
            raise NotSaved("closed", "progress.db is closed")
        if self.read_only:
            raise NotSaved("read_only", "read-only after two errors of the disk")
        if self._writer is None:
            connection = self._connect(self._path)
            try:
                if self._io_faults:
                    check_after_fault(connection)
                connection.execute("PRAGMA journal_mode = WAL").fetchone()
            except BaseException:
                connection.close()
                raise
            self._writer = connection
        return self._writer

    def _after(self, error: dbapi2.Error) -> SyncError:
        fault = fault_of(error)
        if isinstance(fault, NotSaved) and fault.kind == "disk_full":
            throw_out(self._path.parent)  # the next answer has room
        if is_of_the_disk(fault):
            self._io_faults += 1
            self._drop_writer()
        return fault

    def _drop_writer(self) -> None:
        if self._writer is not None:
            with suppress(dbapi2.Error):
                self._writer.close()
            self._writer = None

    def _connect(self, path: Path) -> Connection:
        return connect(path, self._key)
