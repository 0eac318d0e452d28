"""The plug is pulled while a backup comes back: the box is as it was, or wholly the restored one."""

from __future__ import annotations

from pathlib import Path

from kiosk.backups import Backups, backups_at, keys_of, restore_backup
from kiosk.places import remember_place
from kiosk.tables import KIOSK_SETS
from sync.errors import SyncError
from sync.keys import open_keys
from sync.recovery_code import recovery_code
from sync.switch import finish
from tests.faults.amid import Outcomes, State, cut_amid
from tests.faults.campaign import times
from tests.faults.cut_disk import CutDisk
from tests.faults.figures import Figures
from tests.faults.warm import Running, Warm
from tests.helpers.saved_kiosk import SavedKiosk, answer

CUTS = times(40, 800)
CONTROL_CUTS = times(16, 100)
OLD, NEW = 20, 60
"""How many events the box has, and the other kiosk whose backup comes into it."""


def looked_at(home: Path) -> State:
    """What the next start makes of it: keys, settings and events of one kiosk, or of the other."""
    try:
        finish(home)
        with SavedKiosk(home, sets=KIOSK_SETS) as kiosk:
            found = (
                len(kiosk.ids()),
                kiosk.database.check(),
                (home / "settings.json").read_text(),
            )
            kiosk.record(answer(1))
    except (SyncError, OSError, ValueError):
        return "between"
    match found:
        case (20, [], "old settings"):
            return "old"
        case (60, [], "new settings"):
            return "new"
        case _:
            return "between"


def state_of(home: Path, place: Path, code: str) -> State:
    """What a cut left; a retry completes it, and what was there is never deleted."""
    found = looked_at(home)
    if found == "between":
        return found
    at, backup = backups_at(place)[0]
    keys = keys_of(backup, own=None, code=code)
    assert keys is not None
    restored = restore_backup(at, backup, home, keys, replace=True, code=code)
    assert restored.events == NEW
    assert recovery_code(home) == code
    assert looked_at(home) == "new", "a retry did not complete it"
    aside = [SavedKiosk(folder, sets=KIOSK_SETS) for folder in sorted(home.glob("set-aside-*"))]
    kept = {len(one.ids()) for one in aside}
    for one in aside:
        one.close()
    assert OLD + (found == "old") in kept, "what was there is gone"
    return found


def campaign(disk: CutDisk, tmp_path: Path, *, cuts: int, careful: bool) -> Outcomes:
    home, other, place = disk.root / "home", tmp_path / "other", tmp_path / "stick"
    place.mkdir()
    with SavedKiosk(other, sets=KIOSK_SETS) as kiosk:
        kiosk.record(*(answer(number) for number in range(NEW)))
        (other / "settings.json").write_text("new settings")
        code = recovery_code(other)
        remember_place(other, place)
        Backups(other, kiosk.database, open_keys(other), kiosk.clock).keep_up(now=True)
    with SavedKiosk(home, sets=KIOSK_SETS) as kiosk:
        kiosk.record(*(answer(number) for number in range(OLD)))
    (home / "settings.json").write_text("old settings")
    with Warm("tests.faults.restoring_acts") as warm:

        def begin() -> Running:
            return warm.start("restore", str(home), str(place), code, careful)

        return cut_amid(disk, begin, lambda: state_of(home, place, code), cuts=cuts)


def test_a_cut_leaves_the_box_as_it_was_or_the_restored_one(
    disk: CutDisk, tmp_path: Path, figures: Figures
) -> None:
    outcomes = campaign(disk, tmp_path, cuts=CUTS, careful=True)
    figures.note("power cut during restore", **outcomes.counts())
    assert outcomes.sound, outcomes
    assert outcomes.old > 0
    assert outcomes.new > 0


def test_the_harness_sees_a_restore_that_is_never_synced(
    disk: CutDisk, tmp_path: Path, figures: Figures
) -> None:
    outcomes = campaign(disk, tmp_path, cuts=CONTROL_CUTS, careful=False)
    figures.note("control: restore without fsync", **outcomes.counts())
    assert outcomes.between + outcomes.broken_word > 0, "the harness is blind"
