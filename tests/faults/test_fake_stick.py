"""A stick that takes everything and keeps little: nothing on it is announced, and what it held stays."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sync.backup import BackupPlace, kiosk_name
from sync.bundle import FOLDER, KIND, SUFFIX, write_bundle
from sync.keys import open_keys
from sync.sealed_frames import read_frames
from tests.faults.tracing import delayed, slowed_at
from tests.helpers.fake_stick import FakeStick, fake_stick
from tests.helpers.saved_kiosk import SavedKiosk, carrying_kiosk, task

PRIVATE = bytes(range(3, 35))
NOTICED = "reads differently than it was written"
FORGOTTEN_SECONDS = 0.3
"""Memory lets go of what was written only so much later than in truth; the stick forgot it long before."""


def back_up(kiosk: SavedKiosk, stick: FakeStick) -> None:
    place = BackupPlace(stick.root, kiosk_name(open_keys(kiosk.folder).data))
    place.keep_up(kiosk.database, lambda: b"sealed", frozenset(), kiosk.clock, now=True)


@contextmanager
def noticed(log: Path) -> Iterator[None]:
    """What is written in the block is found to be forgotten."""
    with (
        slowed_at([os.getpid()], "fadvise64", FORGOTTEN_SECONDS, log),
        pytest.raises(OSError, match=NOTICED),
    ):
        yield
    assert delayed(log) == 1


def files(stick: FakeStick) -> dict[str, bytes]:
    """Every file, as somebody finds it who puts the stick in."""
    stick.put_in_anew()
    found = (path for path in sorted(stick.root.rglob("*")) if path.is_file())
    return {str(path.relative_to(stick.root)): path.read_bytes() for path in found}


def test_a_backup_on_a_fake_stick_is_never_announced_and_the_last_good_one_stays(
    tmp_path: Path,
) -> None:
    with (
        carrying_kiosk(tmp_path / "home", PRIVATE, 60) as kiosk,
        fake_stick(tmp_path / "stick") as stick,
    ):
        back_up(kiosk, stick)
        before = files(stick)
        kiosk.record(task("A"))
        stick.forget()
        with noticed(tmp_path / "trace"):
            back_up(kiosk, stick)
        assert files(stick) == before


def test_a_bundle_on_a_fake_stick_is_never_said_to_be_there_and_the_last_one_stays(
    tmp_path: Path,
) -> None:
    def write() -> None:
        write_bundle(kiosk.database, open_keys(kiosk.folder).data, stick.root, program="0.1.0")

    with (
        carrying_kiosk(tmp_path / "home", PRIVATE, 60) as kiosk,
        fake_stick(tmp_path / "stick") as stick,
    ):
        write()
        before = files(stick)
        kiosk.record(*(task(form) for form in "ABC" * 100))
        stick.forget()
        with noticed(tmp_path / "trace"):
            write()
        assert files(stick) == before
        assert kiosk.ids("received") == []
    (bundle,) = (content for name, content in before.items() if name.startswith(FOLDER))
    assert list(read_frames(io.BytesIO(bundle), PRIVATE, KIND))
    assert SUFFIX in str(before)


def test_the_control_a_synced_copy_that_nobody_reads_again_is_lost_on_it(tmp_path: Path) -> None:
    content = os.urandom(1 << 20)
    with fake_stick(tmp_path / "stick") as stick:
        stick.forget()
        with (stick.root / "copy").open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        assert (stick.root / "copy").read_bytes() == content
        assert files(stick)["copy"] != content
