"""Sound that comes and goes like speech, without a voice: for what is recorded."""

from __future__ import annotations

import array
import math
import random

from content.broadcast_sound import RATE

SYLLABLE = RATE // 5
"""A fifth of a second: two thirds of it sound."""
SENTENCE = "Chạm vào màn hình để bắt đầu."
"""Seven syllables."""


def spoken(
    syllables: int = 7,
    *,
    db: float = -24.0,
    before: float = 0.5,
    after: float = 0.7,
    noise_db: float = -80.0,
    hertz: float = 180.0,
) -> bytes:
    """Samples, 16-bit mono at `content.broadcast_sound.RATE`.

    Args:
        syllables: tones with a gap behind each.
        db: how loud a tone is, in dBFS.
        before, after: seconds of nothing but noise.
        hertz: the voice's pitch.
    """
    dice = random.Random(7)
    noise = 32_768 * 10 ** (noise_db / 20)
    height = 32_768 * 10 ** (db / 20) * math.sqrt(2)
    made = [0.0] * round(before * RATE)
    for _ in range(syllables):
        sounding = SYLLABLE * 2 // 3
        made += [
            height * math.sin(2 * math.pi * hertz * at / RATE) * math.sin(math.pi * at / sounding)
            for at in range(sounding)
        ]
        made += [0.0] * (SYLLABLE - sounding)
    made += [0.0] * round(after * RATE)
    heard = (round(value + dice.gauss(0, noise)) for value in made)
    return array.array("h", [max(-32_768, min(32_767, value)) for value in heard]).tobytes()
