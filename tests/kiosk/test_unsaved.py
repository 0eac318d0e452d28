"""What stands in for progress.db: read, never written, and gone afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.tables import KIOSK_SETS
from kiosk.unsaved import RefusingWriter, copied_database, empty_database, memory_folder
from sync.database import FILE_NAME, ProgressDatabase
from sync.errors import NotSaved
from sync.keys import Keys, open_keys
from tests.helpers.saved_kiosk import SavedKiosk, answer


def events(database: ProgressDatabase) -> int:
    with database.read() as connection:
        return int(connection.execute("SELECT count(*) FROM event").fetchone()[0])


def test_a_copy_has_what_only_the_wal_holds_and_goes_when_it_is_closed(tmp_path: Path) -> None:
    with SavedKiosk(tmp_path, sets=KIOSK_SETS) as kiosk:
        kiosk.record(answer(1), answer(2), answer(3))
        before = (tmp_path / FILE_NAME).read_bytes()
        assert (tmp_path / f"{FILE_NAME}-wal").stat().st_size > 0
        copy = copied_database(tmp_path, open_keys(tmp_path), KIOSK_SETS)
        assert copy is not None
        assert events(copy) == 3
        assert b"StepAnswered" not in (copy.folder / FILE_NAME).read_bytes(), "not encrypted"
        copy.close()
        assert not memory_folder("read", tmp_path).exists()
        assert (tmp_path / FILE_NAME).read_bytes() == before


def test_what_a_killed_kiosk_left_in_memory_is_replaced(tmp_path: Path) -> None:
    left = memory_folder("empty", tmp_path)
    left.mkdir()
    (left / FILE_NAME).write_bytes(b"left behind")
    found = empty_database(tmp_path, KIOSK_SETS)
    assert events(found) == 0
    found.close()
    assert not left.exists()


def test_a_name_that_somebody_else_took_in_memory_stops_nobody(tmp_path: Path) -> None:
    taken = memory_folder("empty", tmp_path)
    taken.write_text("not a folder")
    try:
        found = empty_database(tmp_path, KIOSK_SETS)
        assert events(found) == 0
        found.close()
        assert not found.folder.exists()
        assert taken.read_text() == "not a folder"
    finally:
        taken.unlink()


def test_another_key_reads_nothing(tmp_path: Path) -> None:
    with SavedKiosk(tmp_path) as kiosk:
        kiosk.record(answer(1))
    assert copied_database(tmp_path, Keys(bytes(32), bytes(32)), KIOSK_SETS) is None
    assert not memory_folder("read", tmp_path).exists()


def test_a_writer_that_refuses_says_so_at_once() -> None:
    writer = RefusingWriter()
    with pytest.raises(NotSaved, match="nothing is saved"):
        writer.post(lambda connection: connection.execute("SELECT 1")).result(0)
    writer.close()
