"""The sound of one sentence that a person recorded: judged, trimmed at both ends, evened in loudness. Pure.

16-bit mono at `RATE` throughout. Levels are in decibels of full scale (dBFS), of the root mean
square. Loudness counts what is spoken, not the pauses between: frames within 10 dB of the mean.
"""

from __future__ import annotations

import array
import math
import struct
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from content.broadcast_sound import RATE
from content.errors import ContentError
from content.speech import speakable

TARGET_DB: Final = -18.0
"""As loud as a broadcast's speech, and about as loud as what espeak-ng speaks."""
TOLERANCE_DB: Final = 1.0
PEAK: Final = 0.89
"""The loudest sample there may be, -1 dB of full scale."""
KNEE: Final = 0.6
"""Samples beyond this part of full scale are rounded off instead of clipped."""
FULL: Final = 32_768
SILENT_DB: Final = -45.0
"""Whoever speaks into a microphone is louder."""
QUIET_DB: Final = -36.0
"""Speech below it is raised so far that the room is heard with it."""
LEAST_SPREAD_DB: Final = 8.0
"""Speech comes and goes; a fan or a hum does not."""
CLIPPED_PART: Final = 0.0005
"""Part of the samples at full scale, beyond which a voice sounds broken."""
SHORTEST_SECONDS, LONGEST_SECONDS = 0.08, 1.2
"""Per syllable of the Vietnamese sentence; another language may say it in fewer words, or in more."""
LEAST_SECONDS: Final = 0.25
SLACK_SECONDS: Final = 3.0
"""For a breath, and for a word that has to be explained."""
_FRAME: Final = RATE // 50
_BEFORE, _AFTER = round(0.08 * RATE), round(0.16 * RATE)
_FADE: Final = RATE // 100
_LEAST_RUN: Final = 3
"""Frames: a finger's tap on the machine is shorter than any syllable."""
_FLOOR_DB: Final = -96.0
_HEADER: Final = struct.Struct("<4sI4s4sIHHIIHH4sI")

Verdict = Literal["good", "quiet", "silent", "broken", "short", "long"]
KEEPABLE: Final = frozenset[Verdict](("good", "quiet"))


class WavRefused(ContentError):
    """A file is not exactly the kind of WAV that this program writes."""


@dataclass(frozen=True, slots=True)
class Take:
    """One recording of a sentence.

    Attributes:
        verdict: whether it can be kept.
        samples: trimmed and evened; empty where it cannot be kept.
        seconds: how long it sounds, without the silence at both ends.
    """

    verdict: Verdict
    samples: bytes
    seconds: float


def take_of(sentence: str, recorded: bytes) -> Take:
    """Judge what a microphone heard, and make a clip of it.

    Args:
        sentence: the Vietnamese one that was spoken, in whatever language.
        recorded: everything between start and stop.
    """
    values = values_of(recorded)
    span = _sounding(_levels(values))
    if span is None:
        return Take("silent", b"", 0.0)
    first, last = span[0] * _FRAME, min(len(values), span[1] * _FRAME)
    seconds = (last - first) / RATE
    verdict = _verdict(sentence, values[first:last])
    if verdict not in KEEPABLE:
        return Take(verdict, b"", seconds)
    kept = values[max(0, first - _BEFORE) : last + _AFTER]
    return Take(verdict, _bytes_of(_faded(_evened(kept))), seconds)


def _verdict(sentence: str, spoken: Sequence[int]) -> Verdict:
    low, high = seconds_allowed(sentence)
    loudness = loudness_db(spoken)
    faults: tuple[tuple[Verdict, bool], ...] = (
        ("silent", loudness < SILENT_DB),
        ("short", len(spoken) < low * RATE),
        ("long", len(spoken) > high * RATE),
        ("broken", sum(abs(one) >= FULL - 8 for one in spoken) > CLIPPED_PART * len(spoken)),
        ("quiet", loudness < QUIET_DB),
    )
    return next((verdict for verdict, holds in faults if holds), "good")


def seconds_allowed(sentence: str) -> tuple[float, float]:
    """How long a recording of that sentence may sound, at least and at most."""
    syllables = max(1, len(speakable(sentence).split()))
    return (
        max(LEAST_SECONDS, syllables * SHORTEST_SECONDS),
        syllables * LONGEST_SECONDS + SLACK_SECONDS,
    )


def loudness_db(values: Sequence[int]) -> float:
    """How loud the speech in these samples is, in dBFS; pauses do not count."""
    levels = [level for level in _levels(values) if level > SILENT_DB - 25]
    if not levels:
        return _FLOOR_DB
    mean = _mean_db(levels)
    return _mean_db([level for level in levels if level > mean - 10] or levels)


