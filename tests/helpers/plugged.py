"""A real stick or disk: a file system in a file, mounted by loop where systems mount such things."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Final, Literal

import pytest

Kind = Literal["vfat", "ext4"]
_MAKE: Final[dict[Kind, tuple[str, ...]]] = {
    "vfat": ("mkfs.vfat", "-F", "32"),
    "ext4": ("mkfs.ext4", "-q", "-F"),
}
_MNT: Final = Path("/mnt")
_CLONE_NEWNS: Final = 0x00020000
_MS_PRIVATE: Final = 1 << 18
_MS_REC: Final = 1 << 14


class Plugged:
    """A stick that can be plugged in at another place, and pulled.

    Attributes:
        image: the stick itself.
        kind: its file system.
        path: where it is mounted now.
    """

    def __init__(self, folder: Path, kind: Kind, megabytes: int = 40) -> None:
        self.image = folder / f"{kind}.img"
        self.path = Path()
        self.kind = kind
        with self.image.open("wb") as file:
            file.truncate(megabytes * 1024 * 1024)
        _run(*_MAKE[kind], str(self.image))

    @classmethod
    def of(cls, image: Path, kind: Kind) -> Plugged:
        """A stick that was made before."""
        made = cls.__new__(cls)
        made.image, made.path, made.kind = image, Path(), kind
        return made

    def __enter__(self) -> Plugged:
        self.plug_in()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.pull()

    def plug_in(self) -> Path:
        """Mount it at a path that it never had."""
        self.path = Path(tempfile.mkdtemp(prefix="hocso-stick-", dir=_MNT))
        try:
            _run("mount", "-t", self.kind, "-o", "loop", str(self.image), str(self.path))
        except subprocess.CalledProcessError:
            self.path.rmdir()
            raise
        return self.path

    def pull(self) -> None:
        """Unmount it."""
        if self.path.is_mount():
            _run("umount", str(self.path))
            self.path.rmdir()


def need_sticks(folder: Path, kind: Kind) -> None:
    """Skip where this machine cannot mount one."""
    if os.geteuid() != 0:
        pytest.skip("plugging in sticks needs root")
    if shutil.which(_MAKE[kind][0]) is None:
        pytest.skip(f"plugging in sticks needs {_MAKE[kind][0]}")
    folder.mkdir()
    try:
        _see_alone()
    except OSError as error:
        pytest.skip(f"plugging in sticks needs mounts of one's own: {error}")
    try:
        with Plugged(folder, kind):
            pass
    except subprocess.CalledProcessError as error:
        why = error.stderr.decode(errors="replace").strip().splitlines()[0]
        pytest.skip(f"plugging in sticks needs loop mounts of {kind}: {why}")


@cache
def _see_alone() -> None:
    """Let no test of another process find what is mounted here; it lasts as long as this one."""
    libc = ctypes.CDLL(None, use_errno=True)
    for failed in (
        lambda: libc.unshare(_CLONE_NEWNS),
        lambda: libc.mount(b"none", b"/", None, ctypes.c_ulong(_MS_REC | _MS_PRIVATE), None),
    ):
        if failed():
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)
