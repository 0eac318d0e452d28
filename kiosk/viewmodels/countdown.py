"""A wait that is shown second by second, measured by the machine's own uptime."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from sync.clock import Clock


class Countdown(QObject):
    """Counts down the seconds of one wait.

    Signals:
        changed: another number of seconds is left.
    """

    changed = Signal()

    def __init__(
        self, clock: Clock, ended: Callable[[], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._ended = ended
        self._until_ms = 0
        self.seconds = 0
        self._timer = QTimer(self)
        self._timer.setInterval(200)
        self._timer.timeout.connect(self.look)

    def start(self, milliseconds: int) -> None:
        """Begin a wait; the one before is forgotten."""
        self._until_ms = self._clock.read().uptime_ms + milliseconds
        self._timer.start()
        self.look()

    @Slot()
    def look(self) -> None:
        """See how much is left."""
        left = -(-(self._until_ms - self._clock.read().uptime_ms) // 1000)
        seconds = max(0, left)
        if seconds != self.seconds:
            self.seconds = seconds
            self.changed.emit()
        if seconds == 0 and self._timer.isActive():
            self._timer.stop()
            self._ended()

    def stop(self) -> None:
        """Forget the wait without its end."""
        self._timer.stop()
