"""Damage is found page by page, in a hurry or thoroughly; what only looks like damage is not."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from sync.database import FILE_NAME, ProgressDatabase
from sync.keys import open_keys
from sync.page_file import PAGE_BYTES, PageFile
from sync.soundness import damage_in_a_hurry, damaged_pages, stopped_uncleanly
from tests.helpers.saved_kiosk import SavedKiosk, answer


@pytest.fixture
def pulled(tmp_path: Path) -> Path:
    """A data folder as a pulled plug leaves it, with commits in the -wal."""
    running, left = tmp_path / "running", tmp_path / "left"
    with SavedKiosk(running) as kiosk:
        kiosk.record(*(answer(number) for number in range(40)))
        kiosk.writer.checkpoint().result()
        kiosk.record(*(answer(number) for number in range(40, 60)))
        shutil.copytree(running, left)
    return left


def spoil(home: Path, page: int) -> None:
    """Flip a bit of a page of the file."""
    raw = bytearray((home / FILE_NAME).read_bytes())
    raw[(page - 1) * PAGE_BYTES + 77] ^= 4
    (home / FILE_NAME).write_bytes(raw)


def pages_in_wal(home: Path) -> set[int]:
    with PageFile(home / FILE_NAME, open_keys(home).data) as pages:
        return set(pages.logged)


def key_of(home: Path) -> bytes:
    return open_keys(home).data


def test_closing_properly_is_told_from_a_pulled_plug(pulled: Path, tmp_path: Path) -> None:
    assert stopped_uncleanly(pulled / FILE_NAME)
    assert not stopped_uncleanly(tmp_path / "running" / FILE_NAME)


def test_a_page_that_the_wal_holds_whole_is_no_damage_however_it_is_torn_below(
    pulled: Path,
) -> None:
    torn = min(pages_in_wal(pulled) - {1})
    spoil(pulled, torn)
    database = ProgressDatabase(pulled, key_of(pulled))
    with database.read() as connection:
        accused = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    assert accused, "SQLCipher's own check does not look into the -wal: the control"
    assert database.check() == []
    database.close()


def test_a_page_below_the_wal_that_is_damaged_is_found(pulled: Path) -> None:
    with PageFile(pulled / FILE_NAME, key_of(pulled)) as pages:
        there = set(range(2, pages.pages + 1)) - pages_in_wal(pulled)
    spoil(pulled, max(there))
    assert damaged_pages(pulled / FILE_NAME, key_of(pulled)) == [max(there)]
    assert damage_in_a_hurry(pulled / FILE_NAME, key_of(pulled))[0] == max(there)


def test_a_hurried_look_ends_with_its_time_and_looks_at_the_newest_first(pulled: Path) -> None:
    moments = iter(range(100))
    found, looked = damage_in_a_hurry(
        pulled / FILE_NAME, key_of(pulled), seconds=5, now=lambda: next(moments)
    )
    assert (found, looked) == (None, 5)
    with PageFile(pulled / FILE_NAME, key_of(pulled)) as pages:
        first = list(pages.newest_first())
    assert first[:2] == [1, pages.pages]
    assert sorted(first) == list(range(1, pages.pages + 1))


def test_a_flipped_salt_condemns_only_the_page_it_lies_on(pulled: Path) -> None:
    (pulled / f"{FILE_NAME}-wal").unlink()
    raw = bytearray((pulled / FILE_NAME).read_bytes())
    raw[5] ^= 16
    (pulled / FILE_NAME).write_bytes(raw)
    assert damaged_pages(pulled / FILE_NAME, key_of(pulled)) == [1]


def test_a_wal_that_was_cut_in_a_frame_counts_only_what_was_committed(pulled: Path) -> None:
    wal = pulled / f"{FILE_NAME}-wal"
    wal.write_bytes(wal.read_bytes()[:-100])
    assert damaged_pages(pulled / FILE_NAME, key_of(pulled)) == []
