"""Records through the system's microphone until it is stopped, and says how loud it is meanwhile.

QtMultimedia is imported at the first recording, not at start. What was recorded is handed over in
memory: a sentence is a few hundred kilobytes.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from content.broadcast_sound import RATE
from content.recorded_sound import level_db, values_of
from kiosk.voice.sound_check import server_is_known

if TYPE_CHECKING:
    from PySide6.QtCore import QIODevice
    from PySide6.QtMultimedia import QAudioSource

LOOK_MS: Final = 80
HELD_LOOKS: Final = 5
"""The meter shows the loudest of the last looks: a syllable's gap is not silence."""
LOUD_PEAK: Final = 0.98
"""Part of full scale, from which on a voice begins to break."""
SOFT_DB: Final = -38.0
"""A syllable below it is too soft."""
METER_FLOOR_DB: Final = -60.0
DEAF_LOOKS: Final = 50
"""So many looks without a sample: Qt does not notice a microphone that was pulled out."""

Loudness = Literal["none", "soft", "good", "loud"]


class Taker(QObject):
    """One recording at a time.

    Attributes:
        level: 0 to 1, for a meter.
        loudness: how the voice is just now, in words.

    Signals:
        heard: `level` and `loudness` are new.
        lost: the microphone went away; what was recorded is dropped.
        full: as much was recorded as was asked for at most.
    """

    heard = Signal()
    lost = Signal()
    full = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.level = 0.0
        self.loudness: Loudness = "none"
        self._source: QAudioSource | None = None
        self._stream: QIODevice | None = None
        self._samples = bytearray()
        self._last: list[tuple[float, bool]] = []
        self._most_bytes = 0
        self._deaf = 0
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)

    @property
    def recording(self) -> bool:
        """Whether it listens now."""
        return self._source is not None

    def start(self, most_seconds: float) -> bool:
        """Begin; False where there is no microphone."""
        self._end()
        if not server_is_known(os.environ):
            return False
        # Imported here: QtMultimedia is loaded at the first sound, not at start.
        from PySide6.QtMultimedia import QAudioFormat, QAudioSource, QMediaDevices, QtAudio

        device = QMediaDevices.defaultAudioInput()
        if device.isNull():
            return False
        form = QAudioFormat()
        form.setSampleRate(RATE)
        form.setChannelCount(1)
        form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        self._samples.clear()
        self._last, self._deaf = [], 0
        self._most_bytes = 2 * round(most_seconds * RATE)
        self._source = QAudioSource(device, form, self)
        self._stream = self._source.start()
        if self._source.error() != QtAudio.Error.NoError:
            self._end()
            return False
        self._timer.start()
        return True

    def stop(self) -> bytes:
        """Listen no more; everything that was recorded, 16-bit mono at `RATE`."""
        self._take_in()
        self._end()
        return bytes(self._samples)

    def _end(self) -> None:
        self._timer.stop()
        if self._source is not None:
            self._source.stop()
            self._source.deleteLater()
        self._source, self._stream = None, None
        self.level, self.loudness = 0.0, "none"

    def _take_in(self) -> bytes:
        if self._stream is None:
            return b""
        piece = bytes(self._stream.readAll().data())
        self._samples += piece
        return piece

    @Slot()
    def _look(self) -> None:
        values = values_of(self._take_in())
        self._deaf = 0 if values else self._deaf + 1
        if self._deaf >= DEAF_LOOKS or not server_is_known(os.environ):
            self._end()
            self._samples.clear()
            self.lost.emit()
            return
        if values:
            peak = max(abs(value) for value in values) / 32_768
            self._last = [*self._last, (level_db(values), peak >= LOUD_PEAK)][-HELD_LOOKS:]
            loudest = max(level for level, _ in self._last)
            broke = any(broken for _, broken in self._last)
            self.level = max(0.0, min(1.0, 1 - loudest / METER_FLOOR_DB))
            self.loudness = "loud" if broke else "soft" if loudest < SOFT_DB else "good"
            self.heard.emit()
        if len(self._samples) >= self._most_bytes:
            self.full.emit()
