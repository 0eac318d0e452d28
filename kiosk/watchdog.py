"""Tells the service every few seconds that the screen's thread still runs; silent for long, it is killed.

Protocol: sd_notify(3), a datagram to the socket that NOTIFY_SOCKET names.
"""

from __future__ import annotations

import logging
import socket
from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

VARIABLE: Final = "NOTIFY_SOCKET"
LIMIT_VARIABLE: Final = "WATCHDOG_USEC"
"""How long the service waits, in microseconds; it is told six times as often."""
BEAT_MS: Final = 10_000
"""Where the service does not say."""
ALIVE: Final = b"WATCHDOG=1"
log = logging.getLogger(__name__)


class Watchdog(QObject):
    """Beats for as long as its parent lives and the event loop turns."""

    def __init__(self, address: str, parent: QObject, beat_ms: int = BEAT_MS) -> None:
        super().__init__(parent)
        # An @ stands for the zero byte of an abstract address.
        self._address = "\0" + address[1:] if address.startswith("@") else address
        self._timer = QTimer(self, interval=beat_ms)
        self._timer.timeout.connect(self.beat)
        self._timer.start()
        self.beat()

    @Slot()
    def beat(self) -> None:
        """Say once that the screen lives."""
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as line:
            try:
                line.sendto(ALIVE, socket.MSG_DONTWAIT, self._address)
            except OSError as error:
                log.info("the service does not listen: %s", error)


def watchdog(environment: Mapping[str, str], parent: QObject) -> Watchdog | None:
    """Begin to beat where a service listens."""
    address = environment.get(VARIABLE)
    if not address:
        return None
    limit = environment.get(LIMIT_VARIABLE, "")
    beat_ms = int(limit) // 6000 if limit.isdecimal() else BEAT_MS
    return Watchdog(address, parent, max(1, beat_ms))
