"""`hocso pack leaflets` and `hocso pack loudspeaker`: lessons for people without a kiosk."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import click

from content.command_line import faults_told, put_file, surroundings, today_here
from content.errors import ContentError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from content.authoring.narrate import Encode
    from content.authoring.source import Source
    from content.model import Pack

_folder = click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
_only = click.option("--only", default="", metavar="ID", help="Only this lesson, or this course.")
_out = click.option(
    "--out",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the files go.",
)


@click.command()
@_folder
@_only
@_out
@click.pass_context
def leaflets(context: click.Context, folder: Path, only: str, out: Path) -> None:
    """Draw one page of A4 for each lesson of FOLDER, to be hung up or handed on.

    Example: hocso pack leaflets content/packs/co-ban --out to-huong-dan
    """
    from content.authoring.handouts import file_name, leaflet_of, lessons_of

    maker = surroundings(context).maker
    if maker is None:
        raise click.ClickException("leaflets are drawn with PySide6, which is not installed")
    with faults_told():
        source, pack = _read(folder)
        found = list(lessons_of(pack, only))
        for course, lesson in found:
            put_file(
                out / file_name(course, lesson, "pdf"), leaflet_of(source, course, lesson, maker)
            )
    _told(found, only, f"leaflets in {out}")


@click.command()
@_folder
@_only
@_out
@click.option("--opus", is_flag=True, help="Small Opus files (opusenc), instead of WAV.")
@click.pass_context
def loudspeaker(context: click.Context, folder: Path, only: str, out: Path, *, opus: bool) -> None:
    """Make one sound file of each lesson of FOLDER, for the commune loudspeaker.

    With greeting, titles and pauses; questions are asked, left open for a while and answered.
    What needs a screen is left out. Sentences that people recorded (audio/vi/) are used.

    Example: hocso pack loudspeaker content/packs/co-ban --only cong-an-goi --out loa
    """
    from content.authoring import narrate
    from content.authoring.handouts import broadcast_of, file_name, lessons_of

    around = surroundings(context)
    speak = around.voice
    encode = narrate.opus_encoder()
    if speak is None:
        raise click.ClickException("there is no voice in this program: pip install 'hocso[kiosk]'")
    if opus and encode is None:
        raise click.ClickException("--opus needs the program opusenc (opus-tools)")
    with faults_told():
        source, pack = _read(folder)
        found = list(lessons_of(pack, only))
        for course, lesson in found:
            sound = broadcast_of(source, course, lesson, speak, around.maker)
            put_file(out / file_name(course, lesson, "wav"), sound)
            if opus and encode is not None:
                _pack_up(out / file_name(course, lesson, "wav"), encode)
    _told(found, only, f"sound files in {out}")


def _pack_up(wav: Path, encode: Encode) -> None:
    with tempfile.TemporaryDirectory(dir=wav.parent, prefix=".new-") as work:
        encode(wav, Path(work) / wav.stem).replace(wav.with_suffix(".opus"))
    wav.unlink()


def _read(folder: Path) -> tuple[Source, Pack]:
    from content.authoring.check import check, errors

    source, findings = check(folder, today_here())
    if source.pack is None:
        raise ContentError(f"{folder} has {len(errors(findings))} errors: hocso pack check")
    return source, source.pack


def _told(found: Sequence[object], only: str, what: str) -> None:
    if not found:
        raise click.ClickException(f"there is no lesson and no course “{only}” in this pack")
    click.echo(f"{len(found)} {what}")
