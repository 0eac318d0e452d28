"""A track that is being recorded: what all its pages share; made on the jobs thread."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk.recording.drafts import Draft, drafts_in
from kiosk.voice.track_progress import Part, parts_to_record, percent_of
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
    parts: tuple[Part, ...]
    recorded: set[str] = field(default_factory=set)
    agreed: bool = False
    is_heard: bool = False

    @property
    def sentences(self) -> tuple[str, ...]:
        """All that is to be recorded, each once."""
        return tuple(dict.fromkeys(one for part in self.parts for one in part.sentences))

    @property
    def percent(self) -> int:
        """How much of it is done."""
        return percent_of(len(self.recorded), len(self.sentences))

    def part(self, part_id: str) -> Part:
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
    opened = OpenTrack(track, draft, _wanted(parts, track), is_heard=draft.is_heard)
    opened.recorded.update(draft.has(opened.sentences))
    return opened


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
        opened = OpenTrack(track, draft, _wanted(parts, track))
        opened.recorded.update(draft.has(opened.sentences))
        found.append(Begun(track, draft.count(), opened.percent))
    return tuple(found)


def _wanted(parts: Parts, track: Track) -> tuple[Part, ...]:
    store, settings = parts.store, parts.settings
    courses = [store.course(card.id) for card in store.courses()]
    return parts_to_record(
        track, settings.keeper, settings.retention_months, store.packs(), courses
    )
