"""Courses and lessons as verification reads them: by the codec's types, then by the rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass

from content.model import Course, Lesson, Picture, QuestionSet, Watch


@dataclass(frozen=True, slots=True)
class CourseReader:
    """A `content.source.ContentReader`.

    Attributes:
        rules: judge by `content.rules` too. Left out when a library is rebuilt: what was
            installed once must not vanish because a newer program is stricter.
    """

    rules: bool = True

    def course(self, data: bytes) -> Course:
        """Read a course without its lessons; raises `ContentMalformed`."""
        from content import codec

        return codec.course_from_json(data)

    def lesson(self, data: bytes) -> Lesson:
        """Read a lesson; raises `ContentMalformed`."""
        from content import codec

        return codec.lesson_from_json(data)

    def questions(self, data: bytes) -> QuestionSet:
        """Read a set of questions; raises `ContentMalformed`."""
        from content import codec

        return codec.set_from_json(data)

    def faults(self, part: Course | QuestionSet, files: frozenset[str]) -> Sequence[str]:
        """Say what is wrong with a whole course or set; each fault is one line."""
        found = [
            f"{path} is shown or played, but is not in the pack"
            for path in sorted(set(named_files(part)) - files)
        ]
        if self.rules:
            from content.finding import spoken_path
            from content.rules import faults_of

            found += [
                f"{spoken_path(finding.at)}: {finding.what}"
                for finding in faults_of(part)
                if finding.severity == "error"
            ]
        return found


def named_files(part: object) -> Iterator[str]:
    """Give the logical path of every picture, sound or video that a part names."""
    if isinstance(part, Picture):
        yield part.file
    elif isinstance(part, tuple):
        for one in part:
            yield from named_files(one)
    elif isinstance(part, dict):
        for one in part.values():
            yield from named_files(one)
    elif is_dataclass(part):
        if isinstance(part, Watch):
            yield part.media
        for each in fields(part):
            yield from named_files(getattr(part, each.name))
