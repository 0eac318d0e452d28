"""Reads sentences aloud, one after another, and says which one: the voice of every screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from kiosk.voice.by_voice import ByVoice
from kiosk.voice.clips import ClipSource, Line, NoClips, VoiceSettings
from kiosk.voice.ear import Ear
from kiosk.voice.outputs import Output
from kiosk.voice.player import FAST, NORMAL, SLOW, ClipPlayer
from kiosk.voice.process import VoiceProcess
from kiosk.voice.reading import Reading, reading_of
from kiosk.voice.supply import ClipSupply
from kiosk.voice.telling import Telling
from kiosk.voice.tones import TONES, tone_file

WARM_UP_MS: Final = 400
"""After a page set its sentences: late enough to leave the first frame alone."""
BELL: Final = Path(__file__).parent / "data" / "bell.wav"
"""A short clear tone of our own; rung when a card was taken."""
EAR_BEGUN: Final = "Chạm một lần để nghe, chạm lần nữa để mở."
PAUSE_MS: Final = 60
"""Between two sentences, besides the silence at the end of a clip: a reader's breath."""
DEVICE_CHECK_MS: Final = 500
"""While something is read: a sound server that died leaves Qt "playing" for ever."""


class Narrator(QObject):
    """The QML singleton `Narrator`; lives in the GUI thread.

    Signals:
        changed: any of the properties changed.
        finished: what was asked for was read to its end (not when it was stopped).
    """

    changed = Signal()
    finished = Signal()

    def __init__(
        self,
        folder: Path,
        *,
        source: ClipSource | None = None,
        settings: VoiceSettings | None = None,
        process: VoiceProcess | None = None,
        parent: QObject | None = None,
    ) -> None:
        """`folder` is clips/ of the data folder; `source` holds the clips of packs."""
        super().__init__(parent)
        self._by_voice = ByVoice(source or NoClips(), settings or VoiceSettings())
        self._telling = Telling(self._by_voice)
        self._sentences: list[str] = []
        self._reading = Reading()
        self._pace = 0
        self._ear = Ear()
        self._tones = True
        self._tone: Line | None = None
        self._begun = 0
        self._silent = False
        self._player = ClipPlayer(self)
        self._player.ended.connect(self._sound_ended)
        self._player.output_changed.connect(self._output_changed)
        self._supply = ClipSupply(folder, settings or VoiceSettings(), process, self)
        self._supply.arrived.connect(self._clip_arrived)
        self._supply.fault_changed.connect(self.changed)
        self._breath = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._breath.timeout.connect(self._sound)
        self._device_check = QTimer(self, interval=DEVICE_CHECK_MS)
        self._device_check.timeout.connect(self._check_device)
        self._warm_up = QTimer(self, singleShot=True, interval=WARM_UP_MS)
        self._warm_up.timeout.connect(self.warm)

    # --- what QML shows ---

    def _get_sentences(self) -> list[str]:
        return list(self._sentences)

    def _set_sentences(self, sentences: list[str]) -> None:
        if list(sentences) != self._sentences:
            self._sentences = list(sentences)
            self._warm_up.start()
            self.changed.emit()

    sentences = Property(list, _get_sentences, _set_sentences, notify=changed)
    """What the page has to say; setting it makes the sound ready without reading."""

    @Property(int, notify=changed)
    def current(self) -> int:
        """Index in `sentences` of the one being read; -1 for none."""
        return self._reading.current

    @Property(bool, notify=changed)
    def playing(self) -> bool:
        """Whether something is heard or about to be."""
        return self._reading.playing

    @Property(bool, notify=changed)
    def paused(self) -> bool:
        """Whether a reading stands still."""
        return self._reading.paused

    @Property(bool, notify=changed)
    def slow(self) -> bool:
        """Whether reading is slower."""
        return self._pace < 0

    @Property(bool, notify=changed)
    def fast(self) -> bool:
        """Whether reading is faster."""
        return self._pace > 0

    @Property(int, notify=changed)
    def begun(self) -> int:
        """How many readings were begun: whether something was said since."""
        return self._begun

    @Property(str, notify=changed)
    def fault(self) -> str:
        """ "sound": no output device; "voice": sentences cannot be spoken; "" when well."""
        if self._silent:
            return "sound"
        return "voice" if self._supply.faulty else ""

    @Property(bool, notify=changed)
    def ear(self) -> bool:
        """Ear mode: the first touch of a thing speaks, the second acts."""
        return self._ear.on

    # --- what QML asks for ---

    @Slot(list)
    def read(self, sentences: list[str]) -> None:
        """Read these instead of whatever was read."""
        self._sentences = list(sentences)
        self._open(self._lines())

    @Slot(str)
    def readOne(self, sentence: str) -> None:  # noqa: N802 # called by QML
        """Read one sentence, of the page or any other."""
        self._open(self._telling.one(sentence, self._sentences))

    def say(self, sentences: Sequence[str]) -> None:
        """Read sentences that do not belong together, each in the track if that has it."""
        self._open(tuple(line for one in sentences for line in self._aside(one)))

    def hear(self, file: Path) -> None:
        """Let a sound file be heard, such as what was just recorded."""
        self._open((Line(file.name, -1, file),))

    def ring(self, sentence: str) -> None:
        """A short bell, then one sentence: a card was taken."""
        bell = Line("", -1, BELL)
        self._open((bell, *self._aside(sentence)))

    @Slot(str)
    def cue(self, name: str) -> None:
        """Sound a tone (`kiosk.voice.tones`) before what is read now; alone where nothing is."""
        if self._tones and name in TONES:
            self._tone = Line("", -1, tone_file(name))
            QTimer.singleShot(0, self, self._sound_alone)

    @Slot()
    def replay(self) -> None:
        """Read the page again from its beginning."""
        self._open(self._lines())

    @Slot()
    def togglePause(self) -> None:  # noqa: N802 # called by QML
        """Stand still, or go on from there."""
        if self._reading.line is None:
            return
        self._reading = replace(self._reading, paused=not self._reading.paused)
        if self._reading.paused:
            self._breath.stop()
            self._player.pause()
        elif self._reading.waiting:
            self._sound()
        else:
            self._player.go_on()
        self.changed.emit()

    @Slot()
    def toggleSlow(self) -> None:  # noqa: N802 # called by QML
        """Slower, or back to normal; heard at once."""
        self._go(0 if self._pace < 0 else -1)

    @Slot()
    def turnPace(self) -> None:  # noqa: N802 # called by QML
        """Faster; after the fastest the slowest."""
        self._go(self._pace + 1 if self._pace < 1 else -1)

    @Slot(int)
    def changePace(self, by: int) -> None:  # noqa: N802 # called by QML
        """A step faster or slower; nothing beyond the last."""
        self._go(max(-1, min(1, self._pace + by)))

    @Slot()
    def stop(self) -> None:
        """Be silent; nothing is being read any more."""
        self._breath.stop()
        self._player.stop()
        self._reading = Reading()
        self.changed.emit()

    @Slot()
    def toggleEar(self) -> None:  # noqa: N802 # called by QML
        """Begin ear mode, which reads the page and how it goes on; or end it."""
        self._ear = self._ear.toggled()
        self.changed.emit()
        if self._ear.on:
            self._open((*self._lines(), *self._aside(EAR_BEGUN)))

    @Slot(str, str, result=bool)
    def touched(self, spoken: str, key: str) -> bool:
        """A finger touched the thing `key`: True to act, False where it was only spoken."""
        self._ear, acts = self._ear.touched(key)
        if not acts and spoken:
            self._begin(self._aside(spoken))
        return acts

    # --- what the kiosk sets ---

    @Slot(float)
    def setVolume(self, volume: float) -> None:  # noqa: N802 # a slot
        """Loudness from 0 to 1."""
        self._player.set_volume(volume)

    def set_output(self, chosen: str) -> None:
        """The technician's choice of output, by id or name; "" for the system's."""
        self._player.set_output(chosen)
        self.changed.emit()

    def outputs(self) -> tuple[Output, ...]:
        """What the kiosk could be heard through."""
        return self._player.outputs()

    @property
    def cut_off(self) -> bool:
        """Whether the sound server came again and Qt did not find it: only a new start is heard."""
        return self._player.cut_off

    @property
    def falls_back(self) -> bool:
        """Whether espeak-ng speaks in place of the better voice that settings name."""
        return self._supply.falls_back

    @property
    def lacks_chosen_output(self) -> bool:
        """Whether the chosen output is unplugged, so that another is in use."""
        return self._player.lacks_chosen

    def set_source(self, source: ClipSource) -> None:
        """Where the clips of packs are, from now on."""
        self._by_voice.source = source

    @property
    def telling(self) -> Telling:
        """Which language is heard, and of which step."""
        return self._telling

    def set_voice(self, settings: VoiceSettings) -> None:
        """How the kiosk speaks, from the next sentence on."""
        self._supply.settings = self._by_voice.settings = settings

    @property
    def voice(self) -> VoiceSettings:
        """How the kiosk speaks now."""
        return self._supply.settings

    def set_tones(self, *, on: bool) -> None:
        """Whether right, wrong and next are heard as tones too."""
        self._tones = on

    def page_turned(self) -> None:
        """In ear mode nothing of the page that comes was heard yet."""
        self._ear = self._ear.unheard()

    def new_visit(self) -> None:
        """Forget what the last person chose."""
        self._ear = Ear()
        self._tone = None
        self._telling.new_visit()
        self._go(0)
        self.stop()

    @Slot()
    def warm(self) -> None:
        """Have the player, the worker and the page's sentences ready before they are asked for."""
        self._player.prepare()
        self._supply.process.start()
        if self._reading.line is None:
            self._silent = not self._player.has_output
            self._prefetch(self._lines())
            self.changed.emit()

    def close(self) -> None:
        """Be silent and end the worker."""
        self._warm_up.stop()
        self.stop()
        self._player.close()
        self._supply.close()

    # --- reading ---

    def _lines(self) -> tuple[Line, ...]:
        return self._telling.lines(self._sentences)

    def _aside(self, sentence: str) -> tuple[Line, ...]:
        return self._telling.aside(sentence, self._sentences)

    def _open(self, lines: tuple[Line, ...]) -> None:
        """Begin a reading; a tone that belongs before it is heard out."""
        self._begun += 1
        tone, self._tone = self._tone, None
        now = self._reading.line
        if tone is None and now is not None and self._is_tone(now) and lines:
            self._reading = replace(self._reading, lines=(now, *lines), at=0)
            self._prefetch(lines)
            self.changed.emit()
        else:
            self._begin((tone, *lines) if tone is not None and lines else lines)
            self._tone = tone if not lines else None

    @Slot()
    def _sound_alone(self) -> None:
        """Nothing came to be read with the tone."""
        tone, self._tone = self._tone, None
        if tone is not None and not self._reading.playing:
            self._begin((tone,))

    @staticmethod
    def _is_tone(line: Line) -> bool:
        return line.sentence == "" and line.clip != BELL

    def _go(self, pace: int) -> None:
        self._pace = pace
        self._player.set_rate((SLOW, NORMAL, FAST)[pace + 1])
        self.changed.emit()

    def _begin(self, lines: tuple[Line, ...]) -> None:
        self._breath.stop()
        self._player.stop()
        if lines:
            # Silence asks for no device: looking for one loads QtMultimedia, too slow for Welcome.
            self._silent = not self._player.has_output
        self._reading = Reading() if self._silent else reading_of(lines)
        if self._reading.line is None:
            QTimer.singleShot(0, self, self.finished.emit)
        else:
            self._prefetch(lines)
            self._sound()
        self.changed.emit()

    @Slot()
    def _sound(self) -> None:
        """Let the sentence now be heard, or wait for its sound."""
        line = self._reading.line
        if line is None:
            return
        if not self._player.has_output:
            self._output_changed()
            return
        self._device_check.start()
        self._telling.heard(line)
        path = line.clip or self._supply.find(line.sentence)
        self._reading = replace(self._reading, waiting=path is None)
        if path is not None:
            self._player.play(path)
        else:
            self._prefetch(self._reading.upcoming())

    def _prefetch(self, lines: Sequence[Line]) -> None:
        self._supply.want([line.sentence for line in lines if line.clip is None])

    @Slot(str, str)
    def _clip_arrived(self, sentence: str, path: str) -> None:
        line = self._reading.line
        if line is None or not self._reading.waiting or self._breath.isActive():
            return
        if line.sentence != sentence:
            return
        if not path:
            self._go_on()
        elif not self._reading.paused:
            self._reading = replace(self._reading, waiting=False)
            self._player.play(Path(path))
        self.changed.emit()

    @Slot()
    def _sound_ended(self) -> None:
        self._go_on()

    def _go_on(self) -> None:
        self._reading = self._reading.next()
        if self._reading.line is None:
            self.changed.emit()
            self.finished.emit()
            return
        self._reading = replace(self._reading, waiting=True)
        self._breath.start()
        self._prefetch(self._reading.upcoming())
        self.changed.emit()

    @Slot()
    def _output_changed(self) -> None:
        """Where nobody can hear us any more, say so on the screen, and let the page go on."""
        was_reading = self._reading.line is not None
        self._silent = not self._player.has_output
        if self._silent:
            self._device_check.stop()
            self.stop()
        self.changed.emit()
        if self._silent and was_reading:
            self.finished.emit()

    @Slot()
    def _check_device(self) -> None:
        if self._reading.line is None:
            self._device_check.stop()
        elif not self._player.has_output:
            self._output_changed()
