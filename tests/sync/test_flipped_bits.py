"""Cheap disks flip bits: whatever an acknowledged event loses by it is noticed at the next start."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from sync.errors import DatabaseUnusable
from tests.helpers.saved_kiosk import SavedKiosk, answer


@pytest.fixture(scope="module")
def pulled_plug(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """A data folder as a pulled plug leaves it, half of it still in the -wal; and its ids."""
    running, left = tmp_path_factory.mktemp("running"), tmp_path_factory.mktemp("left")
    with SavedKiosk(running) as kiosk:
        kiosk.record(*(answer(number) for number in range(8)))
        kiosk.writer.checkpoint().result()
        kiosk.record(*(answer(number) for number in range(8, 20)))
        shutil.copytree(running, left, dirs_exist_ok=True)
        return left, kiosk.ids()


def noticed_loss(folder: Path) -> tuple[list[str] | None, int]:
    """The ids still there (None when it does not open) and how many are known to be lost."""
    try:
        with SavedKiosk(folder) as kiosk:
            if kiosk.database.check():
                return None, 0
            return kiosk.ids(), kiosk.database.commits_lost
    except DatabaseUnusable:
        return None, 0


def test_nothing_is_lost_without_a_flip(
    pulled_plug: tuple[Path, list[str]], tmp_path: Path
) -> None:
    shutil.copytree(pulled_plug[0], tmp_path, dirs_exist_ok=True)
    assert noticed_loss(tmp_path) == (pulled_plug[1], 0)


@pytest.mark.parametrize("name", ["progress.db", "progress.db-wal"])
def test_no_flipped_bit_takes_an_event_in_silence(
    name: str, pulled_plug: tuple[Path, list[str]], tmp_path: Path
) -> None:
    left, acknowledged = pulled_plug
    dice = random.Random(20261122)
    seen = 0
    for number in range(40):
        folder = tmp_path / str(number)
        shutil.copytree(left, folder)
        path = folder / name
        raw = bytearray(path.read_bytes())
        raw[dice.randrange(len(raw))] ^= 1 << dice.randrange(8)
        path.write_bytes(raw)
        found, lost = noticed_loss(folder)
        if found is None:
            seen += 1
            continue
        assert found == acknowledged[: len(found)]
        assert len(found) + lost == len(acknowledged)
        seen += lost > 0
    assert seen > 0, "no flip did any harm: the harness is blind"
