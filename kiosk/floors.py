"""What pack commands ask of this kiosk: the floors of versions that outlive library.db."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from content.command_line import LibraryFloors, Surroundings
from content.ratchet import Ratchet
from kiosk.program import program_version


@contextmanager
def floors_of(home: Path) -> Iterator[Ratchet]:
    """The floors in progress.db; library.db's own where no kiosk ever ran here."""
    from sync.database import FILE_NAME, ProgressDatabase
    from sync.keys import open_keys
    from sync.ratchet import PackRatchet

    if not (home / FILE_NAME).exists():
        yield LibraryFloors()
        return
    database = ProgressDatabase.open(home, key=open_keys(home).data)
    try:
        yield PackRatchet(database)
    finally:
        database.close()


def pack_surroundings() -> Surroundings:
    """What this program hands to the pack commands."""
    return Surroundings(program=program_version(), ratchet=floors_of)
