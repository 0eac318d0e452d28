"""Notes in the log what the first screen shows, once it is painted: who looks for a fault reads there first."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

if TYPE_CHECKING:
    from kiosk.startup import Kiosk

log = logging.getLogger(__name__)


class FirstScreen(QObject):
    """One line for the first frame: page, number of courses, codes of faults; then what Welcome tells of them.

    Args:
        kiosk: whose window was not painted yet.
    """

    def __init__(self, kiosk: Kiosk) -> None:
        super().__init__(kiosk.window)
        self._app = kiosk.app
        self._parts = kiosk.parts
        self._told = ""
        kiosk.window.frameSwapped.connect(self._painted, Qt.ConnectionType.SingleShotConnection)

    @Slot()
    def _painted(self) -> None:
        page = self._app.shown.pageName if self._app.shown is not None else "none"
        faults = ", ".join(fault.code for fault in self._parts.faults) or "no fault"
        log.info("first screen: %s, %d courses, %s", page, len(self._parts.store.courses()), faults)
        self._parts.narrator.changed.connect(self._look)
        self._look()

    @Slot()
    def _look(self) -> None:
        """Faults of the voice are found later; Welcome hears of them from the narrator, too, and before."""
        told = str((self._app.shown and self._app.shown.property("faultText")) or "")
        if told != self._told:
            self._told = told
            log.info("Welcome tells: %s", told or "that all is well")
