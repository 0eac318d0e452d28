"""Reference cycles are collected on the screen's own thread, and on no other.

Page models are Qt objects, and some stand in cycles (a slot that holds its page). Python collects on
whatever thread happens to allocate: from the writer's or the jobs thread it would take a model down, with
its timers and children, where Qt does not allow that.
"""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

LOOK_MS: Final = 1_000


class Collector(QObject):
    """Takes Python's automatic collection over from its making until `close`; made on the screen's thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @Slot()
    def look(self) -> None:
        """Collect the oldest generation that is due by Python's own thresholds."""
        due = [
            generation
            for generation, (count, threshold) in enumerate(
                zip(gc.get_count(), gc.get_threshold(), strict=True)
            )
            if count > threshold
        ]
        if due:
            gc.collect(due[-1])

    def close(self) -> None:
        """Give collection back to Python."""
        self._timer.stop()
        gc.enable()
