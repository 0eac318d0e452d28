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
from pathlib import Path

import pytest

from content.search_key import fold
from tests.helpers.null_sink import RATE, WINDOW

VOICE = ("-v", "id+f4", "-p", "75", "-s", "135")
"""Indonesian, high: other vowels and another melody for the same letters."""
SAME, OTHER = 0.87, 0.82
"""Likeness beyond which it is that sound, and below which it is another."""


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
    """How well the rise and fall of `clip` is found anywhere in `heard`, 0 to 1."""
    whole, part = _loudness(heard), _trimmed(_loudness(clip))
    spread = _centred(part)
    best = 0.0
    for place in range(len(whole) - len(part) + 1):
        found = _centred(whole[place : place + len(part)])
        both = sum(a * b for a, b in zip(found, spread, strict=True))
        best = max(best, both)
    return best


def _loudness(samples: Sequence[int]) -> list[float]:
    """Of every hundredth of a second."""
    return [
        math.sqrt(sum(one * one for one in samples[place : place + WINDOW]) / WINDOW)
        for place in range(0, len(samples) - WINDOW + 1, WINDOW)
    ]


def _trimmed(loudness: list[float]) -> list[float]:
    loud = [place for place, value in enumerate(loudness) if value > max(loudness) / 50]
    return loudness[loud[0] : loud[-1] + 1]


def _centred(values: list[float]) -> list[float]:
    """About its mean, with a length of 1."""
    mean = sum(values) / len(values)
    found = [value - mean for value in values]
    length = math.sqrt(sum(value * value for value in found)) or 1.0
    return [value / length for value in found]
