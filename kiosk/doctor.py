"""`hocso doctor`: what works on this machine, and what to do about what does not."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import click

from kiosk.paths import Paths, paths_of
from kiosk.run_command import leave_no_core
from kiosk.technician.finding import Finding, State
from kiosk.technician.machine_checks import devices_of
from kiosk.technician.self_test import Surroundings, findings
from sync.errors import SyncError

MARKS: Final[dict[State, str]] = {"well": "ok   ", "care": "CARE ", "fault": "FAULT"}


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON, for programs.")
def doctor(*, as_json: bool) -> None:
    """Say what works on this machine; exit code 1 when something does not.

    It works beside a running kiosk. CARE is no fault: somebody should look at it some time. Each
    finding has what, well, state (well, care, fault), fact, remedy and code.

    Example: hocso doctor
    """
    leave_no_core()
    with surroundings(paths_of(os.environ)) as around:
        found = list(findings(around))
    if as_json:
        click.echo(json.dumps([as_data(one) for one in found], ensure_ascii=False))
    else:
        for one in found:
            remedy = f"; {one.remedy}" if one.remedy else ""
            click.echo(f"{MARKS[one.state]}  {one.what:<12} {one.fact}{remedy}")
    sys.exit(0 if all(one.works for one in found) else 1)


def as_data(finding: Finding) -> dict[str, object]:
    """A finding for programs; these names stay."""
    return {
        "what": finding.what,
        "well": finding.works,
        "state": finding.state,
        "fact": finding.fact,
        "remedy": finding.remedy,
        "code": finding.code,
    }


@contextmanager
def surroundings(paths: Paths) -> Iterator[Surroundings]:
    """What is looked at where no screen of the kiosk is at hand."""
    from kiosk.places import sticks
    from kiosk.tables import KIOSK_SETS
    from sync.clock import SystemClock
    from sync.database import FILE_NAME, ProgressDatabase
    from sync.keys import open_keys
    from sync.writer import Writer

    database, why = None, ""
    if (paths.home / FILE_NAME).exists():
        try:
            key = open_keys(paths.home).data
            database = ProgressDatabase.open(paths.home, KIOSK_SETS, key=key)
        except SyncError as error:
            why = str(error)
    writer = Writer(database) if database is not None else None
    try:
        yield Surroundings(
            paths=paths,
            environment=os.environ,
            clock=SystemClock(),
            database=database,
            on_writer=(lambda look: writer.post(look).result()) if writer else None,
            sticks=lambda: tuple(one.path for one in sticks(paths.home)),
            devices=devices_of(os.environ),
            why=why,
        )
    finally:
        if writer is not None:
            writer.close()
        if database is not None:
            database.close()
