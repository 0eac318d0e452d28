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
@click.option(
    "--size",
    default="1280x800",
    show_default=True,
    metavar="WIDTHxHEIGHT",
    help="The kiosk's screen, in pixels.",
)
@click.option(
    "--letters",
    type=click.IntRange(100, 200),
    default=100,
    show_default=True,
    help="How large the letters are, in percent.",
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
    size: str,
    letters: int,
    no_pictures: bool,
    png: bool,
) -> None:
    """Show what FOLDER teaches as web pages, without a kiosk.

    Every step and every imitation screen as the kiosk paints it, everything that is said, right
    answers, traps, hints, facts and findings. Nothing of it needs to be built or installed. Where
    no kiosk's window can be painted, the page holds words and drawings.

    Example: hocso pack preview content/packs/co-ban --lesson cong-an-goi --out sheet
    """
    from content.authoring.check import judged
    from content.authoring.preview import Wanted, sheets, write_pngs, write_preview
    from content.authoring.shots import Look
    from content.authoring.source import read_part

    painter = None if no_pictures else surroundings(context).painter
    if png and painter is None:
        raise click.UsageError("--png needs pictures, and a kiosk's window (PySide6) to paint them")

    width, cross, height = size.partition("x")
    if not (cross and width.isdigit() and height.isdigit() and int(width) and int(height)):
        raise click.BadParameter(f"“{size}” is not a size such as 1280x800", param_hint="--size")
    look = Look(int(width), int(height), letters)
    with faults_told():
        source = read_part(folder, course)
        chosen = sheets(source, Wanted(course=course, lesson=lesson, task=task))
        found = judged(source, today_here())
        index = write_preview(source, chosen, out, findings=found, painter=painter, look=look)
        if png and painter is not None:
            for path in write_pngs(chosen, out, painter):
                click.echo(str(path))
    click.echo(f"{index}: {len(chosen)} pages")
