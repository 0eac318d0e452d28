"""The few things that installing does to a disk, and when each of them is durable.

A parameter, so that a test can hand in a disk that is full or loses power at any moment.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path


class Disk:
    """A disk that works. Every method raises `OSError` when the disk refuses."""

    def free_bytes(self, folder: Path) -> int:
        """Room for an ordinary program in the file system of `folder`."""
        return shutil.disk_usage(folder).free

    def make_folder(self, folder: Path) -> None:
        """Make a folder, and remember it on the disk."""
        folder.mkdir(parents=True, exist_ok=True)
        self.sync_folder(folder.parent)

    def draft(self, path: Path, chunks: Iterable[bytes]) -> None:
        """Write a whole new file, on the disk when the block of `together` ends well.

        No file is left behind when writing fails.
        """
        try:
            with path.open("wb", buffering=0) as file:
                for chunk in chunks:
                    _write_whole(file.fileno(), chunk)
        except BaseException:
            path.unlink(missing_ok=True)
            raise

    @contextmanager
    def together(self, folder: Path) -> Iterator[None]:
        """Bring what is drafted inside the block down to the disk, all of it at once.

        One flush of the file system instead of one for each file: a pack has thousands, and an
        fsync apiece took most of an install.
        """
        # Opened before the first file: Linux tells an error of any file written since then.
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            yield
            sync_file_system(handle)
        finally:
            os.close(handle)

    def rename(self, old: Path, new: Path) -> None:
        """Give a file or folder its final name; durable after `sync_folder`."""
        old.rename(new)

    def sync_folder(self, folder: Path) -> None:
        """Make names in a folder durable."""
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

    def remove(self, path: Path) -> None:
        """Remove a file, or a folder with what is in it."""
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def _write_whole(handle: int, chunk: bytes) -> None:
    left = memoryview(chunk)
    while left:
        left = left[os.write(handle, left) :]


def sync_file_system(handle: int) -> None:
    """Call syncfs(2), which waits for the disk and, from Linux 5.8 on, tells its errors.

    Args:
        handle: an open file or folder; errors of files written since it was opened are told.

    Raises:
        OSError: the disk refuses, or this is no open handle.
    """
    import ctypes

    if ctypes.CDLL(None, use_errno=True).syncfs(handle) != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
