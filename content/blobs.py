"""Files of packs on this disk, each under its sha256: whole under that name, or not there.

A file is written under another name, fsynced, and only then renamed; so a name that exists
stands for a whole file, and a retry goes on where a power cut stopped.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from content.disk import Disk
from content.errors import PackRefused
from content.limits import LIMITS

_SHA256: Final = re.compile(r"[0-9a-f]{64}")
_UNFINISHED: Final = ".part"


class Blobs:
    """The folder of files by sha256."""

    def __init__(self, folder: Path, disk: Disk) -> None:
        self.folder = folder
        self._disk = disk

    def path(self, sha256: str) -> Path:
        """Where a file is or would be.

        Raises:
            ValueError: not a sha256; names of other shapes never become paths.
        """
        if not _SHA256.fullmatch(sha256):
            raise ValueError(f"{sha256!r:.80} is not a sha256")
        return self.folder / sha256

    def is_whole(self, sha256: str, size: int) -> bool:
        """Read a file again and say whether it still is what its name says."""
        path = self.path(sha256)
        try:
            if path.stat().st_size != size:
                return False
            with path.open("rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest() == sha256
        except OSError:
            return False

    def chunks(self, sha256: str) -> Iterator[bytes]:
        """Give a file piece by piece; raises `PackRefused` when absent or unreadable."""
        try:
            with self.path(sha256).open("rb") as file:
                while chunk := file.read(LIMITS.read_bytes):
                    yield chunk
        except OSError as fault:
            raise PackRefused("blob", f"{sha256} is not on this disk: {fault.strerror}") from fault

    def put(self, sha256: str, size: int, chunks: Iterable[bytes]) -> None:
        """Write a file, checking once more what it is; durable after `sync`.

        Raises:
            PackRefused: kind `blob`: the bytes are not what their name says. A stick can change
                between verification and install.
            OSError: the disk refuses.
        """
        unfinished = self.folder / (sha256 + _UNFINISHED)
        self._disk.write(unfinished, _checked(sha256, size, chunks))
        self._disk.rename(unfinished, self.path(sha256))

    def sync(self) -> None:
        """Make the names of all files durable."""
        self._disk.sync_folder(self.folder)

    def keep_only(self, wanted: frozenset[str]) -> int:
        """Remove every file that is not wanted, half-written ones too; say how many."""
        unwanted = [path for path in self.folder.iterdir() if path.name not in wanted]
        for path in unwanted:
            self._disk.remove(path)
        return len(unwanted)


def _checked(sha256: str, size: int, chunks: Iterable[bytes]) -> Iterator[bytes]:
    digest = hashlib.sha256()
    left = size
    for chunk in chunks:
        left -= len(chunk)
        if left < 0:
            break
        digest.update(chunk)
        yield chunk
    if left != 0 or digest.hexdigest() != sha256:
        raise PackRefused("blob", f"{sha256} changed while it was being copied")
