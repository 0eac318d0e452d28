"""The disk is full when the kiosk starts: the ballast goes, lessons are there, and nothing is lost."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.ballast import FILE_NAME
from tests.helpers.saved_kiosk import SavedKiosk, answer
from tests.helpers.stick import Stick
from tests.helpers.told_child import told_child

MEGABYTES = 16
BALLAST = 6 * 1024 * 1024
BLOCK = bytes(1 << 16)
SAVED = "Đã lưu ở máy này"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own that can really be full."""
    place = tmp_path / "small-disk"
    place.mkdir()
    options = f"size={MEGABYTES}m,mode=0700"
    mount = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(place)]
    made = subprocess.run(mount, capture_output=True, text=True)
    if made.returncode:
        pytest.skip(f"a small disk needs root and mounts: {made.stderr.strip()}")
    yield place
    subprocess.run(["umount", "--lazy", str(place)], check=True)


def fill(disk: Path) -> Path:
    """A file that leaves not one byte."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while file.write(BLOCK):
                pass
        except OSError:
            assert shutil.disk_usage(disk).free == 0
    return filler


def answers(home: Path) -> int:
    with SavedKiosk(home) as kiosk:
        assert kiosk.database.check() == []
        with kiosk.database.read() as connection:
            rows = connection.execute("SELECT count(*) FROM event WHERE kind = 'StepAnswered'")
            return int(rows.fetchone()[0])


def test_a_kiosk_that_starts_on_a_full_disk_gives_its_ballast_and_learning_is_saved(
    home: Path, stick: Stick, small_disk: Path
) -> None:
    with SavedKiosk(home) as kiosk:
        kiosk.record(answer(1), answer(2))
    full = small_disk / "home"
    shutil.copytree(home, full)
    ballast = full / FILE_NAME
    ballast.write_bytes(bytes(BALLAST))
    fill(small_disk)
    with told_child(stick.environment(full)) as kiosk:
        for name in ("start", "guest", "need0"):
            kiosk.touch(name)
        assert kiosk.wait(SAVED).page == "Lesson"
    assert not ballast.exists()
    assert answers(full) == 2
