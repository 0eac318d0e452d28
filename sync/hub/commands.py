"""`hocso hub`: the province's server on one machine, its tokens and its figures."""

from __future__ import annotations

import csv
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

import click

if TYPE_CHECKING:
    from sync.hub.models import Place


class HubFault(click.ClickException):
    """Something around the hub is not as it must be; told in one line."""

    exit_code = 1


_days = click.option(
    "--days",
    default=30,
    show_default=True,
    type=click.IntRange(1, 365),
    help="How long the token may be used.",
)


def _code_file(
    context: click.Context, parameter: click.Parameter, file: Path | None
) -> Path | None:
    del context, parameter
    if file is not None and file.suffix not in {".svg", ".png"}:
        raise click.BadParameter(f"{file.name}: a code is drawn as .svg or .png")
    return file


_qr = click.option(
    "--qr",
    type=click.Path(dir_okay=False, path_type=Path),
    callback=_code_file,
    help="Also draw the code that a kiosk's scanner reads, as .svg or .png: token, and the address"
    " of HOCSO_HUB_ENDPOINT.",
)


@click.group()
@click.option(
    "--data",
    type=click.Path(file_okay=False, path_type=Path),
    envvar="HOCSO_HUB_DATA",
    default=None,
    help="Folder of the hub's database and keys. [default: hub/ in HOCSO_HOME]",
)
@click.pass_context
def hub(context: click.Context, data: Path | None) -> None:
    """Receive what kiosks learned, and show the figures of each commune.

    \b
    hocso hub enroll 14845 --place "Nhà văn hóa thôn 3"   a token for a new kiosk
    hocso hub officer tinh                                an account that sees all communes
    hocso hub serve                                       the server, on loopback
    """  # noqa: D301  # click's mark for text to leave as it is
    folder = data or _home() / "hub"
    folder.mkdir(parents=True, exist_ok=True)
    os.environ["HOCSO_HUB_DATA"] = str(folder)
    context.obj = folder


@hub.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8460, show_default=True, help="Port; 0 takes a free one.")
@click.option("--workers", default=2, show_default=True, help="Server processes.")
@click.pass_obj
def serve(folder: Path, host: str, port: int, workers: int) -> None:
    """Serve statements, enrolment and pages until stopped; prints its address first.

    The first start makes the key pair that kiosks seal their backups to: see `hub keypair`.
    """
    import socket

    from sync.hub.identity import seal_key

    listening = socket.socket()
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except OSError as error:
        raise HubFault(f"cannot listen on {host}:{port}: {error.strerror}") from error
    # Listening before the address is told: whoever reads it is answered, however soon it calls.
    listening.listen(256)
    listening.set_inheritable(True)
    address = f"http://{host}:{listening.getsockname()[1]}"
    os.environ.setdefault("HOCSO_HUB_ENDPOINT", f"{address}/xapi")
    _django()
    with _files_told():
        seal_key(folder)
    click.echo(f"{address}/")
    sys.stdout.flush()
    command = [
        sys.executable, "-m", "gunicorn", "sync.hub.wsgi:application",
        "--bind", f"fd://{listening.fileno()}", "--workers", str(workers), "--threads", "4",
        "--log-level", "warning", "--env", "DJANGO_SETTINGS_MODULE=sync.hub.settings",
    ]  # fmt: skip
    os.execv(sys.executable, command)  # noqa: S606 - the server takes this process over


@hub.command()
@click.argument("commune")
@click.option("--place", "label", required=True, help="Where the kiosk stands, in words.")
@_days
@click.option(
    "--letter",
    "target",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Enrol at once, for a kiosk that never has wifi; its secret goes into this file.",
)
@_qr
@click.pass_obj
def enroll(
    folder: Path, commune: str, label: str, days: int, target: Path | None, *, qr: Path | None
) -> None:
    """Make a one-time token for a kiosk of COMMUNE (five digits) and print it.

    With --letter nothing is printed: put the file (its name ends in .hocso-letter) onto a stick; the
    kiosk's page USB takes it, and takes it off the stick. Guard it like a key until then.
    """
    with _hub(), _files_told():
        from sync.durable import write_file
        from sync.hub.enrol import letter, make_token

        place = _place(commune)
        if target is None:
            _give(make_token(place, label, days=days), qr)
        else:
            write_file(target, letter(place, label, folder))


