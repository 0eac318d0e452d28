"""One kiosk at a time on a data folder: held by the system, so it cannot go stale, and needs no room."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path

from kiosk.errors import AlreadyRunning, HomeUnusable


class Lock:
    """A lock that lasts until `release`, or until the process is gone in whatever way."""

    def __init__(self, home: Path) -> None:
        """Lock the data folder itself: a file would have to be made, and a full disk makes none.

        Raises:
            AlreadyRunning: another process holds it.
            HomeUnusable: it cannot be locked.
        """
        try:
            self._folder = os.open(home, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        except OSError as error:
            raise HomeUnusable(f"{home} cannot be opened: {error.strerror}") from error
        try:
            fcntl.flock(self._folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            os.close(self._folder)
            if isinstance(error, BlockingIOError):
                raise AlreadyRunning(
                    f"a kiosk is running on {home} already; close it, or set HOCSO_HOME"
                ) from error
            raise HomeUnusable(f"{home} cannot be locked: {error.strerror}") from error

    def release(self) -> None:
        """Let another kiosk begin."""
        os.close(self._folder)
