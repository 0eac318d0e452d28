"""Opens progress.db; where it is damaged or gone, the last good backup takes its place with what came after.

1. After an unclean stop, or when the last run found damage, the pages are looked at first.
2. Damage is believed only when a second look finds it too.
3. Whatever rows verify are read out of the damaged file.
4. The newest backup that opens and checks, of all places, gets those rows; whoever was erased
   stays erased. Without a backup an empty database gets them.
5. The damaged file is set aside as it is. Nothing is ever deleted because it cannot be opened.
"""

from __future__ import annotations

import errno
import logging
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from kiosk.backups import erase_again
from kiosk.paths import Paths
from kiosk.people.salvage import SalvagedPeople
from kiosk.places import reachable_places
from kiosk.recovered import Recovered, keep_note, new_aside
from kiosk.session.salvage import SalvagedClasses
from kiosk.tables import KIOSK_SETS
from sync.backup import Backup, BackupPlace, kiosk_name
from sync.ballast import make_room, throw_out
from sync.database import FILE_NAME, ProgressDatabase
from sync.durable import write_file
from sync.errors import (
    BackupUnusable,
    DatabaseBug,
    DatabaseDamaged,
    DatabaseUnusable,
    NotSaved,
)
from sync.keys import Keys
from sync.records import Record
from sync.replay import Replayed, replay
from sync.restore import Cleanse, Restored, replace_damaged
from sync.salvage import Salvaged, salvage
from sync.salvaged_trust import SalvagedTrust
from sync.schema import Connection
from sync.soundness import damage_in_a_hurry, first_damaged_page, stopped_uncleanly

_SUSPICION: Final = "damage-found"

log = logging.getLogger(__name__)


class RecoveryTakesLong(Exception):
    """It is damaged, or may be, and too large for anybody to wait; nothing was done yet."""


def open_progress(
    home: Path, keys: Keys, program: str, *, at_most: int | None = None
) -> ProgressDatabase:
    """Open a data folder's database, recovering it first where it is damaged.

    One that is gone counts as damaged as long as a backup of this very box is there: nobody is to
    begin anew on it unawares, and set its PINs anew.

    Args:
        home: the data folder, on which nobody else runs.
        keys: of this box.
        program: version, for statements that have to be made again.
        at_most: bytes of a database that is looked at and recovered here and now; any size where
            it is left out.

    Raises:
        RecoveryTakesLong: it is larger.
        DatabaseUnusable, NotSaved, OSError: it can be neither opened nor recovered; all is left
            as it is.
    """
    make_room(home, [Paths(home).clips])
    lost = _lost(home, keys)
    if lost is None and not _looks_damaged(home, keys):
        try:
            return _open(home, keys)
        except DatabaseDamaged as error:
            log.info("progress.db does not open: %s", error)
    size = (lost or home / FILE_NAME).stat().st_size
    if at_most is not None and size > at_most:
        raise RecoveryTakesLong(f"{FILE_NAME} has {size} bytes, more than {at_most}")
    if lost is None:
        sound = _open_if_sound(home, keys)
        if sound is not None:
            return sound
    else:
        log.info("progress.db is gone, and %s is there", lost.parent)
    _recover(home, keys, program)
    return _open(home, keys)


def _lost(home: Path, keys: Keys) -> Path | None:
    """The newest database among this box's own backups, where its own is gone; else None."""
    if (home / FILE_NAME).exists():
        return None
    for backup in _backups(home, keys):
        if (backup.folder / FILE_NAME).is_file():
            return backup.folder / FILE_NAME
    return None


def _backups(home: Path, keys: Keys) -> list[Backup]:
    return [one for place in _places(home, keys) for one in place.backups()]


def _places(home: Path, keys: Keys) -> list[BackupPlace]:
    return [BackupPlace(place, kiosk_name(keys.data)) for place in _present(reachable_places(home))]


def suspect(home: Path, finding: str) -> None:
    """Have the next start look before it opens: damage was found while people learn."""
    with suppress(OSError):  # the look behind the next first screen finds it again
        write_file(home / _SUSPICION, finding.encode())


def _looks_damaged(home: Path, keys: Keys) -> bool:
    path = home / FILE_NAME
    if not path.is_file():
        return False
    if (home / _SUSPICION).exists():
        return True  # looked at thoroughly before anything is done
    if not stopped_uncleanly(path):
        return False
    damaged, looked = damage_in_a_hurry(path, keys.data)
    log.info("after an unclean stop: %d pages looked at, damaged: %s", looked, damaged)
    return damaged is not None


