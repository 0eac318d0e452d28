"""`hocso doctor`: what works on this machine, and what to do about what does not."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from importlib.util import find_spec
from pathlib import Path

import click

from content.errors import ContentError
from kiosk.errors import KioskError
from kiosk.library import root_file
from kiosk.paths import Paths, make_home, paths_of
from kiosk.settings import read_settings
from kiosk.window import FONT_PACKAGE
from sync.errors import SyncError

LEAST_FREE_MEGABYTES = 200


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        what: its name; well: whether it works.
        fact: what was found, and where it does not work, the remedy.
    """

    what: str
    well: bool
    fact: str


def look(paths: Paths) -> list[Finding]:
    """Look at everything a kiosk needs; nothing is changed."""
    checks: list[tuple[str, Callable[[Paths], str]]] = [
        ("data folder", _home),
        ("settings", _settings),
        ("progress.db", _progress),
        ("packs", _packs),
        ("typeface", _typeface),
        ("voice", _voice),
        ("screen", _screen),
    ]
    return [_found(what, check, paths) for what, check in checks]


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON, for programs.")
def doctor(*, as_json: bool) -> None:
    """Say what works on this machine; exit code 1 when something does not.

    Example: hocso doctor
    """
    findings = look(paths_of(os.environ))
    if as_json:
        click.echo(json.dumps([asdict(one) for one in findings], ensure_ascii=False))
    else:
        for one in findings:
            click.echo(f"{'ok   ' if one.well else 'FAULT'}  {one.what:<12} {one.fact}")
    sys.exit(0 if all(one.well for one in findings) else 1)


def _found(what: str, check: Callable[[Paths], str], paths: Paths) -> Finding:
    try:
        return Finding(what, True, check(paths))  # noqa: FBT003  # the field is named `well`
    except (KioskError, SyncError, ContentError, OSError) as error:
        return Finding(what, False, str(error))  # noqa: FBT003


def _home(paths: Paths) -> str:
    make_home(paths)
    state = os.statvfs(paths.home)
    free = state.f_bavail * state.f_frsize // 1_000_000
    if free < LEAST_FREE_MEGABYTES:
        raise OSError(f"{paths.home} has {free} MB free, at least {LEAST_FREE_MEGABYTES} needed")
    return f"{paths.home}, {free:,} MB free"


def _settings(paths: Paths) -> str:
    read_settings(paths.settings)
    return str(paths.settings) if paths.settings.exists() else "none yet, the defaults hold"


def _progress(paths: Paths) -> str:
    from sync.database import FILE_NAME, ProgressDatabase
    from sync.keys import open_keys
    from sync.status import sync_status

    if not (paths.home / FILE_NAME).exists():
        return "none yet, it is made at the first start"
    database = ProgressDatabase.open(paths.home, key=open_keys(paths.home).data)
    try:
        wrong = database.check()
        if wrong:
            raise OSError(
                f"{len(wrong)} pages are damaged, the first: {wrong[0]}; call the province"
            )
        status = sync_status(database)
    finally:
        database.close()
    return f"sound; saved {status.saved}, waiting {status.waiting}, received {status.received}"


def _packs(paths: Paths) -> str:
    from content.store import PackStore

    if root_file(os.environ) is None:
        raise OSError("no root keys: set HOCSO_ROOT to the province's root.json")
    if not paths.library.exists():
        raise OSError("no pack is installed: hocso pack install PACK")
    store = PackStore.open(paths.library)
    try:
        installed = store.installed()
        courses = len(store.courses())
    finally:
        store.close()
    if not installed:
        raise OSError("no pack is installed: hocso pack install PACK")
    names = ", ".join(f"{pack} {version}" for pack, (_, version) in installed.items())
    return f"{names}; {courses} courses"


def _typeface(paths: Paths) -> str:
    del paths
    if find_spec(FONT_PACKAGE) is None:
        raise OSError(f"{FONT_PACKAGE} is not installed: pip install 'hocso[kiosk]'")
    return "Be Vietnam Pro"


def _voice(paths: Paths) -> str:
    del paths
    from kiosk.voice.errors import VoiceUnusable
    from kiosk.voice.synthesis import Synthesiser

    try:
        return f"{Synthesiser().name}, Vietnamese"
    except VoiceUnusable as error:
        raise OSError(f"{error}; install espeak-ng") from error


def _screen(paths: Paths) -> str:
    del paths
    for name in ("WAYLAND_DISPLAY", "DISPLAY"):
        if os.environ.get(name):
            return f"{name}={os.environ[name]}"
    if Path("/dev/dri").exists():
        return "a graphics device, but no desktop: start the kiosk's own session"
    raise OSError("no screen: start from a desktop, or render pictures with hocso screens")
