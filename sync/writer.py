"""The one thread that writes progress.db; the screen and the push post their work to it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from typing import TypeVar

from sync.database import ProgressDatabase
from sync.errors import NotSaved
from sync.schema import Connection

T = TypeVar("T")


class Writer:
    """Runs posted work in order, each piece in a transaction of its own."""

    def __init__(self, database: ProgressDatabase) -> None:
        self._database = database
        self._queue: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._closing = threading.Lock()
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="progress-writer", daemon=True)
        self._thread.start()

    def post(self, work: Callable[[Connection], T]) -> Future[T]:
        """Have `work` done in one write transaction.

        The future resolves with its result after COMMIT, when the bytes are on the disk, or with
        the error (`NotSaved`, or what `work` raised), when nothing of it was stored.
        """
        future: Future[T] = Future()
        with self._closing:
            if self._closed:
                future.set_exception(NotSaved("closed", "the writer is closed"))
            else:
                self._queue.put(lambda: self._carry_out(work, future))
        return future

    def checkpoint(self, *, patient: bool = False) -> Future[None]:
        """Empty the -wal after everything posted so far; for the end of a visit.

        Args:
            patient: wait some seconds for readers in the way, as an erasure does.
        """
        future: Future[None] = Future()
        with self._closing:
            if self._closed:
                future.set_exception(NotSaved("closed", "the writer is closed"))
            else:
                self._queue.put(
                    lambda: _resolve(future, lambda: self._database.checkpoint(patient=patient))
                )
        return future

    def close(self) -> None:
        """Finish what was posted and end the thread."""
        with self._closing:
            if not self._closed:
                self._closed = True
                self._queue.put(None)
        self._thread.join()

    def _run(self) -> None:
        while (job := self._queue.get()) is not None:
            job()

    def _carry_out(self, work: Callable[[Connection], T], future: Future[T]) -> None:
        def committed() -> T:
            with self._database.write() as connection:
                return work(connection)

        _resolve(future, committed)


def _resolve(future: Future[T], act: Callable[[], T]) -> None:
    if not future.set_running_or_notify_cancel():
        return
    try:
        result = act()
    except BaseException as error:  # noqa: BLE001 -- whatever it was belongs to who waits for it
        future.set_exception(error)
    else:
        future.set_result(result)
