"""Beside the screen: damage is found and told, the ballast lies there, a backup a day is made."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.backups import Backups
from kiosk.tables import KIOSK_SETS
from kiosk.upkeep import DAMAGED, NO_BACKUP, Upkeep
from kiosk.viewmodels.parts import Fault
from sync.database import ProgressDatabase
from sync.keys import open_keys
from tests.helpers.saved_kiosk import SavedKiosk, answer
from tests.helpers.touch import wait

pytestmark = pytest.mark.usefixtures("qapp")


class Kept:
    """An upkeep on a data folder with sixty answers."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.kiosk = SavedKiosk(home, sets=KIOSK_SETS)
        self.kiosk.record(*(answer(number) for number in range(60)))
        self.kiosk.writer.checkpoint().result()
        self.faults: list[Fault] = []
        self.database: ProgressDatabase = self.kiosk.database
        self.upkeep = self._made()

    def reopen(self) -> None:
        self.kiosk.close()
        self.database = ProgressDatabase(self.home, open_keys(self.home).data)
        self.upkeep.close()
        self.upkeep = self._made()

    def _made(self) -> Upkeep:
        backups = Backups(self.home, self.database, open_keys(self.home), self.kiosk.clock)
        return Upkeep(self.home, self.database, backups, self.faults)

    def backups(self) -> int:
        return len(list(self.home.glob("hocso-backup/*/0*")))


@pytest.fixture
def kept(tmp_path: Path, qapp: object) -> Iterator[Kept]:
    made = Kept(tmp_path / "home")
    yield made
    made.upkeep.close()
    made.kiosk.close()
    made.database.close()


def test_a_sound_kiosk_gets_ballast_and_a_backup_and_no_fault(kept: Kept) -> None:
    kept.upkeep.begin()
    wait(lambda: kept.backups() == 1 and kept.upkeep.jobs.pending == 0, "the backup")
    assert (kept.home / "ballast").stat().st_size == 64 * 1024 * 1024
    assert kept.faults == []


def test_the_end_of_a_visit_makes_the_backup_of_the_day_once(kept: Kept) -> None:
    for _ in range(3):
        kept.kiosk.record(answer(1))
        kept.upkeep.visit_ended()
        wait(lambda: kept.upkeep.jobs.pending == 0, "the jobs")
    assert kept.backups() == 1


def test_damage_is_told_to_staff_and_no_backup_is_made_of_it(kept: Kept) -> None:
    kept.reopen()
    path = kept.home / "progress.db"
    raw = bytearray(path.read_bytes())
    raw[len(raw) - 2000] ^= 1
    path.write_bytes(raw)
    kept.upkeep.begin()
    wait(lambda: kept.faults == [DAMAGED], "the fault")
    assert kept.backups() == 0
    assert DAMAGED.staff
    assert (kept.home / "damage-found").exists(), "the next start looks before it opens"


def test_a_backup_that_cannot_be_made_is_told_to_staff_once(kept: Kept) -> None:
    (kept.home / "hocso-backup").write_text("a file where the folder should be")
    for _ in range(2):
        kept.upkeep.visit_ended()
        wait(lambda: kept.upkeep.jobs.pending == 0, "the jobs")
    assert kept.faults == [NO_BACKUP]
