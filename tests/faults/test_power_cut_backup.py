"""The plug is pulled while a backup is made: what is announced opens, and is as new as announced."""

from __future__ import annotations

import shutil
from pathlib import Path

from sync.backup import Backup, BackupPlace, kiosk_name
from sync.clock import SystemClock
from sync.errors import BackupUnusable
from sync.keys import open_keys
from sync.restore import restore
from tests.faults.amid import Outcomes, State, cut_amid
from tests.faults.campaign import times
from tests.faults.cut_disk import CutDisk
from tests.faults.figures import Figures
from tests.faults.warm import Running, Warm
from tests.helpers.saved_kiosk import SavedKiosk, answer

CUTS = times(40, 800)
CONTROL_CUTS = times(16, 100)
OLD, NEW = 20, 60
"""How many events the backup of before has, and the one that is being made."""


def opens(backup: Backup, home: Path, tmp_path: Path) -> bool:
    """It can be restored, and has as many events as it says."""
    target = tmp_path / "restored"
    shutil.rmtree(target, ignore_errors=True)
    try:
        restored = restore(backup, target, open_keys(home), lambda folder, keys: None)
    except BackupUnusable:
        return False
    return restored.events == backup.stamp.seq


def state_of(disk: CutDisk, tmp_path: Path) -> State:
    """What a cut left at the place; a retry completes it."""
    home, place = disk.root / "home", disk.root / "place"
    at = BackupPlace(place, kiosk_name(open_keys(home).data))
    there = at.backups()
    if not there or not all(opens(one, home, tmp_path) for one in there):
        return "between"
    found: State = "new" if there[0].stamp.seq == NEW else "old"
    with SavedKiosk(home) as kiosk:
        assert len(kiosk.ids()) == NEW
        at.keep_up(kiosk.database, lambda: b"sealed", frozenset({"somebody"}), SystemClock())
    (only,) = at.backups()
    assert only.stamp.seq == NEW
    assert opens(only, home, tmp_path), "a retry did not complete it"
    assert sorted(path.name for path in at.folder.iterdir()) == [only.folder.name, "erased"]
    return found


def campaign(disk: CutDisk, tmp_path: Path, *, cuts: int, careful: bool) -> Outcomes:
    home, place = disk.root / "home", disk.root / "place"
    with SavedKiosk(home) as kiosk:
        kiosk.record(*(answer(number) for number in range(OLD)))
        at = BackupPlace(place, kiosk_name(open_keys(home).data))
        at.keep_up(kiosk.database, lambda: b"sealed", frozenset(), SystemClock())
        kiosk.record(*(answer(number) for number in range(OLD, NEW)))
    with Warm("tests.faults.acts") as warm:

        def begin() -> Running:
            return warm.start("back_up", str(home), str(place), careful)

        return cut_amid(disk, begin, lambda: state_of(disk, tmp_path), cuts=cuts)


def test_a_cut_leaves_the_backup_of_before_or_the_new_one_and_both_open(
    disk: CutDisk, tmp_path: Path, figures: Figures
) -> None:
    outcomes = campaign(disk, tmp_path, cuts=CUTS, careful=True)
    figures.note("power cut during backup", **outcomes.counts())
    assert outcomes.sound, outcomes
    assert outcomes.old > 0
    assert outcomes.new > 0


def test_the_harness_sees_an_announced_backup_that_does_not_open_where_the_copy_is_not_synced(
    disk: CutDisk, tmp_path: Path, figures: Figures
) -> None:
    outcomes = campaign(disk, tmp_path, cuts=CONTROL_CUTS, careful=False)
    figures.note("control: VACUUM INTO without fsync", **outcomes.counts())
    assert outcomes.between > 0, "the harness is blind"
