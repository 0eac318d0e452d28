"""Backups of progress.db at a place: a folder on this disk, on a second one, or on a stick.

    <place>/hocso-backup/<kiosk>/erased         who was erased: no restore brings them back
    <place>/hocso-backup/<kiosk>/000042/        progress.db (encrypted), sealed.json, stamp.json,
                                                settings.json

1. Who was erased goes to the place first.
2. The copy is written under a draft's name, synced, opened, checked and read again from its
   medium; then sealed keys, settings and stamp; then the folder is renamed and the names are
   synced. Announced is only what opens.
3. Backups that still hold somebody who was erased go, once a newer one is there.
4. The rest is thinned (`sync.thinning`).

`<kiosk>` follows from the data key, so one stick serves many kiosks and a restored box finds its
own backups again.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sync import thinning
from sync.beside import Beside, flat
from sync.clock import Clock
from sync.clock import now as judged_now
from sync.database import FILE_NAME, ProgressDatabase
from sync.durable import check_again, make_folder, write_file
from sync.errors import BackupUnusable
from sync.keys import sync_folder
from sync.thinning import Stamp

FOLDER: Final = "hocso-backup"
SEALED: Final = "sealed.json"
STAMP: Final = "stamp.json"
ERASED: Final = "erased"
NOTHING_BESIDE: Final = Beside(b"", {})
_DRAFT: Final = ".part"
_GONE: Final = ".gone"


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup that was announced."""

    folder: Path
    stamp: Stamp


class BackupPlace:
    """The backups of one kiosk at one place.

    Args:
        place: a folder; `hocso-backup` in it is ours.
        kiosk: name of the kiosk's folder, from `kiosk_name`.
    """

    def __init__(self, place: Path, kiosk: str) -> None:
        self.folder = place / FOLDER / kiosk

    def backups(self) -> tuple[Backup, ...]:
        """What is there, newest first; a damaged stamp hides its backup from thinning."""
        found = []
        for path in self.folder.glob("[0-9]*"):
            if path.suffix:
                continue
            try:
                found.append(Backup(path, read_stamp(path)))
            except BackupUnusable:
                continue
        return tuple(sorted(found, key=lambda one: one.stamp.number, reverse=True))

    def erased(self) -> frozenset[str]:
        """Random identifiers of those who were erased, as this place knows."""
        try:
            return frozenset((self.folder / ERASED).read_text(encoding="ascii").split())
        except FileNotFoundError:
            return frozenset()

    def remember_erased(self, identifiers: frozenset[str]) -> None:
        """Add to who was erased; on the disk when it returns."""
        known = self.erased()
        if identifiers <= known:
            return
        make_folder(self.folder)
        text = "".join(f"{one}\n" for one in sorted(known | identifiers))
        write_file(self.folder / ERASED, text.encode("ascii"))

    def keep_up(
        self,
        database: ProgressDatabase,
        sealed: Callable[[], bytes],
        erased: frozenset[str],
        clock: Clock,
        *,
        beside: Beside = NOTHING_BESIDE,
        now: bool = False,
    ) -> Backup | None:
        """Do what is due here: clean, make a backup, thin; the backup that was made, if any.

        Args:
            database: what is backed up.
            sealed: gives the kiosk's keys, from `sync.sealing.seal`; asked only for a new backup.
            erased: who was erased at this kiosk.
            clock: the machine's clocks.
            beside: files that travel with it; another backup is due when they changed.
            now: make one even when none is due.

        Raises:
            NotSaved: this place's disk is full or failing.
            DatabaseDamaged: progress.db is damaged; older backups stay as they are.
            OSError: the place cannot be written.
        """
        make_folder(self.folder)
        self.remember_erased(erased)
        self._tidy()
        there = self.backups()
        stale = [one for one in there if not erased <= one.stamp.erased]
        made = None
        newest = there[0].stamp if there else None
        uncleaned = newest is not None and not erased <= newest.erased
        changed = newest is not None and newest.beside != beside.marks
        if now or uncleaned or changed or self._is_due(newest, database, clock):
            made = self._make(database, sealed, erased, clock, beside)
        for one in stale:
            self._remove(one.folder)
        there = self.backups()
        staying = thinning.kept([one.stamp for one in there])
        for one in there:
            if one.stamp.number not in staying:
                self._remove(one.folder)
        return made

    def _is_due(self, newest: Stamp | None, database: ProgressDatabase, clock: Clock) -> bool:
        reading = clock.read()
        with database.read() as connection:
            journal, seq = connection.execute(
                "SELECT journal, seq FROM journal_identity"
            ).fetchone()
            return thinning.is_due(newest, journal, seq, judged_now(connection, reading), reading)

    def _make(
        self,
        database: ProgressDatabase,
        sealed: Callable[[], bytes],
        erased: frozenset[str],
        clock: Clock,
        beside: Beside,
    ) -> Backup:
        numbers = [int(path.stem) for path in self.folder.glob("[0-9]*") if path.stem.isdigit()]
        target = self.folder / f"{max(numbers, default=0) + 1:06}"
        draft = target.with_suffix(_DRAFT)
        reading = clock.read()
        draft.mkdir(mode=0o700)
        try:
            journal, seq = database.copy_into(draft / FILE_NAME)
            check_again(draft / FILE_NAME)
            with database.read() as connection:
                at_ms = judged_now(connection, reading).at_ms
                (events,) = connection.execute("SELECT statements FROM journal_identity").fetchone()
                (days,) = connection.execute(
                    "SELECT count(DISTINCT day) FROM daily_count"
                ).fetchone()
            stamp = Stamp(
                number=int(target.name),
                journal=journal,
                seq=seq,
                at_ms=at_ms,
                boot=reading.boot,
                uptime_ms=reading.uptime_ms,
                erased=erased,
                events=events,
                days=days,
                beside=beside.marks,
            )
            write_file(draft / SEALED, sealed())
            for name, data in beside.files.items():
                write_file(draft / flat(name), data)
            write_file(draft / STAMP, _stamp_bytes(stamp))
        except BaseException:
            shutil.rmtree(draft, ignore_errors=True)
            raise
        draft.rename(target)
        sync_folder(self.folder)
        return Backup(target, stamp)

    def _remove(self, folder: Path) -> None:
        """Out of sight first: a half-removed backup must not look like one."""
        gone = folder.with_suffix(_GONE)
        folder.rename(gone)
        sync_folder(self.folder)
        shutil.rmtree(gone)

    def _tidy(self) -> None:
        """Remove what a cut left of a backup that was being made or removed."""
        for ending in (_DRAFT, _GONE):
            for path in self.folder.glob(f"[0-9]*{ending}"):
                shutil.rmtree(path)


