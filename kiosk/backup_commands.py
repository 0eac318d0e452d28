"""`hocso backup` and `hocso restore`: what was learned, safe from a broken box."""

from __future__ import annotations

import os
from pathlib import Path

import click

from kiosk.backups import Backups, backups_at, keys_of, own_keys, restore_backup
from kiosk.errors import KioskError
from kiosk.lock import Lock
from kiosk.paths import Paths, make_home, paths_of
from kiosk.places import remember_place
from kiosk.tables import KIOSK_SETS
from sync.clock import SystemClock
from sync.database import FILE_NAME, ProgressDatabase
from sync.errors import SyncError
from sync.keys import open_keys
from sync.recovery_code import checked_code, recovery_code
from sync.switch import finish

_home = click.option(
    "--home",
    type=click.Path(file_okay=False, path_type=Path),
    help="Data folder; HOCSO_HOME, or where this system keeps data of programs.",
)


@click.command()
@click.option(
    "--to",
    type=click.Path(file_okay=False, exists=True, path_type=Path),
    help="A second disk or a stick; it is written from now on whenever it is there.",
)
@click.option(
    "--recovery-code", "show_code", is_flag=True, help="Show the code that opens backups elsewhere."
)
@_home
def backup(home: Path | None, to: Path | None, *, show_code: bool) -> None:
    """Make a backup now; the kiosk may be running, and makes one a day by itself.

    \b
    hocso backup                     on this disk, and at every second place that is there
    hocso backup --to /media/stick   on this stick too, now and whenever it is there
    hocso backup --recovery-code     the code to print and keep apart from the box
    """  # noqa: D301  # click's mark for text to leave as it is
    paths = _paths(home)
    try:
        if not (paths.home / FILE_NAME).exists():
            raise click.ClickException(f"nothing was saved in {paths.home} yet")
        keys = open_keys(paths.home)
        if show_code:
            click.echo(recovery_code(paths.home))
            return
        if to is not None:
            remember_place(paths.home, to.resolve())
        database = ProgressDatabase.open(paths.home, KIOSK_SETS, key=keys.data)
        try:
            kept = Backups(paths.home, database, keys, SystemClock()).keep_up(now=True)
        finally:
            database.close()
    except (SyncError, KioskError, OSError) as error:
        raise click.ClickException(str(error)) from error
    for one in kept.made:
        click.echo(f"{one.folder}  {one.stamp.day}  event {one.stamp.seq}")
    for place, reason in kept.failed:
        click.echo(f"no backup at {place}: {reason}", err=True)
    if kept.failed:
        raise click.exceptions.Exit(1)


@click.command()
@click.argument("place", type=click.Path(file_okay=False, exists=True, path_type=Path))
@click.option("--list", "only_list", is_flag=True, help="Say what is there, change nothing.")
@click.option("--number", type=int, help="Which backup; the newest when not said.")
@click.option("--kiosk", help="Which kiosk, where a stick has several; see --list.")
@click.option("--code", help="Recovery code, for a box that does not have the keys.")
@click.option("--replace", is_flag=True, help="Set aside the database that is there.")
@_home
def restore(
    place: Path,
    home: Path | None,
    *,
    only_list: bool,
    number: int | None,
    kiosk: str | None,
    code: str | None,
    replace: bool,
) -> None:
    """Make the newest backup at PLACE this kiosk's data; no kiosk may be running on it.

    Whoever was erased since stays erased. What was learned keeps its identifiers, so nothing counts
    twice at the province. Settings come back too. Packs stay where the box lives; in a new box they
    are installed from their stick. Where the code is lost, the province makes a new one for this
    stick: hocso hub unseal.

    \b
    hocso restore /media/stick --list
    hocso restore /media/stick --code ABCD-…     in a new box
    hocso restore "$HOCSO_HOME" --replace        in the same box, from its own disk
    """  # noqa: D301  # click's mark for text to leave as it is
    paths = _paths(home)
    try:
        found = [
            (at, one)
            for at, one in backups_at(place)
            if kiosk in {None, at.folder.name} and number in {None, one.stamp.number}
        ]
        if only_list:
            for at, one in found:
                click.echo(
                    f"{at.folder.name}  {one.stamp.number}  {one.stamp.day}  event {one.stamp.seq}"
                )
            return
        kiosks = {at.folder.name for at, _ in found}
        if not found:
            raise click.ClickException(f"no such backup at {place}: hocso restore {place} --list")
        if len(kiosks) > 1:
            raise click.ClickException(f"{place} has {len(kiosks)} kiosks: say which by --kiosk")
        at, one = found[0]
        make_home(paths)
        lock = Lock(paths.home)
        try:
            finish(paths.home)
            spelled = checked_code(code) if code else None
            keys = keys_of(one, own=own_keys(paths.home), code=spelled)
            if keys is None:
                raise click.ClickException("this box does not have the keys: give --code")
            restored = restore_backup(at, one, paths.home, keys, replace=replace, code=spelled)
        finally:
            lock.release()
    except (SyncError, KioskError, OSError) as error:
        raise click.ClickException(str(error)) from error
    click.echo(
        f"restored {one.stamp.day}, number {one.stamp.number}: {restored.events} events,"
        f" {restored.waiting} waiting for the province"
    )
    for name in restored.left_out:
        click.echo(f"{name} was damaged or not of this kiosk, and was left out", err=True)
    if restored.set_aside:
        click.echo(f"what was here before: {restored.set_aside}")


def _paths(home: Path | None) -> Paths:
    return Paths(home) if home is not None else paths_of(os.environ)
