"""The library where the disk lets nobody open library.db: full, read-only or failing.

SQLite needs room beside a file even to read it. So a copy, with what its -wal holds, is read in memory, or
library.db is made there again from what was kept. Nothing on the disk is touched for it.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final

from sqlcipher3 import dbapi2

from content import schema
from content.errors import LibraryOutOfReach
from content.store import PackStore

_MEMORY: Final = Path("/dev/shm")  # noqa: S108  # the folder is this account's alone, and goes at once


class StoreInMemory(PackStore):
    """Reads packs by a library.db in memory; its files are those of the disk.

    `writing` fills it, for `content.rebuilding`; `settled` gives the store that is handed out, whose
    writing goes to the disk and so says what the disk refuses.
    """

    @classmethod
    def copied(cls, folder: Path) -> StoreInMemory:
        """Copy library.db as it lies in `folder`.

        Raises:
            LibraryOutOfReach: it cannot be read either, or is not there.
            LibraryUnusable: what was read is damaged, or from a newer program.
        """
        return cls._made(folder, folder / schema.FILE_NAME)

    @classmethod
    def empty(cls, folder: Path) -> StoreInMemory:
        """Begin with nothing, whatever lies in `folder`."""
        return cls._made(folder, None)

    @classmethod
    def _made(cls, folder: Path, source: Path | None) -> StoreInMemory:
        connection = dbapi2.connect(":memory:", isolation_level=None, check_same_thread=False)
        try:
            if source is not None:
                _fill(connection, source)
            with schema.translated():
                schema.prepare(connection, schema.FILE_NAME)
        except BaseException:
            connection.close()
            raise
        return cls(folder, connection, threading.RLock(), None)

    def settled(self) -> PackStore:
        """The same, for those who show lessons."""
        return PackStore(self.folder, self._connection, self._lock, None)

    @contextmanager
    def writing(self) -> Iterator[Any]:
        """Give the connection inside one transaction."""
        with self._lock, schema.translated():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")


def _fill(connection: Any, path: Path) -> None:
    memory = _MEMORY if _MEMORY.is_dir() else None
    prefix = f"hocso-library-{os.getpid()}-"
    try:
        with tempfile.TemporaryDirectory(prefix=prefix, dir=memory) as folder:
            copy = Path(folder, path.name)
            shutil.copyfile(path, copy)
            with suppress(FileNotFoundError):
                shutil.copyfile(f"{path}-wal", f"{copy}-wal")
            _take(connection, copy)
    except OSError as fault:
        raise LibraryOutOfReach(f"{path.name} cannot be read: {fault.strerror}") from fault


def _take(connection: Any, copy: Path) -> None:
    with schema.translated(copy.name):
        copied = dbapi2.connect(str(copy), isolation_level=None)
        try:
            # Brings home what the -wal holds: memory has no place for one.
            copied.execute("PRAGMA journal_mode = DELETE").fetchone()
            copied.backup(connection)
        finally:
            copied.close()
