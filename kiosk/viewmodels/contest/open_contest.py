"""The contest that is under way: its state, its clock, and whether it is on the disk."""

from __future__ import annotations

import logging
from collections.abc import Callable
from time import monotonic
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.jobs import Jobs
from kiosk.session.contest import Contest, passed, paused
from kiosk.session.contest_store import Contests
from sync.errors import SyncError

log = logging.getLogger(__name__)

TICK_MS: Final = 500
MOST_TICK_MS: Final = 5_000
"""A longer time between two ticks was a machine that slept; it is not time of the contest."""
SAVE_MS: Final = 15_000
"""How often the time alone is saved."""


class OpenContest(QObject):
    """A contest, from its first question until it is closed.

    Attributes:
        state: as it stands now.
        closing: whether its end is being saved; ended: whether it is on the disk.

    Signals:
        changed: the state changed by a touch.
        timeChanged: the timer went on; timeOver: it came to nought.
        keptChanged: what is shown is on the disk now, or no longer.
        closed: the end is on the disk.
    """

    changed = Signal()
    timeChanged = Signal()
    timeOver = Signal()
    keptChanged = Signal()
    closed = Signal()

    def __init__(
        self,
        contests: Contests,
        jobs: Jobs,
        state: Contest,
        *,
        reading: Callable[[], bool],
        now: Callable[[], float] = monotonic,
        parent: QObject | None = None,
    ) -> None:
        """`reading`: whether somebody reads aloud; `now`: any steady clock, in seconds."""
        super().__init__(parent)
        self._contests = contests
        self._jobs = jobs
        self._reading = reading
        self._now = now
        self._looked = now()
        self._saved_ms = state.spent_ms
        self._unsaved = 0
        self._failed = False
        self.state = state
        self.closing = False
        self.ended = False
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        self._save()

    @property
    def kept(self) -> bool:
        """Whether everything that is shown is on the disk."""
        return self._unsaved == 0 and not self._failed

    @property
    def failed(self) -> bool:
        """Whether the disk refused the last of it."""
        return self._failed

    def apply(self, state: Contest) -> None:
        """Go on with this state: it is shown at once, and saved."""
        if state == self.state or self.closing or self.ended:
            return
        self.state = state
        self._save()
        self.changed.emit()

    @Slot()
    def tick(self) -> None:
        """Time passed; the timer stands still while the question is read aloud."""
        now = self._now()
        gone = round((now - self._looked) * 1000)
        self._looked = now
        if self.ended or self.closing or not 0 <= gone <= MOST_TICK_MS:
            return
        before = self.state
        if before.running and self._reading():
            self.state = paused(passed(paused(before, on=True), gone), on=False)
        else:
            self.state = passed(before, gone)
        if self.state.left_ms != before.left_ms:
            self.timeChanged.emit()
        if before.running and not self.state.running:
            self.timeOver.emit()
        if self.state.spent_ms - self._saved_ms >= SAVE_MS:
            self._save()

    def close(self) -> None:
        """End it and say what it came to; `closed` when it is on the disk."""
        self.closing = True
        self._unsaved += 1
        self._jobs.when(self._contests.close(self.state), self._closed, self._not_kept)

    def leave(self) -> None:
        """Nobody plays for now; it stays open on the disk as it stands."""
        self._timer.stop()
        if not self.ended and not self.closing:
            self._save()

    def _save(self) -> None:
        self._unsaved += 1
        self._saved_ms = self.state.spent_ms
        self._jobs.when(self._contests.save(self.state), self._kept, self._not_kept)

    def _kept(self, _: object) -> None:
        self._unsaved -= 1
        self._failed = False
        self.keptChanged.emit()

    def _not_kept(self, error: BaseException) -> None:
        if not isinstance(error, SyncError):
            raise error
        log.info("the contest could not be saved: %s", error)
        self._unsaved -= 1
        self.closing, self._failed = False, True
        self.keptChanged.emit()

    def _closed(self, said: int) -> None:
        self._timer.stop()
        self.closing, self.ended = False, True
        self._kept(said)
        self.closed.emit()
