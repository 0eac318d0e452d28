"""One kiosk at a time on a data folder: held by the system, so it cannot go stale."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path

from kiosk.errors import AlreadyRunning, HomeUnusable


class Lock:
    """A lock that lasts until `release`, or until the process is gone in whatever way."""

    def __init__(self, path: Path) -> None:
        """Take the lock.

        Raises:
            AlreadyRunning: another process holds it.
            HomeUnusable: the file cannot be made.
        """
        try:
            self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except OSError as error:
            raise HomeUnusable(f"{path} cannot be made: {error.strerror}") from error
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            os.close(self._file)
            raise AlreadyRunning(
                f"a kiosk is running on {path.parent} already; close it, or set HOCSO_HOME"
            ) from error

    def release(self) -> None:
        """Let another kiosk begin."""
        os.close(self._file)
