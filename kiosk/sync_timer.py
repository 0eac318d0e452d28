"""Sends what waits to the province by itself: after start, when a network appears, every ten minutes.

- A run starts at a random moment of the first minute after the network appears, and every ten
  minutes with jitter in any case: detection of the network is a hint, never a condition.
- Runs follow one another on a thread of their own; the screen and its jobs never wait for them.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.jobs import Jobs
from sync.errors import SyncError
from sync.push import PushOutcome
from sync.retry import backoff, regular_delay, start_delay

log = logging.getLogger(__name__)
_TRIED_AGAIN_SOON: Final = frozenset({"unreachable", "portal"})
"""Faults that say nothing about the server: the regular rhythm goes on."""


def next_delay(outcome: PushOutcome | None, faults: int, chance: float) -> float:
    """Seconds until the next run.

    Args:
        outcome: of the run that ended, None when it could not begin (not enrolled, disk fault).
        faults: runs in a row that the server answered badly, this one included.
        chance: a random number in [0, 1).
    """
    if outcome is None or outcome.fault in _TRIED_AGAIN_SOON:
        return regular_delay(chance)
    if outcome.fault is not None:
        return max(backoff(max(faults, 1), chance, outcome.wait_seconds), start_delay(chance))
    return regular_delay(chance) if outcome.finished else start_delay(chance)


class SyncTimer(QObject):
    """Decides when to push, and tells what came of it.

    Attributes:
        running: whether a run is under way.

    Signals:
        pushed: a run ended; a `PushOutcome`, or the `SyncError` for which it could not begin.
    """

    pushed = Signal(object)

    def __init__(
        self,
        push: Callable[[], PushOutcome],
        chance: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._push = push
        self._chance = chance
        self._jobs = Jobs(self)
        self._faults = 0
        self.running = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.push_now)

    @property
    def seconds_left(self) -> float:
        """Until the next run; 0 while none is planned."""
        return max(0, self._timer.remainingTime()) / 1000

    def start(self) -> None:
        """Plan the first run, and listen for a network."""
        self._plan(start_delay(self._chance()))
        self._listen()

    def network_appeared(self) -> None:
        """Come forward to within a minute; never further away than planned."""
        delay = start_delay(self._chance())
        if not self.running and (not self._timer.isActive() or delay < self.seconds_left):
            self._plan(delay)

    @Slot()
    def push_now(self) -> None:
        """Run at once, for "Gửi ngay" and for the timer; a run under way goes on."""
        if self.running:
            return
        self.running = True
        self._timer.stop()
        self._jobs.run(self._push, self._done, self._failed)

    def close(self) -> None:
        """Plan nothing more; waits for a run to come to its next exchange."""
        self._timer.stop()
        self._jobs.close()

    def _done(self, outcome: PushOutcome) -> None:
        self._faults = 0 if outcome.fault is None else self._faults + 1
        self._end(outcome, next_delay(outcome, self._faults, self._chance()))

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, SyncError):
            raise error
        log.info("no push: %s", error)
        self._end(error, next_delay(None, self._faults, self._chance()))

    def _end(self, ended: PushOutcome | SyncError, seconds: float) -> None:
        self.running = False
        self._plan(seconds)
        self.pushed.emit(ended)

    def _plan(self, seconds: float) -> None:
        self._timer.start(round(seconds * 1000))

    def _listen(self) -> None:
        # Imported here: QtNetwork is not needed for the first frame.
        from PySide6.QtNetwork import QNetworkInformation

        if not QNetworkInformation.loadDefaultBackend():
            return
        information = QNetworkInformation.instance()
        information.reachabilityChanged.connect(self._reachability_changed)

    def _reachability_changed(self, reachability: object) -> None:
        from PySide6.QtNetwork import QNetworkInformation

        if reachability != QNetworkInformation.Reachability.Disconnected:
            self.network_appeared()
