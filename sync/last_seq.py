"""A small file that remembers the newest event, without sync, outside the database.

A flipped bit in the -wal drops the commits after it, and no check of SQLite sees that; this
file still knows how far the journal once was. It may lag behind after a power cut, which says
nothing; being ahead of the journal is a fault to show.
"""

from __future__ import annotations

import contextlib
import os
import re
from pathlib import Path
from typing import Final

_LINE: Final = re.compile(r"([0-9a-f-]{36}) ([0-9]{20})\n")


class LastSeq:
    """The file `last-seq` of a data folder: journal id and seq, one line of fixed width."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "last-seq"
        self._file: int | None = None
        self._known: tuple[str, int] | None = None

    def read(self) -> tuple[str, int] | None:
        """Journal id and seq as last noted, None when there is no such file or it is garbage."""
        try:
            text = self._path.read_bytes()[:64].decode("ascii", errors="replace")
        except OSError:
            return None
        found = _LINE.match(text)
        return (found[1], int(found[2])) if found else None

    def note(self, journal: str, seq: int) -> None:
        """Remember the newest event; a full disk here must not undo a commit, so it is let pass."""
        if self._known == (journal, seq):
            return
        with contextlib.suppress(OSError):
            if self._file is None:
                self._file = os.open(self._path, os.O_WRONLY | os.O_CREAT, 0o600)
            os.lseek(self._file, 0, os.SEEK_SET)
            os.write(self._file, f"{journal} {seq:020}\n".encode("ascii"))
            self._known = (journal, seq)

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            os.close(self._file)
            self._file = None
