"""What the pages of backups show, gathered beside the screen: where copies are, and how old."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk.backups import backups_at
from kiosk.errors import SettingsUnreadable
from kiosk.language import worded
from kiosk.places import Stick, every_place, own_name, reachable_places, sticks
from kiosk.settings import settings_from
from sync import clock as time_of
from sync.backup import Backup, BackupPlace

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts

MOST_OF_A_KIOSK: Final = 11
"""Seven days and four weeks are kept at a place."""


@dataclass(frozen=True, slots=True)
class Copy:
    """The newest backup at one place.

    Attributes:
        here: on the box itself.
        name: of the stick or disk.
        day: of the backup, None where there is none yet.
    """

    here: bool
    name: str
    day: date | None


@dataclass(frozen=True, slots=True)
class Found:
    """One backup that could come back.

    Attributes:
        place: where it lies; `here` when that is the box itself.
        own: of this kiosk, so that no code is asked for.
        title: name of the place that the backup is of, "" when it says none.
    """

    at: BackupPlace
    backup: Backup
    place: str
    here: bool
    own: bool
    title: str


@dataclass(frozen=True, slots=True)
class BackupFacts:
    """One look at all places."""

    today: date
    copies: tuple[Copy, ...]
    sticks: tuple[Stick, ...]


def look(parts: Parts) -> BackupFacts:
    """Look at the places of this kiosk; waits for disks, so off the GUI thread.

    Raises:
        SyncError: progress.db does not answer.
    """
    with parts.database.read() as connection:
        today = time_of.day_of(time_of.now(connection, parts.clock.read()).at_ms)
    name = own_name(parts.home)
    copies = []
    for place in reachable_places(parts.home):
        there = BackupPlace(place, name).backups() if name else ()
        day = there[0].stamp.day if there else None
        copies.append(Copy(place == parts.home, place.name, day))
    return BackupFacts(today, tuple(copies), sticks(parts.home))


def find(home: Path) -> tuple[Found, ...]:
    """Every backup within reach: this kiosk's first, each kiosk's newest first."""
    name = own_name(home)
    found = []
    for place in every_place(home):
        seen: dict[str, int] = {}
        for at, backup in backups_at(place):
            kiosk = at.folder.name
            seen[kiosk] = seen.get(kiosk, 0) + 1
            if seen[kiosk] <= MOST_OF_A_KIOSK:
                title = _title(backup)
                found.append(Found(at, backup, place.name, place == home, kiosk == name, title))
    return tuple(
        sorted(found, key=lambda one: (not one.own, one.at.folder.name, -one.backup.stamp.at_ms))
    )


def age(day: date, today: date) -> str:
    """How long ago, as people say it."""
    days = (today - day).days
    if days <= 0:
        return worded("hôm nay")
    return worded("hôm qua" if days == 1 else f"{days} ngày trước")


def _title(backup: Backup) -> str:
    """Only shown: what comes back is checked against the kiosk's key."""
    try:
        kept = (backup.folder / "settings.json").read_text(encoding="utf-8")
        return settings_from(kept, written_by_us=True).place
    except (OSError, UnicodeDecodeError, SettingsUnreadable):
        return ""
