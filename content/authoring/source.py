"""An author's folder, read into one pack: which file holds which part, and on which line.

```
pack.yaml                            fields of Pack; `courses` lists the courses' ids, in order
courses/<course>/course.yaml         fields of Course; `lessons` lists file stems, `tasks` ids
courses/<course>/<nn>-<lesson>.yaml  one lesson
courses/<course>/tasks/<task>.yaml   one task with forms A, B and C
sets/<set>.yaml                      one set of questions for contests; pack.yaml lists `sets`
art/… audio/<language>/… media/…     pictures and sound, named by their path in the folder
```
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal, TypeVar

from content import codec, model
from content.authoring.yaml_text import Written, YamlUnreadable, read_yaml
from content.finding import Finding, error
from content.finding import Path as Place
from content.rules import ID

STEM = re.compile(r"[0-9]{2}-(?P<id>[a-z0-9]+(-[a-z0-9]+)*)")
Kind = TypeVar("Kind", model.Lesson, model.Task, model.QuestionSet)
AnyKind = TypeVar("AnyKind", model.Pack, model.Course, model.Lesson, model.Task, model.QuestionSet)
MEDIA_FOLDERS = ("art", "audio", "media")


@dataclass(frozen=True, slots=True, order=True)
class Located:
    """A finding in a file of the author's folder."""

    file: str
    """Path inside the folder, with `/`."""
    line: int
    severity: Literal["error", "advice", "explained"]
    """Explained advice has its author's reason as remedy (`content.authoring.stays`)."""
    what: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.severity}: {self.what}. {self.remedy}."


@dataclass(slots=True)
class Source:
    """What was found in a folder; parts that could not be read are missing.

    Attributes:
        pack: the whole pack, when every part of it could be read.
        courses: whole courses by their id.
        lessons: lessons that could be read, by file.
        tasks: tasks that could be read, by file.
        sets: sets of questions that could be read, by file.
        files: logical paths of pictures and sound that lie in the folder.
        findings: why something could not be read.
    """

    folder: Path
    pack: model.Pack | None = None
    courses: dict[str, model.Course] = field(default_factory=dict)
    lessons: dict[str, model.Lesson] = field(default_factory=dict)
    tasks: dict[str, model.Task] = field(default_factory=dict)
    sets: dict[str, model.QuestionSet] = field(default_factory=dict)
    files: frozenset[str] = frozenset()
    findings: list[Located] = field(default_factory=list)
    documents: dict[str, Written] = field(default_factory=dict)
    homes: dict[Place, str] = field(default_factory=dict)
    """Which file holds the part of the pack at this place."""

    def locate(self, finding: Finding) -> Located:
        """Where a finding about the whole pack is written."""
        home: Place = ()
        for length in range(len(finding.at), -1, -1):
            if finding.at[:length] in self.homes:
                home = finding.at[:length]
                break
        return self.locate_in(self.homes[home], replace(finding, at=finding.at[len(home) :]))

    def locate_in(self, file: str, finding: Finding) -> Located:
        """Where a finding about one file is written."""
        written = self.documents.get(file)
        line = written.line(finding.at) if written is not None else 1
        where = ".".join(str(part) for part in finding.at[-1:] if isinstance(part, str))
        what = f"{where}: {finding.what}" if where else finding.what
        return Located(file, line, finding.severity, what, finding.remedy)


def read_source(folder: Path) -> Source:
    """Everything in an author's folder that can be read, and findings for the rest.

    Raises:
        OSError: the folder or a file in it cannot be read.
    """
    source = Source(folder, files=frozenset(_media(folder)), homes={(): "pack.yaml"})
    head = _document(source, "pack.yaml", "a pack folder begins with pack.yaml")
    if head is None:
        return source
    named = head.keys() & {"courses", "sets"} or {"courses"}
    ids = _names(source, "pack.yaml", head, "courses", ID) if "courses" in named else []
    courses = [_course(source, number, name) for number, name in enumerate(ids)]
    listed = _names(source, "pack.yaml", head, "sets", ID) if "sets" in named else []
    sets = [_set(source, number, name) for number, name in enumerate(listed)]
    whole = {**head, "courses": courses, "sets": sets}
    known = len(source.findings)
    pack = _validated(source, "pack.yaml", model.Pack, whole, ignore="courses sets")
    if known == 0 and pack is not None:
        source.pack = pack
    source.findings += _unlisted(source, ids)
    return source


def read_part(folder: Path, course: str) -> Source:
    """The whole folder, but one course alone where pack.yaml does not list it yet.

    Args:
        folder: an author's folder.
        course: id of the course that is wanted, "" for all.

    Raises:
        OSError: the folder or a file in it cannot be read.
    """
    source = read_source(folder)
    if course and f"courses/{course}/course.yaml" not in source.homes.values():
        return read_course(folder, course)
    return source


def read_course(folder: Path, name: str) -> Source:
    """One course of a folder, whether pack.yaml lists it yet or not.

    Raises:
        OSError: the folder or a file in it cannot be read.
    """
    source = Source(folder, files=frozenset(_media(folder)), homes={(): "pack.yaml"})
    if ID.fullmatch(name):
        _course(source, 0, name)
    return source


