"""A disk that somebody else fills in the middle of a restore: the box stays as it was, the retry completes."""

from __future__ import annotations

from pathlib import Path

import pytest

from sync.backup import Backup, BackupPlace, kiosk_name
from sync.database import FILE_NAME
from sync.errors import NotSaved
from sync.keys import Keys, open_keys
from sync.restore import STEPS, prepare
from sync.switch import STAGING, finish
from tests.helpers.saved_kiosk import SavedKiosk, answer
from tests.helpers.small_disk import System, small_disk


def other_box(folder: Path, stick: Path) -> tuple[Backup, Keys, list[str]]:
    """The backup of another box, its keys and what it saved."""
    with SavedKiosk(folder) as kiosk:
        kiosk.record(*(answer(number) for number in range(1, 8)))
        keys = open_keys(folder)
        backup = BackupPlace(stick, kiosk_name(keys.data)).keep_up(
            kiosk.database, lambda: b"sealed", frozenset(), kiosk.clock, now=True
        )
        assert backup is not None
        return backup, keys, kiosk.ids()


def clean(folder: Path, keys: Keys) -> None:
    """Nobody was erased."""


@pytest.mark.parametrize("system", ["tmpfs", "ext4"])
@pytest.mark.parametrize("step", range(1, STEPS))
def test_a_disk_that_fills_amid_a_restore_leaves_the_box_as_it_was(
    step: int, system: System, tmp_path: Path
) -> None:
    backup, keys, saved = other_box(tmp_path / "other", tmp_path / "stick")
    with small_disk(tmp_path / "disk", system, megabytes=32) as disk:
        home = disk.root / "home"
        with SavedKiosk(home) as kiosk:
            own = [one.id for one in kiosk.record(answer(1), answer(2))]
        before = (home / FILE_NAME).read_bytes()

        def fill(done: int) -> None:
            if done == step:
                disk.fill()

        with pytest.raises((NotSaved, OSError)) as refused:
            prepare(backup, home, keys, clean, code="abc", told=fill)
        assert "full" in str(refused.value) or "No space left" in str(refused.value)
        assert not (home / STAGING).exists()
        assert finish(home) is None
        assert (home / FILE_NAME).read_bytes() == before
        disk.recover()
        with SavedKiosk(home) as kiosk:
            assert kiosk.ids() == own
        prepare(backup, home, keys, clean)
        assert finish(home) is not None
        with SavedKiosk(home) as kiosk:
            assert kiosk.ids() == saved
