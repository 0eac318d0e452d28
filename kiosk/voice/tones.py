"""Three short tones of our own: right, again (not yet right) and next. Warm, never a scolding.

Soft struck-bar notes: "right" climbs, "again" is the falling third of a call from the yard, "next"
is one light note. They sound before a sentence, never over it. The files beside this program are
what it makes (`python -m kiosk.voice.tones`).
"""

from __future__ import annotations

import io
import math
import wave
from array import array
from dataclasses import dataclass
from pathlib import Path
from typing import Final

RATE: Final = 22_050
"""Samples a second, 16 bit, one channel."""
LOUDEST: Final = 0.34
"""Of full scale: no louder than the voice that follows."""
PARTIALS: Final = ((1.0, 1.0), (2.0, 0.28), (4.0, 0.10))
"""Frequency and loudness of what rings in one note, as ratios."""
RISE_SECONDS: Final = 0.006
LAST_SECONDS: Final = 0.02
"""How a note begins and the tone ends without a click."""
FOLDER: Final = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Note:
    """One note: when it begins (seconds), how high (hertz), how long it rings (seconds)."""

    at: float
    hertz: float
    rings: float


TONES: Final[dict[str, tuple[Note, ...]]] = {
    "right": (Note(0, 523.25, 0.25), Note(0.09, 659.26, 0.25), Note(0.18, 783.99, 0.3)),
    "again": (Note(0, 392.0, 0.22), Note(0.15, 329.63, 0.28)),
    "next": (Note(0, 880.0, 0.14),),
}
"""The notes of each tone, lower and slower where it asks to try again."""


def tone_file(name: str) -> Path:
    """Where the sound of a tone lies."""
    return FOLDER / f"{name}.wav"


def tone_wav(name: str) -> bytes:
    """The sound of a tone, as WAV; the same bytes every time."""
    notes = TONES[name]
    seconds = max(note.at + note.rings for note in notes)
    samples = [_at(notes, place / RATE) for place in range(round(seconds * RATE))]
    most = max(abs(sample) for sample in samples)
    level = LOUDEST * 32_767 / most
    held = io.BytesIO()
    with wave.open(held, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(RATE)
        faded = (
            sample * level * min(1.0, (seconds - place / RATE) / LAST_SECONDS)
            for place, sample in enumerate(samples)
        )
        sound.writeframes(array("h", (round(sample) for sample in faded)).tobytes())
    return held.getvalue()


def _at(notes: tuple[Note, ...], seconds: float) -> float:
    total = 0.0
    for note in notes:
        since = seconds - note.at
        if 0 <= since <= note.rings:
            swell = min(1.0, since / RISE_SECONDS) * math.exp(-4.5 * since / note.rings)
            total += swell * sum(
                loud * math.sin(2 * math.pi * note.hertz * ratio * since)
                for ratio, loud in PARTIALS
            )
    return total


def main() -> None:
    """Write the files."""
    for name in TONES:
        tone_file(name).write_bytes(tone_wav(name))


if __name__ == "__main__":
    main()
