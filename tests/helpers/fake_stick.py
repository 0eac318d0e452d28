"""A stick that takes everything and keeps little, as sticks do that are sold for larger than they are.

A small ext4 image, mounted by loop; what is written where nothing was before is forgotten a moment later, and
nobody is told. As long as memory still holds a file, it reads as it was meant.
"""

from __future__ import annotations

import ctypes
import os
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest

_MEMORY: Final = Path("/dev/shm")
_BYTES: Final = 48 << 20
_KEEP_SIZE_AND_PUNCH: Final = 0x01 | 0x02
"""FALLOC_FL_KEEP_SIZE, FALLOC_FL_PUNCH_HOLE."""
_EVERY_SECONDS: Final = 0.001


class FakeStick:
    """Mounted at `root`; sound until `forget`.

    Attributes:
        root: where it is mounted.
        image: what it really keeps.
    """

    def __init__(self, root: Path, image: Path) -> None:
        self.root = root
        self.image = image
        self._over = threading.Event()
        self._forgetting: threading.Thread | None = None

    def forget(self) -> None:
        """Keep what is there; from now on forget what is written elsewhere."""
        _run("sync", "--file-system", str(self.root))
        self._forgetting = threading.Thread(target=self._forget, args=(self._empty(),))
        self._forgetting.start()

    def put_in_anew(self) -> None:
        """Pull it out and put it in: memory holds nothing of it any more."""
        _run("umount", str(self.root))
        _run("mount", "-o", "loop", str(self.image), str(self.root))

    def close(self) -> None:
        """Forget no more."""
        self._over.set()
        if self._forgetting is not None:
            self._forgetting.join()

    def _empty(self) -> list[tuple[int, int]]:
        """Where nothing was written yet: place and length."""
        found: list[tuple[int, int]] = []
        with self.image.open("rb") as file:
            end = 0
            while end < _BYTES:
                begin = os.lseek(file.fileno(), end, os.SEEK_HOLE)
                try:
                    end = os.lseek(file.fileno(), begin, os.SEEK_DATA)
                except OSError:
                    end = _BYTES
                found.append((begin, end - begin))
        return found

    def _forget(self, places: list[tuple[int, int]]) -> None:
        fallocate = ctypes.CDLL(None).fallocate
        fallocate.argtypes = (ctypes.c_int, ctypes.c_int, ctypes.c_int64, ctypes.c_int64)
        with self.image.open("r+b") as file:
            while not self._over.wait(_EVERY_SECONDS):
                for place, length in places:
                    fallocate(file.fileno(), _KEEP_SIZE_AND_PUNCH, place, length)


@contextmanager
def fake_stick(root: Path) -> Iterator[FakeStick]:
    """Mount one at an empty folder; skips where this machine cannot."""
    root.mkdir()
    with tempfile.TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else None) as folder:
        image = Path(folder, "stick.img")
        with image.open("wb") as file:
            file.truncate(_BYTES)
        # One group and no journal: all that holds it together lies at its beginning.
        make = ["mkfs.ext4", "-q", "-F", "-b", "4096", "-O", "^has_journal"]
        for command in ([*make, str(image)], ["mount", "-o", "loop", str(image), str(root)]):
            done = subprocess.run(command, capture_output=True, text=True)
            if done.returncode:
                pytest.skip(f"a fake stick needs root and loop mounts: {done.stderr.strip()}")
        stick = FakeStick(root, image)
        try:
            yield stick
        finally:
            stick.close()
            _run("umount", "--lazy", str(root))


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)
