"""A box with 100,000 events is destroyed, or only its database: back from a backup, and how soon."""

from __future__ import annotations

import os
import tempfile
import time
from functools import partial
from pathlib import Path

from kiosk.backups import Backups, backups_at, keys_of, restore_backup
from kiosk.people.schema import PEOPLE
from kiosk.places import remember_place
from kiosk.recovering import open_progress, suspect
from sync.clock import SystemClock
from sync.database import FILE_NAME, ProgressDatabase
from sync.journal import Journal
from sync.keys import open_keys
from sync.recovery_code import recovery_code
from sync.schema import Connection
from sync.writer import Writer
from tests.bench.figure import Figure
from tests.helpers.saved_kiosk import answer

EVENTS = 100_000
DAYS = 100
"""A damaged file has one day in a hundred more than its backup."""
_BATCH = 2_000


def figures(scale: float) -> list[Figure]:
    """Seconds of the backup and of the restore drill."""
    events = round(EVENTS * scale)
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        home, stick, other = Path(name) / "home", Path(name) / "stick", Path(name) / "other"
        stick.mkdir()
        home.mkdir()
        keys = open_keys(home)
        code = recovery_code(home)
        database = ProgressDatabase.open(home, [PEOPLE], key=keys.data)
        _fill(database, events)
        remember_place(home, stick)
        before = time.perf_counter()
        made = Backups(home, database, keys, SystemClock()).keep_up(now=True).made
        backing_up = (time.perf_counter() - before) / len(made)
        database.close()

        before = time.perf_counter()
        ((at, backup),) = backups_at(stick)
        opened = keys_of(backup, own=None, code=code)
        assert opened is not None
        restored = restore_backup(at, backup, other, opened, replace=False)
        restoring = time.perf_counter() - before
        assert restored.events == events
        copying = _copied(backup.folder / "progress.db", Path(name) / "copy")
        recovering = _recovered(home, events)
    return [
        Figure(
            what=f"backup of {events:,} events at one place",
            measured=backing_up,
            unit="s",
            reference=copying,
            beside="copying and syncing the same bytes",
            limit=120,
        ),
        Figure(
            what=f"restore drill: {events:,} events into a new box by the code",
            measured=restoring,
            unit="s",
            reference=copying,
            beside="copying and syncing the same bytes",
            limit=120,
        ),
        Figure(
            what=f"recovery of a damaged file of {events:,} events, behind Welcome",
            measured=recovering,
            unit="s",
            reference=copying,
            beside="copying and syncing the same bytes",
            limit=120,
        ),
    ]


def _recovered(home: Path, events: int) -> float:
    """Seconds until a file whose last leaf is damaged is replaced; its backup is a day old."""
    keys = open_keys(home)
    database = ProgressDatabase.open(home, [PEOPLE], key=keys.data)
    _fill(database, events // DAYS)
    database.close()
    with (home / FILE_NAME).open("r+b") as file:
        file.seek(-8 * 4096, os.SEEK_END)
        file.write(bytes(range(256)) * 16)
    suspect(home, "a page")
    before = time.perf_counter()
    open_progress(home, keys, "0.1.0").close()
    return time.perf_counter() - before


def _fill(database: ProgressDatabase, events: int) -> None:
    writer = Writer(database)
    journal = Journal(writer, SystemClock(), program="0.1.0")

    def record(connection: Connection, first: int, last: int) -> None:
        for number in range(first, last):
            journal.record_in(connection, answer(number))

    for first in range(0, events, _BATCH):
        last = min(first + _BATCH, events)
        writer.post(partial(record, first=first, last=last)).result()
    writer.close()


def _copied(source: Path, target: Path) -> float:
    before = time.perf_counter()
    target.write_bytes(source.read_bytes())
    handle = os.open(target, os.O_RDONLY)
    os.fsync(handle)
    os.close(handle)
    return time.perf_counter() - before
