"""64 MiB that lie on the disk for nothing, until it is full: then they go, and answers are saved again.

Whoever filled the disk meanwhile (sound, packs, another program) has not taken the last room.
"""

from __future__ import annotations

import contextlib
import logging
import os
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from sync.keys import sync_folder

FILE_NAME: Final = "ballast"
BYTES: Final = 64 * 1024 * 1024
_LEAST_FREE: Final = 4 * BYTES
"""It is laid in only where so much more is free that nobody misses it."""

_LEAST_TO_START: Final = 2 * 1024 * 1024
"""Both databases need their -shm and -wal before one lesson is read."""

log = logging.getLogger(__name__)


def lay_in(folder: Path, size: int = BYTES) -> bool:
    """Have the ballast where there is ample room; says whether it is there.

    Args:
        folder: the data folder.
        size: bytes.
    """
    path = folder / FILE_NAME
    try:
        if path.exists() and path.stat().st_size == size:
            return True
        if shutil.disk_usage(folder).free < size + _LEAST_FREE:
            return False
        handle = os.open(path, os.O_WRONLY | os.O_CREAT, 0o600)
        try:
            os.posix_fallocate(handle, 0, size)
            os.fsync(handle)
        finally:
            os.close(handle)
        sync_folder(folder)
    except OSError as error:
        log.info("no ballast: %s", error)
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)
        return False
    return True


def make_room(folder: Path, spare: Sequence[Path] = ()) -> None:
    """Throw the ballast out at a start where the disk is full: without room nothing can even be opened.

    Args:
        folder: the data folder.
        spare: folders whose files can be made again; where the ballast has gone already they go, one
            folder after the other, until there is room.
    """
    with contextlib.suppress(OSError):
        if shutil.disk_usage(folder).free < _LEAST_TO_START:
            throw_out(folder)
        for each in spare:
            if shutil.disk_usage(folder).free >= _LEAST_TO_START:
                return
            log.info("no room to start: the files of %s go", each.name)
            shutil.rmtree(each, ignore_errors=True)


def throw_out(folder: Path) -> bool:
    """Give the room back on a full disk; says whether there was any."""
    try:
        (folder / FILE_NAME).unlink()
    except OSError:
        return False
    return True
