"""Files by sha256: whole under their name, or not there."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from content.blobs import Blobs
from content.disk import Disk, sync_file_system
from content.errors import PackRefused
from tests.helpers.failing_disk import FailingDisk, PowerCut

DATA = b"mot hai ba"
NAME = hashlib.sha256(DATA).hexdigest()


@pytest.fixture
def blobs(tmp_path: Path) -> Blobs:
    return Blobs(tmp_path, Disk())


def test_written_file_is_whole(blobs: Blobs) -> None:
    assert not blobs.is_whole(NAME, len(DATA))
    blobs.put({NAME: len(DATA)}, lambda _: [b"mot ", b"hai ba"])
    blobs.sync()
    assert blobs.is_whole(NAME, len(DATA))
    assert b"".join(blobs.chunks(NAME)) == DATA


@pytest.mark.parametrize("chunks", [[], [DATA, b"x"], [b"x" * len(DATA)], [DATA[:-1]]])
def test_stick_that_changes_while_copying_leaves_nothing(blobs: Blobs, chunks: list[bytes]) -> None:
    with pytest.raises(PackRefused, match="changed while"):
        blobs.put({NAME: len(DATA)}, lambda _: chunks)
    assert list(blobs.folder.iterdir()) == []


FILES = {hashlib.sha256(data).hexdigest(): data for data in (b"mot", b"hai!", b"ba", b"bon.")}
SIZES = {name: len(data) for name, data in FILES.items()}


def test_what_was_finished_before_a_power_cut_is_whole(tmp_path: Path) -> None:
    # Two drafts, their sync and two renames are a batch; then one more draft is done.
    disk = FailingDisk(7, PowerCut())
    with pytest.raises(PowerCut):
        Blobs(tmp_path, disk, batch_bytes=6).put(SIZES, lambda name: [FILES[name]])
    finished = [name for name in FILES if Blobs(tmp_path, Disk()).is_whole(name, SIZES[name])]
    assert finished == list(FILES)[:2]


@pytest.mark.parametrize("at", range(1, 11))
def test_disk_that_refuses_leaves_whole_files_and_nothing_else(tmp_path: Path, at: int) -> None:
    blobs = Blobs(tmp_path, FailingDisk(at), batch_bytes=6)
    with pytest.raises(OSError, match="Input/output error"):
        blobs.put(SIZES, lambda name: [FILES[name]])
    there = {path.name for path in tmp_path.iterdir()}
    assert there <= FILES.keys()
    assert all(blobs.is_whole(name, SIZES[name]) for name in there)
    blobs.put(SIZES, lambda name: [FILES[name]])
    assert all(blobs.is_whole(name, SIZES[name]) for name in FILES)


def test_flush_that_fails_is_told(tmp_path: Path) -> None:
    handle = os.open(tmp_path, os.O_RDONLY)
    sync_file_system(handle)
    os.close(handle)
    with pytest.raises(OSError, match="Bad file descriptor"):
        sync_file_system(handle)


def test_rotten_file_is_not_whole(blobs: Blobs) -> None:
    blobs.put({NAME: len(DATA)}, lambda _: [DATA])
    blobs.path(NAME).write_bytes(DATA[::-1])
    assert not blobs.is_whole(NAME, len(DATA))
    assert not blobs.is_whole(NAME, len(DATA) + 1)


def test_missing_file_is_refused_when_read(blobs: Blobs) -> None:
    with pytest.raises(PackRefused, match="not on this disk"):
        list(blobs.chunks(NAME))


@pytest.mark.parametrize("name", ["../../etc/passwd", "", "A" * 64, "a" * 63, "a" * 64 + "\n"])
def test_other_names_never_become_paths(blobs: Blobs, name: str) -> None:
    with pytest.raises(ValueError, match="not a sha256"):
        blobs.path(name)


def test_only_the_wanted_stay(blobs: Blobs) -> None:
    blobs.put({NAME: len(DATA)}, lambda _: [DATA])
    (blobs.folder / "0000.part").write_bytes(b"half")
    (blobs.folder / "folder").mkdir()
    assert blobs.keep_only(frozenset({NAME})) == 2
    assert [path.name for path in blobs.folder.iterdir()] == [NAME]
