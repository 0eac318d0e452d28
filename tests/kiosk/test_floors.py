"""The pack commands read floors from progress.db, or say in words why they cannot."""

from __future__ import annotations

from pathlib import Path

import pytest

from content.errors import LibraryUnusable
from kiosk.floors import floors_of
from sync.ratchet import PackRatchet
from sync.schema import MAJOR
from tests.helpers.saved_kiosk import SavedKiosk
from tests.helpers.small_disk import small_disk


def test_floors_are_those_of_the_kiosk(tmp_path: Path) -> None:
    with SavedKiosk(tmp_path) as kiosk:
        PackRatchet(kiosk.database).raise_to("co-ban", 1, 7)
    with floors_of(tmp_path) as floors:
        assert floors.floor("co-ban") == (1, 7)


def test_where_no_kiosk_ever_ran_there_are_none(tmp_path: Path) -> None:
    with floors_of(tmp_path) as floors:
        assert floors.floor("co-ban") == (0, 0)


def test_a_database_of_a_newer_program_is_told(tmp_path: Path) -> None:
    with SavedKiosk(tmp_path) as kiosk, kiosk.database.write() as connection:
        connection.execute(f"PRAGMA user_version = {(MAJOR + 1) << 16}")
    with pytest.raises(LibraryUnusable, match="floors of versions"), floors_of(tmp_path):
        pass


def test_a_full_disk_is_told(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", "tmpfs") as disk:
        with SavedKiosk(disk.root / "home"):
            pass
        disk.fill()
        with (
            pytest.raises(LibraryUnusable, match="floors of versions"),
            floors_of(disk.root / "home"),
        ):
            pass
