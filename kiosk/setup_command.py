"""`hocso setup`: all of set-up without a touch, as the screen does it; or a kiosk.toml for the next one."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from kiosk.errors import KioskError, SettingsUnreadable
from kiosk.lock import Lock
from kiosk.paths import Paths, make_home, paths_of
from kiosk.program import program_version
from kiosk.settings import Settings, read_settings
from sync.enrolment import enrolment_of
from sync.errors import EnrolmentRefused, SyncError

if TYPE_CHECKING:
    from kiosk.people.staff import Role, StaffDoor
    from kiosk.technician.wanted import Wanted
    from sync.clock import Clock
    from sync.database import ProgressDatabase
    from sync.writer import Writer

MOST_PIN_BYTES = 4096


@click.command()
@click.argument(
    "file", required=False, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--commune", default="", help="Its code, five digits.")
@click.option("--place", default="", help="Name of the place, shown on Welcome.")
@click.option(
    "--province-address", default="", help="Of the hub, such as https://hocso.example.vn."
)
@click.option(
    "--token",
    default="",
    envvar="HOCSO_ENROLMENT_TOKEN",
    show_envvar=True,
    help="Enrolment token; in the environment no other account of this machine sees it.",
)
@click.option("--later", is_flag=True, help="Join a province another day; nobody is asked for it.")
@click.option(
    "--pins",
    type=click.File(encoding="utf-8"),
    help="File with lines `technician 6 digits`, `volunteer 6 digits`; - reads them from a pipe.",
)
@click.option("--offline", is_flag=True, help="Call no province now: the kiosk does it by itself.")
@click.option(
    "--export",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write a kiosk.toml of this kiosk for the next one, without PINs and token; - prints it.",
)
@click.option(
    "--home",
    type=click.Path(file_okay=False, path_type=Path),
    help="Data folder; HOCSO_HOME, or where this system keeps data of programs.",
)
def setup(
    *,
    file: Path | None,
    commune: str,
    place: str,
    province_address: str,
    token: str,
    pins: IO[str] | None,
    export: Path | None,
    home: Path | None,
    later: bool,
    offline: bool,
) -> None:
    """Set this kiosk up: commune, place, staff PINs, province; from options or a kiosk.toml FILE.

    What is said here counts before the file. What nobody said stays as it is, or is asked at the
    first start. Nothing is changed where anything is wrong; the same again changes nothing more.
    PINs come from the file, from --pins, or from HOCSO_TECHNICIAN_PIN and HOCSO_VOLUNTEER_PIN.

    \b
    hocso setup --commune 14845 --place "Nhà văn hóa thôn 3" --pins pins.txt --later
    hocso setup /media/stick/kiosk.toml
    hocso setup --export /media/stick/kiosk.toml
    """  # noqa: D301  # click's mark for text to leave as it is
    from kiosk.technician.kiosk_toml import read_toml
    from kiosk.technician.wanted import Wanted, checked

    paths = Paths(home) if home is not None else paths_of(os.environ)
    with _told():
        if export is not None:
            _export(paths, export)
            return
        wanted = read_toml(file) if file is not None else Wanted()
        given = _pins(pins)
        wanted = checked(
            replace(
                wanted,
                commune=commune or wanted.commune,
                place=place or wanted.place,
                address=province_address or wanted.address,
                token=token or wanted.token,
                later=later or wanted.later,
                technician_pin=given["technician"] or wanted.technician_pin,
                volunteer_pin=given["volunteer"] or wanted.volunteer_pin,
            )
        )
        make_home(paths)
        with _opened(paths) as box:
            _carry_out(wanted, paths, box)
            joined = _joined(box, offline=offline)
            _say(paths, box, joined)


@dataclass(frozen=True, slots=True)
class _Box:
    """The data of a kiosk that is not running."""

    database: ProgressDatabase
    writer: Writer
    staff: StaffDoor
    clock: Clock

    @property
    def enrolled(self) -> bool:
        with self.database.read() as connection:
            return enrolment_of(connection) is not None


@contextmanager
def _opened(paths: Paths) -> Iterator[_Box]:
    from kiosk.people.staff import StaffDoor
    from kiosk.tables import KIOSK_SETS
    from sync.clock import SystemClock
    from sync.database import ProgressDatabase
    from sync.keys import open_keys
    from sync.writer import Writer

    lock = Lock(paths.home)
    try:
        keys = open_keys(paths.home)
        database = ProgressDatabase.open(paths.home, KIOSK_SETS, key=keys.data)
        writer = Writer(database)
        try:
            clock = SystemClock()
            yield _Box(database, writer, StaffDoor(database, writer, clock, keys.pepper), clock)
        finally:
            writer.close()
            database.close()
    finally:
        lock.release()


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except (SyncError, KioskError, OSError) as error:
        raise click.ClickException(str(error)) from error


def _carry_out(wanted: Wanted, paths: Paths, box: _Box) -> None:
    from kiosk.technician.set_up import carry_out

    carry_out(wanted, paths, _known_settings(paths), box.staff, enrolled=box.enrolled)


def _known_settings(paths: Paths) -> Settings:
    """As they are kept; a damaged file is set aside, for whoever wants to look at it."""
    try:
        return read_settings(paths.settings)
    except SettingsUnreadable as error:
        aside = paths.settings.with_suffix(".damaged")
        paths.settings.replace(aside)
        click.echo(f"{error}; set aside as {aside.name}", err=True)
        return Settings()


def _joined(box: _Box, *, offline: bool) -> str:
    """What became of the token, in words."""
    from kiosk.technician.set_up import join_now

    if offline:
        return "joined before" if box.enrolled else "not called; the kiosk does it by itself"
    try:
        joined = join_now(box.database, box.writer, box.clock, program=program_version())
    except EnrolmentRefused as error:
        raise click.ClickException(
            f"the province refused the token ({error}); the rest is set up."
            " Ask the province for another token, and give it with --province-address and --token"
        ) from error
    except SyncError as error:
        return f"not reached ({error}); the kiosk joins by itself when a network appears"
    if joined is None:
        return "joined before" if box.enrolled else "not joined; the technician's pages can do it"
    return f"joined as kiosk {joined.enrolment.kiosk} of commune {joined.enrolment.commune}"


def _say(paths: Paths, box: _Box, joined: str) -> None:
    from kiosk.technician.commune_search import commune_index, named
    from kiosk.technician.set_up_state import note_set_up, province_told, stages_left, was_set_up

    settings = read_settings(paths.settings)
    found = commune_index().by_code(settings.commune)
    click.echo(f"commune   {f'{settings.commune} {named(found)}' if found else 'not said'}")
    click.echo(f"place     {settings.place or 'not said'}")
    click.echo(f"PINs      {', '.join(sorted(box.staff.roles())) or 'not said'}")
    click.echo(f"province  {joined}")
    told = province_told(paths.home, enrolled=box.enrolled)
    left = stages_left(settings, box.staff.roles(), province=told)
    if not left:
        note_set_up(paths.home)
    elif not was_set_up(paths.home):
        click.echo(f"the first start asks for: {', '.join(left)}")
    click.echo("print the recovery code and keep it apart: hocso backup --recovery-code")


def _pins(file: IO[str] | None) -> dict[Role, str]:
    """The PINs of a file, else those of the environment; empty where none is said."""
    found: dict[Role, str] = {
        "technician": os.environ.get("HOCSO_TECHNICIAN_PIN", ""),
        "volunteer": os.environ.get("HOCSO_VOLUNTEER_PIN", ""),
    }
    lines = file.read(MOST_PIN_BYTES).splitlines() if file is not None else []
    for number, line in enumerate(lines, 1):
        words = line.split()
        role = next((role for role in found if words and role == words[0].lower()), None)
        if words and (role is None or len(words) != 2):
            # The line itself may hold a PIN.
            raise click.ClickException(
                f"--pins: line {number} is not of the form `technician 6 digits`"
                " or `volunteer 6 digits`; nothing was changed"
            )
        if role is not None:
            found[role] = words[1]
    return found


def _export(paths: Paths, to: Path) -> None:
    from kiosk.technician.kiosk_toml import toml_of

    text = toml_of(_settings(paths), _address(paths))
    if str(to) == "-":
        sys.stdout.write(text)
        return
    to.write_text(text, encoding="utf-8")
    click.echo(f"{to}: without PINs and token; place, PINs and token are asked at the next kiosk")


def _settings(paths: Paths) -> Settings:
    return read_settings(paths.settings)


def _address(paths: Paths) -> str:
    """Of the province that this kiosk joined or waits for."""
    from kiosk.tables import KIOSK_SETS
    from kiosk.technician.set_up import address_of
    from sync.database import FILE_NAME, ProgressDatabase
    from sync.keys import open_keys

    if not (paths.home / FILE_NAME).exists():
        return ""
    database = ProgressDatabase.open(paths.home, KIOSK_SETS, key=open_keys(paths.home).data)
    try:
        return address_of(database)
    finally:
        database.close()
