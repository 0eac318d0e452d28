"""The command line of sync: what waits, send it now, try the refused ones again, enrol."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import click

from sync.bundle import take_receipt, write_bundle
from sync.clock import SystemClock
from sync.database import FILE_NAME, ProgressDatabase
from sync.errors import SyncError
from sync.joining import join
from sync.keys import open_keys
from sync.letter import take_letter
from sync.outbox import Outbox
from sync.province_keys import accept_offered, fingerprint, offered_key
from sync.push import PushOutcome, push_now
from sync.sealing import province_key
from sync.status import NOTHING_YET, SyncStatus, sync_status
from sync.writer import Writer

_home = click.option(
    "--home",
    envvar="HOCSO_HOME",
    type=click.Path(file_okay=False, path_type=Path),
    help="Data folder; HOCSO_HOME, or where this system keeps data of programs.",
)
_as_json = click.option("--json", "as_json", is_flag=True, help="Answer in JSON, for programs.")


@click.group("sync")
def sync() -> None:
    """What was learned, on its way to the province.

    These commands work beside a running kiosk, and only for the account that owns its data
    folder.
    """


@sync.command()
@_home
@_as_json
def status(home: Path | None, *, as_json: bool) -> None:
    """Show how much is saved here, waits, and was received; asks no network.

    Exit code 0 also when something waits; 1 when the database cannot be read.

    Example: hocso sync status --json
    """
    folder = _folder(home)
    with _faults_told():
        found = _status_of(folder)
    if as_json:
        click.echo(json.dumps(asdict(found)))
        return
    click.echo(f"saved here               {found.saved}")
    click.echo(f"waiting                  {found.waiting}")
    click.echo(f"received by the province {found.received}")
    if found.set_aside:
        click.echo(f"set aside                {found.set_aside} (try again: hocso sync retry)")
    if not found.enrolled:
        click.echo("not enrolled: hocso sync enrol ADDRESS")
    if found.last_fault is not None:
        click.echo(f"last push stopped        {found.last_fault}")
    if found.commits_lost:
        click.echo(f"lost by the disk         {found.commits_lost} events: call the technician")


@sync.command()
@_home
@_as_json
@click.option(
    "--ca",
    "authorities",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The province's own CA certificates (PEM), in place of the system's.",
)
@click.option(
    "--seconds", default=120, show_default=True, type=click.IntRange(1, 3600), help="At most."
)
def push(home: Path | None, authorities: Path | None, seconds: int, *, as_json: bool) -> None:
    """Send what waits to the province now.

    Exit code 0 when everything was received or set aside, 1 when something still waits.

    Example: hocso sync push
    """
    with _faults_told(), _opened(_folder(home)) as (database, writer):
        outcome = push_now(
            database,
            writer,
            SystemClock(),
            program=program_version(),
            authorities=authorities,
            seconds=seconds,
        )
        left = sync_status(database)
    if as_json:
        click.echo(json.dumps({"outcome": asdict(outcome), "status": asdict(left)}))
    else:
        click.echo(_sentence(outcome, left))
    if outcome.fault is not None or left.waiting:
        raise click.exceptions.Exit(1)


@sync.command()
@_home
def retry(home: Path | None) -> None:
    """Let statements that were set aside be tried again at the next push.

    Example: hocso sync retry && hocso sync push
    """
    with _faults_told(), _opened(_folder(home)) as (database, writer):
        number = Outbox(database, writer).offer_set_aside_again()
    click.echo(f"{number} set aside, to be tried again at the next push")


@sync.command()
@click.argument("hub")
@_home
@click.option(
    "--token",
    prompt=True,
    hide_input=True,
    envvar="HOCSO_ENROLMENT_TOKEN",
    help="Enrolment token from the province; asked for when not given.",
)
@click.option(
    "--ca",
    "authorities",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The province's own CA certificates (PEM), in place of the system's.",
)
def enrol(hub: str, home: Path | None, token: str, authorities: Path | None) -> None:
    """Exchange an enrolment token for this kiosk's credential at the province's HUB.

    HUB is its address, e.g. https://hocso.example.vn; plain HTTP works on loopback only.

    Example: hocso sync enrol https://hocso.example.vn
    """
    with _faults_told(), _opened(_folder(home)) as (database, writer):
        joined = join(
            database,
            writer,
            SystemClock(),
            address=hub,
            token=token,
            program=program_version(),
            authorities=authorities,
        )
    given = joined.enrolment
    click.echo(f"enrolled as kiosk {given.kiosk} of commune {given.commune}")
    if joined.met == "other":
        click.echo(
            "the province shows another key to seal backups to: hocso sync sealkey", err=True
        )
    elif joined.seal is not None:
        click.echo(f"backups are sealed to the province's key {fingerprint(joined.seal)}")


@sync.command()
@click.option(
    "--accept",
    "typed",
    metavar="FINGERPRINT",
    help="Seal to the offered key from now on; its fingerprint, as the province told it.",
)
@_home
def sealkey(home: Path | None, typed: str | None) -> None:
    """Show the province's key that backups are sealed to, and another one that it offers.

    Compare fingerprints over the telephone with `hocso hub keypair` at the province before
    accepting: whoever holds the other half reads every later backup.

    Example: hocso sync sealkey --accept 1f0c-77a2-90be-4d11-e3c8
    """
    folder = _folder(home)
    with _faults_told():
        if typed is not None:
            click.echo(f"in use   {accept_offered(folder, typed)}")
            return
    known, offered = province_key(folder), offered_key(folder)
    click.echo(f"in use   {fingerprint(known) if known else 'none: it comes with a push'}")
    if offered is not None:
        click.echo(f"offered  {fingerprint(offered)}")


@sync.command()
@click.argument("place", type=click.Path(exists=True, file_okay=False, path_type=Path))
@_home
def bundle(place: Path, home: Path | None) -> None:
    """Put everything that waits onto the stick PLACE, sealed to the province.

    For a kiosk that never has wifi. Nothing counts as received before the province's receipt comes
    back: hocso sync receipt. What is sent by wifi meanwhile counts once all the same.

    Example: hocso sync bundle /media/usb
    """
    folder = _folder(home)
    with _faults_told(), _opened(folder) as (database, _):
        try:
            key = open_keys(folder).data
            written = write_bundle(database, key, place, program=program_version())
        except OSError as error:
            raise click.ClickException(f"{place}: {error.strerror or error}") from error
    if written is None:
        click.echo("nothing waits: no bundle is needed")
    else:
        click.echo(f"{written.statements} statements in {written.path}")


@sync.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@_home
def letter(file: Path, home: Path | None) -> None:
    """Join the province by the letter FILE, where wifi never comes; FILE is gone afterwards.

    Example: hocso sync letter /media/usb/thon-3.hocso-letter
    """
    with _faults_told(), _opened(_folder(home)) as (database, writer):
        taken = take_letter(database, writer, file)
    click.echo(f"enrolled as kiosk {taken.enrolment.kiosk} of commune {taken.enrolment.commune}")


@sync.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@_home
def receipt(file: Path, home: Path | None) -> None:
    """Take the province's receipt FILE for a bundle of this kiosk; twice is the same as once.

    Example: hocso sync receipt /media/usb/hocso-progress/3f2a91c0-77e1a0b2.hocso-receipt
    """
    folder = _folder(home)
    with _faults_told(), _opened(folder) as (database, writer):
        handed = take_receipt(
            database,
            writer,
            SystemClock(),
            open_keys(folder).data,
            file.read_bytes(),
            program=program_version(),
        )
        left = sync_status(database)
    click.echo(f"received {handed.received}, set aside {handed.set_aside}, waiting {left.waiting}")


def program_version() -> str:
    """The version of this program, as statements and enrolments carry it."""
    try:
        return version("hocso")
    except PackageNotFoundError:
        return "source"


def _status_of(folder: Path) -> SyncStatus:
    if not (folder / FILE_NAME).exists():
        return NOTHING_YET
    database = ProgressDatabase.open(folder, key=open_keys(folder).data)
    try:
        return sync_status(database)
    finally:
        database.close()


@contextmanager
def _opened(folder: Path) -> Iterator[tuple[ProgressDatabase, Writer]]:
    database = ProgressDatabase.open(folder, key=open_keys(folder).data)
    writer = Writer(database)
    try:
        yield database, writer
    finally:
        writer.close()
        database.close()


@contextmanager
def _faults_told() -> Iterator[None]:
    try:
        yield
    except SyncError as error:
        raise click.ClickException(str(error)) from error


def _folder(home: Path | None) -> Path:
    if home is not None:
        return home
    from platformdirs import user_data_path

    return user_data_path("hocso", appauthor=False)


def _sentence(outcome: PushOutcome, left: SyncStatus) -> str:
    told = f"received {outcome.received}, set aside {outcome.set_aside}, waiting {left.waiting}"
    if outcome.fault is None:
        return told
    return f"{told}; stopped: {outcome.fault} ({outcome.fact})"
