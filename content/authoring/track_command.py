"""`hocso pack track`: a signed pack of what somebody recorded on a kiosk."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from content.command_line import faults_told, put_file, today_here


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--title", required=True, help="What staff read of it, such as “Tiếng Mường”.")
@click.option("--publisher", required=True, help="Who answers for it.")
@click.option("--version", required=True, type=click.IntRange(1), help="Rises with every pack.")
@click.option("--id", "name", default="", metavar="ID", help="Of the pack; tieng-LANGUAGE else.")
@click.option("--issued", type=click.DateTime(["%Y-%m-%d"]), help="Day of issue; today else.")
@click.option(
    "--without", multiple=True, type=int, metavar="NUMBER", help="Leave this clip out; repeatable."
)
@click.option(
    "--epoch",
    type=click.IntRange(1),
    default=1,
    show_default=True,
    help="As opened by the root keys.",
)
@click.option(
    "--key",
    "key_file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Secret content key (minisign), to sign at once.",
)
@click.option(
    "--trust",
    "trusted",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder with trust.json and its root signatures.",
)
@click.option("--ask-password", is_flag=True, help="The key has a password: ask for it.")
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path(),
    help="Where the pack file goes; this folder when not given.",
)
def track(
    folder: Path,
    *,
    title: str,
    publisher: str,
    version: int,
    name: str,
    issued: datetime | None,
    without: tuple[int, ...],
    epoch: int,
    key_file: Path | None,
    trusted: Path | None,
    out: Path,
    ask_password: bool,
) -> None:
    """Make a pack of a track that was recorded on a kiosk and came by stick in FOLDER.

    Listen first: open nghe.html in FOLDER. Leave out what is not good by its number there. With
    --key and --trust the pack is signed; without, “hocso pack sign” does it on another machine.

    Example: hocso pack track hocso-tieng-mtq-1a2b3c4d --title "Tiếng Mường" --publisher
    "Sở Khoa học và Công nghệ" --version 1 --key content.key --trust keys/
    """
    from content.archive import open_pack
    from content.authoring.build import sign
    from content.authoring.keys import read_key_file, read_trust_folder
    from content.authoring.narrate import keep_wav, opus_encoder
    from content.authoring.recorded import language_of, pack_of_recording
    from content.authoring.track_pack import TrackHead

    if (key_file is None) != (trusted is None):
        raise click.UsageError("--key and --trust go together")
    password = click.prompt("Password", hide_input=True) if ask_password else None
    with faults_told():
        tag = language_of(folder)
        head = TrackHead(
            id=name or f"tieng-{tag.lower()}",
            title=title,
            publisher=publisher,
            tag=tag,
            version=version,
            issued=issued.date() if issued else today_here(),
        )
        encoder = opus_encoder() or keep_wav
        made = pack_of_recording(folder, head, encoder, without=without, epoch=epoch)
        target, data = out / made.pack.name, made.pack.to_bytes()
        put_file(target, data)
        if key_file is not None and trusted is not None:
            key = read_key_file(key_file, password)
            with open_pack(target) as opened:
                data = sign(opened, key, read_trust_folder(trusted))
            put_file(target, data)
    signed = "signed" if key_file else "unsigned"
    agreed = len(made.track.consents)
    click.echo(
        f"{target}: {made.clips} of {len(made.track.clips)} clips in {tag}, {agreed} consents,"
        f" {len(data):,} bytes, {signed}"
    )
