"""Printouts about one person: on the stick that is there, else in the data folder; gone when printed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sync.durable import make_folder, write_file

FOLDER: Final = "hocso-in"
"""On the stick, and in the data folder."""
STEM: Final = "the-hoc-so"
NOTE_STEM: Final = "giay-ghi-nhan"
STEMS: Final = (STEM, NOTE_STEM)
"""Every file that goes once it is printed begins with one of these."""


@dataclass(frozen=True, slots=True)
class Printout:
    """A file to be printed.

    Attributes:
        on_stick: False when no stick took it: it lies in the data folder.
    """

    path: Path
    on_stick: bool

    @property
    def shown(self) -> str:
        """Where it is, as told to a person: folder and file, never a name of anybody."""
        return f"{FOLDER}/{self.path.name}"


def keep_printout(content: bytes, home: Path, sticks: Iterable[Path], stem: str = STEM) -> Printout:
    """Write a PDF onto the first stick that takes it, else into the data folder.

    Raises:
        OSError: neither takes it.
    """
    for stick in sticks:
        try:
            return Printout(_write(content, stick / FOLDER, stem), on_stick=True)
        except OSError:
            continue
    return Printout(_write(content, home / FOLDER, stem), on_stick=False)


def remove_printouts(places: Iterable[Path]) -> int:
    """Delete these PDFs at every place that is there; how many could not be deleted."""
    left = 0
    for place in places:
        found = [path for stem in STEMS for path in (place / FOLDER).glob(f"{stem}-*.pdf")]
        for path in sorted(found):
            try:
                path.unlink()
            except OSError:
                left += 1
    return left


def _write(content: bytes, folder: Path, stem: str) -> Path:
    make_folder(folder)
    number = 1
    while (path := folder / f"{stem}-{number}.pdf").exists():
        number += 1
    write_file(path, content)
    return path


def is_gone(printout: Printout | None, left: int) -> bool:
    """Whether what was to be removed is gone for certain; a stick that was taken out keeps its file.

    Args:
        printout: the file that was written, None when there was none.
        left: what `remove_printouts` gave.
    """
    if left:
        return False
    if printout is None:
        return True
    taken_out = printout.on_stick and not printout.path.parent.is_dir()
    return not taken_out and not printout.path.exists()