@hub.command()
@click.argument("kiosk", type=click.UUID)
@_days
@_qr
def renew(kiosk: UUID, days: int, qr: Path | None) -> None:
    """Make a one-time token for a new credential of KIOSK (its id) and print it.

    The box goes on under its own id; its former credential stays valid until it is revoked.
    """
    with _hub():
        from sync.hub.enrol import make_token
        from sync.hub.models import Kiosk

        known = Kiosk.objects.filter(pk=kiosk).first()
        if known is None:
            raise HubFault(f"no kiosk has the id {kiosk}")
        _give(make_token(known.place, known.label, renews=known, days=days), qr)


@hub.command()
@click.argument("name")
@click.option("--commune", help="Five digits: sees this commune only.")
@click.option("--admin", is_flag=True, help="May also administer kiosks and accounts.")
@click.password_option(help="Asked for when not given.")
def officer(name: str, commune: str | None, password: str, *, admin: bool) -> None:
    """Make an account for an officer, or change its password and rights; ends a wait at its login."""
    with _hub():
        from django.contrib.auth.models import User
        from django.contrib.auth.password_validation import validate_password
        from django.core.exceptions import ValidationError

        from sync.hub.login import succeed
        from sync.hub.models import Officer

        if commune and admin:
            raise HubFault("--admin sees all communes: leave --commune or --admin out")
        place = _place(commune) if commune else None
        try:
            validate_password(password)
        except ValidationError as error:
            raise HubFault(f"the password is too weak: {' '.join(error.messages)}") from error
        user, _ = User.objects.get_or_create(username=name)
        user.set_password(password)
        user.is_staff = user.is_superuser = admin
        user.save()
        succeed(name)
        Officer.objects.update_or_create(user=user, defaults={"place": place})
        click.echo(f"{name}: {place or 'all communes'}")


@hub.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line instead of CSV.")
@click.option("--commune", help="Five digits: only this commune.")
def facts(commune: str | None, *, as_json: bool) -> None:
    """Print every fact row, oldest first: what the figures are made of. Holds no names."""
    with _hub():
        from sync.hub.models import Fact

        rows = Fact.objects.filter(voided=False).order_by("statement_id")
        if commune:
            rows = rows.filter(place_id=commune)
        columns = [field.attname for field in Fact._meta.concrete_fields]  # noqa: SLF001 - Django's API
        writer = csv.DictWriter(sys.stdout, columns)
        if not as_json:
            writer.writeheader()
        for row in rows.values(*columns).iterator(2000):
            plain = {key: _plain(value) for key, value in row.items()}
            if as_json:
                click.echo(json.dumps(plain, ensure_ascii=False))
            else:
                writer.writerow(plain)


@hub.command()
def restored() -> None:
    """Say that the database came back from a backup: kiosks offer again what they sent lately."""
    with _hub():
        from sync.hub.identity import begin_incarnation

        click.echo(begin_incarnation(Path(os.environ["HOCSO_HUB_DATA"])))


@hub.command()
@click.pass_obj
def keypair(folder: Path) -> None:
    """Show the fingerprint of the key that kiosks seal their backups' keys to; made when missing.

    The private half is the file province.x25519 in the hub's folder, readable by this account
    alone. Keep it on two sticks in two safes, and take it off the server: only `hub unseal` needs
    it. Whoever has it and a stolen backup reads that backup; without it no officer opens one.
    """
    from sync.hub.identity import PRIVATE_FILE, seal_key
    from sync.province_keys import fingerprint

    with _files_told():
        public = seal_key(folder)
    click.echo(fingerprint(public))
    private = folder / PRIVATE_FILE
    there = private if private.exists() else "not here (kept offline)"
    click.echo(f"private half: {there}", err=True)


