"""A small complete pack to begin with: it passes `check`, and its comments say what each part is for."""

from __future__ import annotations

import shutil
from datetime import date, timedelta
from pathlib import Path

from content.errors import ContentError
from content.rules import ID

TEMPLATE = Path(__file__).with_name("template")
_PACK, _COURSE = "goi-moi", "khoa-moi"
_TODAY, _LATER = "2026-01-01", "2027-01-01"
LOOK_AGAIN_DAYS = 365
"""After which a fact is looked at again, unless its author writes another day."""


class NotBegun(ContentError):
    """There is something already where a pack or a course is to begin."""


def new_pack(folder: Path, course: str, today: date) -> tuple[Path, ...]:
    """Write a pack with one course, and say which files.

    Args:
        folder: does not exist yet, or is empty; its name becomes the pack's id where it can.
        course: id of the course.
        today: when its facts count as checked.

    Raises:
        NotBegun: the folder holds something, or `course` is no id.
        OSError: a file cannot be written.
    """
    if folder.exists() and any(folder.iterdir()):
        raise NotBegun(f"{folder} is not empty; take another folder, or add a course: --course ID")
    pack = folder.resolve().name
    return _copied(folder, pack if ID.fullmatch(pack) else _PACK, course, today, TEMPLATE)


def new_course(folder: Path, course: str, today: date) -> tuple[Path, ...]:
    """Write one course into a pack that is there, and say which files; pack.yaml stays as it is.

    Raises:
        NotBegun: the course is there already, or `course` is no id.
        OSError: a file cannot be written.
    """
    if ID.fullmatch(course) and (folder / "courses" / course).exists():
        raise NotBegun(f"{folder} has a course “{course}” already; take another id")
    return _copied(folder, "", course, today, TEMPLATE / "courses", TEMPLATE / "art")


def _copied(folder: Path, pack: str, course: str, today: date, *parts: Path) -> tuple[Path, ...]:
    if not ID.fullmatch(course):
        raise NotBegun(f"“{course}” is no id; use lower-case letters a–z, digits and hyphens")
    names = {
        _PACK: pack,
        _COURSE: course,
        _TODAY: today.isoformat(),
        _LATER: (today + timedelta(days=LOOK_AGAIN_DAYS)).isoformat(),
    }
    written = []
    for source in sorted(path for part in parts for path in part.rglob("*") if path.is_file()):
        target = folder / source.relative_to(TEMPLATE).as_posix().replace(_COURSE, course)
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.suffix == ".yaml":
            text = source.read_text(encoding="utf-8")
            for old, new in names.items():
                text = text.replace(old, new)
            target.write_text(text, encoding="utf-8")
        elif not target.exists():
            shutil.copyfile(source, target)
        written.append(target)
    return tuple(written)
