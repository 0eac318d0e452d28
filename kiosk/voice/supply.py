"""Has the sound of sentences made ahead of time, the most urgent first."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from content.speech import speakable
from kiosk.voice.clip_cache import ClipCache
from kiosk.voice.clips import VoiceSettings, cache_name
from kiosk.voice.process import VoiceProcess

_ENGINE_FILE = "engine.txt"

log = logging.getLogger(__name__)


class ClipSupply(QObject):
    """Synthesised clips by sentence: from the cache at once, else from the worker.

    Signals:
        arrived: a sentence, and its file ("" when it could not be made).
        fault_changed: `faulty` changed.
    """

    arrived = Signal(str, str)
    fault_changed = Signal()

    def __init__(
        self,
        folder: Path,
        settings: VoiceSettings,
        process: VoiceProcess | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.settings = settings
        self._folder = folder
        self._cache = ClipCache(folder)
        self._engine = _engine_of(folder)
        self._wanted: list[str] = []
        self._disk_faulty = False
        self._falls_back = False
        self._asked = settings
        """The settings of the request under way."""
        self._process = process or VoiceProcess(parent=self)
        self._process.ready.connect(self._know_engine)
        self._process.done.connect(self._take)
        self._process.fault_changed.connect(self.fault_changed)

    @property
    def faulty(self) -> bool:
        """Whether sentences cannot be made at present."""
        return self._process.faulty or self._disk_faulty

    @property
    def falls_back(self) -> bool:
        """Whether our own voice speaks in place of the program that settings name."""
        return self._falls_back

    @property
    def process(self) -> VoiceProcess:
        """The worker's keeper."""
        return self._process

    def find(self, sentence: str) -> Path | None:
        """The sound of `sentence`, if it was made before."""
        return self._cache.find(cache_name(sentence, self._engine, self.settings))

    def want(self, sentences: Sequence[str]) -> None:
        """Have these made, in this order, instead of what was wanted before."""
        self._wanted = list(dict.fromkeys(sentences))
        self._go_on()

    def close(self) -> None:
        """End the worker."""
        self._wanted = []
        self._process.close()

    def _go_on(self) -> None:
        while self._wanted and not self._process.busy:
            sentence = self._wanted.pop(0)
            made = self.find(sentence)
            if made is None:
                self._ask(sentence)
            else:
                self.arrived.emit(sentence, str(made))

    def _ask(self, sentence: str) -> None:
        try:
            path = self._cache.room_for("next")
        except OSError as error:
            self._disk_fault(sentence, error)
            return
        self._asked = self.settings
        request = {
            "id": sentence,
            "text": speakable(sentence),
            "path": str(path),
            "voice": self.settings.voice,
            "rate": self.settings.rate,
            "command": self.settings.command,
        }
        self._process.ask(request)

    @Slot(str, bool)
    def _take(self, sentence: str, made: bool) -> None:  # given by a signal
        path: Path | None = None
        if made:
            self._note_voice()
            # Kept as what it is: once the program speaks again, its own sound is made.
            spoken_by = replace(self._asked, command="") if self._falls_back else self._asked
            name = cache_name(sentence, self._engine, spoken_by)
            try:
                path = self._cache.keep(name, self._cache.room_for("next"))
                self._disk_faulty = False
            except OSError as error:
                self._disk_fault(sentence, error)
                self._go_on()
                return
        self.arrived.emit(sentence, str(path or ""))
        self._go_on()

    def _note_voice(self) -> None:
        why = self._process.instead
        if bool(why) != self._falls_back:
            log.info("better voice: %s", why or "speaks again")
            self._falls_back = bool(why)
            self.fault_changed.emit()

    def _disk_fault(self, sentence: str, error: OSError) -> None:
        log.info("clips cannot be kept: %s", error.strerror)
        self._disk_faulty = True
        self.fault_changed.emit()
        self.arrived.emit(sentence, "")

    @Slot(str)
    def _know_engine(self, engine: str) -> None:
        if engine == self._engine:
            return
        self._engine = engine
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            (self._folder / _ENGINE_FILE).write_text(engine, encoding="utf-8")
        except OSError as error:
            log.info("the engine's name cannot be kept: %s", error.strerror)


def _engine_of(folder: Path) -> str:
    """Which engine made the clips of `folder`, so that they are found before it has started."""
    try:
        return (folder / _ENGINE_FILE).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""
