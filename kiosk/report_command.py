"""`hocso report`: one redacted file for whoever repairs this kiosk from far away."""

from __future__ import annotations

import os
from pathlib import Path

import click

from kiosk.doctor import surroundings
from kiosk.errors import KioskError
from kiosk.paths import paths_of
from kiosk.run_command import leave_no_core
from sync.durable import write_file
from sync.errors import SyncError


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def report(file: Path) -> None:
    """Write a report of this kiosk to FILE: versions, figures, self-test and log, redacted.

    It holds no name, no PIN, no token, no key and no code; the kiosk may be running.

    Example: hocso report /media/stick/bao-cao-may.zip
    """
    from kiosk.technician.report_file import report_file
    from kiosk.technician.self_test import findings

    leave_no_core()
    try:
        with surroundings(paths_of(os.environ)) as around:
            data = report_file(around, tuple(findings(around)))
        write_file(file.absolute(), data)
    except (KioskError, SyncError, OSError) as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{file}: {len(data):,} bytes, without a name or a secret")
