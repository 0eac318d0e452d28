"""Where papers are saved: the folder `hocso-in` of a stick, else of the data folder; whole, and read again."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from errno import EACCES, EDQUOT, EFBIG, ENOSPC, EPERM, EROFS
from pathlib import Path
from typing import Protocol

from kiosk.printouts import FOLDER
from sync.durable import make_folder, write_file


class Why(StrEnum):
    """Why a place did not take a paper."""

    FULL = "full"
    READ_ONLY = "read-only"
    GONE = "gone"
    """Pulled out, or broken."""
    CHANGED = "changed"
    """What was read again is not what was written."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A document to be saved.

    Attributes:
        name: plain ASCII, with its ending; the same name replaces.
    """

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Saved:
    """All papers are on the disk.

    Attributes:
        folder: where.
        stick: whether that is a stick.
        instead: why the stick that is there did not take them, so that they are on the kiosk.
    """

    folder: Path
    stick: bool
    instead: Why | None = None


@dataclass(frozen=True, slots=True)
class NotSaved:
    """Neither a stick nor the kiosk took them."""

    why: Why


class Sticks(Protocol):
    """Finds what is plugged in and can be written."""

    def __call__(self) -> Sequence[Path]:
        """Where sticks are mounted, the one to use first."""
        ...


class PaperChanged(OSError):
    """A disk gave back other bytes than it was given."""


Write = Callable[[Path, bytes], None]


def no_sticks() -> Sequence[Path]:
    """A kiosk that nothing is plugged into."""
    return ()


class Papers:
    """Saves papers; waits for disks, so off the GUI thread.

    Args:
        home: the data folder.
        sticks: asked anew at every saving.
        write: puts a whole file on the disk under its name, or raises `OSError`.
    """

    def __init__(self, home: Path, sticks: Sticks = no_sticks, write: Write = write_file) -> None:
        self._home = home
        self._sticks = sticks
        self._write = write

    def save(self, papers: Sequence[Paper]) -> Saved | NotSaved:
        """Save all of them in one folder: of the first stick that takes them, else of the kiosk."""
        instead: Why | None = None
        for place in self._sticks():
            why = self._put(place, papers)
            if why is None:
                return Saved(place / FOLDER, stick=True)
            instead = instead or why
        why = self._put(self._home, papers)
        return (
            Saved(self._home / FOLDER, stick=False, instead=instead)
            if why is None
            else NotSaved(why)
        )

    def _put(self, place: Path, papers: Sequence[Paper]) -> Why | None:
        folder = place / FOLDER
        try:
            if not place.is_dir():
                return Why.GONE
            make_folder(folder)
            for paper in papers:
                self._put_one(folder / paper.name, paper.data)
        except PaperChanged:
            return Why.CHANGED
        except OSError as error:
            return _why(error)
        return None

    def _put_one(self, path: Path, data: bytes) -> None:
        try:
            self._write(path, data)
        except OSError:
            with suppress(OSError):
                path.with_name(f"{path.name}.part").unlink(missing_ok=True)
            raise
        if _from_the_disk(path) != data:
            raise PaperChanged(f"{path.name} was not read as it was written")


def _from_the_disk(path: Path) -> bytes:
    """Read a file past the memory that still holds what was written."""
    with path.open("rb") as file:
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        return file.read()


def _why(error: OSError) -> Why:
    if error.errno in {ENOSPC, EDQUOT, EFBIG}:
        return Why.FULL
    if error.errno in {EROFS, EACCES, EPERM}:
        return Why.READ_ONLY
    return Why.GONE
