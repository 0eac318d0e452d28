"""Begins the kiosk anew where only that lets it be heard again, once nobody is at it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.voice.narrator import Narrator

LOOK_MS: Final = 2_000

log = logging.getLogger(__name__)


class SoundAgain(QObject):
    """Watches a narrator that its sound server left.

    Args:
        narrator: the one to be heard; the watch ends with it.
        nobody_is_here: whether no visit would be cut short.
        restart: closes this kiosk and opens another.
    """

    def __init__(
        self,
        narrator: Narrator,
        nobody_is_here: Callable[[], bool],
        restart: Callable[[], None],
    ) -> None:
        super().__init__(narrator)
        self._narrator = narrator
        self._nobody_is_here = nobody_is_here
        self._restart = restart
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        narrator.changed.connect(self._wait)

    @Slot()
    def look(self) -> None:
        """Begin anew if that is needed and disturbs nobody."""
        if not self._narrator.cut_off:
            self._timer.stop()
        elif self._nobody_is_here():
            self._timer.stop()
            log.info("the sound server came again without us; the kiosk begins anew to be heard")
            self._restart()

    @Slot()
    def _wait(self) -> None:
        if self._narrator.cut_off and not self._timer.isActive():
            self._timer.start()
