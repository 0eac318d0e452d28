"""Saves learning events, and says on the screen's own thread whether they are on the disk."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from typing import Protocol

from kiosk.jobs import Jobs
from kiosk.viewmodels.parts import Parts, Recorder
from sync.errors import NotSaved, SyncError
from sync.events import Event
from sync.journal import Saved

log = logging.getLogger(__name__)

SAVED = "Đã lưu ở máy này"
NOT_SAVING = "Máy chưa lưu thêm được. Những gì đã lưu vẫn còn. Mời gọi người phụ trách."


def still_saves(parts: Parts) -> bool:
    """Whether what is done now can be kept: a failing disk may have ended that since the start."""
    return parts.saves and not parts.database.read_only


class Answer(Protocol):
    """What is called once it is known."""

    def __call__(self, *, saved: bool) -> None:
        """`saved`: everything is on the disk."""


class Saver:
    """Hands events to the journal, in order.

    Attributes:
        words: what is shown once something is on the disk; nothing where nothing can be.
        fault: what is shown instead since the disk failed for good under this page; learning goes
            on, and nothing is kept any more.
    """

    def __init__(self, journal: Recorder, jobs: Jobs, *, saves: bool) -> None:
        """`saves` False: no database can be used; learning goes on, and nothing is kept."""
        self._journal = journal
        self._jobs = jobs
        self._saves = saves
        self.words = SAVED if saves else ""
        self.fault = ""

    def save(self, events: Sequence[Event], done: Answer) -> None:
        """Save events; `done(saved=True)` once every one of them is on the disk, else `done(saved=False)`.

        With no events, or where nothing is kept, there is nothing to wait for.
        """
        if not events or not self._saves:
            done(saved=True)
            return
        count = _Count(len(events), done, self._give_up)
        for event in events:
            self._jobs.when(self._journal.record(event), count.saved, count.failed)

    def _give_up(self) -> None:
        self._saves = False
        self.words = ""
        self.fault = NOT_SAVING


class _Count:
    """How many of some events are still to be answered for."""

    def __init__(self, left: int, done: Answer, give_up: Callable[[], None]) -> None:
        self._left = left
        self._all_saved = True
        self._for_good = True
        self._done = done
        self._give_up = give_up

    def saved(self, _: Saved) -> None:
        """One more is on the disk."""
        self._answered()

    def failed(self, error: BaseException) -> None:
        """One is not."""
        self._all_saved = False
        self._for_good &= isinstance(error, NotSaved) and error.kind == "read_only"
        if not isinstance(error, SyncError):
            log.error("an event could not be recorded", exc_info=error)
        self._answered()

    def _answered(self) -> None:
        self._left -= 1
        if self._left > 0:
            return
        if self._all_saved or not self._for_good:
            self._done(saved=self._all_saved)
        else:
            # Trying again would keep people from going on, and keep nothing.
            self._give_up()
            self._done(saved=True)
