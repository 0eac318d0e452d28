"""A backup becomes a kiosk's database again: in this box, or in a new one by the recovery code.

1. The backup is copied into a folder of its own beside everything, synced, opened and checked.
2. It gets a new journal id: rows keep their ids and bytes, only new events count anew.
3. Whoever was erased since, by the word of the place, is erased in it, before anybody reads it.
4. Keys, recovery code and settings are laid beside it; then all of it takes the place of what is
   there (`sync.switch`). A cut leaves the box as it was, or restored; a retry completes.

What was there before is set aside, never deleted.
"""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sync.backup import SEALED, Backup
from sync.beside import true_file
from sync.database import FILE_NAME, ProgressDatabase
from sync.durable import make_folder, sync_file, write_file
from sync.errors import BackupUnusable, DatabaseDamaged, HomeOccupied, NotSaved
from sync.journal_identity import renew_journal
from sync.keys import Keys, write_keys
from sync.recovery_code import FILE_NAME as CODE_FILE
from sync.schema import Connection, MigrationSet
from sync.switch import STAGING, finish, make_ready

_SIDES: Final = ("-wal", "-shm", "-journal")
Cleanse = Callable[[Path, Keys], None]
"""Erases in a data folder whoever must not come back."""
Told = Callable[[int], None]
"""Hears how many of `STEPS` are done."""
STEPS: Final = 4
"""Copying, checking, erasing, laying ready."""
_SPARE: Final = 16 * 1024 * 1024
Refill = Callable[[Connection], None]
"""Adds what came after the backup, in one transaction, before anybody is erased."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What came back.

    Attributes:
        events: how many events are in the journal now.
        waiting: how many of their statements wait for the province.
        left_out: files beside the database that were damaged or not this kiosk's; the box keeps
            its own.
        set_aside: where the database of before lies, None when there was none.
    """

    events: int
    waiting: int
    set_aside: Path | None
    left_out: tuple[str, ...] = ()


def sealed_keys(backup: Backup) -> bytes:
    """The envelope of a backup. Raises `BackupUnusable`."""
    try:
        return (backup.folder / SEALED).read_bytes()
    except OSError as error:
        raise BackupUnusable(f"{backup.folder} has no sealed keys: {error.strerror}") from error


def restore(
    backup: Backup,
    home: Path,
    keys: Keys,
    cleanse: Cleanse,
    *,
    replace: bool = False,
    code: str | None = None,
) -> Restored:
    """Make a backup the database of a data folder on which no kiosk runs.

    Args:
        backup: from `BackupPlace.backups`.
        home: the data folder; made when it is not there.
        keys: what the backup was sealed with, or this box's own.
        cleanse: given the staged folder, erases whom the place says was erased.
        replace: set aside a database that is there.
        code: the recovery code it was opened with; it goes on counting.

    Raises:
        HomeOccupied: there is a database, and `replace` was not said; nothing is changed.
        BackupUnusable: the backup does not open with these keys or is damaged.
        NotSaved: there is not enough room.
        OSError: the disk refuses.
    """
    if (home / FILE_NAME).exists() and not replace:
        raise HomeOccupied(f"{home} holds a {FILE_NAME}; it is set aside only when asked for")
    prepared = prepare(backup, home, keys, cleanse, code=code)
    return dataclasses.replace(prepared, set_aside=finish(home))


def prepare(
    backup: Backup,
    home: Path,
    keys: Keys,
    cleanse: Cleanse,
    *,
    code: str | None = None,
    told: Told = lambda _done: None,
) -> Restored:
    """Do of `restore` what may be done while a kiosk runs; `sync.switch.finish` does the rest.

    Until this returns the box is as it was. Raises as `restore` does.
    """

    def fill(staging: Path) -> None:
        _room_for(backup, home)
        _copy(backup, staging)
        told(1)
        _renew(staging, keys, backup)
        told(2)

    left_out: list[str] = []

    def cleanse_and_add(staging: Path, keys: Keys) -> None:
        cleanse(staging, keys)
        told(3)
        left_out.extend(_bring_beside(backup, staging, keys))
        if code is not None:
            write_file(staging / "keys" / CODE_FILE, f"{code}\n".encode("ascii"))

    events, waiting = _stage(home, keys, fill, cleanse_and_add, damaged=False)
    told(STEPS)
    return Restored(events, waiting, None, tuple(left_out))


