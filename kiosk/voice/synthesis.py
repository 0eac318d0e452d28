"""Makes the sound of a sentence: pyttsx3 on espeak-ng, synchronously, into a WAV file.

pyttsx3's own espeak driver speaks through a loop and a player of its own; asked for files it
loses the first and hangs when stopped. `SentenceDriver` keeps its voices and properties, and
synthesises in one call to a buffer, with the place of each word in the sound.

espeak-ng itself comes from the package `espeakng-loader` where that is installed (so also inside
the packaged build), else from the system. It can be initialised once a process only.
"""

from __future__ import annotations

import array
import ctypes
import importlib
import os
import sys
import types
import wave
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from kiosk.voice.errors import VoiceUnusable

DRIVER: Final = "hocso"
VOICES: Final = ("vi", "vi-vn-x-central", "vi-vn-x-south")
"""North, centre, south: names that espeak-ng knows."""
SAMPLE_RATE: Final = 22050
TAIL_SECONDS: Final = 0.2
"""Silence behind each sentence; Qt's slower playing cuts off the last tenth of a second."""
NORMAL_RATE: Final = 150
"""Words a minute."""
GREETING: Final = "Chào bà con."
"""What the self-test says to itself."""
GREETING_SECONDS: Final = (0.36, 2.4)
"""Three syllables of 0.12 to 0.6 seconds, and breath around them."""
QUIET: Final = 300
"""Samples of 16 bits below this are silence."""
_SYNCHRONOUS: Final = 2
_MILLISECONDS_A_BUFFER: Final = 200


@dataclass(frozen=True, slots=True)
class Sound:
    """One synthesised sentence, 16-bit mono."""

    samples: bytes
    rate: int
    words: tuple[tuple[int, int], ...]
    """Where each word begins: index of its first character, milliseconds into the sound."""

    @property
    def seconds(self) -> float:
        """Length of the sound."""
        return len(self.samples) / 2 / self.rate


class Synthesiser:
    """The speech engine of this process; make it once.

    Raises:
        VoiceUnusable: no espeak-ng, or it has no Vietnamese voice.
    """

    def __init__(self) -> None:
        self._data = _hand_over_library()
        try:
            # Not at the top: the first frame must not wait for it, and it needs the library.
            from pyttsx3.drivers import _espeak, espeak
            from pyttsx3.engine import Engine
        except (ImportError, RuntimeError, OSError) as error:
            raise VoiceUnusable(f"espeak-ng cannot be loaded: {error}") from error
        _start(_espeak, espeak, self._data)
        self._driver_class = _driver_class(_espeak, espeak)
        _register(self._driver_class)
        self._engine: Any = Engine(DRIVER)
        self._driver: Any = self._driver_class.made
        known = {voice.id for voice in self._driver.getProperty("voices")}
        if not any(voice.rpartition("/")[2] == "vi" for voice in known):
            raise VoiceUnusable(f"espeak-ng has no Vietnamese voice among its {len(known)} voices")
        self.name: str = _version(_espeak)

    def sound(self, text: str, *, voice: str, rate: int) -> Sound:
        """The sound of `text`, `rate` words a minute.

        Raises:
            VoiceUnusable: the voice is unknown, or the engine gave no sound.
        """
        if voice not in VOICES:
            raise VoiceUnusable(f"voice {voice!r} is none of {', '.join(VOICES)}")
        try:
            self._driver.setProperty("voice", voice)
            self._driver.setProperty("rate", rate)
        except ValueError as error:
            raise VoiceUnusable(f"voice {voice!r} at {rate} words a minute: {error}") from error
        sound: Sound = self._driver.synthesise(text)
        if not sound.samples:
            raise VoiceUnusable(f"espeak-ng gave no sound for {len(text)} characters")
        return sound

    def check(self) -> None:
        """Say a greeting to oneself: an engine may start and have nothing to say.

        Raises:
            VoiceUnusable: it is silence, or far too short or long.
        """
        sound = self.sound(GREETING, voice=VOICES[0], rate=NORMAL_RATE)
        least, most = GREETING_SECONDS
        loudest = max(map(abs, array.array("h", sound.samples)))
        if loudest < QUIET or not least <= sound.seconds <= most:
            raise VoiceUnusable(
                f"{self.name} says {GREETING!r} in {sound.seconds:.2f} s, loudest sample {loudest};"
                f" must be {least} to {most} s and above {QUIET}"
            )

    def render(self, text: str, path: Path, *, voice: str, rate: int) -> float:
        """Write the sound of `text` to the WAV file `path`; its length in seconds.

        Raises:
            VoiceUnusable: see `sound`, or the file cannot be written.
        """
        sound = self.sound(text, voice=voice, rate=rate)
        try:
            with path.open("wb") as file, wave.open(file, "wb") as target:
                target.setnchannels(1)
                target.setsampwidth(2)
                target.setframerate(sound.rate)
                target.writeframes(sound.samples)
                target.writeframes(bytes(2 * int(sound.rate * TAIL_SECONDS)))
        except OSError as error:
            raise VoiceUnusable(f"sound cannot be written to {path.name}: {error}") from error
        return sound.seconds + TAIL_SECONDS


