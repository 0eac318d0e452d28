"""Chooses the clip of each sentence: which language a step is read in, and from where. Pure.

- A step is read wholly in one language: the learner's track if that has every sentence of it (what
  stands on it and is only heard at a touch included), else Vietnamese.
- What the kiosk makes at the moment, with somebody's name or a number in it, nobody can have
  recorded. It is said in Vietnamese and keeps no step out of a track.
- That a step is not in the track is announced before it, in the track where that has the words.
  Once a visit and track: who was told it once knows it, and eight steps do not begin with it.
- Beside a step (buttons, names) each thing is said in the track if that has all of it, else in
  Vietnamese, without a word. A language says its own name in its own track.
- In Vietnamese: a recorded clip, else the clip synthesised when the pack was built, else one
  synthesised here.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Protocol

from content.narration import SYNTHESISED, clip_key
from content.sentences import sentences
from content.speech import speakable
from kiosk.voice.made import is_made
from kiosk.voice.tracks import VIETNAMESE, VIETNAMESE_TRACK, Track

BUTTON: Final = ", nút"
"""How a button ends that is heard; in a track it is a word of its own, recorded once."""
BUTTON_WORD: Final = "nút"


class ClipSource(Protocol):
    """Whoever holds the clips that came with packs (`content.store.PackStore`)."""

    def clip(self, language: str, sentence: str) -> Path | None:
        """The file of that sentence in that track."""

    def tracks(self) -> tuple[str, ...]:
        """Tags of the languages that it has a clip in."""


class NoClips:
    """A source without any clip: everything is synthesised."""

    def clip(self, language: str, sentence: str) -> Path | None:
        """Never one."""
        del language, sentence
        return None

    def tracks(self) -> tuple[str, ...]:
        """None."""
        return ()


@dataclass(frozen=True, slots=True)
class VoiceSettings:
    """How the kiosk speaks Vietnamese where nobody recorded it."""

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
    announces: bool = False
    """Whether it tells that a step is not in the learner's track."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What is heard in which language now.

    Attributes:
        track: the learner's.
        beside: what else belongs to the step that is shown, heard only at a touch.
        names: the track in which a sentence names its own language, by sentence.
    """

    track: Track = VIETNAMESE_TRACK
    beside: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)


def lines_of(
    texts: Sequence[str], choice: Choice, source: ClipSource, *, announced: bool = False
) -> tuple[Line, ...]:
    """What is heard for a step's sentences, announcement included.

    Args:
        texts: the step's sentences, in order.
        choice: track, and what else belongs to the step.
        source: the clips.
        announced: whether this visit was told already that the track lacks something.
    """
    lacks = choice.track.tag != VIETNAMESE and not _is_whole(texts, choice, source)
    before = () if announced or not lacks else announcement(choice.track, source)
    tag = VIETNAMESE if lacks else choice.track.tag
    found = [line for at, text in enumerate(texts) for line in _said(text, at, tag, choice, source)]
    return (*before, *found)


def aside_of(
    text: str, page: Sequence[str], choice: Choice, source: ClipSource
) -> tuple[Line, ...]:
    """What is heard when one thing is touched; in the language of the step it belongs to."""
    tag = choice.track.tag
    if text in page or text in choice.beside:
        tag = tag if _is_whole(page, choice, source) else VIETNAMESE
    return _said(text, -1, tag, choice, source)


def announcement(track: Track, source: ClipSource) -> tuple[Line, ...]:
    """That what follows is not in this track; said in the track where that has the words."""
    clips = [clip_in(track.tag, text, source) for text in told_once(track)]
    if not all(clips):
        clips = [_clip(VIETNAMESE, text, source) for text in told_once(track)]
    return tuple(
        Line(text, -1, clip, announces=True)
        for text, clip in zip(told_once(track), clips, strict=True)
    )


def told_once(track: Track) -> tuple[str, str]:
    """The two sentences of an announcement (words.md, Faults)."""
    return f"Phần này chưa có tiếng {track.name}.", "Mình nghe tiếng Việt nhé."


def pieces_of(text: str) -> tuple[str, ...]:
    """What a track must have of a text that is heard: its sentences, and the word "nút"."""
    bare = text.removesuffix(BUTTON)
    inner = sentences(bare)
    return (*inner, BUTTON_WORD) if bare != text else inner


def clip_in(tag: str, sentence: str, source: ClipSource) -> Path | None:
    """The clip of a sentence in a track; with or without its full stop it is the same words."""
    other = sentence[:-1] if sentence.endswith(".") else f"{sentence}."
    return source.clip(tag, sentence) or source.clip(tag, other)


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


def _is_whole(texts: Sequence[str], choice: Choice, source: ClipSource) -> bool:
    """Whether the track has everything of the step that can be recorded, and something at all."""
    told = [text for text in (*texts, *choice.beside) if _named(text, choice) is None]
    pieces = dict.fromkeys(
        piece for text in told for piece in pieces_of(text) if not is_made(piece)
    )
    return all(clip_in(choice.track.tag, piece, source) for piece in pieces)


def _said(text: str, index: int, tag: str, choice: Choice, source: ClipSource) -> tuple[Line, ...]:
    """One text in one language; in Vietnamese where the track lacks a piece of it."""
    own = _named(text, choice)
    for language in dict.fromkeys((own or tag, VIETNAMESE)):
        # What a language is called is all that it says of itself, without "nút".
        pieces = pieces_of(text)[: 1 if own == language else None]
        clips = [_clip(language, piece, source) for piece in pieces]
        if clips and all(clips):
            return tuple(Line(text, index, clip) for clip in clips)
    return (Line(text, index, _clip(VIETNAMESE, text, source)),)


def _named(text: str, choice: Choice) -> str | None:
    """The track that a text names; its sentence, or the button of that name."""
    return choice.names.get(text) or choice.names.get(f"{text.removesuffix(BUTTON)}.")


def _clip(language: str, sentence: str, source: ClipSource) -> Path | None:
    found = clip_in(language, sentence, source)
    if found is None and language == VIETNAMESE:
        return source.clip(SYNTHESISED, sentence)
    return found
