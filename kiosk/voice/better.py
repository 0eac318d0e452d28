"""A better voice from another program, by one setting; our own speaks wherever that program fails.

The program may hang, crash, be gone after an update, or write something that is no sound. Each
sentence then comes from espeak-ng at once; a program that failed twice running is left alone for
a while, so that nobody waits for it at every sentence.
"""

from __future__ import annotations

import array
import os
import shlex
import signal
import subprocess
import time
import wave
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from kiosk.voice.errors import VoiceUnusable

COMMAND_SECONDS: Final = 8
"""How long the program may take for one sentence."""
LONGEST_SECONDS: Final = 60
"""More sound than any sentence needs."""
FAILURES: Final = 2
"""In a row, after which the program is left alone."""
REST_SECONDS: Final = 120
_QUIET: Final = 300


class Render(Protocol):
    """Our own voice: writes a sentence to a WAV file and gives its length in seconds."""

    def __call__(self, text: str, path: Path, *, voice: str, rate: int) -> float:
        """Raises `VoiceUnusable`."""


@dataclass(frozen=True, slots=True)
class Made:
    """A sentence that was made.

    Attributes:
        seconds: length of the sound.
        instead: why our own voice spoke in place of the program; empty where it did not.
    """

    seconds: float
    instead: str = ""


class BetterVoice:
    """Speaks by the program that settings name, or by our own voice."""

    def __init__(self, own: Render, now: Callable[[], float] = time.monotonic) -> None:
        """`now` is any steady clock in seconds."""
        self._own = own
        self._now = now
        self._failures = 0
        self._rests_until = 0.0
        self._why = ""

    def make(self, command: str, text: str, path: Path, *, voice: str, rate: int) -> Made:
        """Write the sound of `text` to `path`.

        Raises:
            VoiceUnusable: our own voice failed too.
        """
        instead = self._by_program(command, text, path) if command else None
        if isinstance(instead, Made):
            return instead
        return Made(self._own(text, path, voice=voice, rate=rate), instead or "")

    def _by_program(self, command: str, text: str, path: Path) -> Made | str:
        if self._failures >= FAILURES and self._now() < self._rests_until:
            return self._why
        try:
            made = Made(render_by_command(command, text, path))
        except VoiceUnusable as error:
            self._failures += 1
            self._rests_until = self._now() + REST_SECONDS
            self._why = str(error)
            return self._why
        self._failures = 0
        return made


def render_by_command(
    command: str, text: str, path: Path, *, seconds: float = COMMAND_SECONDS
) -> float:
    """Let another program make the WAV file `path` of `text`; its length in seconds.

    `command` names the file as `{wav}`, and the words as `{text}`; without `{text}` they are
    given on standard input (as Piper reads them).

    Raises:
        VoiceUnusable: the program is missing, failed, took too long or made no sound.
    """
    try:
        parts = shlex.split(command)
    except ValueError as error:
        raise VoiceUnusable(f"voice command {command!r}: {error}") from error
    if not parts:
        raise VoiceUnusable("the voice command is empty")
    words = [text if part == "{text}" else part.replace("{wav}", str(path)) for part in parts]
    path.unlink(missing_ok=True)
    try:
        _run(words, None if "{text}" in parts else text, seconds)
        return _seconds_of(path)
    except (OSError, subprocess.SubprocessError, wave.Error, EOFError) as error:
        raise VoiceUnusable(f"voice command {parts[0]}: {error}") from error


def _run(words: list[str], given: str | None, seconds: float) -> None:
    """Run to the end or to the limit; whatever the program started ends with it."""
    with subprocess.Popen(
        words,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as program:
        try:
            program.communicate((given or "").encode(), timeout=seconds)
        except subprocess.TimeoutExpired:
            os.killpg(program.pid, signal.SIGKILL)
            raise
    if program.returncode != 0:
        raise subprocess.CalledProcessError(program.returncode, words[0])


def _seconds_of(path: Path) -> float:
    with path.open("rb") as file, wave.open(file, "rb") as made:
        frames, rate, width = made.getnframes(), made.getframerate(), made.getsampwidth()
        samples = made.readframes(frames)
    seconds = frames / rate
    if not 0 < seconds <= LONGEST_SECONDS:
        raise wave.Error(f"its sound has {seconds:.1f} s, must be up to {LONGEST_SECONDS} s")
    if width == 2 and max(map(abs, array.array("h", samples[: frames * 2]))) < _QUIET:
        raise wave.Error("its sound is silence")
    return seconds