def _hand_over_library() -> str | None:
    """Load the packaged espeak-ng, so that the name pyttsx3 asks for finds it; its data folder."""
    if find_spec("espeakng_loader") is None:
        return None
    import espeakng_loader  # absent where the system's espeak-ng is used

    library = Path(espeakng_loader.get_library_path())
    try:
        # The loader finds a library that is loaded already by its soname, whatever its folder.
        ctypes.CDLL(os.fspath(library))
        return str(espeakng_loader.get_data_path())
    except (OSError, RuntimeError):
        return None


def _start(api: Any, module: Any, data: str | None) -> None:
    folder = data.encode() if data is not None else None
    rate = api.Initialize(_SYNCHRONOUS, _MILLISECONDS_A_BUFFER, folder)
    if rate != SAMPLE_RATE:
        raise VoiceUnusable(f"espeak-ng starts at {rate} Hz, not {SAMPLE_RATE}")
    # The parent class would initialise once more, without the folder.
    module.EspeakDriver._moduleInitialized = True  # noqa: SLF001
    module.EspeakDriver._defaultVoice = "vi"  # noqa: SLF001


def _version(api: Any) -> str:
    info = api.dll.espeak_Info
    info.restype = ctypes.c_char_p
    return f"espeak-ng {(info(None) or b'').decode(errors='replace')}"


def _driver_class(api: Any, module: Any) -> Any:
    class SentenceDriver(module.EspeakDriver):  # type: ignore[misc] # pyttsx3 is untyped
        """pyttsx3's espeak driver, giving the sound of one sentence at a time."""

        made: Any = None

        def __init__(self, proxy: Any) -> None:
            self._samples = bytearray()
            self._words: list[tuple[int, int]] = []
            super().__init__(proxy)
            SentenceDriver.made = self

        def synthesise(self, text: str) -> Sound:
            """Synthesise now; returns when the whole sound is there."""
            self._samples.clear()
            self._words.clear()
            result = api.Synth(text, flags=api.CHARS_UTF8)
            if result != api.EE_OK:
                raise VoiceUnusable(f"espeak-ng answers {result} for {len(text)} characters")
            return Sound(bytes(self._samples), SAMPLE_RATE, tuple(self._words))

        def _onSynth(self, wav: Any, numsamples: int, events: Any) -> int:  # noqa: N802 # its name in pyttsx3
            if numsamples > 0:
                self._samples += ctypes.string_at(wav, numsamples * 2)
            place = 0
            while events[place].type != api.EVENT_LIST_TERMINATED:
                if events[place].type == api.EVENT_WORD:
                    event = events[place]
                    self._words.append((event.text_position - 1, event.audio_position))
                place += 1
            return 0

    return SentenceDriver


def _register(driver_class: Any) -> None:
    """Let pyttsx3 find the driver by its name, as it finds its own."""
    name = f"pyttsx3.drivers.{DRIVER}"
    module = types.ModuleType(name)
    module.buildDriver = driver_class  # type: ignore[attr-defined] # the one function pyttsx3 calls
    sys.modules[name] = module
    setattr(importlib.import_module("pyttsx3.drivers"), DRIVER, module)
