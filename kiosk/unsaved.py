"""What stands in for progress.db when it cannot be used: learning goes on, nothing is kept.

Reading finds a copy of it, where only the disk is full, read-only or failing, else an empty database;
writing fails, so that nothing is ever said to be saved.
"""

from __future__ import annotations

import hashlib
import logging
import os
import shutil
import tempfile
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from sync.database import FILE_NAME, ProgressDatabase
from sync.errors import DatabaseUnusable, NotSaved
from sync.keys import Keys, open_keys
from sync.schema import Connection, MigrationSet
from sync.writer import Writer

T = TypeVar("T")
log = logging.getLogger(__name__)
MEMORY = Path("/dev/shm")  # noqa: S108  # a full disk must not stop the kiosk; nothing stays here


class RefusingWriter(Writer):
    """Takes work as a writer does, and does none of it."""

    def __init__(self) -> None:
        """Own neither a thread nor a connection."""

    def post(self, work: Callable[[Connection], T]) -> Future[T]:
        """Fail at once with `NotSaved`; `work` is not done."""
        del work
        return _refused()

    def checkpoint(self, *, patient: bool = False) -> Future[None]:
        """Fail at once: there is nothing to bring home."""
        del patient
        return _refused()

    def close(self) -> None:
        """Nothing was posted."""


class Passing(ProgressDatabase):
    """A database in memory, gone when it is closed."""

    def close(self) -> None:
        """Close it, and take it away."""
        super().close()
        shutil.rmtree(self.folder, ignore_errors=True)


def empty_database(home: Path, sets: Sequence[MigrationSet]) -> ProgressDatabase:
    """An empty database in memory, for reading only.

    Raises:
        NotSaved, OSError: not even that can be made.
    """
    folder = _folder("empty", home)
    return Passing.open(folder, sets, key=open_keys(folder).data)


def copied_database(
    home: Path, keys: Keys, sets: Sequence[MigrationSet]
) -> ProgressDatabase | None:
    """What progress.db holds, in memory, for reading only; None where that cannot be had.

    It is as encrypted there as on the disk.
    """
    try:
        folder = _folder("read", home)
        try:
            shutil.copyfile(home / FILE_NAME, folder / FILE_NAME)
            with suppress(FileNotFoundError):
                shutil.copyfile(home / f"{FILE_NAME}-wal", folder / f"{FILE_NAME}-wal")
            return Passing.open(folder, sets, key=keys.data)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
    except (OSError, DatabaseUnusable, NotSaved) as error:
        log.info("progress.db cannot be read in memory: %s", error)
        return None


def _folder(kind: str, home: Path) -> Path:
    """A fresh folder in memory; it takes the place of one that a killed kiosk of this home left there.

    Where somebody else has that name, or memory is full, it is one of the system's temporary folders.
    """
    folder = memory_folder(kind, home)
    try:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(mode=0o700)
    except OSError as error:
        log.info("nothing can be kept in memory: %s", error)
        return Path(tempfile.mkdtemp(prefix="hocso-"))
    return folder


def memory_folder(kind: str, home: Path) -> Path:
    """Where a copy (`read`) or a stand-in (`empty`) of a home's progress.db lies while it is open."""
    name = hashlib.sha256(bytes(home.resolve())).hexdigest()[:16]
    return MEMORY / f"hocso-{kind}-{os.geteuid()}-{name}"


def _refused() -> Future[T]:
    future: Future[T] = Future()
    future.set_exception(NotSaved("read_only", "progress.db cannot be used; nothing is saved"))
    return future
