"""A track that is being recorded: what all its pages share; made on the jobs thread."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk.people.consent import consent_words
from kiosk.recording.drafts import Draft, drafts_in
from kiosk.recording.script import ScriptPart, percent_of, script
from kiosk.voice.tracks import NAMES, Track, offered, track_of

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts


@dataclass(slots=True)
class OpenTrack:
    """One language under way.

    Attributes:
        parts: what is to be recorded, in order.
        recorded: the sentences of it that have a take.
        agreed: whether whoever speaks now agreed.
        is_heard: whether learners of this kiosk hear what was recorded here.
    """

    track: Track
    draft: Draft
    parts: tuple[ScriptPart, ...]
    recorded: set[str] = field(default_factory=set)
    agreed: bool = False
    is_heard: bool = False

    @property
    def sentences(self) -> tuple[str, ...]:
        """All that is to be recorded."""
        return tuple(sentence for part in self.parts for sentence in part.sentences)

    @property
    def percent(self) -> int:
        """How much of it is done."""
        return percent_of(self.sentences, self.recorded)

    def part(self, part_id: str) -> ScriptPart:
        """The part of this id."""
        return next(part for part in self.parts if part.id == part_id)


@dataclass(frozen=True, slots=True)
class Begun:
    """How far a language is."""

    track: Track
    sentences: int
    percent: int


def open_track(parts: Parts, tag: str) -> OpenTrack:
    """Read what is to be recorded, and what was.

    Raises:
        ContentError: the lessons cannot be read.
        OSError: the disk does not answer.
    """
    track, draft = track_of(tag), Draft(parts.home, tag)
    draft.tidy()
    whole = _script(parts, track)
    recorded = draft.has(sentence for part in whole for sentence in part.sentences)
    return OpenTrack(track, draft, whole, set(recorded), is_heard=draft.is_heard)


def begun(parts: Parts) -> tuple[Begun, ...]:
    """How far each language is; those we know, and those somebody began.

    Raises:
        ContentError, OSError: as `open_track`.
    """
    drafts = {draft.language: draft for draft in drafts_in(parts.home)}
    found = []
    for track in offered({*NAMES, *drafts})[1:] + offered(())[:1]:
        draft = drafts.get(track.tag)
        if draft is None or not draft.count():
            found.append(Begun(track, 0, 0))
            continue
        wanted = tuple(one for part in _script(parts, track) for one in part.sentences)
        found.append(Begun(track, draft.count(), percent_of(wanted, draft.has(wanted))))
    return tuple(found)


def _script(parts: Parts, track: Track) -> tuple[ScriptPart, ...]:
    settings = parts.settings
    consent = consent_words(settings.keeper, settings.retention_months)
    courses = [parts.store.course(card.id) for card in parts.store.courses()]
    return script(track, consent, parts.store.needs(), courses)
