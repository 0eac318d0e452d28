"""Synthesised clips kept on disk: written whole or not at all, checked at every use, bounded.

The name of a file carries a checksum of its content, so a clip that a power cut or a bad disk
damaged is found, removed and made again, and never heard.
"""

from __future__ import annotations

import logging
import os
import zlib
from pathlib import Path
from typing import Final

DEFAULT_CEILING: Final = 200 * 1024 * 1024
"""Bytes; more than an hour of speech."""
_HEADER: Final = 44
"""Bytes of a WAV file without any sound."""

log = logging.getLogger(__name__)


class ClipCache:
    """The folder `clips/` of the data folder; used by one process, from one thread."""

    def __init__(self, folder: Path, *, ceiling: int = DEFAULT_CEILING) -> None:
        self._folder = folder
        self._ceiling = ceiling
        self._clips: dict[str, Path] | None = None
        """Known clips, the one used longest ago first; read at the first use."""

    def find(self, name: str) -> Path | None:
        """The clip of this name, whole; None when there is none, or it was damaged."""
        clips = self._known()
        path = clips.get(name)
        if path is None:
            return None
        if not _is_whole(path):
            log.info("clip %s was damaged and is made again", name[:12])
            del clips[name]
            path.unlink(missing_ok=True)
            return None
        clips[name] = clips.pop(name)
        return path

    def room_for(self, name: str) -> Path:
        """Where a clip of this name is written before it is kept.

        Raises:
            OSError: the folder cannot be made.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        return self._folder / f"{name}.part"

    def keep(self, name: str, made: Path) -> Path | None:
        """Take in the file `made` under its name; None when it is no sound.

        Raises:
            OSError: the disk refuses.
        """
        content = made.read_bytes()
        if len(content) <= _HEADER or content[:4] != b"RIFF":
            made.unlink()
            return None
        path = self._folder / f"{name}.{zlib.crc32(content):08x}.wav"
        made.replace(path)
        self._known()[name] = path
        self._make_room()
        return path

    def _known(self) -> dict[str, Path]:
        if self._clips is None:
            self._clips = {}
            if self._folder.is_dir():
                with os.scandir(self._folder) as entries:
                    by_age = sorted((entry.stat().st_mtime, entry.name) for entry in entries)
                for _, name in by_age:
                    self._take_up(self._clips, self._folder / name)
        return self._clips

    @staticmethod
    def _take_up(clips: dict[str, Path], path: Path) -> None:
        if path.suffix == ".wav":
            clips[path.name.split(".", 1)[0]] = path
        elif path.suffix == ".part":
            path.unlink(missing_ok=True)

    def _make_room(self) -> None:
        clips = self._known()
        sizes = {name: path.stat().st_size for name, path in clips.items() if path.exists()}
        total = sum(sizes.values())
        for name in list(clips)[:-1]:
            if total <= self._ceiling:
                return
            total -= sizes.get(name, 0)
            clips.pop(name).unlink(missing_ok=True)


def _is_whole(path: Path) -> bool:
    try:
        content = path.read_bytes()
    except OSError:
        return False
    return path.name.split(".")[1] == f"{zlib.crc32(content):08x}"
