"""The backups of this kiosk: on its own disk, and at every second place that is there just now.

Whoever was erased here is taken out of every place at once, and out of the others when they are
next met (`kiosk.places`). One round at a time: of the kiosk and of commands beside it.
"""

from __future__ import annotations

import fcntl
import logging
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.people.learners import Learners
from kiosk.places import reachable_places
from kiosk.program import program_version
from kiosk.tables import KIOSK_SETS
from sync.backup import Backup, BackupPlace, kiosk_name, kiosks_at
from sync.beside import beside
from sync.clock import Clock, SystemClock
from sync.database import FILE_NAME, ProgressDatabase
from sync.errors import SealBroken, SyncError
from sync.journal import Journal
from sync.keys import Keys, open_keys
from sync.recovery_code import recovery_code
from sync.restore import Cleanse, Restored, Told, prepare, restore, sealed_keys
from sync.sealing import open_with_code, province_key, seal
from sync.writer import Writer

_TURN: Final = "backup-turn"
"""In the data folder: held while a round runs."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Kept:
    """How one round of backups went.

    Attributes:
        made: backups made now.
        failed: places that are there and could not be written, with the reason.
    """

    made: tuple[Backup, ...]
    failed: tuple[tuple[Path, str], ...]


class Backups:
    """Keeps the backups of an open database up to date; waits for disks, so off the GUI thread."""

    def __init__(self, home: Path, database: ProgressDatabase, keys: Keys, clock: Clock) -> None:
        self._home = home
        self._database = database
        self._keys = keys
        self._clock = clock

    def keep_up(self, *, now: bool = False) -> Kept:
        """At every place that is there: clean, back up what is due, thin.

        Args:
            now: make a backup even where none is due.
        """
        with one_round(self._home):
            return self._round(now=now)

    def _round(self, *, now: bool) -> Kept:
        erased = self._erased()
        if erased:
            erase_in_set_aside(self._home, erased)
        travels = beside(self._home, self._keys.data)
        made: list[Backup] = []
        failed: list[tuple[Path, str]] = []
        for place in reachable_places(self._home):
            try:
                backup = BackupPlace(place, kiosk_name(self._keys.data)).keep_up(
                    self._database, self._sealed, erased, self._clock, beside=travels, now=now
                )
            except (SyncError, OSError) as error:
                log.info("no backup at %s: %s", place, error)
                failed.append((place, str(error)))
            else:
                made += [backup] if backup else []
        return Kept(tuple(made), tuple(failed))

    def _sealed(self) -> bytes:
        return seal(self._keys, recovery_code(self._home), province_key(self._home))

    def _erased(self) -> frozenset[str]:
        with self._database.read() as connection:
            return frozenset(row[0] for row in connection.execute("SELECT learner FROM erased"))


def erase_in_set_aside(home: Path, erased: frozenset[str]) -> None:
    """Erase in databases that a restore set aside here too; what does not open stays as it is."""
    for folder in sorted(home.glob("set-aside-*")):
        if not (folder / FILE_NAME).exists():
            continue
        try:
            keys = open_keys(folder)
            database = ProgressDatabase.open(folder, KIOSK_SETS, key=keys.data)
            try:
                with database.read() as connection:
                    known = {row[0] for row in connection.execute("SELECT learner FROM erased")}
            finally:
                database.close()
            if not erased <= known:
                erase_again(folder, keys, sorted(erased - known))
        except (SyncError, OSError) as error:
            log.info("%s cannot be opened to erase in it: %s", folder.name, error)


def keep_up_at(home: Path) -> Kept:
    """One round on a data folder that nobody has open here, as after an erasure by command.

    Raises:
        SyncError: its database cannot be opened.
    """
    keys = open_keys(home)
    database = ProgressDatabase.open(home, KIOSK_SETS, key=keys.data)
    try:
        return Backups(home, database, keys, SystemClock()).keep_up()
    finally:
        database.close()


def backups_at(place: Path) -> tuple[tuple[BackupPlace, Backup], ...]:
    """All backups of all kiosks at a place, newest of each kiosk first."""
    return tuple((at, backup) for at in kiosks_at(place) for backup in at.backups())


def own_keys(home: Path) -> Keys | None:
    """This box's keys where it has both; none are made. Raises `KeyLost` for a broken one."""
    keys = home / "keys"
    if not (keys / "data.key").exists() or not (keys / "pepper.key").exists():
        return None
    return open_keys(home)


def keys_of(backup: Backup, *, own: Keys | None, code: str | None) -> Keys | None:
    """The keys that open a backup: by a recovery code, or this box's own.

    Raises:
        SealBroken: the code does not open it.
        BackupUnusable: its envelope is gone.
    """
    if code is not None:
        return open_with_code(sealed_keys(backup), code)
    if own is not None and backup.folder.parent.name == kiosk_name(own.data):
        return own
    return None


def restore_backup(
    at: BackupPlace,
    backup: Backup,
    home: Path,
    keys: Keys,
    *,
    replace: bool,
    code: str | None = None,
) -> Restored:
    """Restore, and erase again everybody whom any place here or this kiosk knows as erased.

    Raises:
        SealBroken: the keys are of another kiosk.
        SyncError, OSError: see `sync.restore.restore`.
    """
    cleanse = _cleansing(at, backup, home, keys)
    return restore(backup, home, keys, cleanse, replace=replace, code=code)


def prepare_backup(
    at: BackupPlace, backup: Backup, home: Path, keys: Keys, *, code: str | None, told: Told
) -> Restored:
    """Do what of `restore_backup` may be done while the kiosk runs; its next start does the rest."""
    cleanse = _cleansing(at, backup, home, keys)
    with one_round(home):  # no round may thin away what is being copied
        return prepare(backup, home, keys, cleanse, code=code, told=told)


def _cleansing(at: BackupPlace, backup: Backup, home: Path, keys: Keys) -> Cleanse:
    if backup.folder.parent.name != kiosk_name(keys.data):
        raise SealBroken(f"{backup.folder} is a backup of another kiosk than these keys")
    erased = backup.stamp.erased | at.erased()
    for place in reachable_places(home, at.folder.name):
        erased |= BackupPlace(place, at.folder.name).erased()

    def cleanse(staged: Path, staged_keys: Keys) -> None:
        erase_again(staged, staged_keys, sorted(erased))

    return cleanse


def erase_again(folder: Path, keys: Keys, identifiers: Iterable[str]) -> None:
    """Erase these learners in a data folder that nobody has opened yet."""
    database = ProgressDatabase.open(folder, KIOSK_SETS, key=keys.data)
    writer = Writer(database)
    try:
        journal = Journal(writer, SystemClock(), program=program_version())
        Learners(database, writer, journal, keys.pepper).erase_again(tuple(identifiers)).result()
        writer.checkpoint(patient=True).result()
    finally:
        writer.close()
        database.close()


@contextmanager
def one_round(home: Path) -> Iterator[None]:
    """Wait until no other round runs on this data folder."""
    file = os.open(home / _TURN, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
    finally:
        os.close(file)
