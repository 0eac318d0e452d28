"""`hocso --mend FOLDER`: recovers a large damaged progress.db in a process of its own, behind Welcome.

The kiosk that holds the folder's lock begins it and leaves the database alone until it ends. Cut
at any moment, the next start begins anew.
"""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path
from typing import Final

from kiosk.backups import one_round
from kiosk.cli import MEND
from kiosk.program import program_version
from kiosk.recovering import open_progress
from sync.errors import SyncError
from sync.keys import open_keys

_GENTLE: Final = 10
"""Whoever learns meanwhile comes first."""

log = logging.getLogger(__name__)


def main(home: Path) -> int:
    """Recover it; 0 when it opens now."""
    os.nice(_GENTLE)
    try:
        with one_round(home):  # a backup that is being read must not be thinned away
            open_progress(home, open_keys(home), program_version()).close()
    except (SyncError, OSError) as error:
        log.info("progress.db is not recovered: %s", error)
        return 1
    return 0


def command(home: Path) -> tuple[str, ...]:
    """How this program begins it."""
    if getattr(sys, "frozen", False):
        return (sys.executable, MEND, str(home))
    return (sys.executable, "-m", "kiosk", MEND, str(home))
