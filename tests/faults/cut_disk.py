"""A disk whose power can be cut: a small ext4 image, shut down by the kernel under a writer.

`FS_IOC_SHUTDOWN` without a flush of the log stops the file system at once: what was not synced is
gone, as when a plug is pulled. Unmounting and mounting again is the next start of the machine.

Each mount is of a file of its own: another process that took a mount namespace meanwhile, as a browser's
sandbox does, keeps the old one mounted there, and the kernel would hand out that same file system,
shut down, for the same file.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import struct
import subprocess
import tempfile
from pathlib import Path
from time import monotonic_ns
from types import TracebackType
from typing import Final

import pytest

_FS_IOC_SHUTDOWN: Final = 0x8004587D
_NO_LOG_FLUSH: Final = 2
_MEMORY: Final = Path("/dev/shm")


class CutDisk:
    """An ext4 file system in a file, mounted at `root` while the block lasts.

    Args:
        root: an empty folder to mount it at.
        megabytes: its size.
    """

    def __init__(self, root: Path, megabytes: int = 48) -> None:
        self.root = root
        root.mkdir(parents=True, exist_ok=True)
        # In memory: a cut must cost milliseconds, and no real disk is written to.
        place = _MEMORY if os.access(_MEMORY, os.W_OK) else None
        self._folder = Path(tempfile.mkdtemp(prefix="hocso-cut-", dir=place))
        self._images = 0
        self._image = self._folder / "disk-0.img"
        self._kept = self._folder / "kept.img"
        self._mounted = False
        with self._image.open("wb") as file:
            file.truncate(megabytes * 1024 * 1024)
        _run("mkfs.ext4", "-q", "-F", "-O", "^resize_inode", str(self._image))

    def __enter__(self) -> CutDisk:
        self._mount()
        self.keep()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._unmount()
        shutil.rmtree(self._folder)

    def keep(self) -> None:
        """Remember the disk as it is now, for `fresh`."""
        _run("sync", "--file-system", str(self.root))
        self._unmount()
        _copy(self._image, self._kept)
        self._take(self._kept)
        self._mount()

    def fresh(self) -> None:
        """Put the disk back to what was kept."""
        self._unmount()
        self._take(self._kept)
        self._mount()

    def cut(self) -> int:
        """Pull the plug: from here on nothing reaches the disk; gives the moment before."""
        handle = os.open(self.root, os.O_RDONLY)
        try:
            moment = monotonic_ns()
            fcntl.ioctl(handle, _FS_IOC_SHUTDOWN, struct.pack("I", _NO_LOG_FLUSH))
        finally:
            os.close(handle)
        return moment

    def restart(self) -> None:
        """Start the machine again, after a cut."""
        self._unmount()
        self._take(self._image)
        self._mount()

    def _take(self, image: Path) -> None:
        self._images += 1
        before, self._image = self._image, self._folder / f"disk-{self._images}.img"
        _copy(image, self._image)
        before.unlink()

    def _mount(self) -> None:
        if not self._mounted:
            _run("mount", "-o", "loop", str(self._image), str(self.root))
            self._mounted = True

    def _unmount(self) -> None:
        if self._mounted:
            _run("umount", str(self.root))
            self._mounted = False


def need_power_cuts(folder: Path) -> None:
    """Skip where this machine cannot cut the power of a disk."""
    if os.geteuid() != 0:
        pytest.skip("power cuts need root")
    if shutil.which("mkfs.ext4") is None:
        pytest.skip("power cuts need mkfs.ext4")
    try:
        with CutDisk(folder / "probe", megabytes=4) as disk:
            disk.cut()
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.skip(f"power cuts need loop mounts and FS_IOC_SHUTDOWN: {error}")


def _copy(source: Path, target: Path) -> None:
    _run("cp", "--sparse=always", str(source), str(target))


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)
