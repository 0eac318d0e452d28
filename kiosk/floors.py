"""What pack commands ask of this kiosk: floors of versions, its voice, its pictures, its paper."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from content.command_line import LibraryFloors, Surroundings
from content.errors import LibraryUnusable
from content.ratchet import Ratchet
from kiosk.program import program_version

if TYPE_CHECKING:
    from content.authoring.handouts import Maker
    from content.authoring.shots import Painter


@contextmanager
def floors_of(home: Path) -> Iterator[Ratchet]:
    """The floors in progress.db; library.db's own where no kiosk ever ran here.

    Raises:
        LibraryUnusable: progress.db cannot be used; without its floors nothing is installed.
    """
    from sync.database import FILE_NAME, ProgressDatabase
    from sync.errors import SyncError
    from sync.keys import open_keys
    from sync.ratchet import PackRatchet

    if not (home / FILE_NAME).exists():
        yield LibraryFloors()
        return
    try:
        database = ProgressDatabase.open(home, key=open_keys(home).data)
        try:
            yield PackRatchet(database)
        finally:
            database.close()
    except SyncError as error:
        raise LibraryUnusable(f"{FILE_NAME} has the floors of versions: {error}") from error


def pack_surroundings() -> Surroundings:
    """What this program hands to the pack commands."""
    from kiosk.voice.own import OwnVoice

    return Surroundings(
        program=program_version(),
        ratchet=floors_of,
        voice=OwnVoice(),
        painter=_painter(),
        maker=_maker(),
    )


def _painter() -> Painter | None:
    """Paints steps of an author's folder; None on a machine without Qt."""
    if find_spec("PySide6") is None:
        return None
    from content.authoring.shots import Painter
    from kiosk.contact_sheet import join_pictures, paint_shots

    return Painter(paint=paint_shots, join=join_pictures)


def _maker() -> Maker | None:
    """Draws leaflets and opens recorded sound; None on a machine without Qt."""
    if find_spec("PySide6") is None:
        return None
    from content.authoring.handouts import Maker
    from kiosk.paper.without_kiosk import leaflet_of
    from kiosk.voice.decoding import recorded_samples

    return Maker(leaflet=leaflet_of, samples=recorded_samples)
