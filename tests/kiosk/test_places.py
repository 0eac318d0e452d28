"""Real sticks on real file systems: found by their marker, never a stranger's, whole when pulled."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from time import monotonic

import pytest

from kiosk.backups import Backups, backups_at, keys_of, restore_backup
from kiosk.places import every_place, reachable_places, remember_place, sticks
from kiosk.tables import KIOSK_SETS
from sync.backup import BackupPlace, kiosk_name
from sync.errors import NotSaved
from sync.keys import open_keys
from sync.recovery_code import recovery_code
from tests.faults.campaign import times
from tests.helpers.plugged import Kind, Plugged, need_sticks
from tests.helpers.saved_kiosk import SavedKiosk, answer

PULLS = times(6, 120)


@pytest.fixture(params=["vfat", "ext4"])
def stick(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Plugged]:
    kind: Kind = request.param
    need_sticks(tmp_path / "probe", kind)
    with Plugged(tmp_path, kind) as plugged:
        yield plugged


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[SavedKiosk]:
    with SavedKiosk(tmp_path / "home", sets=KIOSK_SETS) as made:
        made.record(*(answer(number) for number in range(8)))
        yield made


def backups_of(kiosk: SavedKiosk) -> Backups:
    return Backups(kiosk.folder, kiosk.database, open_keys(kiosk.folder), kiosk.clock)


def test_a_strangers_stick_is_seen_and_never_written(kiosk: SavedKiosk, stick: Plugged) -> None:
    assert [(one.path, one.chosen) for one in sticks(kiosk.folder)] == [(stick.path, False)]
    before = sorted(stick.path.rglob("*"))
    backups_of(kiosk).keep_up(now=True)
    assert sorted(stick.path.rglob("*")) == before
    assert reachable_places(kiosk.folder) == (kiosk.folder,)


def test_a_chosen_stick_is_known_again_at_another_path_and_brings_the_box_back(
    kiosk: SavedKiosk, stick: Plugged, tmp_path: Path
) -> None:
    remember_place(kiosk.folder, stick.path)
    assert not (kiosk.folder / "backup-places").exists(), "it is found by itself"
    assert len(backups_of(kiosk).keep_up(now=True).made) == 2
    first = stick.path
    stick.pull()
    assert reachable_places(kiosk.folder) == (kiosk.folder,)
    kiosk.record(answer(9))
    assert stick.plug_in() != first
    assert [one.chosen for one in sticks(kiosk.folder)] == [True]
    made = backups_of(kiosk).keep_up(now=True).made
    assert [one.folder.is_relative_to(stick.path) for one in made] == [False, True]
    box = tmp_path / "new"
    box.mkdir()
    assert stick.path in every_place(box)
    at, backup = backups_at(stick.path)[0]
    code = recovery_code(kiosk.folder)
    keys = keys_of(backup, own=None, code=code)
    assert keys is not None
    assert restore_backup(at, backup, box, keys, replace=False, code=code).events == 9


def test_a_stick_pulled_at_any_moment_holds_only_whole_copies(
    kiosk: SavedKiosk, stick: Plugged, tmp_path: Path
) -> None:
    """What reached the stick's image while its writer is stopped is what a pull would leave."""
    remember_place(kiosk.folder, stick.path)
    backups_of(kiosk).keep_up(now=True)
    keys, seen = open_keys(kiosk.folder), set()
    whole = stick.image.with_name("whole.img")
    shutil.copyfile(stick.image, whole)
    dice = Random(20261122)
    command = [sys.executable, "-m", "tests.helpers.saving_child", str(kiosk.folder)]
    began = monotonic()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    taken = monotonic() - began
    for _ in range(PULLS):
        with subprocess.Popen(command, stdout=subprocess.PIPE) as child:
            assert child.stdout is not None
            child.stdout.readline()
            try:
                child.wait(timeout=dice.random() * taken)
            except subprocess.TimeoutExpired:
                child.send_signal(signal.SIGSTOP)
            shutil.copyfile(stick.image, whole)
            child.kill()
        pulled = Plugged.of(whole, stick.kind)
        with pulled:
            there = BackupPlace(pulled.path, kiosk_name(keys.data)).backups()
            assert there, "the copy of before is gone"
            for at, backup in backups_at(pulled.path):
                target = tmp_path / "restored"
                shutil.rmtree(target, ignore_errors=True)
                target.mkdir()
                restored = restore_backup(at, backup, target, keys, replace=False)
                assert restored.events == backup.stamp.events
                seen.add(backup.stamp.number)
    assert len(seen) > 1, "no copy was finished in any of the runs"


def test_a_box_without_room_is_told_so_before_anything_is_written(
    kiosk: SavedKiosk, tmp_path: Path
) -> None:
    need_sticks(tmp_path / "probe", "ext4")
    (made,) = backups_of(kiosk).keep_up(now=True).made
    at = BackupPlace(kiosk.folder, made.folder.parent.name)
    with Plugged(tmp_path, "ext4", megabytes=12) as small:
        box = small.path / "box"
        box.mkdir()
        with pytest.raises(NotSaved) as full:
            restore_backup(at, made, box, open_keys(kiosk.folder), replace=False)
        assert full.value.kind == "disk_full"
        assert list(box.iterdir()) == []


def test_every_name_and_file_at_a_place_suits_a_stick_formatted_for_windows(
    kiosk: SavedKiosk, tmp_path: Path
) -> None:
    place = tmp_path / "place"
    place.mkdir()
    (kiosk.folder / "settings.json").write_text("{}")
    remember_place(kiosk.folder, place)
    backups_of(kiosk).keep_up(now=True)
    written = list(place.rglob("*"))
    names = [path.relative_to(place) for path in written]
    assert len(names) >= 7
    for name in names:
        assert str(name).isascii()
        assert not set(str(name)) & set(':*?"<>|\\')
        assert not name.name.endswith((" ", "."))
    assert len({str(name).lower() for name in names}) == len(names)
    assert not any(
        path.is_symlink() or (path.is_file() and path.stat().st_nlink > 1) for path in written
    )
