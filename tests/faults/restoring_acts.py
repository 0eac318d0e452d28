"""A restore that a cut may interrupt: it says `begins`, and `done` when it is durable."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Final

from kiosk.backups import backups_at, keys_of, restore_backup
from kiosk.people.schema import PEOPLE
from sync.database import ProgressDatabase
from tests.faults.warm import say

# What the first migration of a process imports would take most of the time that is cut into.
with tempfile.TemporaryDirectory() as _throwaway:
    ProgressDatabase.open(Path(_throwaway), [PEOPLE], key=bytes(32)).close()

_SYNCS: Final = ("fsync", "fdatasync")


def restore(home: str, place: str, code: str, careful: bool) -> None:
    """Restore the newest backup of a place; `careful` False never syncs, as the control."""
    if not careful:
        for name in _SYNCS:
            setattr(os, name, lambda _file: None)
    at, backup = backups_at(Path(place))[0]
    keys = keys_of(backup, own=None, code=code)
    assert keys is not None
    say("begins")
    restore_backup(at, backup, Path(home), keys, replace=True, code=code)
    say("done")
