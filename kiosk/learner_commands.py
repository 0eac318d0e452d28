"""`hocso learner`: the cards of this kiosk, for its technician."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from kiosk.backups import keep_up_at
from kiosk.errors import KioskError
from kiosk.paths import Paths, paths_of
from kiosk.people.learners import Learners
from kiosk.program import program_version
from kiosk.tables import KIOSK_SETS
from sync.clock import SystemClock
from sync.database import FILE_NAME, ProgressDatabase
from sync.errors import SyncError
from sync.journal import Journal
from sync.keys import open_keys
from sync.writer import Writer

_home = click.option(
    "--home",
    type=click.Path(file_okay=False, path_type=Path),
    help="Data folder; HOCSO_HOME, or where this system keeps data of programs.",
)


@click.group("learner")
def learner() -> None:
    """The learners who have a card at this kiosk.

    Only for the account that owns the data folder; names never leave this machine.
    """


@learner.command("list")
@_home
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON, for programs.")
def list_(home: Path | None, *, as_json: bool) -> None:
    """List every card: random identifier, nickname, group.

    Example: hocso learner list --json
    """
    with _opened(home) as learners:
        found = () if learners is None else learners.all()
    if as_json:
        click.echo(
            json.dumps(
                [
                    {"id": one.id, "nickname": one.nickname, "group": one.target_group}
                    for one in found
                ],
                ensure_ascii=False,
            )
        )
        return
    for one in found:
        click.echo(f"{one.id}  {one.nickname}  ({one.target_group})")
    click.echo(f"{len(found)} cards")


@learner.command()
@click.argument("identifier")
@_home
@click.option("--yes", is_flag=True, help="Do not ask again.")
def erase(identifier: str, home: Path | None, *, yes: bool) -> None:
    """Erase the learner IDENTIFIER for good; what was learned stays without a name.

    Example: hocso learner erase 6f1c…
    """
    if not yes:
        click.confirm(f"Erase {identifier} for good?", abort=True)
    with _opened(home) as learners:
        gone = learners is not None and learners.erase(identifier).result()
    if not gone:
        raise click.ClickException(f"no learner {identifier} at this kiosk: hocso learner list")
    click.echo(f"erased {identifier}")
    _take_out_of_backups(home)


def _take_out_of_backups(home: Path | None) -> None:
    paths = Paths(home) if home is not None else paths_of(os.environ)
    try:
        kept = keep_up_at(paths.home)
    except (SyncError, OSError) as error:
        raise click.ClickException(f"the backups still hold this learner: {error}") from error
    for place, reason in kept.failed:
        click.echo(f"the backups at {place} still hold this learner: {reason}", err=True)


@contextmanager
def _opened(home: Path | None) -> Iterator[Learners | None]:
    paths = Paths(home) if home is not None else paths_of(os.environ)
    try:
        if not (paths.home / FILE_NAME).exists():
            yield None
            return
        keys = open_keys(paths.home)
        database = ProgressDatabase.open(paths.home, KIOSK_SETS, key=keys.data)
        writer = Writer(database)
        try:
            journal = Journal(writer, SystemClock(), program=program_version())
            yield Learners(database, writer, journal, keys.pepper)
        finally:
            writer.close()
            database.close()
    except (SyncError, KioskError) as error:
        raise click.ClickException(str(error)) from error
