"""Plays one sound file at a time; the only place that makes the kiosk heard.

QtMultimedia is imported at the first sound, not at start. The state of its player proves nothing
about sound: without an output device it "plays" all the same, so `has_output` is asked first.
Slower keeps the pitch (Qt's pitch compensation), for recorded and synthesised clips alike.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLoggingCategory, QObject, QUrl, Signal, Slot

from kiosk.voice.outputs import Output, is_absent, output_now
from kiosk.voice.sink_watch import SinkWatch
from kiosk.voice.sound_check import server_is_gone, server_is_known

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioDevice, QAudioOutput, QMediaDevices, QMediaPlayer

NORMAL: Final = 1.0
SLOW: Final = 0.75
FAST: Final = 1.4
"""Playing speeds; a quarter slower is clearly slower and still natural, and whoever lives by
hearing follows two fifths faster."""
_CHATTER: Final = "qt.multimedia.symbolsresolver=false\nqt.multimedia.*.info=false"
"""Each clip's format, and that PipeWire is absent where PulseAudio serves, are no news."""


@dataclass(frozen=True, slots=True)
class _Parts:
    """What QtMultimedia contributes, once it is loaded."""

    player: QMediaPlayer
    output: QAudioOutput
    devices: QMediaDevices
    watch: SinkWatch


class ClipPlayer(QObject):
    """One sound at a time, from a file.

    Signals:
        ended: the sound is over by itself, or its file could not be played (False).
        output_changed: an output device came or went.
    """

    ended = Signal(bool)
    output_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts: _Parts | None = None
        self._volume = 1.0
        self._rate = NORMAL
        self._chosen = ""
        self._current = ""
        self._busy = False

    def prepare(self) -> None:
        """Load QtMultimedia and find the output device; the first sound needs it."""
        if not server_is_gone(os.environ):
            self._made()

    @property
    def has_output(self) -> bool:
        """Whether there is a device to be heard through."""
        if server_is_gone(os.environ):
            return False
        watch = self._made().watch
        return not watch.lost and not watch.cut_off and bool(self._there())

    @property
    def cut_off(self) -> bool:
        """Whether nothing will be heard until the program begins anew, though a server is there."""
        return self._parts is not None and self._parts.watch.cut_off

    def outputs(self) -> tuple[Output, ...]:
        """Everything to be heard through that is there."""
        if not server_is_known(os.environ):
            return ()
        self._made()
        return tuple(self._there())

    @property
    def lacks_chosen(self) -> bool:
        """Whether the chosen output is not there; not asked before the first sound."""
        return self._parts is not None and is_absent(self._chosen, self.outputs())

    def play(self, path: Path) -> None:
        """Play this file from its beginning, instead of what was playing."""
        player = self._made().player
        self._busy = False
        player.setSource(QUrl())
        self._busy = True
        player.setSource(QUrl.fromLocalFile(str(path)))
        player.setPlaybackRate(self._rate)
        player.play()

    def pause(self) -> None:
        """Be silent, keeping the place."""
        if self._parts is not None:
            self._parts.player.pause()

    def go_on(self) -> None:
        """Go on from where it was paused."""
        if self._parts is not None and self._busy:
            self._parts.player.play()

    def stop(self) -> None:
        """Be silent and forget the sound."""
        self._busy = False
        if self._parts is not None:
            self._parts.player.stop()
            self._parts.player.setSource(QUrl())

    def close(self) -> None:
        """Be silent for good."""
        self.stop()
        if self._parts is not None:
            self._parts.watch.close()

    def set_rate(self, rate: float) -> None:
        """Speed from now on, also of the sound that is playing; 1 is as recorded."""
        self._rate = rate
        if self._parts is not None:
            self._parts.player.setPlaybackRate(rate)

    def set_volume(self, volume: float) -> None:
        """Loudness from 0 to 1."""
        self._volume = volume
        if self._parts is not None:
            self._parts.output.setVolume(volume)

    def set_output(self, chosen: str) -> None:
        """Be heard through the output of this id or name; "" or an absent one: the system's."""
        self._chosen = chosen
        self._current = ""
        self._settle()

    def _made(self) -> _Parts:
        if self._parts is None:
            # Lazy: loading it costs a tenth of the time to the first screen.
            from PySide6.QtMultimedia import (
                QAudioOutput,
                QMediaDevices,
                QMediaPlayer,
            )

            QLoggingCategory.setFilterRules(_CHATTER)
            parts = _Parts(
                QMediaPlayer(self), QAudioOutput(self), QMediaDevices(self), SinkWatch(self)
            )
            parts.output.setVolume(self._volume)
            _look_for_overrides(parts.output)
            parts.player.setAudioOutput(parts.output)
            parts.player.mediaStatusChanged.connect(self._status_changed)
            parts.devices.audioOutputsChanged.connect(self._outputs_changed)
            parts.watch.changed.connect(self._outputs_changed)
            self._parts = parts
            self._settle()
            parts.watch.start()
        return self._parts

    def _settle(self) -> None:
        """Use the output that is right now; nothing is interrupted where it is the same."""
        if self._parts is None:
            return
        there = self._there()
        default = _output_of(self._parts.devices.defaultAudioOutput()).id
        output = output_now(self._chosen, tuple(there), self._current, default)
        if output is not None and output.id != self._current:
            self._current = self._parts.watch.kept = output.id
            self._parts.output.setDevice(there[output])

    def _there(self) -> dict[Output, QAudioDevice]:
        """What Qt lists, without what was pulled out since."""
        if self._parts is None:
            return {}
        devices, names = self._parts.devices, self._parts.watch.names
        listed = {_output_of(one): one for one in devices.audioOutputs()}
        return {one: of for one, of in listed.items() if names is None or one.id in names}

    @Slot()
    def _status_changed(self) -> None:
        if self._parts is None or not self._busy:
            return
        kinds = type(self._parts.player).MediaStatus
        status = self._parts.player.mediaStatus()
        if status in {kinds.EndOfMedia, kinds.InvalidMedia}:
            self._busy = False
            self.ended.emit(status == kinds.EndOfMedia)

    @Slot()
    def _outputs_changed(self) -> None:
        self._settle()
        self.output_changed.emit()


def sound_devices() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names of what can be heard through and spoken into; none without a sound server."""
    if not server_is_known(os.environ):
        return (), ()
    # Before the import: on its way in it looks for PipeWire.
    QLoggingCategory.setFilterRules(_CHATTER)
    from PySide6.QtMultimedia import QMediaDevices

    outputs, inputs = QMediaDevices.audioOutputs(), QMediaDevices.audioInputs()
    return tuple(one.description() for one in outputs), tuple(one.description() for one in inputs)


def _look_for_overrides(output: QAudioOutput) -> None:
    """Have PySide look for a `disconnectNotify` in Python now, and not in Qt's audio thread.

    It looks once an object, when something is first disconnected, and needs the interpreter's lock.
    That would be where Qt takes down what played the first sound, in a thread of its own that holds a
    lock of the connections. `QMediaPlayer.stop` wants that one and holds the interpreter's: the
    screen stood still for ever.
    """
    output.volumeChanged.connect(output.setVolume)
    output.volumeChanged.disconnect(output.setVolume)


def _output_of(device: QAudioDevice) -> Output:
    return Output(bytes(device.id().data()).decode(errors="replace"), device.description())
