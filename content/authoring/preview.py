"""A contact sheet of lessons and tasks: HTML that reads without a kiosk, with its pictures beside.

One page for each lesson and each task, and an index. Everything an author wrote stands on it as
text: escaped, so that nothing in it can act.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path

from content import model
from content.authoring.preview_html import (
    course_html,
    lesson_html,
    page_html,
    set_html,
    task_html,
)
from content.authoring.shots import Look, Painter, Shot, shots_of_form, shots_of_lesson
from content.authoring.source import Located, Source
from content.errors import ContentError
from content.rules import files_of

PICTURES = "pictures"
Part = model.Course | model.Lesson | model.Task | model.QuestionSet


class NothingToShow(ContentError):
    """No lesson and no task of that name can be read."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which parts are looked at; all of them where nothing is named."""

    course: str = ""
    lesson: str = ""
    task: str = ""

    def takes(self, course: str, lesson: str = "", task: str = "") -> bool:
        """Whether a lesson or a task of a course is to be shown."""
        if self.course and self.course != course:
            return False
        if self.lesson or self.task:
            return bool(
                (self.lesson and self.lesson == lesson) or (self.task and self.task == task)
            )
        return True


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page to be written: a part of a pack, and where it was read."""

    file: str
    part: Part

    @property
    def name(self) -> str:
        """What its page and pictures are called."""
        return self.file.removeprefix("courses/").removesuffix(".yaml").replace("/", "-")

    def shots(self) -> Iterator[Shot]:
        """Its pictures."""
        if isinstance(self.part, model.Lesson):
            yield from shots_of_lesson(self.part, self.name)
        elif isinstance(self.part, model.Task):
            for letter, form in self.part.forms.items():
                yield from shots_of_form(self.part, letter, form, self.name)


def sheets(source: Source, wanted: Wanted) -> tuple[Sheet, ...]:
    """The parts to show, in the order of the folder: courses, lessons, tasks, sets of questions.

    Raises:
        NothingToShow: none of that name can be read.
    """
    found = [
        *(Sheet(f, p) for f, p in source.lessons.items() if wanted.takes(_course(f), lesson=p.id)),
        *(Sheet(f, p) for f, p in source.tasks.items() if wanted.takes(_course(f), task=p.id)),
    ]
    if not (wanted.lesson or wanted.task):
        heads = ((f"courses/{name}/course.yaml", part) for name, part in source.courses.items())
        found += [Sheet(file, part) for file, part in heads if wanted.takes(_course(file))]
        found += [Sheet(f, part) for f, part in source.sets.items() if not wanted.course]
    if not found:
        named = " ".join(name for name in (wanted.course, wanted.lesson, wanted.task) if name)
        raise NothingToShow(
            f"nothing in {source.folder} can be shown of “{named}”; look at its ids, and at “hocso pack check”"
        )
    return tuple(sorted(found, key=lambda sheet: sheet.file))


def write_preview(
    source: Source,
    chosen: tuple[Sheet, ...],
    out: Path,
    *,
    findings: tuple[Located, ...],
    painter: Painter | None,
    look: Look,
) -> Path:
    """Write the pages, their pictures and an index, and say where the index is.

    Args:
        source: the author's folder.
        chosen: what to show.
        out: folder to write into.
        findings: of `check`; each page shows its own.
        painter: paints the screens of the kiosk; None for pages with drawings only.
        look: the screen they are painted on.

    Raises:
        OSError: a file cannot be read or written.
    """
    out.mkdir(parents=True, exist_ok=True)
    shots = tuple(shot for sheet in chosen for shot in sheet.shots())
    painted = (
        painter.paint(shots, source.folder, out / PICTURES, look) if painter is not None else {}
    )
    for path in sorted({path for sheet in chosen for path in _drawings(sheet.part)}):
        if path in source.files and path.startswith("art/"):
            (out / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source.folder / path, out / path)
    for sheet in chosen:
        _put(out / f"{sheet.name}.html", _page(sheet, findings, painted))
    index = out / "index.html"
    lines = "".join(
        f'<li><a href="{escape(sheet.name)}.html">{escape(sheet.part.title)}</a>'
        f" <small>{escape(sheet.file)}</small></li>"
        for sheet in chosen
    )
    _put(index, page_html("Contact sheet", f"<h1>Contact sheet</h1><ul>{lines}</ul>"))
    return index


def write_pngs(chosen: tuple[Sheet, ...], out: Path, painter: Painter) -> Iterator[Path]:
    """Beside each page that was written, all its pictures on one PNG.

    Raises:
        NotPainted: a picture cannot be read, or the PNG cannot be written.
    """
    for sheet in chosen:
        pictures = [
            (_caption(sheet, shot), path)
            for shot in sheet.shots()
            for path in _pages_of(shot, out / PICTURES)
        ]
        if pictures:
            target = out / f"{sheet.name}.png"
            painter.join(pictures, target)
            yield target


def _pages_of(shot: Shot, folder: Path) -> Iterator[Path]:
    """The pictures of a shot: `name.png`, then `name-p2.png` and so on."""
    path, number = folder / f"{shot.name}.png", 1
    while path.is_file():
        yield path
        number += 1
        path = folder / f"{shot.name}-p{number}.png"


def _page(
    sheet: Sheet, findings: tuple[Located, ...], painted: Mapping[str, tuple[str, ...]]
) -> str:
    pictures = tuple(
        (shot, tuple(f"{PICTURES}/{name}" for name in painted.get(shot.name, ())))
        for shot in sheet.shots()
    )
    mine = tuple(finding for finding in findings if finding.file == sheet.file)
    match sheet.part:
        case model.Lesson():
            inside = lesson_html(sheet.part, pictures, mine)
        case model.Task():
            inside = task_html(sheet.part, pictures, mine)
        case model.Course():
            inside = course_html(sheet.part, mine)
        case model.QuestionSet():
            inside = set_html(sheet.part, mine)
    return page_html(sheet.part.title, inside)


def _drawings(part: Part) -> Iterator[str]:
    """The files of a part; of a course those of its head alone."""
    if isinstance(part, model.Course):
        part = replace(part, lessons=(), tasks=part.tasks[:0])
    yield from (path for _, path in files_of(part))


def _caption(sheet: Sheet, shot: Shot) -> str:
    if isinstance(sheet.part, model.Lesson):
        return f"{shot.step + 1}. {shot.caption}"
    return shot.caption


def _course(file: str) -> str:
    return file.split("/")[1]


def _put(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
