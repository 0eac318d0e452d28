"""All work beside the screen: one thread, one job at a time; outcomes come back on the GUI thread."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

T = TypeVar("T")
log = logging.getLogger(__name__)


class Jobs(QObject):
    """Runs jobs in order, and brings any future's outcome to the screen.

    Signals:
        idle: nothing is waiting or running any more.
    """

    idle = Signal()
    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="job")
        self._open = 0
        self._closed = False
        self._ended.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    @property
    def pending(self) -> int:
        """How many outcomes are still to come."""
        return self._open

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Have `work` done on the jobs thread; `done` or `failed` is called on the GUI thread.

        A failure that nobody takes is logged: it is a fault of ours.
        """
        if not self._closed:
            self.when(self._thread.submit(work), done, failed)

    def when(
        self,
        future: Future[T],
        done: Callable[[T], None],
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Call `done` with the future's result, or `failed`, on the GUI thread.

        For the futures of `Journal.record` and `Writer.post`: "Đã lưu" is said in `done`.
        """
        self._open += 1
        future.add_done_callback(lambda ended: self._post(ended, done, failed))

    def close(self) -> None:
        """Finish the job that runs, drop the ones that wait; nothing is told any more."""
        self._closed = True
        self._thread.shutdown(wait=True, cancel_futures=True)

    def _post(
        self,
        future: Future[T],
        done: Callable[[T], None],
        failed: Callable[[BaseException], None] | None,
    ) -> None:
        if not self._closed:
            self._ended.emit((future, done, failed))

    @Slot(object)
    def _tell(self, outcome: tuple[Future[Any], Callable[[Any], None], Any]) -> None:
        future, done, failed = outcome
        self._open -= 1
        if not self._closed and not future.cancelled():
            error = future.exception()
            if error is None:
                done(future.result())
            elif failed is not None:
                failed(error)
            else:
                log.error("job failed", exc_info=error)
        if self._open == 0:
            self.idle.emit()
