"""Files by sha256: whole under their name, or not there."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from content.blobs import Blobs
from content.disk import Disk
from content.errors import PackRefused

DATA = b"mot hai ba"
NAME = hashlib.sha256(DATA).hexdigest()


@pytest.fixture
def blobs(tmp_path: Path) -> Blobs:
    return Blobs(tmp_path, Disk())


def test_written_file_is_whole(blobs: Blobs) -> None:
    assert not blobs.is_whole(NAME, len(DATA))
    blobs.put(NAME, len(DATA), [b"mot ", b"hai ba"])
    blobs.sync()
    assert blobs.is_whole(NAME, len(DATA))
    assert b"".join(blobs.chunks(NAME)) == DATA


@pytest.mark.parametrize("chunks", [[], [DATA, b"x"], [b"x" * len(DATA)], [DATA[:-1]]])
def test_stick_that_changes_while_copying_leaves_nothing(blobs: Blobs, chunks: list[bytes]) -> None:
    with pytest.raises(PackRefused, match="changed while"):
        blobs.put(NAME, len(DATA), chunks)
    assert list(blobs.folder.iterdir()) == []


def test_rotten_file_is_not_whole(blobs: Blobs) -> None:
    blobs.put(NAME, len(DATA), [DATA])
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
    blobs.put(NAME, len(DATA), [DATA])
    (blobs.folder / "0000.part").write_bytes(b"half")
    (blobs.folder / "folder").mkdir()
    assert blobs.keep_only(frozenset({NAME})) == 2
    assert [path.name for path in blobs.folder.iterdir()] == [NAME]
