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
from content.authoring.bots import task_bot_faults
from content.authoring.claims import claim_faults
from content.authoring.giveaways import Asked, giveaways, pack_giveaways, questions_of
from content.authoring.hard_words import hard_word_faults
from content.authoring.plain_language import wording_faults
from content.authoring.source import Located, Source, read_source
from content.authoring.stays import weighed
from content.authoring.texts import words_of
from content.finding import Finding
from content.limits import LIMITS
from content.rules import faults_of, files_of
from content.tracks import tag_fault

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
        known = _earlier(source, file)
        inside = (*_faults(lesson, today), *_teaching_faults(lesson, known))
        found |= {source.locate_in(file, finding) for finding in inside}
    for file, task in source.tasks.items():
        inside = (*_faults(task, today), *task_bot_faults(task))
        found |= {source.locate_in(file, finding) for finding in inside}
    for file, questions in source.sets.items():
        found |= {source.locate_in(file, finding) for finding in _faults(questions, today)}
    for course_id, course in source.courses.items():
        home = _home(source, course_id)
        inside = (*_faults(course, today), *giveaways(course))
        found |= {source.locate(finding.under(*home)) for finding in inside}
    if source.pack is not None:
        inside = (*_faults(source.pack, today), *pack_giveaways(_questions(source)))
        found |= {source.locate(finding) for finding in inside}
    found |= set(_file_findings(source))
    reasons = {file: written.reasons for file, written in source.documents.items()}
    return tuple(sorted(weighed(found, reasons)))


def unexplained(findings: tuple[Located, ...]) -> tuple[Located, ...]:
    """What is left to be done: errors, and advice that nobody gave a reason for."""
    return tuple(finding for finding in findings if finding.severity != "explained")


def errors(findings: tuple[Located, ...]) -> tuple[Located, ...]:
    """The findings that stop a pack."""
    return tuple(finding for finding in findings if finding.severity == "error")


def _faults(part: Part, today: date) -> Iterator[Finding]:
    yield from faults_of(part, today=today)
    yield from wording_faults(part)


def _teaching_faults(lesson: model.Lesson, known: str) -> Iterator[Finding]:
    yield from giveaways(lesson)
    yield from claim_faults(lesson)
    yield from hard_word_faults(lesson, known)


def _earlier(source: Source, file: str) -> str:
    """The words of the lessons before one in its course, where its words may be explained."""
    folder = file.rpartition("/")[0]
    return " ".join(
        words_of(lesson)
        for name, lesson in source.lessons.items()
        if name < file and name.rpartition("/")[0] == folder
    )


def _questions(source: Source) -> list[tuple[str, Asked]]:
    """Every question of lessons and to classes, with the file it stands in."""
    parts: dict[str, model.Lesson | model.Course] = dict(source.lessons)
    parts |= {f"courses/{name}/course.yaml": course for name, course in source.courses.items()}
    return [(file, asked) for file, part in parts.items() for _, asked in questions_of(part)]


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
        if file.startswith("audio/") and (fault := tag_fault(file.split("/")[1])):
            yield Located(file, 1, "error", fault, "rename its folder in audio/")
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
