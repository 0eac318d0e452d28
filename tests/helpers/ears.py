"""A narrator and a display without sound or memory, for tests of pages alone.

They keep the promises of the real ones that pages rely on: what is read, what is being read,
and ear mode, in which the first touch speaks and the second acts.
"""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.voice.telling import Telling


class SilentNarrator(QObject):
    """Reads nothing aloud, but says what it would read."""

    changed = Signal()
    finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sentences: list[str] = []
        self._current = -1
        self._paused = False
        self._ear = False
        self._fault = ""
        self._touched = ""
        self._pace = 0
        self.spoken: list[str] = []
        self.tones: list[str] = []
        self.telling = Telling()

    def at(self, index: int) -> None:
        """Be at this sentence."""
        self._current = index
        self.changed.emit()

    @Property(list, notify=changed)
    def sentences(self) -> list[str]:
        return list(self._sentences)

    @Property(int, notify=changed)
    def current(self) -> int:
        return self._current

    @Property(bool, notify=changed)
    def playing(self) -> bool:
        return self._current >= 0

    @Property(bool, notify=changed)
    def paused(self) -> bool:
        return self._paused

    @Property(bool, notify=changed)
    def slow(self) -> bool:
        return self._pace < 0

    @Property(bool, notify=changed)
    def fast(self) -> bool:
        return self._pace > 0

    @Property(int, notify=changed)
    def begun(self) -> int:
        return len(self.spoken)

    @Property(str, notify=changed)
    def fault(self) -> str:
        return self._fault

    @Property(bool, notify=changed)
    def ear(self) -> bool:
        return self._ear

    @Slot(list)
    def read(self, sentences: list[str]) -> None:
        self._sentences = list(sentences)
        self._current = 0 if sentences else -1
        self.spoken += sentences
        self.changed.emit()

    @Slot(str)
    def readOne(self, sentence: str) -> None:
        if sentence in self._sentences:
            self.at(self._sentences.index(sentence))
        self.spoken.append(sentence)

    @Slot()
    def replay(self) -> None:
        self.read(self._sentences)

    @Slot()
    def togglePause(self) -> None:
        self._paused = not self._paused
        self.changed.emit()

    @Slot()
    def toggleSlow(self) -> None:
        self.changePace(1 if self._pace < 0 else -1)

    @Slot()
    def turnPace(self) -> None:
        self.changePace(1 if self._pace < 1 else -2)

    @Slot(int)
    def changePace(self, by: int) -> None:
        self._pace += by
        self.changed.emit()

    @Slot(str)
    def cue(self, name: str) -> None:
        if name:
            self.tones.append(name)

    @Slot()
    def stop(self) -> None:
        self.at(-1)

    @Slot()
    def toggleEar(self) -> None:
        self._ear = not self._ear
        self.changed.emit()

    @Slot(str, str, result=bool)
    def touched(self, spoken: str, key: str) -> bool:
        if not self._ear or self._touched == key:
            self._touched = ""
            return True
        self._touched = key
        self.readOne(spoken)
        return False


class PlainDisplay(QObject):
    """Text size, contrast, volume and motion that last as long as the test."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._text_scale = 1.0
        self._contrast = False
        self._volume = 0.8
        self._writing = ""

    def be(self, text_scale: float, *, contrast: bool = False) -> None:
        """Take this text size and contrast."""
        self._text_scale, self._contrast = text_scale, contrast
        self.changed.emit()

    @Property(float, notify=changed)
    def textScale(self) -> float:
        return self._text_scale

    @Property(bool, notify=changed)
    def contrast(self) -> bool:
        return self._contrast

    @Property(float, notify=changed)
    def volume(self) -> float:
        return self._volume

    @Property(int, notify=changed)
    def debounce(self) -> int:
        return 300

    @Property(bool, notify=changed)
    def motion(self) -> bool:
        return False

    @Property(str, notify=changed)
    def writing(self) -> str:
        return self._writing

    @Slot(str)
    def writeBy(self, way: str) -> None:
        self._writing = way
        self.changed.emit()

    @Slot()
    def bigger(self) -> None:
        self.be(1.0 if self._text_scale >= 2 else self._text_scale + 0.25, contrast=self._contrast)

    @Slot()
    def toggleContrast(self) -> None:
        self.be(self._text_scale, contrast=not self._contrast)

    @Slot()
    def louder(self) -> None:
        self._volume = min(1.0, self._volume + 0.2)
        self.changed.emit()

    @Slot()
    def softer(self) -> None:
        self._volume = max(0.2, self._volume - 0.2)
        self.changed.emit()
