"""The few things that installing does to a disk, each of them durable when it returns.

A parameter, so that a test can hand in a disk that is full or loses power at any moment.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
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

    def write(self, path: Path, chunks: Iterable[bytes]) -> None:
        """Write a whole new file, down to the disk; no file is left behind when that fails."""
        try:
            with path.open("wb") as file:
                for chunk in chunks:
                    file.write(chunk)
                file.flush()
                os.fsync(file.fileno())
        except BaseException:
            path.unlink(missing_ok=True)
            raise

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
