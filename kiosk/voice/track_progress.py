"""How far a track is: which sentences of the screens and of which course have a clip. Pure.

The order is the order of recording: the first sentences of the screens with the consent, then the
courses that protect people soonest, then the rest of the screens, then the other courses.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from content.cards import PackHead
from content.model import Course
from content.narration import spoken_texts_of_course
from content.sentences import sentences
from kiosk.voice.clips import ClipSource, clip_in
from kiosk.voice.screen_sentences import first_sentences, screen_sentences
from kiosk.voice.tracks import Track

FIRST: Final = "first"
SCREENS: Final = "screens"
SOONEST: Final = ("lua-dao", "vneid", "thanh-toan")
"""Ids of the courses that are recorded before all others."""


@dataclass(frozen=True, slots=True)
class Part:
    """Sentences that are recorded together.

    Attributes:
        id: `FIRST`, `SCREENS`, or a course's.
        title: of the course; empty for the screens, which staff know by their own words.
        sentences: each once, in the order in which they are heard.
    """

    id: str
    title: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Covered:
    """How much of a part a track has.

    Attributes:
        part: what was looked at.
        have: how many of its sentences have a clip.
    """

    part: Part
    have: int

    @property
    def of(self) -> int:
        """How many sentences there are."""
        return len(self.part.sentences)

    @property
    def percent(self) -> int:
        """0 to 100; 100 only when nothing is missing."""
        return percent_of(self.have, self.of)


def percent_of(have: int, of: int) -> int:
    """A share in percent, rounded down, so that 100 means all of it; of nothing all is there."""
    return 100 * have // of if of else 100


def course_part(course: Course) -> Part:
    """The sentences of one course."""
    return Part(course.id, course.title, spoken_texts_of_course(course))


def parts_to_record(
    track: Track, keeper: str, months: int, heads: Iterable[PackHead], courses: Iterable[Course]
) -> tuple[Part, ...]:
    """Everything that a track of this kiosk can have, in the order of recording.

    Args:
        track: the language.
        keeper: as the consent of this kiosk says it.
        months: the same.
        heads: the installed packs, for what the first pages show of them.
        courses: whole courses, in the order of the packs.
    """
    first = first_sentences(track, keeper, months)
    shown = tuple(_words_of_heads(heads))
    screens = _without((*screen_sentences(track, keeper, months), *shown), first)
    listed = {course.id: course for course in courses}
    soon = [listed.pop(one) for one in SOONEST if one in listed]
    found = [Part(FIRST, "", first)]
    found += [course_part(course) for course in soon]
    found.append(Part(SCREENS, "", screens))
    found += [course_part(course) for course in listed.values()]
    return tuple(found)


def progress_of(track: Track, parts: Sequence[Part], source: ClipSource) -> tuple[Covered, ...]:
    """How much of each part has a clip in this track."""
    return tuple(
        Covered(part, sum(clip_in(track.tag, one, source) is not None for one in part.sentences))
        for part in parts
    )


def missing_in(track: Track, part: Part, source: ClipSource) -> tuple[str, ...]:
    """The sentences of a part that nobody recorded yet, in order."""
    return tuple(one for one in part.sentences if clip_in(track.tag, one, source) is None)


def partial_tracks(
    tracks: Iterable[Track], parts: Iterable[Part], source: ClipSource
) -> frozenset[str]:
    """Tags of the tracks that lack a sentence; `parts` is read only as far as needed to know."""
    whole = list(tracks)
    lacking: set[str] = set()
    for part in parts:
        lacking |= {track.tag for track in whole if missing_in(track, part, source)}
        whole = [track for track in whole if track.tag not in lacking]
        if not whole:
            break
    return frozenset(lacking)


def whole_percent(covered: Sequence[Covered]) -> int:
    """How far the track is as a whole, by sentences."""
    return percent_of(sum(one.have for one in covered), sum(one.of for one in covered))


def _words_of_heads(heads: Iterable[PackHead]) -> Iterable[str]:
    for head in heads:
        for text in (
            *(need.text for need in head.needs),
            *(named.name for named in (*head.shelves, *head.groups)),
            *(path.name for path in head.paths),
        ):
            yield from sentences(text)


def _without(texts: Iterable[str], known: Iterable[str]) -> tuple[str, ...]:
    gone = {one.removesuffix(".") for one in known}
    found = {one.removesuffix("."): one for one in texts if one.removesuffix(".") not in gone}
    return tuple(found.values())
