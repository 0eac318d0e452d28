"""The carrying out of set-up: each step is whole, and may be done again.

1. PINs, both in one transaction
2. settings.json: old or new, never between
3. the province: its token waits in `keys/` until it is handed over
A power cut between them leaves what was done; the same again does the rest and changes nothing else.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from kiosk.errors import SetUpRefused
from kiosk.paths import Paths
from kiosk.people.staff import StaffDoor
from kiosk.settings import Settings, read_settings, write_settings
from kiosk.technician.wanted import Wanted, Wrong, settings_with
from sync.clock import Clock
from sync.database import ProgressDatabase
from sync.enrolment import enrolment_of
from sync.joining import Awaited, Joined, awaited, join_awaited, keep_awaited
from sync.writer import Writer


def carry_out(
    wanted: Wanted, paths: Paths, settings: Settings, staff: StaffDoor, *, enrolled: bool
) -> Settings:
    """Make it so; the settings that hold from now on. Waits for the disk.

    Args:
        wanted: checked (`wanted.checked`).
        paths: of the data folder.
        settings: as they are kept.
        staff: the staff door of this kiosk.
        enrolled: whether it has joined a province; a token for that is used once, and left alone.

    Raises:
        SetUpRefused: a PIN is another role's; nothing was changed.
        SyncError, OSError: the disk did not take all of it; the same again does the rest.
    """
    after = settings_with(wanted, settings)
    if wanted.pins and staff.set_pins(wanted.pins) is not None:
        where: Literal["technician_pin", "volunteer_pin"] = (
            "volunteer_pin" if wanted.volunteer_pin else "technician_pin"
        )
        raise SetUpRefused([Wrong(where, "this PIN is another role's", "give another one")])
    if after != settings or not paths.settings.exists():
        write_settings(paths.settings, after)
    if (wanted.address or wanted.later) and not enrolled:
        before = awaited(paths.home)
        address = wanted.address or (before.address if before else "")
        keep_awaited(paths.home, Awaited(address, wanted.token, later=wanted.later))
    return after


def join_now(
    database: ProgressDatabase, writer: Writer, clock: Clock, *, program: str
) -> Joined | None:
    """Hand over the token that waits; None where none does. The province knows where the kiosk is.

    Raises:
        EnrolmentRefused: the token waits no more.
        SyncError: the province was not reached; the token still waits.
        SettingsUnreadable, OSError: joined, and its commune could not be kept.
    """
    joined = join_awaited(database, writer, clock, program=program)
    if joined is not None:
        take_commune(Paths(database.folder), joined.enrolment.commune)
    return joined


def take_commune(paths: Paths, code: str) -> None:
    """Stand where the province says. Raises `SettingsUnreadable`, `OSError`."""
    settings = read_settings(paths.settings)
    if settings.commune != code:
        write_settings(paths.settings, replace(settings, commune=code))


def address_of(database: ProgressDatabase) -> str:
    """The base address of the province this kiosk joined or waits for; empty where there is none."""
    with database.read() as connection:
        joined = enrolment_of(connection)
    if joined is not None:
        return joined.endpoint.removesuffix("/xapi")
    waiting = awaited(database.folder)
    return waiting.address if waiting else ""
