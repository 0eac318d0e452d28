"""A full disk gets 64 MiB back, once, and the next answer is saved."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.ballast import BYTES, lay_in, throw_out
from sync.errors import NotSaved
from tests.helpers.saved_kiosk import SavedKiosk, answer


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 3 MB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=3m,mode=700", "none", str(disk)]
    if os.geteuid() != 0 or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("mounting a small disk needs root")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_it_is_laid_in_once_and_thrown_out_once(tmp_path: Path) -> None:
    assert lay_in(tmp_path)
    assert lay_in(tmp_path)
    assert (tmp_path / "ballast").stat().st_size == BYTES
    assert (tmp_path / "ballast").stat().st_blocks * 512 >= BYTES, "it really takes the room"
    assert throw_out(tmp_path)
    assert not throw_out(tmp_path)


def test_where_room_is_short_none_is_taken(small_disk: Path) -> None:
    assert not lay_in(small_disk, size=4096)
    assert not (small_disk / "ballast").exists()


def test_where_it_cannot_be_written_there_is_none(tmp_path: Path) -> None:
    assert not lay_in(tmp_path / "not there")


def test_a_full_disk_takes_the_next_answer_for_the_ballast_goes(small_disk: Path) -> None:
    (small_disk / "ballast").write_bytes(bytes(600_000))
    with SavedKiosk(small_disk) as kiosk:
        acknowledged = 0

        def record_for_ever() -> None:
            nonlocal acknowledged
            while True:
                kiosk.record(answer(acknowledged))
                acknowledged += 1

        with pytest.raises(NotSaved) as refused:
            record_for_ever()
        assert refused.value.kind == "disk_full"
        assert not (small_disk / "ballast").exists()
        kiosk.record(answer(9_999))
        assert len(kiosk.ids()) == acknowledged + 1
