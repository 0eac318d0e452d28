"""Which notes a recording holds, judged by their pitch alone."""

from __future__ import annotations

import math
from collections.abc import Sequence

from kiosk.voice.tones import RATE, TONES

PITCHES = sorted({note.hertz for notes in TONES.values() for note in notes})
QUIET = 500
"""Samples below this are no note."""


def power(samples: Sequence[int], hertz: float, rate: int = RATE) -> float:
    """How much of a pitch there is (Goertzel)."""
    factor = 2 * math.cos(2 * math.pi * hertz / rate)
    one = two = 0.0
    for sample in samples:
        one, two = sample + factor * one - two, one
    return one * one + two * two - factor * one * two


def melody(samples: Sequence[int], rate: int = RATE) -> list[float]:
    """The strongest pitch of every 45 ms, each once in a row."""
    width = rate * 45 // 1000
    heard: list[float] = []
    for place in range(0, len(samples) - width + 1, width):
        part = samples[place : place + width]
        if max(map(abs, part)) < QUIET:
            continue
        strongest = max(PITCHES, key=lambda hertz: power(part, hertz, rate))
        if not heard or heard[-1] != strongest:
            heard.append(strongest)
    return heard
