"""What the kiosk logs, kept in the data folder for the report file: a little, and for its account alone.

No line holds a name, a telephone number or a secret; the report file redacts all the same.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Final

from kiosk.program import program_version

FOLDER: Final = "log"
NAMES: Final = ("hocso.log", "hocso.log.1")
"""The newest first."""
MOST_BYTES: Final = 512 * 1024
_FORM: Final = "%(asctime)s %(levelname)s %(name)s: %(message)s"

Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]


class KeptLog(logging.Handler):
    """Writes lines to a file; at its limit the file becomes the older one of two.

    A disk that takes no line stops nothing: the kiosk goes on without it.
    """

    def __init__(self, folder: Path, most_bytes: int = MOST_BYTES) -> None:
        super().__init__(logging.INFO)
        folder.mkdir(mode=0o700, exist_ok=True)
        self._path = folder / NAMES[0]
        self._older = folder / NAMES[1]
        self._most = most_bytes
        self.setFormatter(logging.Formatter(_FORM))

    def emit(self, record: logging.LogRecord) -> None:
        """One line, or several with a traceback."""
        data = f"{self.format(record)}\n".encode("utf-8", "replace")
        try:
            if self._path.exists() and self._path.stat().st_size + len(data) > self._most:
                self._path.replace(self._older)
            file = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            try:
                os.write(file, data)
            finally:
                os.close(file)
        except OSError:
            # The disk's own fault is told elsewhere.
            return


def keep_log(home: Path) -> KeptLog | None:
    """Keep what this process logs from now on, and what ends it unexpectedly.

    None where the data folder takes no log; the start says what is wrong with it.
    """
    try:
        kept = KeptLog(home / FOLDER)
    except OSError:
        return None
    root = logging.getLogger()
    for handler in root.handlers:
        # The terminal goes on saying what it said.
        handler.setLevel(max(handler.level, root.level))
    root.addHandler(kept)
    root.setLevel(min(root.level, logging.INFO))
    sys.excepthook = _telling(sys.excepthook)
    logging.getLogger(__name__).info("hocso %s begins", program_version())
    return kept


def _telling(before: Hook) -> Hook:
    def told(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> object:
        logging.getLogger(__name__).error("not caught", exc_info=(kind, error, trace))
        return before(kind, error, trace)

    return told
