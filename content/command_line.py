"""What the commands of packs share: options, folders, and faults told in one line."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import click
from platformdirs import user_data_path

from content.errors import ContentError, PackRefused, RefusalKind
from content.ratchet import Ratchet

if TYPE_CHECKING:
    from content.authoring.handouts import Maker
    from content.authoring.shots import Painter
    from content.store import PackStore


class LibraryFloors:
    """A ratchet where nothing outlives library.db; its own floors still count."""

    def floor(self, pack_id: str) -> tuple[int, int]:  # noqa: ARG002 any pack
        """Nothing is known beside library.db."""
        return 0, 0

    def raise_to(self, pack_id: str, epoch: int, version: int) -> None:
        """Library.db keeps it."""

    def trust_floor(self) -> int:
        """Nothing is known beside library.db."""
        return 0

    def raise_trust_to(self, version: int) -> None:
        """Library.db keeps it."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the program around these commands knows; handed in as click's `obj`.

    Attributes:
        program: this program's version, e.g. `0.1.0`.
        ratchet: opens the floors that outlive library.db, for a data folder.
        voice: speaks a text into a WAV file, where no other voice is asked for.
        painter: paints pictures of steps; None where there is no kiosk's window to paint.
        maker: draws leaflets and opens recorded sound; None where that cannot be done.
    """

    program: str = "0.1.0"
    ratchet: Callable[[Path], AbstractContextManager[Ratchet]] = lambda _home: nullcontext(
        LibraryFloors()
    )
    voice: Callable[[str, Path], None] | None = None
    painter: Painter | None = None
    maker: Maker | None = None


pack_argument = click.argument("pack", type=click.Path(exists=True, dir_okay=False, path_type=Path))
as_json_option = click.option(
    "--json", "as_json", is_flag=True, help="Answer in JSON, for programs."
)
home_option = click.option(
    "--home",
    envvar="HOCSO_HOME",
    type=click.Path(file_okay=False, path_type=Path),
    help="Data folder; HOCSO_HOME, or where this system keeps data of programs.",
)
root_option = click.option(
    "--root",
    envvar="HOCSO_ROOT",
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="root.json with the three root keys (HOCSO_ROOT).",
)


REMEDIES: Mapping[RefusalKind, str] = {
    "size": "ask the publisher for a smaller pack",
    "unsigned": "ask the publisher for the signed pack",
    "signature": "copy it from the publisher again",
    "unknown_key": "ask the publisher which key signs its packs",
    "revoked": "ask the publisher for a pack signed with the new key",
    "older": "ask the publisher for the newest pack",
    "blob": "copy it from the publisher again",
    "content": "tell the publisher",
    "archive": "copy it from the publisher again",
    "trust": "ask the publisher which kiosks it is for",
    "format": "bring this program up to date first",
    "disk": "make room, then try again",
}


@contextmanager
def faults_told(pack: Path | None = None, *, as_json: bool = False) -> Iterator[None]:
    """Faults of packs, keys and disks end with one line and exit code 1, never a traceback.

    Args:
        pack: named, with a remedy, where it is refused.
        as_json: the fault is told to a program too.
    """
    try:
        yield
    except (ContentError, OSError) as fault:
        kind = fault.kind if isinstance(fault, PackRefused) else "fault"
        text = str(fault)
        if isinstance(fault, OSError):
            text = f"{fault.filename2 or fault.filename}: {fault.strerror}"
        if as_json:
            say_json({"ok": False, "kind": kind, "message": text})
        if isinstance(fault, PackRefused) and pack is not None:
            text = f"{text}; {pack}: {REMEDIES[fault.kind]}"
        click.echo(f"refused ({kind}): {text}" if kind != "fault" else f"error: {text}", err=True)
        raise SystemExit(1) from fault


def surroundings(context: click.Context) -> Surroundings:
    """What the program around handed in, or what stands for it."""
    found = context.find_object(Surroundings)
    return found if found is not None else Surroundings()


def data_folder(home: Path | None) -> Path:
    """The data folder that was named, or the system's own place."""
    return home if home is not None else user_data_path("hocso")


@contextmanager
def library(home: Path) -> Iterator[PackStore]:
    """The opened library of a data folder; raises `LibraryUnusable`."""
    from content.store import PackStore

    folder = home / "library"
    folder.mkdir(parents=True, exist_ok=True)
    store = PackStore.open(folder)
    try:
        yield store
    finally:
        store.close()


def put_file(target: Path, data: bytes) -> None:
    """Write a file whole or not at all."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=target.parent, prefix=".new-", delete=False) as file:
        written = Path(file.name)
        try:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            written.chmod(0o644)
            written.replace(target)
        except OSError:
            written.unlink(missing_ok=True)
            raise


def today_here() -> date:
    """Today, where the lessons are taught."""
    return datetime.now(ZoneInfo("Asia/Ho_Chi_Minh")).date()


def say_json(value: object) -> None:
    """Answer a program."""
    click.echo(json.dumps(value, ensure_ascii=False))