def replace_damaged(
    backup: Backup | None,
    home: Path,
    keys: Keys,
    *,
    cleanse: Cleanse,
    refill: Refill,
    sets: Sequence[MigrationSet] = (),
) -> Restored:
    """Put a backup, or an empty database, where a damaged one lies, with what that still held.

    The damaged file is set aside as it is, unopened, with its -wal.

    Args:
        backup: None where there is none that opens.
        home: the data folder, whose database nobody has open.
        keys: of this box.
        cleanse: given the staged folder, erases whom anybody knows as erased.
        refill: adds what was salvaged.
        sets: tables of other owners that `refill` needs.

    Raises:
        BackupUnusable: the backup does not open with these keys or is damaged; nothing is changed.
        NotSaved, OSError: the disk refuses; nothing is changed.
    """

    def fill(staging: Path) -> None:
        if backup is not None:
            _copy(backup, staging)
        _renew(staging, keys, backup, refill, sets)

    events, waiting = _stage(home, keys, fill, cleanse, damaged=True)
    return Restored(events, waiting, finish(home))


def _stage(
    home: Path, keys: Keys, fill: Callable[[Path], None], cleanse: Cleanse, *, damaged: bool
) -> tuple[int, int]:
    """Lay everything ready in `restoring/`; events and waiting statements in it."""
    staging = home / STAGING
    shutil.rmtree(staging, ignore_errors=True)
    make_folder(staging / "keys")
    try:
        fill(staging)
        write_keys(staging, keys)
        cleanse(staging, keys)
        counted = _counted(staging, keys)
        make_ready(home, damaged=damaged)
    except BaseException:
        shutil.rmtree(staging, ignore_errors=True)
        raise
    return counted


def _bring_beside(backup: Backup, staging: Path, keys: Keys) -> list[str]:
    """Lay settings and such beside the staged database; the names of those left out."""
    left_out = []
    for name, mark in backup.stamp.beside:
        data = true_file(backup.folder, name, mark, keys.data)
        if data is None:
            left_out.append(name)
        else:
            make_folder((staging / name).parent)
            write_file(staging / name, data)
    return left_out


def _room_for(backup: Backup, home: Path) -> None:
    try:
        needed = (backup.folder / FILE_NAME).stat().st_size + _SPARE
    except FileNotFoundError as error:
        raise BackupUnusable(f"{backup.folder} has no {FILE_NAME}") from error
    free = shutil.disk_usage(home).free
    if free < needed:
        raise NotSaved("disk_full", f"restoring takes {needed} bytes, {home} has {free} free")


def _copy(backup: Backup, staging: Path) -> None:
    try:
        shutil.copyfile(backup.folder / FILE_NAME, staging / FILE_NAME)
    except FileNotFoundError as error:
        raise BackupUnusable(f"{backup.folder} has no {FILE_NAME}") from error
    (staging / FILE_NAME).chmod(0o600)
    sync_file(staging / FILE_NAME)


def _renew(
    staging: Path,
    keys: Keys,
    backup: Backup | None,
    refill: Refill | None = None,
    sets: Sequence[MigrationSet] = (),
) -> None:
    """Check what was copied, add what came after it, and begin a new journal."""
    try:
        database = ProgressDatabase.open(staging, sets, key=keys.data)
        try:
            found = database.check()
            if found:
                raise DatabaseDamaged(found[0])
            with database.write() as connection:
                if refill is not None:
                    refill(connection)
                renew_journal(connection)
        finally:
            database.close()
    except DatabaseDamaged as error:
        name = "the new database" if backup is None else backup.folder
        raise BackupUnusable(
            f"{name} is damaged or does not open with these keys: {error}"
        ) from error


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
