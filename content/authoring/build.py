"""From an author's folder to a pack file: the same files always give the same bytes.

The version, the dates and everything else come from the files; no clock, no folder order and no
machine has a say. Signing is a step of its own, on a machine that holds the key.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from content import codec, model
from content import manifest as manifests
from content.archive import PackFile, pack_bytes
from content.authoring.clips import clips_of
from content.authoring.source import Source
from content.errors import ContentError, ContentMalformed
from content.limits import LIMITS
from content.manifest import (
    MANIFEST_NAME,
    SIGNATURE_NAME,
    CourseEntry,
    FileEntry,
    FileKind,
    LessonEntry,
    Manifest,
    SetEntry,
)
from content.rules import files_of
from content.secret_key import SecretKey
from content.trust import TRUST_NAME, SignedTrust
from content.verify_files import entry_of_set

MINIMUM_PROGRAM = "0.1.0"
"""The first program that reads what this one builds."""
_KINDS: Mapping[str, FileKind] = {
    ".svg": "picture",
    ".png": "picture",
    ".webp": "picture",
    ".opus": "sound",
    ".ogg": "sound",
    ".wav": "sound",
    ".webm": "video",
}


class NotBuildable(ContentError):
    """A folder that `check` finds errors in, or files that changed meanwhile, make no pack."""


@dataclass(frozen=True, slots=True)
class Unsigned:
    """A pack that lacks only its signature and trust file.

    Attributes:
        manifest: the list, as canonical bytes.
        blobs: every file under its sha256.
    """

    manifest: Manifest
    blobs: Mapping[str, bytes]

    @property
    def name(self) -> str:
        """What the pack file is called: id and version."""
        return f"{self.manifest.id}-{self.manifest.version}{manifests.PACK_SUFFIX}"

    def to_bytes(self) -> bytes:
        """The pack file; it cannot be installed before it is signed."""
        return pack_bytes({MANIFEST_NAME: manifests.to_bytes(self.manifest)}, dict(self.blobs))


def build(
    source: Source,
    *,
    clips: Path | None = None,
    epoch: int = 1,
    minimum_program: str = MINIMUM_PROGRAM,
) -> Unsigned:
    """Make a pack of an author's folder.

    Args:
        source: a folder that was read and checked.
        clips: folder of narration that `narrate` filled; None for a pack without it.
        epoch: as opened by the root; a pack of a lower epoch is refused.
        minimum_program: the oldest program that may install the pack.

    Raises:
        NotBuildable: a part of the folder could not be read, or the pack would contradict itself.
        OSError: a file cannot be read.
    """
    pack = source.pack
    if pack is None:
        raise NotBuildable(f"{source.folder.name} has errors; see “hocso pack check”")
    files: dict[str, tuple[FileKind, bytes]] = {}
    courses = tuple(_add_course(course, files) for course in pack.courses)
    sets = tuple(_add_set(questions, files) for questions in pack.sets)
    for path, place in _paths(source, pack, clips):
        files[path] = (_KINDS[place.suffix], place.read_bytes())
    manifest = replace(_manifest(pack, courses, files, epoch, minimum_program), sets=sets)
    blobs = {hashlib.sha256(data).hexdigest(): data for _, data in files.values()}
    try:
        manifests.from_bytes(manifests.to_bytes(manifest))
    except ContentMalformed as fault:
        raise NotBuildable(f"the pack would be refused: {fault}") from fault
    for fault_text in manifests.faults_of(manifest):
        raise NotBuildable(f"the pack would be refused: {fault_text}")
    return Unsigned(manifest, blobs)


def sign(pack: PackFile, key: SecretKey, trust: SignedTrust) -> bytes:
    """Give the same pack, signed, with the trust file that it carries.

    Args:
        pack: an unsigned (or formerly signed) pack.
        key: a content key that the trust file lists.
        trust: the trust file and its root signatures.

    Raises:
        PackRefused: the pack cannot be read.
        NotBuildable: it holds no manifest.
    """
    manifest_bytes = pack.read(MANIFEST_NAME, LIMITS.manifest_bytes)
    if manifest_bytes is None:
        raise NotBuildable(f"there is no {MANIFEST_NAME} in the pack")
    manifest = manifests.from_bytes(manifest_bytes)
    comment = f"{manifest.id} epoch {manifest.epoch} version {manifest.version}"
    signed = {
        MANIFEST_NAME: manifest_bytes,
        SIGNATURE_NAME: key.sign(manifest_bytes, comment).to_text().encode(),
        TRUST_NAME: trust.data,
        **trust.signatures,
    }
    return pack_bytes(signed, {name: b"".join(pack.chunks(name)) for name in pack.names()})


def _add_course(course: model.Course, files: dict[str, tuple[FileKind, bytes]]) -> CourseEntry:
    file = f"courses/{course.id}/course.json"
    files[file] = ("course", codec.to_json(replace(course, lessons=())))
    lessons: list[LessonEntry] = []
    for lesson in course.lessons:
        path = f"courses/{course.id}/{lesson.id}.lesson.json"
        files[path] = ("lesson", codec.to_json(lesson))
        lessons.append(
            LessonEntry(id=lesson.id, title=lesson.title, minutes=lesson.minutes, file=path)
        )
    return CourseEntry(
        id=course.id,
        title=course.title,
        goal=course.goal,
        shelf=course.shelf,
        picture=course.picture,
        groups=course.groups,
        competences=course.competences,
        minutes=course.minutes,
        file=file,
        lessons=tuple(lessons),
    )


def _add_set(questions: model.QuestionSet, files: dict[str, tuple[FileKind, bytes]]) -> SetEntry:
    file = f"sets/{questions.id}.json"
    files[file] = ("questions", codec.to_json(questions))
    return entry_of_set(questions, file)


def _paths(source: Source, pack: model.Pack, clips: Path | None) -> Iterator[tuple[str, Path]]:
    """The files that the pack shows or plays: logical path and place on this disk."""
    for path in sorted({name for _, name in files_of(pack)}):
        if path not in source.files:
            raise NotBuildable(f"there is no file {path}; see “hocso pack check”")
        yield path, source.folder / path
    wanted = clips_of(pack, (*pack.languages, *_tracks(source)))
    for folder in (source.folder / "audio", clips):
        for clip in wanted:
            found = clip.found_in(folder) if folder is not None else None
            if found is not None:
                yield f"audio/{clip.track}/{found.name}", found


def _tracks(source: Source) -> tuple[str, ...]:
    return tuple(sorted({path.split("/")[1] for path in source.files if path.startswith("audio/")}))


def _manifest(
    pack: model.Pack,
    courses: tuple[CourseEntry, ...],
    files: Mapping[str, tuple[FileKind, bytes]],
    epoch: int,
    minimum_program: str,
) -> Manifest:
    return Manifest(
        id=pack.id,
        title=pack.title,
        publisher=pack.publisher,
        languages=pack.languages,
        epoch=epoch,
        version=pack.version,
        issued=pack.issued,
        minimum_program=minimum_program,
        shelves=pack.shelves,
        groups=pack.groups,
        competences=pack.competences,
        needs=pack.needs,
        paths=pack.paths,
        courses=courses,
        audience=pack.audience,
        files=tuple(
            FileEntry(path=path, sha256=hashlib.sha256(data).hexdigest(), size=len(data), kind=kind)
            for path, (kind, data) in sorted(files.items())
        ),
    )
