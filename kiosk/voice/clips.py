"""Chooses the clip of each sentence: which language a step is read in, and from where.

- A step is read wholly in one language: the learner's track if it has every sentence, else
  Vietnamese, announced once.
- In Vietnamese: a recorded clip, else the clip synthesised when the pack was built, else one
  synthesised here.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from content.narration import SYNTHESISED, clip_key
from content.speech import speakable

VIETNAMESE: Final = "vi"
TRACK_NAMES: Final = {
    "mtq": "Mường",
    "blt": "Thái",
    "twh": "Thái",
    "tyr": "Thái",
    "hmn": "Mông",
    "bru": "Bru-Vân Kiều",
}
"""What a track is called in "Phần này chưa có tiếng {tên tiếng}."."""


class ClipSource(Protocol):
    """Whoever holds the clips that came with packs (`content.store.PackStore`)."""

    def clip(self, language: str, sentence: str) -> Path | None:
        """The file of that sentence in that track."""


class NoClips:
    """A source without any clip: everything is synthesised."""

    def clip(self, language: str, sentence: str) -> Path | None:
        """Never one."""
        del language, sentence
        return None


@dataclass(frozen=True, slots=True)
class VoiceSettings:
    """How the kiosk speaks."""

    track: str = VIETNAMESE
    """Language a learner hears, BCP 47."""
    voice: str = "vi"
    """North `vi`, centre `vi-vn-x-central`, south `vi-vn-x-south`."""
    rate: int = 150
    """Words a minute of synthesised speech."""
    command: str = ""
    """Another program that makes `{wav}` of `{text}` (or of its standard input)."""


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence to be heard."""

    sentence: str
    index: int
    """Its place in what is read; -1 for an announcement."""
    clip: Path | None
    """Its recorded or pack-time clip; None: to be synthesised."""


def lines_of(texts: Sequence[str], track: str, source: ClipSource) -> tuple[Line, ...]:
    """What is heard for a step's sentences, announcement included."""
    if track != VIETNAMESE:
        own = [source.clip(track, text) for text in texts]
        if all(own):
            return _numbered(texts, own)
        name = TRACK_NAMES.get(track, track)
        announced = (f"Phần này chưa có tiếng {name}.", "Mình nghe tiếng Việt nhé.")
        before = tuple(Line(text, -1, _vietnamese(text, source)) for text in announced)
    else:
        before = ()
    return before + _numbered(texts, [_vietnamese(text, source) for text in texts])


def cache_name(sentence: str, engine: str, settings: VoiceSettings) -> str:
    """Name of the synthesised clip: changes with the words, their pronunciation and the voice."""
    parts = (
        clip_key(VIETNAMESE, sentence),
        speakable(sentence),
        engine,
        settings.voice,
        str(settings.rate),
        settings.command,
    )
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _numbered(texts: Sequence[str], clips: Sequence[Path | None]) -> tuple[Line, ...]:
    return tuple(
        Line(text, at, clip) for at, (text, clip) in enumerate(zip(texts, clips, strict=True))
    )


def _vietnamese(sentence: str, source: ClipSource) -> Path | None:
    return source.clip(VIETNAMESE, sentence) or source.clip(SYNTHESISED, sentence)
