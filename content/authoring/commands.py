"""The author's side of the command line: check, narrate, build, sign, keygen."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from content.command_line import (
    as_json_option,
    faults_told,
    pack_argument,
    put_file,
    say_json,
    surroundings,
    today_here,
)
from content.errors import ContentError

if TYPE_CHECKING:
    from content.authoring.source import Source
    from content.model import Pack

_folder = click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
_ESPEAK = "espeak-ng -v vi -s 140 -w {wav} -- {text}"
_clips = click.option(
    "--clips",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder of spoken clips; FOLDER/.clips when not given.",
)


@click.command()
@_folder
@as_json_option
@click.option("--course", default="", metavar="ID", help="Only this course, listed or not yet.")
@click.option("--explained", is_flag=True, help="Show explained advice too, with its reasons.")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="Judge as of this day.")
def check(
    folder: Path, today: datetime | None, *, course: str, explained: bool, as_json: bool
) -> None:
    """Say what is wrong in an author's FOLDER: file:line, what, what to do.

    Errors stop a pack (exit code 1); advice does not. Advice that stays is explained by a comment
    on its line, or alone above it: “# stays: why”.

    Example: hocso pack check content/packs/co-ban
    """
    from content.authoring.check import errors, judged, unexplained
    from content.authoring.source import read_part

    with faults_told():
        source = read_part(folder, course)
        findings = judged(source, today.date() if today else today_here())
    if course:
        inside = f"courses/{course}/"
        findings = tuple(one for one in findings if one.file.startswith(inside))
    stopping, left = len(errors(findings)), unexplained(findings)
    if as_json:
        say_json({"errors": stopping, "findings": [asdict(finding) for finding in findings]})
    else:
        for finding in findings if explained else left:
            click.echo(str(finding))
        advice = f"{stopping} errors, {len(left) - stopping} pieces of advice"
        answered = len(findings) - len(left)
        click.echo(f"{advice}, {answered} explained" if answered else advice)
    raise SystemExit(1 if stopping else 0)


@click.command()
@_folder
@_clips
@click.option(
    "--voice",
    help="Program that speaks {text} into {wav} (16 bits); this program's own, or espeak-ng.",
)
@click.pass_context
def narrate(context: click.Context, folder: Path, clips: Path | None, voice: str | None) -> None:
    """Speak every sentence of FOLDER that has no clip yet.

    A sentence recorded by a person (audio/vi/) is never spoken over. Clips far too short or too
    long for their words are refused and named; run the command again after mending the voice.

    Example: hocso pack narrate content/packs/co-ban
    """
    import shlex

    from content.authoring import narrate as narration

    with faults_told():
        source, pack = _sound_source(folder)
        target = clips or folder / ".clips"
        wanted = narration.missing(pack, source.folder / "audio", target)
        speak = None if voice else surroundings(context).voice
        if speak is None:
            speak = narration.program_voice(tuple(shlex.split(voice or _ESPEAK)))
        encode = narration.opus_encoder() or narration.keep_wav
        failed = 0
        for done in narration.narrate(wanted, target, speak, encode):
            if done.fault:
                failed += 1
                click.echo(f"no clip: {done.fault}", err=True)
    click.echo(f"{len(wanted) - failed} sentences spoken, {failed} not")
    raise SystemExit(1 if failed else 0)


@click.command()
@_folder
@_clips
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path(),
    help="Where the pack file goes; this folder when not given.",
)
@click.option(
    "--epoch",
    type=click.IntRange(1),
    default=1,
    show_default=True,
    help="As opened by the root keys.",
)
@as_json_option
def build(folder: Path, clips: Path | None, out: Path, epoch: int, *, as_json: bool) -> None:
    """Make one pack file of an author's FOLDER; the same files give the same bytes.

    The pack is named by its id and version, and cannot be installed before it is signed.

    Example: hocso pack build content/packs/co-ban --out build
    """
    from content.authoring.build import build as built

    with faults_told():
        source, _ = _sound_source(folder)
        unsigned = built(source, clips=clips or folder / ".clips", epoch=epoch)
        target = out / unsigned.name
        data = unsigned.to_bytes()
        put_file(target, data)
    if as_json:
        say_json({"file": str(target), "bytes": len(data), "files": len(unsigned.manifest.files)})
    else:
        click.echo(f"{target}: {len(unsigned.manifest.files)} files, {len(data):,} bytes, unsigned")


@click.command()
@pack_argument
@click.option(
    "--key",
    "key_file",
    required=True,
    envvar="HOCSO_PACK_KEY",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Secret content key (minisign).",
)
@click.option(
    "--trust",
    "trust_folder",
    required=True,
    envvar="HOCSO_TRUST",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder with trust.json and its root signatures; packs carry them.",
)
@click.option("--ask-password", is_flag=True, help="The key has a password: ask for it.")
def sign(pack: Path, key_file: Path, trust_folder: Path, *, ask_password: bool) -> None:
    """Sign PACK in place, with a content key that the trust file lists.

    Anyone can check the signature inside with the program minisign.

    Example: hocso pack sign build/co-ban-1.hocso --key content.key --trust keys/
    """
    from content.archive import open_pack
    from content.authoring.build import sign as signed
    from content.authoring.keys import read_key_file, read_trust_folder

    password = click.prompt("Password", hide_input=True) if ask_password else None
    with faults_told(pack):
        key = read_key_file(key_file, password)
        trust = read_trust_folder(trust_folder)
        with open_pack(pack) as opened:
            data = signed(opened, key, trust)
        put_file(pack, data)
    click.echo(f"{pack}: signed by {key.public.id}")


@click.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--password", "with_password", is_flag=True, help="Protect the key; asks for it.")
@click.option(
    "--development",
    is_flag=True,
    help="Make a whole set in the folder PATH: root keys, content key, trust file.",
)
def keygen(path: Path, *, with_password: bool, development: bool) -> None:
    """Make a key pair: PATH (secret) and the same name with .pub, in minisign's format.

    Without --password whoever holds the file can sign for you: keep it on a stick in a locked
    drawer, never on a kiosk, never in a mail. A lost key is replaced by the root keys' holders.

    Example: hocso pack keygen tinh.key --password
    """
    from content.authoring.keys import make_development_set, make_pair

    password = None
    if with_password:
        password = click.prompt("Password", hide_input=True, confirmation_prompt=True)
    with faults_told():
        if development:
            public = make_development_set(path)
            click.echo("These keys are for trying out only: screens will say BẢN THỬ.")
        else:
            public = make_pair(path, password)
            if password is None:
                click.echo("This key has no password. Guard the file: who has it can sign for you.")
    click.echo(f"public key {public.id}: {public.to_base64()}")


def _sound_source(folder: Path) -> tuple[Source, Pack]:
    """A folder without errors; else they are shown, and that is the end."""
    from content.authoring.check import check as checked
    from content.authoring.check import errors

    source, findings = checked(folder, today_here())
    stopping = errors(findings)
    for finding in stopping:
        click.echo(str(finding), err=True)
    if stopping or source.pack is None:
        raise ContentError(f"{folder} has {len(stopping)} errors; mend them first")
    return source, source.pack
