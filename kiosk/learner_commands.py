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
from kiosk.people.roster import Roster
from kiosk.people.roster_file import MOST_BYTES, preview
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
    with _opened(home) as people:
        found = () if people is None else people[0].all()
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
    with _opened(home) as people:
        gone = people is not None and people[0].erase(identifier).result()
    if not gone:
        raise click.ClickException(f"no learner {identifier} at this kiosk: hocso learner list")
    click.echo(f"erased {identifier}")
    _take_out_of_backups(home)


@learner.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@_home
@click.option("--check", is_flag=True, help="Only look the file through.")
def import_(file: Path, home: Path | None, *, check: bool) -> None:
    """Take a list of people from a CSV FILE: nickname, group, adult or child; whole or not at all.

    They have not agreed to anything: the kiosk only counts them, and removes them after 30 days
    unless they make a card. Any other column and any number of 9 to 12 digits is refused.

    Example: hocso learner import danh-sach.csv
    """
    with file.open("rb") as opened:
        content = opened.read(MOST_BYTES + 1)
    with _opened(home) as people:
        if people is None:
            raise click.ClickException("no kiosk has been started in this data folder yet")
        learners, roster = people
        known = [one.nickname for one in learners.all()]
        known += [one.nickname for one in roster.all()]
        found = preview(content, _groups(home), known)
        for fault in found.faults:
            click.echo(f"line {fault.line}: {fault.text}", err=True)
        for line, nickname in found.doubles:
            click.echo(f"line {line}: {nickname} is there already", err=True)
        if not found.good:
            raise click.ClickException(f"{len(found.faults)} faults, nobody was taken")
        if check:
            click.echo(f"{len(found.lines)} people could be taken")
        else:
            click.echo(f"{roster.take(found.lines).result()} people taken")


def _groups(home: Path | None) -> dict[str, str]:
    # Imported here: no other command reads the library.
    from content.store import PackStore
    from kiosk.people.groups import Groups
    from kiosk.session.lists import read_lists

    paths = Paths(home) if home is not None else paths_of(os.environ)
    store = PackStore.open(paths.library)
    try:
        offered = Groups(store, read_lists(paths.lists).groups).offered()
        return {one.id: one.name for one in offered}
    finally:
        store.close()


def _take_out_of_backups(home: Path | None) -> None:
    paths = Paths(home) if home is not None else paths_of(os.environ)
    try:
        kept = keep_up_at(paths.home)
    except (SyncError, OSError) as error:
        raise click.ClickException(f"the backups still hold this learner: {error}") from error
    for place, reason in kept.failed:
        click.echo(f"the backups at {place} still hold this learner: {reason}", err=True)


@contextmanager
def _opened(home: Path | None) -> Iterator[tuple[Learners, Roster] | None]:
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
            learners = Learners(database, writer, journal, keys.pepper)
            yield learners, Roster(database, writer)
        finally:
            writer.close()
            database.close()
    except (SyncError, KioskError) as error:
        raise click.ClickException(str(error)) from error
