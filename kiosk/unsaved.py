"""What stands in for progress.db when it cannot be used: learning goes on, nothing is kept.

Reading finds an empty database; writing fails, so that nothing is ever said to be saved.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import TypeVar

from sync.database import ProgressDatabase
from sync.errors import NotSaved
from sync.keys import open_keys
from sync.schema import Connection, MigrationSet
from sync.writer import Writer

T = TypeVar("T")
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


def empty_database(sets: Sequence[MigrationSet]) -> ProgressDatabase:
    """An empty database in memory, for reading only; it goes when this machine restarts.

    Raises:
        NotSaved: not even that can be made.
    """
    folder = tempfile.mkdtemp(prefix="hocso-", dir=MEMORY if MEMORY.is_dir() else None)
    return ProgressDatabase.open(Path(folder), sets, key=open_keys(Path(folder)).data)


def _refused() -> Future[T]:
    future: Future[T] = Future()
    future.set_exception(NotSaved("read_only", "progress.db cannot be used; nothing is saved"))
    return future