def _set(source: Source, number: int, name: str) -> dict[str, Any]:
    file = f"sets/{name}.yaml"
    source.homes[("sets", number)] = file
    return _part(source, file, model.QuestionSet, source.sets, name)


def _course(source: Source, number: int, name: str) -> dict[str, Any]:
    base = f"courses/{name}"
    file = f"{base}/course.yaml"
    source.homes[("courses", number)] = file
    before = len(source.findings)
    head = _document(source, file, f"pack.yaml lists the course “{name}”")
    if head is None:
        return {}
    _same_id(source, file, head, name)
    lessons: list[Any] = []
    for stem in _names(source, file, head, "lessons", STEM):
        home = f"{base}/{stem}.yaml"
        source.homes[("courses", number, "lessons", len(lessons))] = home
        lessons.append(_part(source, home, model.Lesson, source.lessons, stem[3:]))
    tasks: list[Any] = []
    for stem in _names(source, file, head, "tasks", ID):
        home = f"{base}/tasks/{stem}.yaml"
        source.homes[("courses", number, "tasks", len(tasks))] = home
        tasks.append(_part(source, home, model.Task, source.tasks, stem))
    whole = {**head, "lessons": lessons, "tasks": tasks}
    course = _validated(source, file, model.Course, whole, ignore="lessons tasks")
    if course is not None and len(source.findings) == before:
        source.courses[name] = course
    return whole


def _part(
    source: Source, file: str, kind: type[Kind], read: dict[str, Kind], name: str
) -> dict[str, Any]:
    lister = "pack.yaml" if kind is model.QuestionSet else "course.yaml"
    value = _document(source, file, f"{lister} lists it")
    if value is None:
        return {}
    _same_id(source, file, value, name)
    part = _validated(source, file, kind, value)
    if part is not None:
        read[file] = part
    return value


def _document(source: Source, file: str, why: str) -> dict[str, Any] | None:
    """The fields written in one file, or None with a finding."""
    path = source.folder / file
    if not path.is_file():
        source.findings.append(Located(file, 1, "error", "there is no such file", why))
        return None
    try:
        written = read_yaml(path.read_bytes())
    except YamlUnreadable as fault:
        source.findings.append(Located(file, fault.line, "error", fault.what, fault.remedy))
        return None
    if not isinstance(written.value, dict):
        what = "no fields are written here"
        source.findings.append(Located(file, 1, "error", what, "write “name: value” lines"))
        return None
    source.documents[file] = written
    return written.value


def _names(
    source: Source, file: str, head: dict[str, Any], name: str, shape: re.Pattern[str]
) -> list[str]:
    """The names of parts that a file lists; each becomes part of a path, so its shape counts."""
    listed = head.get(name)
    if not isinstance(listed, list) or not listed:
        finding = error(
            (name,), "no list of names", f"write “{name}:” and a “- name” line for each"
        )
        source.findings.append(source.locate_in(file, finding))
        return []
    good: list[str] = []
    for number, entry in enumerate(listed):
        if not isinstance(entry, str) or not shape.fullmatch(entry):
            example = "01-ten-bai" if shape is STEM else "ten-khoa"
            finding = error((name, number), f"“{entry}” is not a name", f"write it like {example}")
            source.findings.append(source.locate_in(file, finding))
        elif entry in good:
            finding = error((name, number), f"“{entry}” is listed twice", "keep one of them")
            source.findings.append(source.locate_in(file, finding))
        else:
            good.append(entry)
    return good


def _same_id(source: Source, file: str, value: dict[str, Any], name: str) -> None:
    if value.get("id", name) != name:
        finding = error(("id",), f"“{value['id']}” is not the name of the file", f"write “{name}”")
        source.findings.append(source.locate_in(file, finding))


def _validated(
    source: Source, file: str, kind: type[AnyKind], value: dict[str, Any], *, ignore: str = ""
) -> AnyKind | None:
    """A part as the model has it, or None with findings; faults inside `ignore` are told already."""
    try:
        return codec.from_json(kind, json.dumps(value).encode())
    except codec.PartInvalid as fault:
        inner = ignore.split()
        source.findings += (
            source.locate_in(file, finding)
            for finding in fault.findings
            if not (len(finding.at) > 1 and finding.at[0] in inner)
        )
        return None


def _media(folder: Path) -> Iterator[str]:
    for name in MEDIA_FOLDERS:
        for path in sorted((folder / name).rglob("*")):
            if path.is_file() and not path.is_symlink():
                yield path.relative_to(folder).as_posix()


def _unlisted(source: Source, ids: list[str]) -> Iterator[Located]:
    known = set(source.homes.values())
    for path in sorted((source.folder / "courses").rglob("*.yaml")):
        file = path.relative_to(source.folder).as_posix()
        if file not in known and file.split("/")[1] in ids:
            yield Located(file, 1, "advice", "nothing lists this file", "list it, or remove it")
        elif file not in known:
            yield Located(file, 1, "advice", "pack.yaml does not list its course", "list it there")
    for path in sorted((source.folder / "sets").rglob("*.yaml")):
        file = path.relative_to(source.folder).as_posix()
        if file not in known:
            yield Located(file, 1, "advice", "pack.yaml does not list this set", "list it there")
