"""`hocso pack preview`: a contact sheet of what an author wrote."""

from __future__ import annotations

from pathlib import Path

import click

from content.command_line import faults_told, surroundings, today_here


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--course", default="", metavar="ID", help="Only this course.")
@click.option("--lesson", default="", metavar="ID", help="Only this lesson.")
@click.option("--task", default="", metavar="ID", help="Only this task, in all its forms.")
@click.option(
    "--out",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the pages and pictures go.",
)
@click.option("--no-pictures", is_flag=True, help="Only words and drawings; quicker.")
@click.option("--png", is_flag=True, help="Also one PNG a page, with all its pictures.")
@click.pass_context
def preview(
    context: click.Context,
    folder: Path,
    *,
    course: str,
    lesson: str,
    task: str,
    out: Path,
    no_pictures: bool,
    png: bool,
) -> None:
    """Show lessons and tasks of FOLDER as a web page, without a kiosk.

    Every step and every imitation screen as the kiosk paints it, everything that is said, right
    answers, traps, hints, facts and findings. Nothing of it needs to be built or installed. Where
    no kiosk's window can be painted, the page holds words and drawings.

    Example: hocso pack preview content/packs/co-ban --lesson cong-an-goi --out sheet
    """
    from content.authoring.check import judged
    from content.authoring.preview import Wanted, sheets, write_pngs, write_preview
    from content.authoring.source import read_part

    painter = None if no_pictures else surroundings(context).painter
    if png and painter is None:
        raise click.UsageError("--png needs pictures, and a kiosk's window (PySide6) to paint them")

    with faults_told():
        source = read_part(folder, course)
        chosen = sheets(source, Wanted(course=course, lesson=lesson, task=task))
        index = write_preview(source, chosen, judged(source, today_here()), out, painter)
        if png and painter is not None:
            for path in write_pngs(chosen, out, painter):
                click.echo(str(path))
    click.echo(f"{index}: {len(chosen)} pages")
