"""Every check of a kiosk, in the order in which a technician reads them; each by itself.

Nothing is changed but a probe file of the disk, which is taken away again. The screen runs them one
after another beside itself; `hocso doctor` and the report file run them all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from content.errors import ContentError
from kiosk.errors import KioskError
from kiosk.mounts import MOUNTINFO
from kiosk.paths import Paths, make_home
from kiosk.technician import data_checks, disk_checks, machine_checks
from kiosk.technician.finding import Finding
from kiosk.technician.machine_checks import Devices
from sync import clock as time_of
from sync.clock import Clock
from sync.database import ProgressDatabase
from sync.errors import SyncError
from sync.schema import Connection

OnWriter = Callable[[Callable[[Connection], Finding]], Finding]
"""Lets something look at the connection that answers are written with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What is looked at.

    Attributes:
        paths: of the data folder.
        environment: of the process.
        clock: the machine's clocks.
        database: open; None where there is none yet or it cannot be opened.
        why: then: the reason, empty where there is none yet.
        on_writer: how its writing connection is reached.
        sticks: gives the sticks that are plugged in.
        devices: screen and sound; None without a screen.
    """

    paths: Paths
    environment: Mapping[str, str]
    clock: Clock
    database: ProgressDatabase | None
    on_writer: OnWriter | None
    sticks: Callable[[], tuple[Path, ...]]
    devices: Devices | None
    why: str = ""


Check = Callable[[Surroundings], Finding]


@dataclass(frozen=True, slots=True)
class Named:
    """A check with the name of its finding."""

    what: str
    look: Check


def findings(around: Surroundings) -> Iterator[Finding]:
    """One after another; each only when it is asked for."""
    for check in CHECKS:
        yield found(check, around)


def found(check: Named, around: Surroundings) -> Finding:
    """One check; what stops it is its finding."""
    try:
        return check.look(around)
    except (KioskError, SyncError, ContentError, OSError) as error:
        return Finding(check.what, "fault", str(error), "call the province", "stopped")


def _home(around: Surroundings) -> Finding:
    make_home(around.paths)
    return disk_checks.room(around.paths.home)


def _power_cut(around: Surroundings) -> Finding:
    on_writer = around.on_writer
    if around.database is None or on_writer is None:
        return _without("power cut", around)
    home = around.paths.home.resolve()
    mounts = MOUNTINFO.read_text(encoding="utf-8", errors="surrogateescape")
    return on_writer(lambda connection: disk_checks.power_cut(connection, home, mounts))


def _of_database(what: str, look: Callable[[Surroundings, ProgressDatabase], Finding]) -> Named:
    def checked(around: Surroundings) -> Finding:
        if around.database is None:
            return _without(what, around)
        return look(around, around.database)

    return Named(what, checked)


def _without(what: str, around: Surroundings) -> Finding:
    if around.why:
        return Finding(
            what, "fault", around.why, "restart the kiosk, then call the province", "stopped"
        )
    return Finding(what, "care", "none yet, it is made at the first start", "hocso run", "not-yet")


def _backups(around: Surroundings, database: ProgressDatabase) -> Finding:
    with database.read() as connection:
        today = time_of.day_of(time_of.now(connection, around.clock.read()).at_ms)
    return data_checks.backups(around.paths.home, today)


CHECKS: Final[tuple[Named, ...]] = (
    Named("screen", lambda around: machine_checks.screen(around.devices)),
    Named("sound", lambda around: machine_checks.sound(around.devices)),
    Named("microphone", lambda around: machine_checks.microphone(around.devices)),
    Named("voice", lambda _: machine_checks.voice()),
    Named("typeface", lambda _: machine_checks.typeface()),
    Named("data folder", _home),
    Named("disk speed", lambda around: disk_checks.speed(around.paths.home)),
    _of_database("progress.db", lambda _, database: data_checks.database(database)),
    Named("power cut", _power_cut),
    _of_database("backup", _backups),
    _of_database("clock", lambda around, database: data_checks.clock(database, around.clock)),
    Named("packs", lambda around: data_checks.packs(around.paths, around.environment)),
    Named("usb", lambda around: machine_checks.usb(around.sticks())),
    _of_database(
        "province", lambda around, database: machine_checks.province(database, around.clock)
    ),
    Named("settings", lambda around: data_checks.settings(around.paths)),
    _of_database("set-up", lambda around, database: data_checks.set_up(around.paths, database)),
    Named("lock-down", lambda around: machine_checks.lock_down(around.environment)),
)
"""What people meet first stands first."""
