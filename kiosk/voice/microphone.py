"""How loud a microphone is just now: for the self-test; nothing that is heard is kept."""

from __future__ import annotations

import array
import sys
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtCore import QIODevice
    from PySide6.QtMultimedia import QAudioSource

RATE: Final = 16_000
FULL: Final = 32_768
LOOK_MS: Final = 100


class Microphone(QObject):
    """Listens through the system's own microphone until it is stopped.

    Attributes:
        loudest: the loudest moment since `listen`, 0 to 100.

    Signals:
        level: how loud it is now, 0 to 100.
    """

    level = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.loudest = 0
        self._source: QAudioSource | None = None
        self._heard: QIODevice | None = None
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)

    def listen(self) -> None:
        """Begin; without a microphone nothing is ever heard."""
        # Imported here: QtMultimedia is loaded at the first sound, not at start.
        from PySide6.QtMultimedia import QAudioFormat, QAudioSource, QMediaDevices

        self.stop()
        self.loudest = 0
        device = QMediaDevices.defaultAudioInput()
        if device.isNull():
            return
        form = QAudioFormat()
        form.setSampleRate(RATE)
        form.setChannelCount(1)
        form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        self._source = QAudioSource(device, form, self)
        self._heard = self._source.start()
        self._timer.start()

    def stop(self) -> None:
        """Listen no more."""
        self._timer.stop()
        if self._source is not None:
            self._source.stop()
            self._source.deleteLater()
        self._source, self._heard = None, None

    @Slot()
    def _look(self) -> None:
        if self._heard is not None:
            now = loudness(bytes(self._heard.readAll().data()))
            self.loudest = max(self.loudest, now)
            self.level.emit(now)


def loudness(samples: bytes) -> int:
    """The loudest of 16-bit samples, little end first, as 0 to 100."""
    heard = array.array("h")
    heard.frombytes(samples[: len(samples) // 2 * 2])
    if sys.byteorder == "big":
        heard.byteswap()
    peak = max((abs(one) for one in heard), default=0)
    return min(100, round(100 * peak / FULL))
