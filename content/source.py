"""What verification is handed: where a pack's bytes come from, and who reads its lessons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from content.model import Course, Lesson, QuestionSet


class PackSource(Protocol):
    """Where a pack's bytes come from: an archive on a stick, or what an install kept."""

    def read(self, name: str, most: int) -> bytes | None:
        """Give one of the signed files; None when absent, `PackRefused` when over `most` bytes."""

    def names(self) -> Iterable[str]:
        """Say under which sha256 names there are blobs."""

    def chunks(self, sha256: str) -> Iterator[bytes]:
        """Give a blob piece by piece; raises `PackRefused` when it is absent or unreadable."""


class ContentReader(Protocol):
    """How courses and lessons are read and judged (`content.reader`)."""

    def course(self, data: bytes) -> Course:
        """Read a course without its lessons; raises `ContentError`."""

    def lesson(self, data: bytes) -> Lesson:
        """Read a lesson; raises `ContentError`."""

    def questions(self, data: bytes) -> QuestionSet:
        """Read a set of questions; raises `ContentError`."""

    def faults(self, part: Course | QuestionSet, files: frozenset[str]) -> Sequence[str]:
        """Say what is wrong with a whole course or set, given the logical paths of the files."""
