"""The command line of packs; a group that the program's own command line takes in."""

from __future__ import annotations

import json
from pathlib import Path

import click

from content.authoring import commands as author
from content.authoring.handout_commands import leaflets, loudspeaker
from content.authoring.new_command import new
from content.authoring.preview_command import preview
from content.authoring.track_command import track
from content.command_line import (
    as_json_option,
    data_folder,
    faults_told,
    home_option,
    library,
    pack_argument,
    root_option,
    say_json,
    surroundings,
)
from content.errors import PackRefused


@click.group("pack")
def pack() -> None:
    """Lessons: from an author's folder to a signed pack, and from a stick into the library.

    \b
    An author:    hocso pack new FOLDER       a small pack to begin with
                  hocso pack check FOLDER     what is wrong, where, what to do
                  hocso pack preview FOLDER   how it looks, without a kiosk
                  hocso pack narrate FOLDER   speak what nobody has recorded
                  hocso pack build FOLDER     one pack file, not signed yet
    An officer:   hocso pack sign PACK        with the province's key
                  hocso pack track FOLDER     a pack of what a kiosk recorded
    A technician: hocso pack verify PACK      whether a kiosk would take it
                  hocso pack install PACK     put it into this kiosk
    """  # noqa: D301 click's mark for text to leave as it is


@pack.command()
@pack_argument
@root_option
@as_json_option
@click.pass_context
def verify(context: click.Context, pack: Path, root: Path, *, as_json: bool) -> None:
    """Say whether a kiosk with these root keys would take PACK, and why not.

    Example: hocso pack verify co-ban-1.hocso --root keys/root.json
    """
    from content.archive import open_pack
    from content.reader import CourseReader
    from content.trust import load_root_keys
    from content.verify import Known
    from content.verify import verify as verified

    with faults_told(pack, as_json=as_json), open_pack(pack) as opened:
        known = Known(root=load_root_keys(root), program=surroundings(context).program)
        manifest = verified(opened, known, CourseReader()).manifest
    if as_json:
        say_json(
            {"ok": True, "id": manifest.id, "epoch": manifest.epoch, "version": manifest.version}
        )
    else:
        click.echo(
            f"{manifest.id} epoch {manifest.epoch} version {manifest.version}: genuine, whole"
        )


@pack.command()
@pack_argument
@as_json_option
def inspect(pack: Path, *, as_json: bool) -> None:
    """Show what PACK says of itself. Proves nothing: see `verify`.

    Example: hocso pack inspect co-ban-1.hocso
    """
    from content import manifest as manifests
    from content.archive import open_pack
    from content.limits import LIMITS

    with faults_told(pack, as_json=as_json), open_pack(pack) as opened:
        data = opened.read(manifests.MANIFEST_NAME, LIMITS.manifest_bytes)
        if data is None:
            raise PackRefused("archive", f"there is no {manifests.MANIFEST_NAME} in the pack")
        manifest = manifests.from_bytes(data)
        is_signed = opened.read(manifests.SIGNATURE_NAME, LIMITS.signature_bytes) is not None
    if as_json:
        say_json({"signed": is_signed, **json.loads(data)})
        return
    signed = "signed, not verified" if is_signed else "not signed"
    click.echo(f"{manifest.id} version {manifest.version} epoch {manifest.epoch} ({signed})")
    whom = " for staff only" if manifest.audience == "staff" else ""
    click.echo(f"{manifest.title}, {manifest.publisher}, {manifest.issued}{whom}")
    for course in manifest.courses:
        click.echo(f"  {course.id}: {course.title}")
        for lesson in course.lessons:
            click.echo(f"    {lesson.id}: {lesson.title} ({lesson.minutes} min)")
    for one in manifest.sets:
        click.echo(f"  {one.id}: {one.title} ({one.questions} questions)")
    if manifest.is_track:
        click.echo(f"  a track in {', '.join(manifest.languages)}")
    click.echo(f"{len(manifest.files)} files, {sum(file.size for file in manifest.files):,} bytes")


@pack.command()
@pack_argument
@root_option
@home_option
@click.pass_context
def install(context: click.Context, pack: Path, root: Path, home: Path | None) -> None:
    """Put PACK into this kiosk's library: wholly or not at all.

    Example: hocso pack install /media/usb/co-ban-1.hocso --root root.json
    """
    from content.archive import open_pack
    from content.install import install as installed
    from content.library import known
    from content.reader import CourseReader
    from content.trust import load_root_keys
    from content.verify import verify as verified

    around = surroundings(context)
    folder = data_folder(home)
    with faults_told(pack), around.ratchet(folder) as ratchet, library(folder) as store:
        with open_pack(pack) as opened:
            believed = known(store, load_root_keys(root), ratchet, around.program)
            found = verified(opened, believed, CourseReader())
            installed(found, store, ratchet)
        manifest = found.manifest
    courses, sets = len(manifest.courses), len(manifest.sets)
    holds = [f"{courses} courses"] * bool(courses) + [f"{sets} sets of questions"] * bool(sets)
    if manifest.is_track:
        holds = [f"{len(manifest.files)} clips in {', '.join(manifest.languages)}"]
    click.echo(f"{manifest.id} version {manifest.version}: {', '.join(holds)} installed")


@pack.command("list")
@home_option
@as_json_option
def list_(home: Path | None, *, as_json: bool) -> None:
    """List the packs that are installed in this kiosk.

    Example: hocso pack list --json
    """
    with faults_told(as_json=as_json), library(data_folder(home)) as store:
        packs = store.packs()
    if as_json:
        say_json(
            [
                {
                    "id": one.id,
                    "title": one.title,
                    "publisher": one.publisher,
                    "epoch": one.epoch,
                    "version": one.version,
                    "issued": one.issued.isoformat(),
                    "languages": list(one.languages),
                }
                for one in packs
            ]
        )
        return
    for one in packs:
        click.echo(f"{one.id} version {one.version} of {one.issued}: {one.title} ({one.publisher})")
    if not packs:
        click.echo("no packs; put one in with: hocso pack install PACK")


for _command in (
    new,
    author.check,
    preview,
    author.narrate,
    leaflets,
    loudspeaker,
    author.build,
    track,
    author.sign,
    author.keygen,
):
    pack.add_command(_command)
