"""A stick pulled out at every page of a bundle keeps its last whole one, and the next try completes."""

from __future__ import annotations

import errno
import io
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from sync.bundle import FOLDER, KIND, SUFFIX, write_bundle
from sync.errors import FramesRefused
from sync.keys import open_keys
from sync.sealed_frames import read_frames, write_frames
from sync.sealing import public_of
from tests.faults.campaign import times
from tests.faults.cut_disk import CutDisk, need_power_cuts
from tests.helpers.saved_kiosk import SavedKiosk, carrying_kiosk, task

PRIVATE = bytes(range(1, 33))
ROUNDS = times(1, 40)


def whole(stick: Path) -> list[int]:
    """How many frames each bundle on the stick has; a torn one fails."""
    return [
        len(list(read_frames(io.BytesIO(path.read_bytes()), PRIVATE, KIND)))
        for path in sorted((stick / FOLDER).glob(f"*{SUFFIX}"))
    ]


def write(kiosk: SavedKiosk, stick: Path, told: Callable[[int, int], None]) -> None:
    key = open_keys(kiosk.folder).data
    write_bundle(kiosk.database, key, stick, program="0.1.0", told=told)


def test_a_pulled_stick_has_its_last_whole_bundle(tmp_path: Path) -> None:
    need_power_cuts(tmp_path)
    with (
        carrying_kiosk(tmp_path / "home", PRIVATE, 1050) as kiosk,
        CutDisk(tmp_path / "stick") as stick,
    ):
        pages: list[int] = []
        write(kiosk, stick.root, lambda done, _: pages.append(done))
        before = whole(stick.root)
        assert len(pages) >= 3
        stick.keep()
        kiosk.record(task("A"))
        for _ in range(ROUNDS):
            for at in range(1, len(pages) + 1):
                stick.fresh()
                seen = [0]

                def pull(done: int, every: int, at: int = at, seen: list[int] = seen) -> None:
                    seen[0] += 1
                    if seen[0] == at:
                        stick.cut()

                with pytest.raises(OSError, match="Input/output error") as pulled:
                    write(kiosk, stick.root, pull)
                assert pulled.value.errno == errno.EIO
                stick.restart()
                assert whole(stick.root) == before
                write(kiosk, stick.root, lambda done, every: None)
                assert len(whole(stick.root)) == 1
                assert not list((stick.root / FOLDER).glob("*.part"))
        assert kiosk.ids("received") == []


def test_the_control_that_writes_under_the_last_name_leaves_a_torn_one(tmp_path: Path) -> None:
    need_power_cuts(tmp_path)
    with CutDisk(tmp_path / "stick") as stick:
        folder = stick.root / FOLDER
        folder.mkdir()
        data = io.BytesIO()
        frames = [bytes([number]) * 4_000 for number in range(5)]
        write_frames(data, public_of(PRIVATE), KIND, {"bundle": "b", "format": "1"}, frames)
        half = len(data.getvalue()) // 2
        with (folder / f"a{SUFFIX}").open("wb", buffering=0) as file:
            file.write(data.getvalue()[:half])
            os.fsync(file.fileno())
            file.write(data.getvalue()[half:])
            stick.cut()
        stick.restart()
        with pytest.raises(FramesRefused, match="ends inside frame"):
            whole(stick.root)
