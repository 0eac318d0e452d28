"""Small files and names that are on the disk when the call returns, or not there at all."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from sync.keys import sync_folder


def write_file(path: Path, data: bytes) -> None:
    """Write a whole file under a draft's name, sync it, rename it, sync the folder.

    Readable by the owner alone. Raises `OSError`; the file of before is then still there.
    """
    draft = path.with_name(f"{path.name}.part")
    draft.unlink(missing_ok=True)
    file = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        left = memoryview(data)
        while left:
            left = left[os.write(file, left) :]
        os.fsync(file)
    finally:
        os.close(file)
    draft.replace(path)
    sync_folder(path.parent)


def sync_file(path: Path) -> None:
    """Bring what a file holds down to the disk."""
    file = os.open(path, os.O_RDONLY)
    try:
        os.fsync(file)
    finally:
        os.close(file)


def check_again(path: Path) -> None:
    """Read a synced file back from its medium: fake sticks take everything and keep little.

    Raises:
        OSError: the medium does not give back what was written.
    """
    written = _sha256(path)
    file = os.open(path, os.O_RDONLY)
    try:
        if hasattr(os, "posix_fadvise"):
            # What memory still holds would only tell what was meant.
            os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(file)
    if _sha256(path) != written:
        raise OSError(f"{path} reads differently than it was written")


def _sha256(path: Path) -> bytes:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()


def make_folder(path: Path) -> None:
    """Make a folder for this account alone, with those above it, durably."""
    if path.is_dir():
        return
    make_folder(path.parent)
    path.mkdir(mode=0o700, exist_ok=True)
    sync_folder(path.parent)
