"""Files of packs on this disk, each under its sha256: whole under that name, or not there.

Files are written under other names, brought to the disk some 64 MiB at a time, and only then
renamed; so a name that exists stands for a whole file, and a retry goes on where a power cut
stopped.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from content.disk import Disk
from content.errors import PackRefused
from content.limits import LIMITS

_SHA256: Final = re.compile(r"[0-9a-f]{64}")
_UNFINISHED: Final = ".part"


class Blobs:
    """The folder of files by sha256.

    Args:
        folder: where they lie.
        disk: what they are written with.
        batch_bytes: how much is written before the disk is waited for.
    """

    def __init__(self, folder: Path, disk: Disk, *, batch_bytes: int = LIMITS.batch_bytes) -> None:
        self.folder = folder
        self._disk = disk
        self._batch_bytes = batch_bytes

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

    def put(self, sizes: Mapping[str, int], chunks: Callable[[str], Iterable[bytes]]) -> None:
        """Write files, checking once more what they are; durable after `sync`.

        Args:
            sizes: bytes of each file, under its sha256.
            chunks: gives a file piece by piece.

        Raises:
            PackRefused: kind `blob`: the bytes are not what their name says. A stick can change
                between verification and install.
            OSError: the disk refuses.
        """
        for batch in _batches(sizes, self._batch_bytes):
            self._put_batch(batch, sizes, chunks)

    def sync(self) -> None:
        """Make the names of all files durable."""
        self._disk.sync_folder(self.folder)

    def _put_batch(
        self,
        batch: list[str],
        sizes: Mapping[str, int],
        chunks: Callable[[str], Iterable[bytes]],
    ) -> None:
        unfinished = {sha256: self.folder / (sha256 + _UNFINISHED) for sha256 in batch}
        try:
            with self._disk.together(self.folder):
                for sha256, path in unfinished.items():
                    self._disk.draft(path, _checked(sha256, sizes[sha256], chunks(sha256)))
            for sha256, path in unfinished.items():
                self._disk.rename(path, self.path(sha256))
        except (OSError, PackRefused):
            # A full disk needs the room at once.
            for path in unfinished.values():
                self._disk.remove(path)
            raise

    def keep_only(self, wanted: frozenset[str]) -> int:
        """Remove every file that is not wanted, half-written ones too; say how many."""
        unwanted = [path for path in self.folder.iterdir() if path.name not in wanted]
        for path in unwanted:
            self._disk.remove(path)
        return len(unwanted)


def _batches(sizes: Mapping[str, int], most: int) -> Iterator[list[str]]:
    batch: list[str] = []
    held = 0
    for sha256, size in sizes.items():
        batch.append(sha256)
        held += size
        if held >= most:
            yield batch
            batch, held = [], 0
    if batch:
        yield batch


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
