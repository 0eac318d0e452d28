"""Acts of the program that a cut may interrupt; each says `begins`, and `done` when it is durable."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from content.archive import open_pack
from content.disk import Disk
from content.install import install
from content.library import known, open_library
from content.reader import CourseReader
from content.trust import load_root_keys
from content.verify import verify
from sync.backup import BackupPlace, kiosk_name
from sync.clock import SystemClock
from sync.database import ProgressDatabase
from sync.keys import open_keys
from sync.migrating import migrate as bring_up_to_date
from sync.ratchet import PackRatchet
from sync.schema import Connection, MigrationSet
from tests.faults.warm import say

PROGRAM = "0.1.0"

# What the first migration of a process imports would take most of the time that is cut into.
with tempfile.TemporaryDirectory() as _throwaway:
    ProgressDatabase.open(Path(_throwaway), key=bytes(32)).close()


class CarelessDisk(Disk):
    """The control: a disk that is never asked whether it has anything yet."""

    @contextmanager
    def together(self, folder: Path) -> Iterator[None]:
        yield

    def sync_folder(self, folder: Path) -> None:
        pass


def install_pack(home: str, pack: str, root: str, careful: bool) -> None:
    """Install a pack from outside the disk; `careful` False is the control."""
    keys = load_root_keys(Path(root))
    database = ProgressDatabase.open(Path(home), key=open_keys(Path(home)).data)
    ratchet = PackRatchet(database)
    store = open_library(Path(home) / "library", keys, ratchet, program=PROGRAM).store
    with open_pack(Path(pack)) as source:
        verified = verify(source, known(store, keys, ratchet, PROGRAM), CourseReader(rules=False))
        say("begins")
        install(verified, store, ratchet, disk=Disk() if careful else CarelessDisk())
    say("done")
    store.close()
    database.close()


class CarelessCopy(ProgressDatabase):
    """The control: a copy that nobody brings down to the disk."""

    def copy_into(self, path: Path) -> tuple[str, int]:
        connection = self._connect(self._path)
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("VACUUM INTO ?", (str(path),))
        newest = connection.execute("SELECT journal, seq FROM journal_identity").fetchone()
        connection.close()
        return str(newest[0]), int(newest[1])


def back_up(home: str, place: str, careful: bool) -> None:
    """Make a backup; `careful` False does not sync the copy, though its folder is."""
    if not careful:
        # Forgetting what memory holds would bring the copy down to the disk after all.
        setattr(os, "posix_fadvise", lambda *_asked: None)  # noqa: B010 -- mypy knows the name
    kind = ProgressDatabase if careful else CarelessCopy
    keys = open_keys(Path(home))
    database = kind.open(Path(home), key=keys.data)
    backups = BackupPlace(Path(place), kiosk_name(keys.data))
    say("begins")
    backups.keep_up(database, lambda: b"sealed", frozenset({"somebody"}), SystemClock(), now=True)
    say("done")
    database.close()


def first_shelf(connection: Connection) -> None:
    """What the release before had."""
    connection.execute("CREATE TABLE shelf (number INTEGER PRIMARY KEY, text TEXT NOT NULL)")
    connection.executemany(
        "INSERT INTO shelf VALUES (?, ?)", [(number, "x" * 200) for number in range(300)]
    )


def colours(connection: Connection) -> None:
    """Another column, filled."""
    connection.execute("ALTER TABLE shelf ADD COLUMN colour TEXT NOT NULL DEFAULT 'xanh'")
    connection.execute("UPDATE shelf SET colour = 'đỏ' WHERE number % 2")


def copies(connection: Connection) -> None:
    """Another table, filled from the first."""
    connection.execute("CREATE TABLE copy (number INTEGER PRIMARY KEY, text TEXT NOT NULL)")
    connection.execute("INSERT INTO copy SELECT number, text FROM shelf")


def by_colour(connection: Connection) -> None:
    """An index over all of it."""
    connection.execute("CREATE INDEX by_colour ON shelf (colour, text)")


OLD = MigrationSet("shelves", (first_shelf,))
NEW = MigrationSet("shelves", (first_shelf, colours, copies, by_colour))


def migrate(home: str, careful: bool) -> None:
    """Open with the tables of a newer release; `careful` False commits each step by itself."""
    key = open_keys(Path(home)).data
    if careful:
        say("begins")
        ProgressDatabase.open(Path(home), [NEW], key=key).close()
    else:
        database = ProgressDatabase.open(Path(home), [OLD], key=key)
        say("begins")
        for count in range(2, len(NEW.migrations) + 1):
            with database.write() as connection:
                bring_up_to_date(connection, [MigrationSet("shelves", NEW.migrations[:count])])
            say(f"step {count}")
        database.close()
    say("done")
