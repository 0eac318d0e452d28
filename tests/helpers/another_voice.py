"""A track recorded by a voice that nobody takes for the kiosk's own, and whether it is heard.

The voice is espeak-ng's, of another language and pitch: real sound files, each of its sentence.
"""

from __future__ import annotations

import array
import math
import shutil
import subprocess
import wave
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import median

import pytest

from content.search_key import fold
from tests.helpers.null_sink import LOUD, RATE, WINDOW

VOICE = ("-v", "id+f4", "-p", "75", "-s", "135")
"""Indonesian, high: other vowels and another melody for the same letters."""
PIECE = 60
"""Hundredths of a second that are looked for together."""
SAME = 0.66
"""Likeness beyond which it is that sound: what the kiosk's own voice says stays below 0.62.

Shorter clips, and other sentences of the same voice, come near it: there a test also asks which is
liker, or that nothing else could have sounded.
"""


def record(folder: Path, sentences: Iterable[str]) -> dict[str, Path]:
    """A WAV file for each sentence, as that voice says it."""
    if shutil.which("espeak-ng") is None:
        pytest.skip("a voice to record needs espeak-ng")
    folder.mkdir(parents=True, exist_ok=True)
    found = {}
    for number, sentence in enumerate(sentences):
        wav = folder / f"{number}.wav"
        # Letters with marks it would spell one by one.
        subprocess.run(["espeak-ng", *VOICE, "-w", str(wav), fold(sentence)], check=True)
        found[sentence] = wav
    return found


def samples_of(wav: Path) -> array.array[int]:
    """16-bit samples of a file; they have the rate of the null sink."""
    with wave.open(str(wav), "rb") as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (RATE, 1, 2)
        return array.array("h", file.readframes(file.getnframes()))


def likeness(heard: Sequence[int], clip: Sequence[int]) -> float:
    """How well `clip` is found in `heard`, 0 to 1: piece by piece, the middle one of the scores.

    A busy machine may play with a gap; that spoils the piece around it and not the others.
    """
    whole, part = _Course.of(heard), _Course.of(clip).trimmed()
    places = range(0, max(1, len(part.loud) - PIECE + 1), PIECE // 2)
    return median(_best(whole, part.cut(place, PIECE)) for place in places)


@dataclass(frozen=True)
class _Course:
    """What a sound does in every hundredth of a second: how loud it is, and how bright."""

    loud: list[float]
    bright: list[float]

    @classmethod
    def of(cls, samples: Sequence[int]) -> _Course:
        windows = [
            samples[place : place + WINDOW] for place in range(0, len(samples) - WINDOW + 1, WINDOW)
        ]
        return cls(
            [math.sqrt(sum(one * one for one in window) / WINDOW) for window in windows],
            [
                float(sum((a < 0) != (b < 0) for a, b in pairwise(window)))
                if max(map(abs, window)) > LOUD
                else 0.0
                for window in windows
            ],
        )

    def trimmed(self) -> _Course:
        """Without the silence at both ends."""
        sounds = [place for place, value in enumerate(self.loud) if value > max(self.loud) / 50]
        return self.cut(sounds[0], sounds[-1] + 1 - sounds[0])

    def cut(self, place: int, length: int) -> _Course:
        return _Course(self.loud[place : place + length], self.bright[place : place + length])


def _best(whole: _Course, piece: _Course) -> float:
    """Where it fits best, in both respects."""
    loud, bright = _centred(piece.loud), _centred(piece.bright)
    found = 0.0
    for place in range(len(whole.loud) - len(loud) + 1):
        here = whole.cut(place, len(loud))
        same = _product(_centred(here.loud), loud)
        if same > found:
            found = max(found, min(same, _product(_centred(here.bright), bright)))
    return found


def _product(one: list[float], other: list[float]) -> float:
    return sum(a * b for a, b in zip(one, other, strict=True))


def _centred(values: list[float]) -> list[float]:
    """About its mean, with a length of 1."""
    mean = sum(values) / len(values)
    found = [value - mean for value in values]
    length = math.sqrt(_product(found, found)) or 1.0
    return [value / length for value in found]