@hub.command()
@click.argument("backups", type=click.Path(exists=True, path_type=Path))
@click.option(
    "--key",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The private half, where it is kept offline. [default: the file in the hub's folder]",
)
@click.option("--kiosk", help="Which kiosk's folder, where a stick has several.")
@click.pass_obj
def unseal(folder: Path, backups: Path, key: Path | None, kiosk: str | None) -> None:
    """Give the BACKUPS of a destroyed box a new recovery code, when the paper is lost too.

    BACKUPS is a stick with hocso-backup/ on it, or one sealed.json. The new code is printed; with it
    any box restores: `hocso restore STICK --code CODE`. The private key stays here, the kiosk's own
    keys are never written in the open, and the former code no longer opens these backups.
    """
    from sync.errors import SyncError
    from sync.hub.identity import PRIVATE_FILE
    from sync.hub.unsealing import unseal_all

    private = key or folder / PRIVATE_FILE
    with _files_told():
        try:
            code, number = unseal_all(backups, private, kiosk)
        except SyncError as error:
            raise HubFault(str(error)) from error
    click.echo(code)
    click.echo(f"opens {number} backups", err=True)


@hub.command("publish")
@click.argument("pack", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.pass_obj
def publish_pack(folder: Path, pack: Path) -> None:
    """Offer a signed PACK to every kiosk: each fetches it by itself when there is wifi.

    It takes the place of older editions of the same pack. A kiosk judges it by its signature.

    \b
    hocso hub publish co-ban-3.hocso
    """  # noqa: D301  # click's mark for text to leave as it is
    with _hub(), _files_told():
        from sync.errors import PackUnusable
        from sync.hub.packs import publish

        try:
            made = publish(pack, folder)
        except PackUnusable as error:
            raise HubFault(str(error)) from error
        click.echo(f"{made.name}: {made.size:,} bytes, version {made.version}")


@hub.command("take")
@click.argument(
    "bundles",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
@click.option(
    "--out",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Where receipts go; beside each bundle when not given.",
)
@click.option(
    "--key",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The private half, where it is kept offline. [default: the file in the hub's folder]",
)
@click.pass_obj
def take_bundles(
    folder: Path, bundles: tuple[Path, ...], out: Path | None, key: Path | None
) -> None:
    """Take the BUNDLES that kiosks without wifi put on a stick, and write a receipt for each.

    Handed in twice, or sent by wifi as well, everything counts once. The receipt goes back to the
    kiosk on the stick; until then the kiosk says that it waits. Exit code 1 when one was not taken.

    \b
    hocso hub take /media/usb/hocso-progress/*.hocso-progress
    """  # noqa: D301  # click's mark for text to leave as it is
    with _hub(), _files_told():
        from sync.durable import write_file
        from sync.errors import SyncError
        from sync.hub.bundles import receipt_path, take_bundle
        from sync.hub.identity import PRIVATE_FILE, incarnation, private_key
        from sync.hub.xapi.errors import XapiError

        try:
            private = private_key(key or folder / PRIVATE_FILE)
        except SyncError as error:
            raise HubFault(str(error)) from error
        failed = 0
        for bundle in bundles:
            try:
                with bundle.open("rb") as file:
                    taken = take_bundle(file, private, incarnation(folder))
            except (SyncError, XapiError) as error:
                click.echo(f"{bundle.name}: {error}", err=True)
                failed += 1
                continue
            write_file(receipt_path(bundle, out), taken.receipt)
            click.echo(
                f"{bundle.name}: {taken.kiosk} ({taken.kiosk.place}),"
                f" {taken.accepted} here now, {taken.refused} refused"
            )
    if failed:
        raise click.exceptions.Exit(1)


@hub.command()
@click.argument("kiosk")
@click.argument("challenge")
def unlock(kiosk: str, challenge: str) -> None:
    """Answer the CHALLENGE that KIOSK shows at "Quên mã PIN"; its id, or the beginning of it.

    Nine digits come in, eight go out; they open the staff door of this one kiosk once, for the role
    that is named. Ask who is calling: the answer lets them set a new PIN.

    \b
    hocso hub unlock 3f2a91c0 "148 213 907"
    """  # noqa: D301  # click's mark for text to leave as it is
    with _hub():
        from sync.errors import CodeMistyped
        from sync.hub.unlock import KioskUnclear, answer_for, kiosk_named

        try:
            known = kiosk_named(kiosk)
            given = answer_for(known, challenge)
        except (KioskUnclear, CodeMistyped) as error:
            raise HubFault(str(error)) from error
        click.echo(f"{given.shown}  {given.role}  {known.label} ({known.place})")


@hub.command("verify-note")
@click.argument("code", required=False)
def verify_note(code: str | None) -> None:
    """Say whether a completion note is genuine, by the text of its QR CODE (else from stdin).

    Exit code 0 for a genuine note, 1 for any other; a note of a kiosk that was switched off since is
    told as such, with exit code 1. The code holds no name: a name on the paper is not checked.

    \b
    zbarimg --raw -q -Sdisable -Sqrcode.enable note.png | hocso hub verify-note
    """  # noqa: D301  # click's mark for text to leave as it is
    text = code if code is not None else sys.stdin.read()
    with _hub():
        from sync.errors import NoteRefused
        from sync.hub.notes import REVOKED, checked, lines, told

        try:
            found = checked(text)
        except NoteRefused as error:
            raise HubFault(f"{error.kind}: {told(error)}") from error
        for name, words in lines(found):
            click.echo(f"{name}: {words}")
        if found.revoked:
            raise HubFault(f"revoked: {REVOKED}")


@contextmanager
def _files_told() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise HubFault(f"{error.filename}: {error.strerror}") from error


def _give(token: str, qr: Path | None) -> None:
    """Print a token, and draw its code where that was asked for."""
    if qr is not None:
        import segno
        from django.conf import settings

        from sync.endpoint import province_address
        from sync.enrolment_code import Invitation, code_text
        from sync.errors import SyncError

        try:
            address = province_address(settings.ENDPOINT.removesuffix("/xapi"))
        except SyncError as error:
            raise HubFault(f"HOCSO_HUB_ENDPOINT: {error}") from error
        segno.make_qr(code_text(Invitation(address, token)), error="m").save(str(qr), scale=8)
    click.echo(token)


def _place(commune: str) -> Place:
    from sync.hub.models import Place

    place = Place.objects.filter(code=commune).first()
    if place is None:
        raise HubFault(f"no commune has the code {commune!r}; codes have five digits")
    return place


@contextmanager
def _hub() -> Iterator[None]:
    _django()
    yield


def _django() -> None:
    """Set Django up and bring the database to this program's schema."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "sync.hub.settings"
    try:
        import django
        from django.core.management import call_command
        from django.db import DatabaseError
    except ImportError as error:
        raise HubFault("the hub is an extra: pip install 'hocso[hub]'") from error
    django.setup()
    try:
        call_command("migrate", verbosity=0, interactive=False)
    except DatabaseError as error:
        raise HubFault(f"the hub's database cannot be opened: {error}") from error


def _home() -> Path:
    from platformdirs import user_data_path

    return Path(os.environ.get("HOCSO_HOME") or user_data_path("hocso"))


def _plain(value: Any) -> Any:
    return (
        value.isoformat()
        if hasattr(value, "isoformat")
        else value
        if value is None or isinstance(value, (str, int, bool))
        else str(value)
    )
