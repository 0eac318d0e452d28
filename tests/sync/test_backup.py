"""Backups open, are as new as announced, and come back without counting anything twice."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from sync.backup import Backup, BackupPlace, kiosk_name, kiosks_at, read_stamp
from sync.clock import DAY_MS
from sync.database import ProgressDatabase
from sync.errors import BackupUnusable, DatabaseDamaged, HomeOccupied
from sync.keys import Keys, open_keys
from sync.restore import Restored, restore, sealed_keys
from tests.helpers.saved_kiosk import SavedKiosk, answer
from tests.helpers.set_clock import SetClock

NOBODY: frozenset[str] = frozenset()


def place_of(kiosk: SavedKiosk, place: Path) -> BackupPlace:
    return BackupPlace(place, kiosk_name(open_keys(kiosk.folder).data))


def back_up(kiosk: SavedKiosk, place: Path, erased: frozenset[str] = NOBODY) -> Backup:
    made = place_of(kiosk, place).keep_up(
        kiosk.database, lambda: b"sealed", erased, kiosk.clock, now=True
    )
    assert made is not None
    return made


def bring_back(backup: Backup, home: Path, keys: Keys, *, replace: bool = False) -> Restored:
    return restore(backup, home, keys, lambda folder, keys: None, replace=replace)


@pytest.fixture
def kiosk(tmp_path: Path) -> SavedKiosk:
    made = SavedKiosk(tmp_path / "home", SetClock())
    made.record(*(answer(number) for number in range(5)))
    return made


def test_an_announced_backup_opens_in_another_box_as_new_as_announced(
    kiosk: SavedKiosk, tmp_path: Path
) -> None:
    backup = back_up(kiosk, tmp_path / "stick")
    kiosk.record(answer(9))
    keys = open_keys(kiosk.folder)
    ids, frozen = kiosk.ids(), kiosk.statements()
    kiosk.close()
    restored = bring_back(backup, tmp_path / "other", keys)
    assert (restored.events, restored.waiting, backup.stamp.seq) == (5, 5, 5)
    with SavedKiosk(tmp_path / "other") as other:
        assert other.ids() == ids[:5]
        assert other.statements() == frozen[:5]
        assert other.database.commits_lost == 0


def test_new_events_of_a_restored_box_take_no_identifier_of_the_lost_ones(
    kiosk: SavedKiosk, tmp_path: Path
) -> None:
    backup = back_up(kiosk, tmp_path / "stick")
    keys = open_keys(kiosk.folder)
    lost = [saved.id for saved in kiosk.record(answer(6), answer(7))]
    kiosk.close()
    bring_back(backup, tmp_path / "other", keys)
    with SavedKiosk(tmp_path / "other") as other:
        new = [saved.id for saved in other.record(answer(6), answer(7))]
    assert not set(new) & set(lost)


def test_a_backup_is_encrypted_and_readable_by_its_owner_alone(
    kiosk: SavedKiosk, tmp_path: Path
) -> None:
    backup = back_up(kiosk, tmp_path / "stick")
    raw = (backup.folder / "progress.db").read_bytes()
    assert not raw.startswith(b"SQLite format 3")
    assert b"lua-dao" not in raw
    assert backup.folder.stat().st_mode & 0o077 == 0
    with pytest.raises(BackupUnusable, match="does not open with these keys"):
        bring_back(backup, tmp_path / "other", Keys(data=bytes(32), pepper=bytes(32)))
    assert not (tmp_path / "other" / "progress.db").exists()
    kiosk.close()


def test_answers_go_on_while_a_backup_is_made(kiosk: SavedKiosk, tmp_path: Path) -> None:
    with kiosk.database.write():
        backup = back_up(kiosk, tmp_path / "stick")
    assert backup.stamp.seq == 5
    kiosk.close()


def test_a_day_brings_one_backup_and_months_bring_eleven(kiosk: SavedKiosk, tmp_path: Path) -> None:
    clock = SetClock()
    place = place_of(kiosk, tmp_path / "stick")
    for day in range(60):
        for _ in range(2):
            kiosk.record(answer(day))
            place.keep_up(kiosk.database, lambda: b"sealed", NOBODY, clock)
        clock.uptime_ms += DAY_MS
        clock.wall_ms += DAY_MS
    assert len(place.backups()) == 11
    kiosk.close()


def test_nothing_new_needs_no_new_backup(kiosk: SavedKiosk, tmp_path: Path) -> None:
    back_up(kiosk, tmp_path)
    kiosk.clock = SetClock(boot="another boot")
    place = place_of(kiosk, tmp_path)
    assert place.keep_up(kiosk.database, lambda: b"sealed", NOBODY, kiosk.clock) is None
    kiosk.close()


def test_backups_that_hold_somebody_erased_go_once_a_newer_one_is_there(
    kiosk: SavedKiosk, tmp_path: Path
) -> None:
    for _ in range(3):
        back_up(kiosk, tmp_path)
        kiosk.record(answer(1))
    place = place_of(kiosk, tmp_path)
    made = place.keep_up(kiosk.database, lambda: b"sealed", frozenset({"somebody"}), kiosk.clock)
    assert made is not None
    assert [one.folder for one in place.backups()] == [made.folder]
    assert place.erased() == {"somebody"}
    assert (
        place.keep_up(kiosk.database, lambda: b"sealed", frozenset({"somebody"}), kiosk.clock)
        is None
    )
    kiosk.close()


def test_what_a_cut_left_of_a_backup_is_no_backup_and_is_cleared_away(
    kiosk: SavedKiosk, tmp_path: Path
) -> None:
    whole = back_up(kiosk, tmp_path)
    half = whole.folder.with_name("000002.part")
    gone = whole.folder.with_name("000001.gone")
    shutil.copytree(whole.folder, half)
    shutil.copytree(whole.folder, gone)
    place = place_of(kiosk, tmp_path)
    assert [one.folder for one in place.backups()] == [whole.folder]
    back_up(kiosk, tmp_path)
    assert not half.exists()
    assert not gone.exists()
    kiosk.close()


def test_a_damaged_database_gives_no_backup_and_costs_none(
    kiosk: SavedKiosk, tmp_path: Path
) -> None:
    good = back_up(kiosk, tmp_path)
    kiosk.record(*(answer(number) for number in range(200)))
    kiosk.close()
    path = kiosk.folder / "progress.db"
    raw = bytearray(path.read_bytes())
    for page in range(3, len(raw) // 4096):
        raw[page * 4096 + 100] ^= 1
    path.write_bytes(raw)
    database = ProgressDatabase(kiosk.folder, open_keys(kiosk.folder).data)
    place = place_of(kiosk, tmp_path)
    with pytest.raises(DatabaseDamaged):
        place.keep_up(database, lambda: b"sealed", NOBODY, kiosk.clock, now=True)
    database.close()
    assert [one.folder for one in place.backups()] == [good.folder]


def test_a_database_that_is_there_is_replaced_only_when_asked_for_and_then_kept(
    kiosk: SavedKiosk, tmp_path: Path
) -> None:
    backup = back_up(kiosk, tmp_path / "stick")
    kiosk.record(answer(7))
    newer = kiosk.ids()
    keys = open_keys(kiosk.folder)
    kiosk.close()
    with pytest.raises(HomeOccupied):
        bring_back(backup, kiosk.folder, keys)
    restored = bring_back(backup, kiosk.folder, keys, replace=True)
    assert restored.set_aside is not None
    with SavedKiosk(kiosk.folder) as again:
        assert again.ids() == newer[:5]
        assert again.database.commits_lost == 0
    with SavedKiosk(restored.set_aside) as before:
        assert before.ids() == newer


def test_a_database_whose_key_is_lost_comes_back_with_the_key(
    kiosk: SavedKiosk, tmp_path: Path
) -> None:
    backup = back_up(kiosk, tmp_path / "stick")
    keys = open_keys(kiosk.folder)
    kiosk.close()
    (kiosk.folder / "keys" / "data.key").unlink()
    bring_back(backup, kiosk.folder, keys, replace=True)
    with SavedKiosk(kiosk.folder) as again:
        assert len(again.ids()) == 5


def test_a_damaged_backup_is_refused_and_changes_nothing(kiosk: SavedKiosk, tmp_path: Path) -> None:
    backup = back_up(kiosk, tmp_path / "stick")
    keys = open_keys(kiosk.folder)
    kiosk.close()
    path = backup.folder / "progress.db"
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 2] ^= 4
    path.write_bytes(raw)
    with pytest.raises(BackupUnusable):
        bring_back(backup, kiosk.folder, keys, replace=True)
    with SavedKiosk(kiosk.folder) as again:
        assert len(again.ids()) == 5
    path.unlink()
    with pytest.raises(BackupUnusable, match="has no progress"):
        bring_back(backup, tmp_path / "other", keys)


def test_a_stick_serves_several_kiosks(kiosk: SavedKiosk, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    back_up(kiosk, stick)
    with SavedKiosk(tmp_path / "second") as second:
        back_up(second, stick)
    assert len(kiosks_at(stick)) == 2
    assert all(len(one.backups()) == 1 for one in kiosks_at(stick))
    kiosk.close()


def test_a_backup_without_stamp_or_keys_is_told(kiosk: SavedKiosk, tmp_path: Path) -> None:
    backup = back_up(kiosk, tmp_path)
    assert sealed_keys(backup) == b"sealed"
    (backup.folder / "sealed.json").unlink()
    with pytest.raises(BackupUnusable, match="no sealed keys"):
        sealed_keys(backup)
    (backup.folder / "stamp.json").write_bytes(b"{}")
    with pytest.raises(BackupUnusable, match="no stamp"):
        read_stamp(backup.folder)
    assert place_of(kiosk, tmp_path).backups() == ()
    kiosk.close()