def level_db(values: Sequence[int]) -> float:
    """How loud a piece of sound is as a whole, in dBFS, for a meter."""
    if not values:
        return _FLOOR_DB
    square = sum(value * value for value in values) / len(values)
    return max(_FLOOR_DB, 10 * math.log10(max(square, 1e-9) / FULL**2))


def values_of(samples: bytes) -> array.array[int]:
    """Samples as numbers, -32768 to 32767."""
    values = array.array("h", samples[: len(samples) // 2 * 2])
    if sys.byteorder == "big":
        values.byteswap()
    return values


def wav_of(samples: bytes) -> bytes:
    """The one kind of WAV file that recordings are kept in."""
    return (
        _HEADER.pack(
            b"RIFF", 36 + len(samples), b"WAVE",
            b"fmt ", 16, 1, 1, RATE, 2 * RATE, 2, 16,
            b"data", len(samples),
        )
        + samples
    )  # fmt: skip


def samples_of(wav: bytes) -> bytes:
    """The samples of such a file.

    Raises:
        WavRefused: one bit of its header is another, or it is longer or shorter than it says.
    """
    samples = wav[_HEADER.size :]
    if len(samples) % 2 or wav != wav_of(samples):
        raise WavRefused(f"{len(wav):,} bytes are no 16-bit mono WAV of {RATE} samples a second")
    return samples


def faults_of(sentence: str, samples: bytes) -> str:
    """Why a clip that came from elsewhere is not one that `take_of` made; empty where it may be."""
    seconds = len(samples) / 2 / RATE
    low, high = seconds_allowed(sentence)
    if not low <= seconds <= high + (_BEFORE + _AFTER) / RATE + 0.1:
        return f"sounds {seconds:.2f} s, allowed are {low:.2f} to {high:.2f} s"
    level = loudness_db(values_of(samples))
    if abs(level - TARGET_DB) > TOLERANCE_DB:
        return f"is at {level:.1f} dB, needed are {TARGET_DB:.0f} dB within {TOLERANCE_DB:.0f} dB"
    return ""


def _levels(values: Sequence[int]) -> list[float]:
    """Level of each frame of 20 ms; what is left at the end is no frame."""
    return [
        level_db(values[place : place + _FRAME])
        for place in range(0, len(values) - _FRAME + 1, _FRAME)
    ]


def _mean_db(levels: Sequence[float]) -> float:
    return 10 * math.log10(sum(10 ** (level / 10) for level in levels) / len(levels))


def _sounding(levels: Sequence[float]) -> tuple[int, int] | None:
    """First frame of speech, and the one behind its last; clicks and a steady noise are none."""
    ordered = sorted(levels)
    if not ordered:
        return None
    quiet, loud = ordered[len(ordered) // 10], ordered[len(ordered) * 19 // 20]
    if loud < SILENT_DB or loud - quiet < LEAST_SPREAD_DB:
        return None
    threshold = max(SILENT_DB - 10, min(quiet + 8, loud - 12), loud - 32)
    runs: list[tuple[int, int]] = []
    begin: int | None = None
    for place, level in enumerate((*levels, _FLOOR_DB)):
        if level > threshold and begin is None:
            begin = place
        elif level <= threshold and begin is not None:
            if place - begin >= _LEAST_RUN:
                runs.append((begin, place))
            begin = None
    return (runs[0][0], runs[-1][1]) if runs else None


def _evened(values: Sequence[int]) -> array.array[int]:
    """The same sound at `TARGET_DB`; peaks are rounded off, so that nothing clips."""
    mean = sum(values) // max(1, len(values))
    bare = [max(-FULL, min(FULL - 1, value - mean)) for value in values]
    gain_db = TARGET_DB - loudness_db(bare)
    made = array.array("h", bare)
    for _ in range(8):
        made = _raised(bare, 10 ** (gain_db / 20))
        off = TARGET_DB - loudness_db(made)
        if abs(off) < 0.1:
            break
        gain_db += off
    return made


def _raised(values: Sequence[int], gain: float) -> array.array[int]:
    # One rounded value for each of the 65,536 there are; those below zero count from its end.
    table = [_rounded_off(value * gain / FULL) for value in (*range(FULL), *range(-FULL, 0))]
    return array.array("h", [table[value] for value in values])


def _rounded_off(part: float) -> int:
    size = abs(part)
    if size > KNEE:
        size = KNEE + (PEAK - KNEE) * math.tanh((size - KNEE) / (PEAK - KNEE))
    return round(math.copysign(size, part) * (FULL - 1))


def _faded(values: array.array[int]) -> array.array[int]:
    """Without a click where it begins and ends."""
    length = min(_FADE, len(values) // 2)
    for place in range(length):
        values[place] = values[place] * place // length
        values[-1 - place] = values[-1 - place] * place // length
    return values


def _bytes_of(values: array.array[int]) -> bytes:
    if sys.byteorder == "big":
        values = array.array("h", values)
        values.byteswap()
    return values.tobytes()
