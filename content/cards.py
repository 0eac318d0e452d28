"""What a listing shows of packs and courses: cheap to read, without opening a lesson."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from content.manifest import Manifest, SetEntry
from content.model import Audience, LearningPath, Named, Need, Picture
from content.strict_json import ADDED


@dataclass(frozen=True, slots=True, kw_only=True)
class PackHead:
    """What a manifest says of the pack as a whole."""

    id: str
    title: str
    publisher: str
    languages: tuple[str, ...]
    epoch: int
    version: int
    issued: date
    shelves: tuple[Named, ...]
    groups: tuple[Named, ...]
    competences: tuple[Named, ...]
    needs: tuple[Need, ...]
    paths: tuple[LearningPath, ...]
    sets: tuple[SetEntry, ...] = field(default=(), metadata=ADDED)
    audience: Audience = field(default="everybody", metadata=ADDED)


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonCard:
    """A lesson in a list."""

    id: str
    title: str
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseCard:
    """A course in a list."""

    pack: str
    id: str
    title: str
    goal: str
    shelf: str
    picture: Picture
    groups: tuple[str, ...]
    minutes: int
    lessons: tuple[LessonCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SetCard:
    """A set of questions in a list."""

    pack: str
    id: str
    title: str
    picture: Picture
    questions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchHit:
    """Where the words that were searched stand; `lesson` is None for the course itself."""

    course: str
    lesson: str | None
    title: str


def head_of(manifest: Manifest) -> PackHead:
    """Take from a manifest what is told of the pack as a whole."""
    return PackHead(
        id=manifest.id,
        title=manifest.title,
        publisher=manifest.publisher,
        languages=manifest.languages,
        epoch=manifest.epoch,
        version=manifest.version,
        issued=manifest.issued,
        shelves=manifest.shelves,
        groups=manifest.groups,
        competences=manifest.competences,
        needs=manifest.needs,
        paths=manifest.paths,
        sets=manifest.sets,
        audience=manifest.audience,
    )
