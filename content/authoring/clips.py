"""Which clips a pack wants, where they lie, and whether one sounds as long as it should.

A clip lies under `<track>/<clip key>.opus` (or `.wav`), in the author's `audio/` folder when a
person recorded it, in the clip folder when a program spoke it. Its key holds language and
sentence, so a changed sentence simply no longer finds its old clip.
"""

from __future__ import annotations

import array
import sys
import wave
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from content.errors import ContentError
from content.model import Pack
from content.narration import SYNTHESISED, clip_key, spoken_texts_of_pack
from content.speech import speakable

SHORTEST_SECONDS, LONGEST_SECONDS = 0.12, 0.6
"""Per syllable: below it is a stub, above it a runaway."""
SLACK_SECONDS = 0.6
"""Breath around a sentence, whatever its length."""
ENDINGS = (".opus", ".wav")
_QUIET = 300
"""Samples of 16 bits below this are silence."""


class ClipUnusable(ContentError):
    """A sound file is not what a clip must be, or far too short or long for its sentence."""


@dataclass(frozen=True, slots=True)
class Clip:
    """The sound of one sentence in one track."""

    track: str
    sentence: str

    @property
    def key(self) -> str:
        """What the clip is bound to: track and sentence."""
        return clip_key(self.track, self.sentence)

    def found_in(self, folder: Path) -> Path | None:
        """Its file in a folder of tracks, if there is one."""
        for ending in ENDINGS:
            path = folder / self.track / f"{self.key}{ending}"
            if path.is_file():
                return path
        return None


def clips_of(pack: Pack, tracks: Iterable[str] = ()) -> tuple[Clip, ...]:
    """Every clip a pack can use: each sentence in each track, and as the program speaks it."""
    languages = dict.fromkeys((*tracks, SYNTHESISED))
    sentences = spoken_texts_of_pack(pack)
    return tuple(Clip(track, sentence) for track in languages for sentence in sentences)


def judge_length(sentence: str, seconds: float) -> None:
    """Compare how long a clip sounds with how much it says.

    Raises:
        ClipUnusable: a stub or a runaway.
    """
    spoken = speakable(sentence)
    count = max(1, len(spoken.split()))
    low, high = count * SHORTEST_SECONDS, count * LONGEST_SECONDS + SLACK_SECONDS
    if not low <= seconds <= high:
        raise ClipUnusable(
            f"“{sentence[:60]}” sounds {seconds:.2f} s, expected {low:.2f} to {high:.2f} s"
            f" for {count} syllables"
        )


def sounding_seconds(wav: Path) -> float:
    """How long a WAV sounds, without the silence at both ends.

    Raises:
        ClipUnusable: not a WAV of 16-bit samples.
    """
    try:
        with wave.open(str(wav), "rb") as file:
            width, channels, rate = file.getsampwidth(), file.getnchannels(), file.getframerate()
            data = file.readframes(file.getnframes())
    except (wave.Error, EOFError) as fault:
        raise ClipUnusable(f"{wav.name} is not a WAV file: {fault}") from fault
    if width != 2:
        raise ClipUnusable(f"{wav.name} has samples of {width * 8} bits, needed are 16")
    samples = array.array("h", data[: len(data) // 2 * 2])
    if sys.byteorder == "big":
        samples.byteswap()
    loud = [place for place, value in enumerate(samples) if abs(value) > _QUIET]
    return (loud[-1] - loud[0] + 1) / (rate * channels) if loud else 0.0
