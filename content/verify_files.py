"""Whether each file of a pack is what the signed manifest says, and teaches what it lists.

The last two rules of `content.verify`: size and sha256 of every file, then courses and lessons.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from content.errors import ContentError, PackRefused
from content.manifest import MANIFEST_NAME, CourseEntry, FileEntry, Manifest, SetEntry
from content.model import Course, Lesson, QuestionSet
from content.source import ContentReader, PackSource

Part = TypeVar("Part", Course, Lesson, QuestionSet)


def judge_files(
    manifest: Manifest, source: PackSource, reader: ContentReader, without: frozenset[str]
) -> tuple[Course, ...]:
    """Check every file against the manifest, and read its courses.

    Args:
        manifest: as signed.
        source: where the files are.
        reader: reads courses and lessons.
        without: logical paths of sound that may be missing.

    Raises:
        PackRefused: kind `blob` or `content`, naming the file.
    """
    listed = {entry.sha256: entry for entry in manifest.files}
    for name in source.names():
        if name not in listed:
            raise PackRefused("blob", f"{name} is in the pack, but not in {MANIFEST_NAME}")
    texts: dict[str, bytes] = {}
    paths = manifest.by_path()
    for path in without:
        if path not in paths or paths[path].kind != "sound":
            raise PackRefused("blob", f"{path} cannot be left out, only sound can")
    for entry in manifest.files:
        if entry.path not in without:
            _judge_blob(entry, source, texts)
    files = frozenset(paths)
    for each in manifest.sets:
        _judge_set(each, texts, reader, files)
    return tuple(_judge_course(course, texts, reader, files) for course in manifest.courses)


def _judge_blob(entry: FileEntry, source: PackSource, texts: dict[str, bytes]) -> None:
    """Check size and sha256, and keep the bytes of courses and lessons."""
    digest = hashlib.sha256()
    size = 0
    kept: list[bytes] = []
    keep = entry.kind in {"course", "lesson", "questions"}
    for chunk in source.chunks(entry.sha256):
        size += len(chunk)
        if size > entry.size:
            raise PackRefused("blob", f"{entry.path} goes on beyond its {entry.size:,} bytes")
        digest.update(chunk)
        if keep:
            kept.append(chunk)
    if size != entry.size:
        raise PackRefused("blob", f"{entry.path} has {size:,} bytes instead of {entry.size:,}")
    if digest.hexdigest() != entry.sha256:
        raise PackRefused(
            "blob", f"{entry.path} has sha256 {digest.hexdigest()} instead of {entry.sha256}"
        )
    if keep:
        texts[entry.path] = b"".join(kept)


def _judge_course(
    entry: CourseEntry, texts: dict[str, bytes], reader: ContentReader, files: frozenset[str]
) -> Course:
    course = _read(entry.file, reader.course, texts)
    lessons: list[Lesson] = []
    for listed in entry.lessons:
        lesson = _read(listed.file, reader.lesson, texts)
        if (lesson.id, lesson.title, lesson.minutes) != (listed.id, listed.title, listed.minutes):
            raise PackRefused("content", f"{listed.file} is not the lesson {listed.id} as listed")
        lessons.append(lesson)
    if course.lessons or entry != _entry_of(course, entry):
        raise PackRefused("content", f"{entry.file} is not the course {entry.id} as listed")
    whole = replace(course, lessons=tuple(lessons))
    for fault_text in reader.faults(whole, files):
        raise PackRefused("content", f"course {entry.id}: {fault_text}")
    return whole


def _judge_set(
    entry: SetEntry, texts: dict[str, bytes], reader: ContentReader, files: frozenset[str]
) -> None:
    questions = _read(entry.file, reader.questions, texts)
    if entry != entry_of_set(questions, entry.file):
        raise PackRefused("content", f"{entry.file} is not the set {entry.id} as listed")
    for fault_text in reader.faults(questions, files):
        raise PackRefused("content", f"set {entry.id}: {fault_text}")


def entry_of_set(questions: QuestionSet, file: str) -> SetEntry:
    """What the manifest must say of a set that lies in `file`."""
    return SetEntry(
        id=questions.id,
        title=questions.title,
        picture=questions.picture,
        questions=len(questions.questions),
        file=file,
    )


def _entry_of(course: Course, entry: CourseEntry) -> CourseEntry:
    """What the manifest must say of this course."""
    return CourseEntry(
        id=course.id,
        title=course.title,
        goal=course.goal,
        shelf=course.shelf,
        picture=course.picture,
        groups=course.groups,
        competences=course.competences,
        minutes=course.minutes,
        file=entry.file,
        lessons=entry.lessons,
    )


def _read(path: str, read: Callable[[bytes], Part], texts: dict[str, bytes]) -> Part:
    try:
        return read(texts[path])
    except ContentError as fault:
        raise PackRefused("content", f"{path}: {fault}") from fault
