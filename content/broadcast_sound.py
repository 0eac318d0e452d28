"""The sound of a broadcast: clips made equally loud, joined with their silences into one WAV. Pure.

16-bit mono throughout. Nothing is ever clipped: a clip is raised only as far as its loudest sample lets it.
"""

from __future__ import annotations

import array
import io
import math
import sys
import wave
from collections.abc import Iterable
from typing import Final

from content.errors import ContentError

RATE: Final = 22_050
"""Samples a second: what espeak-ng speaks, and more than a horn loudspeaker gives back."""
LOUDNESS: Final = 10 ** (-18 / 20)
"""Root mean square of the speech, as a part of full scale."""
PEAK: Final = 10 ** (-1 / 20)
FULL: Final = 32_767
_QUIET: Final = 300
"""Samples below this are silence."""


class SoundUnusable(ContentError):
    """A clip is not what can be joined."""


def samples_of_wav(data: bytes) -> bytes:
    """The samples of a WAV clip, 16-bit mono at `RATE`.

    Raises:
        SoundUnusable: another format, or no WAV at all.
    """
    try:
        with wave.open(io.BytesIO(data), "rb") as clip:
            shape = (clip.getsampwidth(), clip.getnchannels(), clip.getframerate())
            frames = clip.readframes(clip.getnframes())
    except (wave.Error, EOFError) as fault:
        raise SoundUnusable(f"a clip is not a WAV file: {fault}") from fault
    if shape != (2, 1, RATE):
        raise SoundUnusable(f"a clip has (bytes, channels, rate) {shape}, needed {(2, 1, RATE)}")
    return frames


def joined(clips: Iterable[tuple[bytes, float]]) -> bytes:
    """One WAV file of clips, each followed by seconds of silence.

    Args:
        clips: samples of each sentence, and the silence behind it.

    Raises:
        SoundUnusable: a clip holds no sound.
    """
    target = io.BytesIO()
    with wave.open(target, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        for samples, pause in clips:
            file.writeframesraw(_levelled(samples))
            file.writeframesraw(bytes(2 * round(pause * RATE)))
    return target.getvalue()


def _levelled(samples: bytes) -> bytes:
    """The sounding part of a clip, as loud as every other."""
    values = array.array("h", samples[: len(samples) // 2 * 2])
    if sys.byteorder == "big":
        values.byteswap()
    loud = [place for place, value in enumerate(values) if abs(value) > _QUIET]
    if not loud:
        raise SoundUnusable(f"a clip of {len(values) / RATE:.1f} s holds no sound")
    values = values[loud[0] : loud[-1] + 1]
    highest = max(abs(value) for value in values)
    mean = math.sqrt(sum(value * value for value in values) / len(values))
    gain = min(LOUDNESS * FULL / mean, PEAK * FULL / highest)
    raised = array.array("h", [round(value * gain) for value in values])
    if sys.byteorder == "big":
        raised.byteswap()
    return raised.tobytes()
