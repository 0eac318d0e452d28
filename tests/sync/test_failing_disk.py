"""A disk that is full or failing: nothing is acknowledged that is not stored."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from sync.errors import NotSaved
from sync.keys import open_keys
from sync.soundness import damaged_pages
from tests.helpers.saved_kiosk import SavedKiosk, answer

ROOT = Path(__file__).parents[2]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 2 MB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=2m,mode=700", "none", str(disk)]
    if os.geteuid() != 0 or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("mounting a small disk needs root")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk_loses_no_acknowledged_answer_and_takes_more_once_there_is_room(
    small_disk: Path,
) -> None:
    other = small_disk / "of another program"
    other.write_bytes(bytes(600_000))
    acknowledged: list[str] = []
    with SavedKiosk(small_disk) as kiosk:

        def record_for_ever() -> None:
            while True:
                acknowledged.extend(one.id for one in kiosk.record(answer(len(acknowledged))))

        with pytest.raises(NotSaved) as refused:
            record_for_ever()
        assert refused.value.kind == "disk_full"
        assert kiosk.ids() == acknowledged, "reading goes on, and all is there"
        with pytest.raises(NotSaved):
            kiosk.record(answer(1, "x" * 9_000))

        other.unlink()
        acknowledged += [saved.id for saved in kiosk.record(answer(9_999))]
        assert kiosk.ids() == acknowledged
    with SavedKiosk(small_disk) as kiosk:
        assert kiosk.ids() == acknowledged
        assert kiosk.database.check() == []
        assert kiosk.database.commits_lost == 0


def fill(path: Path) -> None:
    """Take every byte that is left."""
    with path.open("wb", buffering=0) as file, suppress(OSError):
        for size in (65_536, 4096, 1):
            with suppress(OSError):
                while file.write(bytes(size)):
                    pass


def test_a_disk_without_one_free_byte_is_not_called_damage(small_disk: Path) -> None:
    with SavedKiosk(small_disk) as kiosk:
        kiosk.record(*(answer(number) for number in range(12)))
        fill(small_disk / "of another program")
        with pytest.raises(NotSaved):
            kiosk.record(*(answer(number) for number in range(12, 900)))
        assert kiosk.database.check() == []
    # Closing could not bring everything home: still no damage.
    assert (small_disk / "progress.db-wal").stat().st_size > 0
    assert damaged_pages(small_disk / "progress.db", open_keys(small_disk).data) == []


def test_io_errors_acknowledge_nothing_and_end_in_reading_only(tmp_path: Path) -> None:
    tracer = shutil.which("strace")
    if tracer is None:
        pytest.skip("injecting I/O errors needs strace")
    data, trace = tmp_path / "data", tmp_path / "trace"
    with SavedKiosk(data) as kiosk:
        kiosk.record(answer(0))
    run = subprocess.run(
        [
            *(tracer, "-f", "-o", str(trace), "-e", "trace=fdatasync,fsync"),
            *("-e", "inject=fdatasync,fsync:error=EIO:when=12+"),
            *(sys.executable, "-m", "tests.helpers.recording_child", str(data)),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    if "ptrace" in run.stderr or "PTRACE" in run.stderr:
        pytest.skip(f"strace may not trace here: {run.stderr.strip()}")
    assert "(INJECTED)" in trace.read_text(encoding="utf-8"), "the fault never fired"
    lines = run.stdout.splitlines()
    acknowledged = [line for line in lines if ":" not in line]
    refusals = [line for line in lines if line.startswith("not saved")]
    assert acknowledged
    assert refusals == ["not saved: io"] * 2 + ["not saved: read_only"] * 3
    (read,) = [line for line in lines if line.startswith("still read")]
    assert int(read.split()[-1]) >= len(acknowledged) + 1
    with SavedKiosk(data) as kiosk:
        assert set(acknowledged) <= set(kiosk.ids())
        assert kiosk.database.check() == []
        kiosk.record(answer(1))
