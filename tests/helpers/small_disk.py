"""A disk of its own that can really be full, have no room for another name, or be read-only."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from errno import ENOSPC
from pathlib import Path
from typing import Literal

import pytest

System = Literal["tmpfs", "ext4"]
_INODES = 512
_MEMORY = Path("/dev/shm")


class SmallDisk:
    """A mounted file system of some megabytes, and 512 inodes.

    Attributes:
        root: where it is mounted.
    """

    def __init__(self, root: Path) -> None:
        self.root = root

    def fill(self) -> None:
        """Leave not one byte."""
        _write_until_full(self.root / "filler", bytes(1 << 16))
        _write_until_full(self.root / "last-filler", b" ")

    def use_up_names(self) -> None:
        """Leave room, and not one inode."""
        for number in range(_INODES + 1):
            try:
                (self.root / f"name-{number}").touch()
            except OSError:
                assert shutil.disk_usage(self.root).free > 0
                return
        raise AssertionError("there is always one more inode")

    def refuse_writes(self) -> None:
        """Read-only, as the kernel makes a disk that has failed."""
        _run("mount", "-o", "remount,ro", str(self.root))

    def recover(self) -> None:
        """Take everything back that was done to it."""
        _run("mount", "-o", "remount,rw", str(self.root))
        for name in ("*filler", "name-*"):
            for path in self.root.glob(name):
                path.unlink()


@contextmanager
def small_disk(root: Path, system: System, megabytes: int = 16) -> Iterator[SmallDisk]:
    """Mount one at an empty folder; skips where this machine cannot."""
    root.mkdir()
    with tempfile.TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else None) as folder:
        image = Path(folder, "disk.img")
        options = f"size={megabytes}m,mode=0700,nr_inodes={_INODES}"
        mount = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(root)]
        if system == "ext4":
            with image.open("wb") as file:
                file.truncate(megabytes << 20)
            # No blocks kept for root, so that full is full for everybody.
            make = ["mkfs.ext4", "-q", "-F", "-m0", f"-N{_INODES}", str(image)]
            mount = ["sh", "-c", '"$@" && mount -o loop "$0" "$MOUNTED"', str(image), *make]
        made = subprocess.run(
            mount, env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "MOUNTED": str(root)},
            capture_output=True, text=True,
        )  # fmt: skip
        if made.returncode:
            pytest.skip(f"a small disk needs root and mounts: {made.stderr.strip()}")
        try:
            yield SmallDisk(root)
        finally:
            _run("umount", "--lazy", str(root))


def _write_until_full(path: Path, block: bytes) -> None:
    with path.open("wb", buffering=0) as file:
        while True:
            try:
                file.write(block)
            except OSError as error:
                if error.errno != ENOSPC:
                    raise
                return


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)
