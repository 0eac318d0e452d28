"""An author's folder to spoil: a copy of the small pack, and the findings after a change."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from content.authoring.check import check
from content.authoring.source import Located, Source, read_source
from content.model import Course, Lesson, Pack, Task

SMALL = Path(__file__).parent / "packs" / "nho"
TODAY = date(2026, 11, 22)
COURSE = "courses/thu/course.yaml"
LESSON = "courses/thu/01-cuoc-goi.yaml"
TASK = "courses/thu/tasks/goi-la.yaml"


@dataclass(frozen=True)
class Author:
    """Somebody who edits a copy of the small pack."""

    folder: Path

    @classmethod
    def at(cls, folder: Path) -> Author:
        """Take a fresh copy into `folder`."""
        shutil.copytree(SMALL, folder / "nho")
        return cls(folder / "nho")

    def write(self, file: str, text: str | bytes) -> None:
        """Write a file of the folder anew."""
        path = self.folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    def change(self, file: str, old: str, new: str) -> int:
        """Replace a text that stands there, and say on which line it stood first."""
        text = (self.folder / file).read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {file}"
        self.write(file, text.replace(old, new))
        return text[: text.index(old)].count("\n") + 1

    def findings(self) -> tuple[Located, ...]:
        """What `check` says now."""
        return check(self.folder, TODAY)[1]

    def source(self) -> Source:
        """The folder as it is read now."""
        return read_source(self.folder)


def small_pack() -> Pack:
    """The small pack, whole."""
    pack = read_source(SMALL).pack
    assert pack is not None
    return pack


def small_course() -> Course:
    """Its only course."""
    return small_pack().courses[0]


def small_lesson() -> Lesson:
    """Its only lesson."""
    return small_course().lessons[0]


def small_task() -> Task:
    """Its first task."""
    return small_course().tasks[0]
