"""How large, clear and loud the kiosk is, and how its keys write: the QML singleton `Display`.

Fresh for each visit.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import Property, QObject, Signal, Slot

TEXT_STEPS: Final = (1.0, 1.25, 1.5, 1.75, 2.0)
"""Text sizes as ratios; one more touch after the largest begins again."""
SOFTEST: Final = 0.2
"""Never mute: a person who cannot read must not lose the voice by a touch."""
VOLUME_STEP: Final = 0.1


@dataclass(frozen=True, slots=True)
class Look:
    """What a visit begins with, by the technician's settings."""

    text_scale: float = 1.0
    contrast: bool = False
    volume: float = 0.8
    motion: bool = True
    debounce_ms: int = 300


class Display(QObject):
    """Lives in the GUI thread; whoever owns the narrator listens to `volumeChanged`.

    Signals:
        changed: any of the properties changed.
        volumeChanged: the loudness from 0 to 1.
    """

    changed = Signal()
    volumeChanged = Signal(float)

    def __init__(self, look: Look | None = None, parent: QObject | None = None) -> None:
        """`look` is what each visit begins with."""
        super().__init__(parent)
        self._start = look or Look()
        self._now = self._start
        self._writing = ""

    @Property(float, notify=changed)
    def textScale(self) -> float:
        """Text size as a ratio, 1 to 2."""
        return self._now.text_scale

    @Property(bool, notify=changed)
    def contrast(self) -> bool:
        """Whether the colours are the clearer ones."""
        return self._now.contrast

    @Property(float, notify=changed)
    def volume(self) -> float:
        """Loudness, 0 to 1."""
        return self._now.volume

    @Property(bool, notify=changed)
    def motion(self) -> bool:
        """Whether things may move."""
        return self._now.motion

    @Property(str, notify=changed)
    def writing(self) -> str:
        """The way of typing chosen in this visit (`kiosk.typing.way.Way`); "" before a choice."""
        return self._writing

    @Slot(str)
    def writeBy(self, way: str) -> None:
        """Type so until the visit ends."""
        if way != self._writing:
            self._writing = way
            self.changed.emit()

    @Property(int, notify=changed)
    def debounce(self) -> int:
        """Milliseconds after a touch in which another one is a tremble; 0 takes every touch."""
        return self._now.debounce_ms

    @Slot()
    def bigger(self) -> None:
        """One text size up; from the largest to the smallest."""
        larger = [step for step in TEXT_STEPS if step > self._now.text_scale]
        self._be(replace(self._now, text_scale=larger[0] if larger else TEXT_STEPS[0]))

    @Slot()
    def toggleContrast(self) -> None:
        """Clearer colours, or the usual ones."""
        self._be(replace(self._now, contrast=not self._now.contrast))

    @Slot()
    def louder(self) -> None:
        """A step louder, at most full."""
        self._be(replace(self._now, volume=min(1.0, round(self._now.volume + VOLUME_STEP, 2))))

    @Slot()
    def softer(self) -> None:
        """A step softer, never mute."""
        self._be(replace(self._now, volume=max(SOFTEST, round(self._now.volume - VOLUME_STEP, 2))))

    def wait_after_touch(self, milliseconds: int) -> None:
        """Take what follows a touch so soon for a tremble, from now on."""
        self._start = replace(self._start, debounce_ms=milliseconds)
        self._be(replace(self._now, debounce_ms=milliseconds))

    def begin_at(self, volume: float) -> None:
        """Begin each visit as loud as this from now on, this one too."""
        self._start = replace(self._start, volume=volume)
        self._be(replace(self._now, volume=volume))

    @Slot()
    def newVisit(self) -> None:
        """Back to what the technician set: the next person hears and sees as usual."""
        self._be(self._start)
        self.writeBy("")

    def _be(self, look: Look) -> None:
        before, self._now = self._now, look
        if look != before:
            self.changed.emit()
        if look.volume != before.volume:
            self.volumeChanged.emit(look.volume)
