"""A disk that lets nobody open library.db is no damage: lessons are read in memory, and nothing is deleted."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from content.errors import LibraryOutOfReach
from content.install import install
from content.library import Library, copy_of, known, open_library
from content.reader import CourseReader
from content.schema import connect
from content.verify import verify
from tests.helpers.publisher import Memory, Parts, Publisher
from tests.helpers.small_disk import SmallDisk, small_disk

PUBLISHER = Publisher()
OLD = PUBLISHER.parts(version=1)
NEW = PUBLISHER.parts(version=2)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    """A disk of its own."""
    with small_disk(tmp_path / "disk", "tmpfs") as made:
        yield made


@pytest.fixture
def ratchet() -> Memory:
    """Floors, kept elsewhere."""
    return Memory()


def opened(folder: Path, ratchet: Memory) -> Library:
    return open_library(folder, PUBLISHER.root, ratchet, program="0.1.0")


def put(library: Library, parts: Parts, ratchet: Memory) -> None:
    what = known(library.store, PUBLISHER.root, ratchet, "0.1.0")
    install(verify(parts, what, CourseReader(rules=False)), library.store, ratchet)


@pytest.fixture
def folder(tmp_path: Path, disk: SmallDisk, ratchet: Memory) -> Path:
    """A library on that disk."""
    library = opened(tmp_path / "library", ratchet)
    put(library, OLD, ratchet)
    library.store.close()
    return shutil.copytree(tmp_path / "library", disk.root / "library")


def test_a_full_disk_leaves_library_db_as_it_is_and_it_is_read_in_memory(
    folder: Path, disk: SmallDisk, ratchet: Memory
) -> None:
    before = (folder / "library.db").read_bytes()
    disk.fill()
    library = opened(folder, ratchet)
    assert (library.out_of_reach, library.rebuilt, library.refused) == (True, False, ())
    assert library.store.course("lua-dao")
    assert library.store.pinned().search("bài")
    library.store.close()
    assert (folder / "library.db").read_bytes() == before
    disk.recover()
    again = opened(folder, ratchet)
    assert (again.out_of_reach, again.rebuilt) == (False, False)
    again.store.close()


def test_the_same_disk_with_room_is_opened_where_it_lies(folder: Path, ratchet: Memory) -> None:
    """The control: without the fault nothing is read in memory."""
    library = opened(folder, ratchet)
    assert not library.out_of_reach
    library.store.close()


def test_what_only_the_wal_holds_is_read_as_well(
    tmp_path: Path, disk: SmallDisk, ratchet: Memory
) -> None:
    library = opened(tmp_path / "library", ratchet)
    put(library, OLD, ratchet)
    keeps_the_wal = dbapi2.connect(str(tmp_path / "library" / "library.db"))
    keeps_the_wal.execute("BEGIN").execute("SELECT * FROM floor").fetchall()
    put(library, NEW, ratchet)
    cut = shutil.copytree(tmp_path / "library", disk.root / "library")
    keeps_the_wal.close()
    library.store.close()
    (cut / "library.db-shm").unlink()
    disk.fill()
    found = opened(cut, ratchet)
    assert found.out_of_reach
    assert found.store.installed() == {"co-ban": (1, 2)}
    found.store.close()


def damaged(folder: Path) -> None:
    (folder / "library.db").write_bytes(b"hong roi" * 512)


def names_another_edition(folder: Path) -> None:
    connection = dbapi2.connect(str(folder / "library.db"))
    connection.execute("UPDATE edition SET id = replace(id, 'a', 'b')")
    connection.execute("UPDATE course SET edition = replace(edition, 'a', 'b')")
    connection.commit()
    connection.close()


def is_a_folder(folder: Path) -> None:
    (folder / "library.db").unlink()
    (folder / "library.db").mkdir()


@pytest.mark.parametrize("spoil", [damaged, names_another_edition, is_a_folder])
def test_what_cannot_be_copied_is_made_again_in_memory(
    spoil: Callable[[Path], None], folder: Path, disk: SmallDisk, ratchet: Memory
) -> None:
    spoil(folder)
    disk.refuse_writes()
    library = opened(folder, ratchet)
    assert (library.out_of_reach, library.rebuilt, library.refused) == (True, True, ())
    assert library.store.course("lua-dao")
    library.store.close()


def test_a_disk_that_takes_nothing_allows_no_rollback(
    folder: Path, disk: SmallDisk, ratchet: Memory
) -> None:
    damaged(folder)
    ratchet.raise_to("co-ban", 1, 2)
    disk.refuse_writes()
    library = opened(folder, ratchet)
    assert library.store.courses() == ()
    (refused,) = library.refused
    assert "has epoch 1 version 1, installed was epoch 1 version 2" in refused
    library.store.close()


def test_what_is_read_in_memory_takes_nothing(
    folder: Path, disk: SmallDisk, ratchet: Memory
) -> None:
    disk.fill()
    library = opened(folder, ratchet)
    with pytest.raises(LibraryOutOfReach), library.store.writing() as connection:
        connection.execute("DELETE FROM edition")
    assert library.store.courses()
    library.store.close()


def test_a_flipped_bit_that_looks_like_a_read_only_disk_is_damage(
    folder: Path, ratchet: Memory
) -> None:
    raw = bytearray((folder / "library.db").read_bytes())
    raw[18] |= 8
    (folder / "library.db").write_bytes(raw)
    library = opened(folder, ratchet)
    assert (library.out_of_reach, library.rebuilt) == (False, True)
    library.store.close()
    connect(folder / "library.db").close()


def test_nothing_is_left_in_memory(folder: Path, disk: SmallDisk) -> None:
    disk.fill()
    store = copy_of(folder)
    assert store is not None
    assert list(Path("/dev/shm").glob(f"hocso-library-{os.getpid()}-*")) == []
    store.close()
