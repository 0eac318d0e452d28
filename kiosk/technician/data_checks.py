"""What the kiosk keeps: settings, set-up, the database, its backups, the clock, the packs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from content.store import PackStore
from kiosk.backups import backups_at
from kiosk.library import root_file
from kiosk.paths import Paths
from kiosk.people.staff import Role
from kiosk.places import own_name, reachable_places
from kiosk.settings import read_settings
from kiosk.technician.finding import Finding
from kiosk.technician.set_up_state import province_told, stages_left
from sync import clock as time_of
from sync.clock import Clock
from sync.database import ProgressDatabase
from sync.enrolment import enrolment_of
from sync.status import sync_status

OLD_BACKUP_DAYS: Final = 7


def settings(paths: Paths) -> Finding:
    """Whether settings.json can be read. Raises `SettingsUnreadable`."""
    read_settings(paths.settings)
    there = paths.settings.exists()
    return Finding("settings", "well", str(paths.settings) if there else "none, the defaults hold")


def set_up(paths: Paths, database: ProgressDatabase) -> Finding:
    """Whether everything was told at set-up. Raises `SettingsUnreadable`, `SyncError`."""
    with database.read() as connection:
        enrolled = enrolment_of(connection) is not None
        known = {str(row[0]) for row in connection.execute("SELECT role FROM staff_pin")}
    roles: list[Role] = [role for role in ("technician", "volunteer") if role in known]
    found = read_settings(paths.settings)
    told = province_told(paths.home, enrolled=enrolled)
    left = stages_left(found, roles, province=told)
    if left:
        missing = ", ".join(left)
        return Finding("set-up", "care", f"not said yet: {missing}", "hocso setup --help", "left")
    return Finding(
        "set-up", "well", f"{found.commune} {found.place}", values={"place": found.place}
    )


def database(opened: ProgressDatabase) -> Finding:
    """Every page of progress.db by its HMAC, then SQLite's own check. Raises `SyncError`."""
    wrong = opened.check()
    if wrong:
        return Finding(
            "progress.db",
            "fault",
            f"{len(wrong)} findings, the first: {wrong[0]}",
            "restart the kiosk, which restores the last good backup; then call the province",
            "damaged",
        )
    status = sync_status(opened)
    return Finding(
        "progress.db",
        "well",
        f"sound; saved {status.saved}, waiting {status.waiting}, received {status.received}",
        values={"saved": str(status.saved)},
    )


def backups(home: Path, today: date) -> Finding:
    """How old the newest backup is, and whether there is one beyond this disk. Raises `OSError`."""
    name = own_name(home)
    days: dict[Path, date] = {}
    for place in reachable_places(home):
        own = [backup for at, backup in backups_at(place) if at.folder.name == name]
        if own:
            days[place] = max(backup.stamp.day for backup in own)
    if not days:
        return Finding("backup", "care", "none yet", "the kiosk makes one a day by itself", "none")
    newest = max(days.values())
    fact, values = f"newest of {newest}", {"day": f"{newest:%d/%m/%Y}"}
    if today - newest > timedelta(days=OLD_BACKUP_DAYS):
        return Finding(
            "backup", "fault", f"{fact}, older than a week", "hocso backup", "old", values
        )
    if set(days) <= {home}:
        return Finding(
            "backup",
            "care",
            f"{fact}, on this disk alone",
            "choose a stick as well",
            "alone",
            values,
        )
    return Finding("backup", "well", f"{fact}, at {len(days)} places", values=values)


def clock(opened: ProgressDatabase, of: Clock) -> Finding:
    """Whether the wall clock is believed. Raises `SyncError`."""
    with opened.read() as connection:
        judged = time_of.now(connection, of.read())
    day = time_of.day_of(judged.at_ms)
    values = {"day": f"{day:%d/%m/%Y}"}
    if judged.clock == "floor":
        return Finding(
            "clock", "care", f"behind: {day} at least", "set the clock", "behind", values
        )
    if judged.clock == "unknown":
        fact = f"{day}, not yet confirmed by the province"
        return Finding("clock", "care", fact, "compare it with a telephone", "unknown", values)
    return Finding("clock", "well", f"{day}, confirmed by the province", values=values)


def packs(paths: Paths, environment: Mapping[str, str]) -> Finding:
    """Which packs are in use, and whether the keys that vouch for them are there. Raises `ContentError`."""
    if root_file(environment) is None:
        return Finding(
            "packs", "fault", "no root keys", "set HOCSO_ROOT to the province's root.json", "trust"
        )
    if not paths.library.exists():
        return Finding("packs", "fault", "no pack is installed", "hocso pack install PACK", "none")
    store = PackStore.open(paths.library)
    try:
        installed, courses = store.installed(), len(store.courses())
    finally:
        store.close()
    if not installed:
        return Finding("packs", "fault", "no pack is installed", "hocso pack install PACK", "none")
    names = ", ".join(f"{pack} {version}" for pack, (_, version) in installed.items())
    return Finding("packs", "well", f"{names}; {courses} courses", values={"courses": str(courses)})
