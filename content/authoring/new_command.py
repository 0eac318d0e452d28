"""`hocso pack new`: where an author begins."""

from __future__ import annotations

from pathlib import Path

import click

from content.command_line import faults_told, today_here


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--course",
    metavar="ID",
    help="Name of the course; where FOLDER is a pack already, the course is added to it.",
)
def new(folder: Path, course: str | None) -> None:
    """Begin a pack in FOLDER: small, complete, free of errors, with notes on every part.

    One lesson with each usual kind of step, two tasks in three forms, one drawing of our own.
    Change it piece by piece, and ask “hocso pack check” in between.

    Example: hocso pack new cho-que --course ban-hang
    """
    from content.authoring.new import new_course, new_pack

    today = today_here()
    with faults_told():
        if course is not None and (folder / "pack.yaml").is_file():
            files = new_course(folder, course, today)
            after = f"now write “- {course}” under “courses:” in {folder / 'pack.yaml'}"
        else:
            files = new_pack(folder, course or "khoa-moi", today)
            after = f"now look: hocso pack check {folder}"
    for file in files:
        click.echo(str(file))
    click.echo(after)
