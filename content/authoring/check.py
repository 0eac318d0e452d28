"""Everything that is wrong with an author's folder, with file:line and remedy.

`python -m content.authoring.check FOLDER` prints it; `hocso pack check` is the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from content import model
from content.authoring.art import file_faults
from content.authoring.plain_language import wording_faults
from content.authoring.source import Located, Source, read_source
from content.finding import Finding
from content.limits import LIMITS
from content.rules import faults_of, files_of

_LOGICAL_PATH = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*")
Part = model.Pack | model.Course | model.Lesson | model.Task | model.QuestionSet


def check(folder: Path, today: date) -> tuple[Source, tuple[Located, ...]]:
    """Read a folder and judge it; errors first to last line, file by file.

    Args:
        folder: an author's folder with a pack.yaml.
        today: for facts that are due.

    Raises:
        OSError: something in the folder cannot be read.
    """
    source = read_source(folder)
    return source, judged(source, today)


def judged(source: Source, today: date) -> tuple[Located, ...]:
    """The findings about a folder, or about one course of it, that was read already.

    Raises:
        OSError: a picture or sound cannot be read.
    """
    found = set(source.findings)
    for file, lesson in source.lessons.items():
        found |= {source.locate_in(file, finding) for finding in _faults(lesson, today)}
    for file, task in source.tasks.items():
        found |= {source.locate_in(file, finding) for finding in _faults(task, today)}
    for file, questions in source.sets.items():
        found |= {source.locate_in(file, finding) for finding in _faults(questions, today)}
    for course_id, course in source.courses.items():
        home = _home(source, course_id)
        found |= {source.locate(f.under(*home)) for f in _faults(course, today)}
    if source.pack is not None:
        found |= {source.locate(finding) for finding in _faults(source.pack, today)}
    found |= set(_file_findings(source))
    return tuple(sorted(found))


def errors(findings: tuple[Located, ...]) -> tuple[Located, ...]:
    """The findings that stop a pack."""
    return tuple(finding for finding in findings if finding.severity == "error")


def _faults(part: Part, today: date) -> Iterator[Finding]:
    yield from faults_of(part, today=today)
    yield from wording_faults(part)


def _home(source: Source, course_id: str) -> tuple[str, int]:
    file = f"courses/{course_id}/course.yaml"
    number = next(place[1] for place, home in source.homes.items() if home == file)
    return ("courses", int(number))


def _file_findings(source: Source) -> Iterator[Located]:
    named: set[str] = set()
    for place, file in _named_files(source):
        named.add(file)
        if file not in source.files:
            finding = Finding(place[1], f"there is no file {file}", "draw it, or correct the path")
            yield source.locate_in(place[0], finding)
    for file in sorted(source.files):
        if len(file) > LIMITS.path_characters or not _LOGICAL_PATH.fullmatch(file):
            yield Located(
                file,
                1,
                "error",
                f"the name of this file cannot stand in a pack ({len(file)} characters)",
                "use a–z, 0–9, “-” and “.”",
            )
        for line, what, remedy in file_faults(source.folder / file):
            yield Located(file, line, "error", what, remedy)
        if file not in named and not file.startswith("audio/"):
            yield Located(file, 1, "advice", "no step shows this file", "use it, or remove it")


def _named_files(source: Source) -> Iterator[tuple[tuple[str, tuple[str | int, ...]], str]]:
    for file, part in (*source.lessons.items(), *source.tasks.items(), *source.sets.items()):
        for place, name in files_of(part):
            yield (file, place), name
    for course_id, course in source.courses.items():
        yield (f"courses/{course_id}/course.yaml", ("picture", "file")), course.picture.file
    if source.pack is not None:
        for place, name in files_of(source.pack.needs, ("needs",)):
            yield ("pack.yaml", place), name


if __name__ == "__main__":
    from content.authoring.commands import check as command

    command()
