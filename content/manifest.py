"""The manifest of pack format 1: the signed list of what a pack holds.

Titles, goals and what else a listing needs stand here; a course and each of its lessons are
files of the pack (`content.codec` reads them). Canonical bytes are those of
`content.strict_json`; exactly these are signed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Final, Literal

from annotated_types import Len, MaxLen

from content import strict_json
from content.limits import LIMITS
from content.model import Audience, Label, LearningPath, Named, Need, Picture, Words
from content.strict_json import ADDED, Pattern, Within
from content.tracks import recorded_tag, tag_fault

MANIFEST_NAME: Final = "manifest.json"
SIGNATURE_NAME: Final = "manifest.json.minisig"
PACK_SUFFIX: Final = ".hocso"

FileKind = Literal["course", "lesson", "questions", "picture", "sound", "video"]
Sha256 = Annotated[str, Pattern(r"[0-9a-f]{64}")]
PackId = Annotated[str, Pattern(r"[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?")]
GroupId = Annotated[str, Pattern(r"[a-z0-9](?:[a-z0-9_-]{0,38}[a-z0-9])?")]
"""Target groups keep the names of the movement's own figures, such as `nguoi_dan`."""
LogicalPath = Annotated[
    str,
    MaxLen(LIMITS.path_characters),
    Pattern(r"[A-Za-z0-9_-][A-Za-z0-9._-]*(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*)*"),
]
"""Name of a file inside a pack, e.g. `art/nguoi-goi-la.svg`; never a path on a disk."""
Rising = Annotated[int, Within(1, LIMITS.number)]
"""A number that only ever grows."""
Release = Annotated[str, Pattern(r"[0-9]{1,5}\.[0-9]{1,5}\.[0-9]{1,5}")]
"""A program version, e.g. `0.1.0`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileEntry:
    """One file of the pack; in the archive it lies under its sha256."""

    path: LogicalPath
    sha256: Sha256
    size: Annotated[int, Within(0, LIMITS.video_bytes)]
    kind: FileKind

    @property
    def sound_language(self) -> str | None:
        """The track a sound file belongs to: `vi` of `audio/vi/….opus`."""
        parts = self.path.split("/")
        return parts[1] if self.kind == "sound" and parts[0] == "audio" and parts[2:] else None


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonEntry:
    """What a listing shows of a lesson, and the file that holds it."""

    id: PackId
    title: Words
    minutes: Annotated[int, Within(1, 60)]
    file: LogicalPath


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseEntry:
    """What a listing shows of a course, and the file that holds it (with `lessons` empty)."""

    id: PackId
    title: Words
    goal: Words
    shelf: PackId
    picture: Picture
    groups: tuple[GroupId, ...]
    competences: tuple[PackId, ...]
    minutes: Annotated[int, Within(1, 600)]
    file: LogicalPath
    lessons: Annotated[tuple[LessonEntry, ...], Len(1, LIMITS.lessons)]


@dataclass(frozen=True, slots=True, kw_only=True)
class SetEntry:
    """What a listing shows of a set of questions for contests, and the file that holds it."""

    id: PackId
    title: Words
    picture: Picture
    questions: Annotated[int, Within(1, 200)]
    file: LogicalPath


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """The signed list of what a pack holds, with hashes."""

    format: Literal[1] = 1
    id: PackId
    title: Words
    publisher: Label
    languages: Annotated[tuple[Annotated[str, Pattern(r"[A-Za-z0-9-]{2,35}")], ...], Len(1, 20)]
    epoch: Rising
    version: Rising
    issued: date
    minimum_program: Release
    shelves: tuple[Named, ...]
    groups: tuple[Named, ...]
    competences: tuple[Named, ...]
    needs: Annotated[tuple[Need, ...], MaxLen(4)]
    paths: tuple[LearningPath, ...]
    courses: Annotated[tuple[CourseEntry, ...], MaxLen(LIMITS.courses)]
    files: Annotated[tuple[FileEntry, ...], Len(1, LIMITS.files)]
    sets: Annotated[tuple[SetEntry, ...], MaxLen(LIMITS.sets)] = field(default=(), metadata=ADDED)
    audience: Audience = field(default="everybody", metadata=ADDED)

    @property
    def is_track(self) -> bool:
        """Whether it carries sound for sentences of other packs and of the screens, and no more."""
        return not self.courses and not self.sets

    def by_path(self) -> dict[str, FileEntry]:
        """The files under their logical paths."""
        return {entry.path: entry for entry in self.files}

    def blobs(self) -> dict[str, int]:
        """Size in bytes of each distinct file, under its sha256."""
        return {entry.sha256: entry.size for entry in self.files}


def to_bytes(manifest: Manifest) -> bytes:
    """Give the canonical bytes, the ones to sign."""
    return strict_json.encode(manifest)


def from_bytes(data: bytes) -> Manifest:
    """Read a manifest. Only ever called on bytes whose signature has been checked.

    Raises:
        ContentMalformed: not canonical, or not a manifest of format 1.
    """
    return strict_json.decode(Manifest, data)


def ceiling(kind: FileKind) -> int:
    """The most bytes that a file of this kind may have."""
    match kind:
        case "course" | "questions":
            return LIMITS.course_bytes
        case "lesson":
            return LIMITS.lesson_bytes
        case "picture":
            return LIMITS.picture_bytes
        case "sound":
            return LIMITS.sound_bytes
        case "video":
            return LIMITS.video_bytes


def oversized(manifest: Manifest) -> Iterable[str]:
    """Say which ceilings a well-formed manifest breaks."""
    for entry in manifest.files:
        if entry.size > ceiling(entry.kind):
            yield f"{entry.path} has {entry.size:,} bytes, at most {ceiling(entry.kind):,}"
    total = sum(manifest.blobs().values())
    if total > LIMITS.pack_bytes:
        yield f"the files have {total:,} bytes together, at most {LIMITS.pack_bytes:,}"


def faults_of(manifest: Manifest) -> Iterable[str]:
    """Say what breaks a ceiling or contradicts itself in a well-formed manifest."""
    yield from oversized(manifest)
    paths = manifest.by_path()
    sizes = manifest.blobs()
    if len(paths) < len(manifest.files):
        yield f"manifest lists {len(manifest.files)} files under {len(paths)} paths"
    for entry in manifest.files:
        if sizes[entry.sha256] != entry.size:
            yield f"{entry.path} is listed with two sizes, {entry.size:,} and {sizes[entry.sha256]:,}"
    yield from _faults_of_courses(manifest, paths)


def _faults_of_courses(manifest: Manifest, paths: dict[str, FileEntry]) -> Iterable[str]:
    ids = [course.id for course in manifest.courses]
    if len(set(ids)) < len(ids):
        yield "two courses have the same id"
    every = [*ids, *(one.id for one in manifest.sets)]
    if len(set(every)) - len(set(ids)) < len(manifest.sets):
        yield "a set has the id of a course or of another set"
    if not every:
        yield from _faults_of_tracks(manifest)
    for each in manifest.sets:
        yield from _missing(
            paths, f"set {each.id}", (each.file, "questions"), (each.picture.file, "picture")
        )
    for course in manifest.courses:
        lessons = [lesson.id for lesson in course.lessons]
        if len(set(lessons)) < len(lessons):
            yield f"two lessons of {course.id} have the same id"
        wanted: list[tuple[str, FileKind]] = [(course.file, "course")]
        wanted += [(lesson.file, "lesson") for lesson in course.lessons]
        wanted.append((course.picture.file, "picture"))
        yield from _missing(paths, f"course {course.id}", *wanted)
    for need in manifest.needs:
        if need.course not in ids:
            yield f"a need names the course {need.course}, which is not in the pack"
    for way in manifest.paths:
        for stop in way.courses:
            name = stop.split("/")[0]
            if name not in ids:
                yield f"the path of {way.group} names the course {name}, which is not in the pack"


def _faults_of_tracks(manifest: Manifest) -> Iterable[str]:
    """What a pack that teaches nothing must be: clips of its languages, and nothing else."""
    clips = {entry.path: recorded_tag(entry.path) for entry in manifest.files}
    if not all(clips.values()):
        yield "there is neither a course, nor a set of questions, nor a track alone"
        return
    for tag in manifest.languages:
        if fault := tag_fault(tag):
            yield fault
    for path, language in clips.items():
        if language not in manifest.languages:
            yield f"{path:.80} is of no language of the pack, only {', '.join(manifest.languages)}"
    for entry in manifest.files:
        if entry.kind != "sound":
            yield f"{entry.path:.80} is a {entry.kind}, not a sound"
    for part in ("shelves", "groups", "competences"):
        if getattr(manifest, part):
            yield f"a track has no {part}"


def _missing(paths: dict[str, FileEntry], who: str, *wanted: tuple[str, FileKind]) -> Iterable[str]:
    for path, kind in wanted:
        if path not in paths or paths[path].kind != kind:
            yield f"{who} needs the {kind} {path:.80}, which is not in the files"
