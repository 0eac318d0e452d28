"""A backup becomes a kiosk's database again: in this box, or in a new one by the recovery code.

1. The backup is copied into a folder of its own beside everything, synced, opened and checked.
2. It gets a new journal id: rows keep their ids and bytes, only new events count anew.
3. Whoever was erased since, by the word of the place, is erased in it, before anybody reads it.
4. Keys first, then the database: each is renamed into place and the folder is synced. A cut leaves
   the box as it was, or restored; a retry completes.

What was there before is set aside, never deleted.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sync.backup import SEALED, Backup
from sync.database import FILE_NAME, ProgressDatabase
from sync.durable import make_folder, sync_file, write_file
from sync.errors import BackupUnusable, DatabaseDamaged, HomeOccupied, SyncError
from sync.journal_identity import renew_journal
from sync.keys import Keys, open_keys, sync_folder, write_keys

STAGING: Final = "restoring"
_SIDES: Final = ("-wal", "-shm", "-journal")
Cleanse = Callable[[Path, Keys], None]
"""Erases in a data folder whoever must not come back."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What came back.

    Attributes:
        events: how many events are in the journal now.
        waiting: how many of their statements wait for the province.
        set_aside: where the database of before lies, None when there was none.
    """

    events: int
    waiting: int
    set_aside: Path | None


def sealed_keys(backup: Backup) -> bytes:
    """The envelope of a backup. Raises `BackupUnusable`."""
    try:
        return (backup.folder / SEALED).read_bytes()
    except OSError as error:
        raise BackupUnusable(f"{backup.folder} has no sealed keys: {error.strerror}") from error


def restore(
    backup: Backup, home: Path, keys: Keys, cleanse: Cleanse, *, replace: bool = False
) -> Restored:
    """Make a backup the database of a data folder on which no kiosk runs.

    Args:
        backup: from `BackupPlace.backups`.
        home: the data folder; made when it is not there.
        keys: what the backup was sealed with, or this box's own.
        cleanse: given the staged folder, erases whom the place says was erased.
        replace: set aside a database that is there.

    Raises:
        HomeOccupied: there is a database, and `replace` was not said; nothing is changed.
        BackupUnusable: the backup does not open with these keys or is damaged.
        OSError: the disk refuses.
    """
    if (home / FILE_NAME).exists() and not replace:
        raise HomeOccupied(f"{home} holds a {FILE_NAME}; it is set aside only when asked for")
    staging = home / STAGING
    shutil.rmtree(staging, ignore_errors=True)
    make_folder(staging)
    try:
        events, waiting = _stage(backup, staging, keys, cleanse)
        aside = _set_aside(home)
        write_keys(home, keys)
        (staging / FILE_NAME).rename(home / FILE_NAME)
        sync_folder(home)
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    return Restored(events, waiting, aside)


def _stage(backup: Backup, staging: Path, keys: Keys, cleanse: Cleanse) -> tuple[int, int]:
    try:
        shutil.copyfile(backup.folder / FILE_NAME, staging / FILE_NAME)
    except FileNotFoundError as error:
        raise BackupUnusable(f"{backup.folder} has no {FILE_NAME}") from error
    (staging / FILE_NAME).chmod(0o600)
    sync_file(staging / FILE_NAME)
    try:
        database = ProgressDatabase.open(staging, key=keys.data)
        try:
            found = database.check()
            if found:
                raise BackupUnusable(f"{backup.folder} is damaged: {found[0]}")
            with database.write() as connection:
                renew_journal(connection)
        finally:
            database.close()
        cleanse(staging, keys)
        return _counted(staging, keys)
    except DatabaseDamaged as error:
        raise BackupUnusable(f"{backup.folder} does not open with these keys: {error}") from error


def _counted(staging: Path, keys: Keys) -> tuple[int, int]:
    database = ProgressDatabase.open(staging, key=keys.data)
    try:
        with database.read() as connection:
            (events,) = connection.execute("SELECT count(*) FROM event").fetchone()
            (waiting,) = connection.execute(
                "SELECT count(*) FROM outbox WHERE state = 'waiting'"
            ).fetchone()
        database.checkpoint()
    finally:
        database.close()
    leftovers = [staging / (FILE_NAME + side) for side in _SIDES]
    if any(path.exists() and path.stat().st_size for path in leftovers):
        raise BackupUnusable("the restored database did not come whole into one file")
    sync_file(staging / FILE_NAME)
    return int(events), int(waiting)


def _set_aside(home: Path) -> Path | None:
    """Keep what was there in a folder of its own: the database, with the keys that open it.

    Links first, so that a cut at any moment loses nothing; the database itself stays in its place
    until the restored one takes the name.
    """
    sides = [path for side in _SIDES if (path := home / (FILE_NAME + side)).exists()]
    if not (home / FILE_NAME).exists():
        _unlink(sides, home)
        return None
    with suppress(SyncError):
        ProgressDatabase.open(home, key=open_keys(home).data).close()
    number = 1
    while (aside := home / f"set-aside-{number}").exists():
        number += 1
    make_folder(aside / "keys")
    sides = [path for path in sides if path.exists()]
    for path in (home / FILE_NAME, *sides):
        (aside / path.name).hardlink_to(path)
    for path in (home / "keys").iterdir():
        write_file(aside / "keys" / path.name, path.read_bytes())
    sync_folder(aside)
    # A -wal of another database beside the restored one would be taken for its own.
    _unlink([*sides, home / "last-seq"], home)
    return aside


def _unlink(paths: list[Path], folder: Path) -> None:
    for path in paths:
        path.unlink(missing_ok=True)
    sync_folder(folder)
