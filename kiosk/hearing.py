"""The language that is heard, chosen at Welcome apart from the one that is written.

- Offered is every track of which a pack or a recording of this kiosk has a clip, and Vietnamese.
- A choice ends with the visit; the next person begins with the technician's.
- With a learning card it is remembered. What somebody chose today goes before what the card
  remembers, and is remembered from then on.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.language import LANGUAGES, Language
from kiosk.people.voices import Voice
from kiosk.voice.narrator import Narrator
from kiosk.voice.tracks import VIETNAMESE, Track, offered, track_of

UNUSED_MS: Final = 90_000
"""Without a touch, after which a choice made on Welcome ends, where no visit ends it."""


class Hearing(QObject):
    """Which language is heard in this visit.

    Args:
        narrator: what speaks.
        language: what is written.
        titles: what packs that are a track alone are called, by tag.
        begins: tag of the track that each visit begins with.

    Signals:
        unused: nobody touched for `UNUSED_MS` since somebody chose.
    """

    unused = Signal()

    def __init__(
        self,
        narrator: Narrator,
        language: Language,
        titles: Callable[[], dict[str, str]],
        *,
        begins: str = VIETNAMESE,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._narrator = narrator
        self._language = language
        self._titles = titles
        self._begins = begins
        self._chosen = False
        self._quiet = QTimer(self, interval=UNUSED_MS, singleShot=True)
        self._quiet.timeout.connect(self.unused)
        narrator.telling.in_vietnamese = language.in_vietnamese
        self.new_visit()

    @property
    def track(self) -> Track:
        """What is heard now."""
        return self._narrator.telling.track

    @property
    def chosen(self) -> bool:
        """Whether somebody chose in this visit, what is heard or what is written."""
        return self._chosen

    @property
    def voice(self) -> Voice:
        """Both languages as they are now."""
        return Voice(self.track.tag, str(self._language.property("written")))

    def tracks(self) -> tuple[Track, ...]:
        """What can be heard on this kiosk now."""
        return offered(self._narrator.telling.source.tracks(), self._titles())

    def offer(self) -> tuple[Track, ...]:
        """The same, each saying its name in its own voice from now on."""
        found = self.tracks()
        self._narrator.telling.name({track.says: track.tag for track in found})
        return found

    def choose(self, tag: str) -> None:
        """Hear this track until the visit ends.

        Raises:
            KeyError: nothing of it is on this kiosk.
        """
        found = {track.tag: track for track in self.tracks()}
        if tag not in found:
            raise KeyError(f"no clip in '{tag}' here, only in {sorted(found)}")
        self._narrator.telling.choose(found[tag])
        self._choose()

    def write(self, code: str) -> None:
        """Write the screen in this language until the visit ends; raises `KeyError`."""
        self._language.choose(code)
        self._choose()

    def remembered(self, voice: Voice) -> None:
        """Somebody signed in who chose before; what is no longer here stays as it is."""
        found = {track.tag: track for track in self.tracks()}
        if voice.track in found:
            self._narrator.telling.choose(found[voice.track])
        if voice.written in LANGUAGES:
            self._language.choose(voice.written)

    @Slot()
    def new_visit(self) -> None:
        """The next person hears what the technician set, where that is on this kiosk."""
        self._chosen = False
        self._quiet.stop()
        here = self._begins in self._narrator.telling.source.tracks()
        start = track_of(self._begins if here else VIETNAMESE, self._titles() if here else None)
        self._narrator.telling.begin_with(start)
        self.offer()

    @Slot()
    def touched(self) -> None:
        """Somebody is there."""
        if self._chosen:
            self._quiet.start()

    def _choose(self) -> None:
        self._chosen = True
        self._quiet.start()
