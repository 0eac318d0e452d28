"""Writing into library.db: one edition of a pack, whole, in the transaction it is given."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import PurePosixPath
from typing import Any, Final

from content import strict_json
from content.cards import head_of
from content.manifest import Manifest
from content.model import Course, Fact, Lesson, Picture
from content.search_key import fold
from content.verify import VerifiedPack

_SILENT: Final = frozenset({"id", "kind", "start", "goto", "file"})
"""Fields that hold names for the program, not words for people."""


def edition_id(manifest_bytes: bytes) -> str:
    """Name an edition: the sha256 of its manifest."""
    return hashlib.sha256(manifest_bytes).hexdigest()


def put(connection: Any, pack: VerifiedPack) -> None:
    """Make this edition the current one of its pack; the one before stays until `drop_old`."""
    manifest = pack.manifest
    edition = edition_id(pack.manifest_bytes)
    _drop(connection, edition)
    connection.execute("UPDATE edition SET current = 0 WHERE pack = ?", (manifest.id,))
    connection.execute(
        "INSERT INTO edition VALUES (?, ?, ?, ?, 1, ?)",
        (
            edition,
            manifest.id,
            manifest.epoch,
            manifest.version,
            strict_json.encode(head_of(manifest)).decode(),
        ),
    )
    connection.executemany(
        "INSERT INTO course VALUES (?, ?, ?, ?)",
        [
            (edition, entry.id, position, strict_json.encode(entry).decode())
            for position, entry in enumerate(manifest.courses)
        ],
    )
    connection.executemany(
        "INSERT INTO file VALUES (?, ?, ?, ?, ?, ?)", _file_rows(edition, manifest, pack.without)
    )
    connection.executemany(
        "INSERT INTO words VALUES (?, ?, ?, ?, ?)", _word_rows(edition, pack.courses)
    )
    raise_floor(connection, manifest.id, manifest.epoch, manifest.version)


def raise_floor(connection: Any, pack: str, epoch: int, version: int) -> None:
    """Remember the highest (epoch, version) of a pack."""
    connection.execute(
        "INSERT INTO floor VALUES (?, ?, ?) ON CONFLICT (pack) DO UPDATE "
        "SET epoch = excluded.epoch, version = excluded.version "
        "WHERE (excluded.epoch, excluded.version) > (floor.epoch, floor.version)",
        (pack, epoch, version),
    )


def put_trust(connection: Any, version: int, kept: str) -> None:
    """Remember the trust file in use and where it is kept; never a lower version."""
    connection.execute(
        "INSERT INTO trust VALUES (1, ?, ?) ON CONFLICT (one) DO UPDATE "
        "SET version = excluded.version, kept = excluded.kept "
        "WHERE excluded.version > trust.version",
        (version, kept),
    )


def drop_old(connection: Any) -> None:
    """Forget editions that are no longer current."""
    rows = connection.execute("SELECT id FROM edition WHERE NOT current").fetchall()
    for (edition,) in rows:
        _drop(connection, edition)


def _drop(connection: Any, edition: str) -> None:
    connection.execute("DELETE FROM words WHERE edition = ?", (edition,))
    connection.execute("DELETE FROM file WHERE edition = ?", (edition,))
    connection.execute("DELETE FROM course WHERE edition = ?", (edition,))
    connection.execute("DELETE FROM edition WHERE id = ?", (edition,))


def _file_rows(
    edition: str, manifest: Manifest, without: frozenset[str]
) -> Iterator[tuple[str, str, str, int, str, bool]]:
    for entry in manifest.files:
        stem = str(PurePosixPath(entry.path).with_suffix(""))
        present = entry.path not in without
        yield edition, entry.path, entry.sha256, entry.size, stem, present


def _word_rows(
    edition: str, courses: tuple[Course, ...]
) -> Iterator[tuple[str, str, str, str, str]]:
    for course in courses:
        tasks = " ".join(words_of(course.tasks))
        yield edition, course.id, "", fold(course.title), fold(f"{course.goal} {tasks}")
        for lesson in course.lessons:
            yield edition, course.id, lesson.id, fold(lesson.title), fold(_body(lesson))


def _body(lesson: Lesson) -> str:
    return " ".join((*words_of(lesson.steps), lesson.at_home, lesson.ask))


def words_of(part: object) -> Iterator[str]:
    """Give every text for people in a part of a course."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for one in part:
            yield from words_of(one)
    elif isinstance(part, dict):
        yield from words_of(tuple(part.values()))
    elif is_dataclass(part) and not isinstance(part, Picture | Fact):
        for each in fields(part):
            if each.name not in _SILENT:
                yield from words_of(getattr(part, each.name))