def _open(home: Path, keys: Keys) -> ProgressDatabase:
    try:
        return ProgressDatabase.open(home, KIOSK_SETS, key=keys.data)
    except NotSaved as error:
        if error.kind != "io":
            raise
        log.info("progress.db is opened once more: %s", error)
        return ProgressDatabase.open(home, KIOSK_SETS, key=keys.data)


def _open_if_sound(home: Path, keys: Keys) -> ProgressDatabase | None:
    """The database after all, when a second and thorough look finds nothing."""
    broken = first_damaged_page(home / FILE_NAME, keys.data)
    if broken is not None:
        log.info("progress.db is damaged, the first page %d", broken)
        return None
    try:
        database = _open(home, keys)
    except DatabaseDamaged:
        return None
    try:
        found = database.check()
    except DatabaseDamaged as error:
        found = [str(error)]
    except BaseException:
        database.close()
        raise
    if not found:
        (home / _SUSPICION).unlink(missing_ok=True)
        return database
    database.close()
    return None


def _recover(home: Path, keys: Keys, program: str) -> None:
    try:
        _recover_with(home, keys, program)
    except (NotSaved, OSError) as error:
        full = isinstance(error, OSError) and error.errno == errno.ENOSPC
        full = full or (isinstance(error, NotSaved) and error.kind == "disk_full")
        if not full or not throw_out(home):
            raise
        _recover_with(home, keys, program)


def _recover_with(home: Path, keys: Keys, program: str) -> None:
    places, backups = _places(home, keys), _backups(home, keys)
    people, classes = SalvagedPeople(), SalvagedClasses()
    trust = SalvagedTrust()

    def take(record: Record) -> None:
        if not trust.take(record):
            people.take(record)
            classes.take(record)

    salvaged = salvage(home, keys.data, take, _salts(backups))
    known_erased = frozenset[str]().union(*(place.erased() for place in places), people.erased)
    done: list[Replayed] = []

    def refill(connection: Connection) -> None:
        replayed = replay(connection, salvaged, program)
        people.replay(connection, replayed.forgotten, replayed.merged)
        classes.replay(connection)
        trust.replay(connection)
        done[:] = [replayed]

    for backup in (*_newest_first(backups, salvaged), None):
        erased = sorted(known_erased | (backup.stamp.erased if backup else frozenset()))
        try:
            restored = replace_damaged(
                backup,
                home,
                keys,
                cleanse=_eraser(erased),
                refill=refill,
                sets=KIOSK_SETS,
            )
        except (BackupUnusable, DatabaseUnusable, DatabaseBug) as error:
            log.info("no recovery from this one: %s", error)
            continue
        _conclude(home, backup, done[0], restored)
        return
    raise DatabaseDamaged("no backup opens, and not even an empty database can be made")


def _present(places: tuple[Path, ...]) -> Iterator[Path]:
    for place in places:
        with suppress(OSError):
            if place.is_dir():
                yield place


def _salts(backups: list[Backup]) -> Iterator[bytes]:
    for backup in backups:
        with suppress(OSError), (backup.folder / FILE_NAME).open("rb") as file:
            yield file.read(16)


def _eraser(erased: list[str]) -> Cleanse:
    return lambda staged, keys: erase_again(staged, keys, erased)


def _newest_first(backups: list[Backup], salvaged: Salvaged) -> list[Backup]:
    """By the place in the journal; a clock decides only where the damaged file does not know."""
    ranks = salvaged.ranks()
    return sorted(
        backups,
        key=lambda one: (
            (ranks.get(one.stamp.journal, -1), one.stamp.seq, one.stamp.at_ms)
            if one.stamp.journal in ranks
            else (-1, one.stamp.at_ms, one.stamp.seq)
        ),
        reverse=True,
    )


def _conclude(home: Path, backup: Backup | None, replayed: Replayed, restored: Restored) -> None:
    log.info(
        "recovered: backup %s, %d events and %d lone statements replayed, %d missing, %d events now",
        backup.stamp.day if backup else "none",
        replayed.events,
        replayed.statements,
        replayed.missing,
        restored.events,
    )
    day = backup.stamp.day if backup else None
    brought = replayed.events + replayed.statements
    aside = restored.set_aside or new_aside(home)
    keep_note(aside, Recovered(day, brought, replayed.missing))
    (home / _SUSPICION).unlink(missing_ok=True)
