"""What leaves a kiosk when somebody recorded a language there: a folder of clips and their list.

The folder is nobody's word: it carries no signature, and whoever reads it believes nothing.

```
track.json         canonical JSON of RecordedTrack
clips/00001.wav    the clip of the first entry, and so on: names are counted, never read
```

Rules of reading, in this order: the list's size → canonical JSON of this format → a language that
may be recorded → no sentence twice → at least one consent → each clip an ordinary file of the listed
size → its sha256 → exactly our kind of WAV → as long and as loud as a clip of its sentence is.
Nothing else in the folder is opened.
"""

from __future__ import annotations

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final, Literal

from annotated_types import Len

from content import strict_json
from content.errors import ContentError, ContentMalformed
from content.limits import LIMITS, MiB
from content.manifest import Sha256
from content.narration import clip_key, normal
from content.recorded_sound import WavRefused, faults_of, samples_of
from content.strict_json import Pattern, Within
from content.tracks import is_heard

INDEX: Final = "track.json"
CLIPS: Final = "clips"
MOST_TAKES: Final = 999_999
MOST_CLIP_BYTES: Final = 8 * MiB
"""Three minutes; the longest sentence of a lesson is read in twenty seconds."""


class TrackRefused(ContentError):
    """A recorded track breaks a rule; nothing of it is kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerConsent:
    """That somebody agreed to be recorded; who it was is not kept.

    Attributes:
        version: of the words.
        words: sha256 of exactly what was said.
        wall_ms: when, by the kiosk's own clock, which may be wrong.
    """

    version: Annotated[int, Within(1, 1000)]
    words: Sha256
    wall_ms: Annotated[int, Within(-LIMITS.number, LIMITS.number)]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedClip:
    """One sentence that was recorded.

    Attributes:
        sentence: the Vietnamese one, as lessons have it.
        take: how often it was recorded: the higher take is the newer one, at any clock.
        sha256, size: of the WAV file.
    """

    sentence: Annotated[str, Len(1, 1000)]
    take: Annotated[int, Within(1, MOST_TAKES)]
    sha256: Sha256
    size: Annotated[int, Within(46, MOST_CLIP_BYTES)]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedTrack:
    """The list of a recorded track."""

    format: Literal[1] = 1
    language: Annotated[str, Pattern(r"[A-Za-z0-9-]{2,35}")]
    consents: Annotated[tuple[SpeakerConsent, ...], Len(1, 1000)]
    clips: Annotated[tuple[RecordedClip, ...], Len(1, LIMITS.files)]


def clip_name(place: int) -> str:
    """Name of the clip at this place of the list, which counts from 0."""
    return f"{place + 1:05}.wav"


def read_track(folder: Path) -> RecordedTrack:
    """Read the list of a recorded track, which may come from anybody.

    Raises:
        TrackRefused: it breaks a rule.
        OSError: the folder does not answer, or is gone.
    """
    data = _read(folder / INDEX, LIMITS.manifest_bytes)
    try:
        track = strict_json.decode(RecordedTrack, data)
    except ContentMalformed as fault:
        raise TrackRefused(f"{INDEX}: {fault}") from fault
    if not is_heard(track.language):
        raise TrackRefused(f"{track.language!r:.40} is no language that a track may have")
    for clip in track.clips:
        if clip.sentence != normal(clip.sentence) or not clip.sentence:
            raise TrackRefused(f"“{clip.sentence:.60}” is not written as sentences are")
    keys = {clip_key(track.language, clip.sentence) for clip in track.clips}
    if len(keys) < len(track.clips):
        raise TrackRefused(f"{len(track.clips)} clips are of {len(keys)} sentences")
    return track


def read_clip(folder: Path, track: RecordedTrack, place: int) -> bytes:
    """Read the samples of the clip at a place of the list.

    Raises:
        TrackRefused: the file is not what the list says, or no clip of that sentence.
        OSError: the folder does not answer, or is gone.
    """
    clip, name = track.clips[place], clip_name(place)
    data = _read(folder / CLIPS / name, clip.size)
    if len(data) != clip.size:
        raise TrackRefused(f"{name} has {len(data):,} bytes, listed are {clip.size:,}")
    if hashlib.sha256(data).hexdigest() != clip.sha256:
        raise TrackRefused(f"{name} is not the file that is listed")
    try:
        samples = samples_of(data)
    except WavRefused as fault:
        raise TrackRefused(f"{name}: {fault}") from fault
    if fault_text := faults_of(clip.sentence, samples):
        raise TrackRefused(f"{name} {fault_text}")
    return samples


def _read(path: Path, most: int) -> bytes:
    """An ordinary file of at most `most` bytes; no link is followed, and no pipe waited for."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except FileNotFoundError as fault:
        raise TrackRefused(f"there is no {path.name}") from fault
    except OSError as fault:
        if path.is_symlink():
            raise TrackRefused(f"{path.name} is a link") from fault
        raise
    try:
        about = os.fstat(handle)
        if not stat.S_ISREG(about.st_mode):
            raise TrackRefused(f"{path.name} is no ordinary file")
        if about.st_size > most:
            raise TrackRefused(f"{path.name} has {about.st_size:,} bytes, at most {most:,}")
        with os.fdopen(handle, "rb", closefd=False) as file:
            return file.read(most + 1)
    finally:
        os.close(handle)