def kiosk_name(data_key: bytes) -> str:
    """What a kiosk's folder is called at a place; tells nothing about the key."""
    return hmac.new(data_key, b"hocso backups of this kiosk", hashlib.sha256).hexdigest()[:16]


def kiosks_at(place: Path) -> tuple[BackupPlace, ...]:
    """Every kiosk that has backups at a place; for a box that does not know its name yet."""
    folders = sorted(path for path in (place / FOLDER).glob("*") if path.is_dir())
    return tuple(BackupPlace(place, path.name) for path in folders)


def read_stamp(folder: Path) -> Stamp:
    """What a backup says about itself.

    Raises:
        BackupUnusable: its stamp is not there or is none.
    """
    try:
        read = json.loads((folder / STAMP).read_bytes())
        return Stamp(
            number=int(folder.name),
            journal=str(read["journal"]),
            seq=int(read["seq"]),
            at_ms=int(read["at_ms"]),
            boot=str(read["boot"]),
            uptime_ms=int(read["uptime_ms"]),
            erased=frozenset(str(one) for one in read["erased"]),
            events=int(read.get("events", 0)),
            days=int(read.get("days", 0)),
            beside=tuple(sorted((str(one), str(read["beside"][one])) for one in read["beside"]))
            if "beside" in read
            else (),
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BackupUnusable(f"{folder} has no stamp that can be read: {error}") from error


def _stamp_bytes(stamp: Stamp) -> bytes:
    said = {
        "journal": stamp.journal,
        "seq": stamp.seq,
        "at_ms": stamp.at_ms,
        "boot": stamp.boot,
        "uptime_ms": stamp.uptime_ms,
        "erased": sorted(stamp.erased),
        "events": stamp.events,
        "days": stamp.days,
        "beside": dict(stamp.beside),
    }
    return json.dumps(said, sort_keys=True).encode("ascii")
