"""Which file systems are mounted, and which of them can be sticks or second disks: read, never changed."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

MOUNTINFO: Final = Path("/proc/self/mountinfo")
ROOTS: Final = ("/media", "/run/media", "/mnt")
"""Where systems mount what people plug in."""
KINDS: Final = frozenset(
    [
        "btrfs",
        "exfat",
        "ext2",
        "ext3",
        "ext4",
        "f2fs",
        "fuseblk",
        "hfsplus",
        "msdos",
        "ntfs",
        "ntfs3",
        "udf",
        "vfat",
        "xfs",
    ]
)
"""File systems of real disks and sticks; never a network's, which can make everybody wait."""
_OCTAL: Final = re.compile(r"\\([0-7]{3})")


@dataclass(frozen=True, slots=True)
class Mount:
    """One line of mountinfo.

    Attributes:
        point: where it is mounted.
        device: major:minor.
        kind: type of the file system.
        read_only: it cannot be written, by its mount or by itself.
    """

    point: PurePosixPath
    device: str
    kind: str
    read_only: bool


def mounts_of(text: str) -> tuple[Mount, ...]:
    """Understand the text of /proc/self/mountinfo (proc(5)); a line that is none is left out."""
    found = []
    for line in text.splitlines():
        head, dash, tail = line.partition(" - ")
        first, last = head.split(" "), tail.split(" ")
        if not dash or len(first) < 6 or len(last) < 3:
            continue
        options = {*first[5].split(","), *last[2].split(",")}
        point = PurePosixPath(_unescaped(first[4]))
        found.append(Mount(point, first[2], last[0], "ro" in options))
    return tuple(found)


def plugged_in(
    mounts: Sequence[Mount], home: PurePosixPath, disk_of: Callable[[str], str]
) -> tuple[PurePosixPath, ...]:
    """Where sticks and second disks are: below `ROOTS`, writable, and on no disk of the system.

    Args:
        mounts: of `mounts_of`; of two on one point the later lies on top.
        home: the data folder; the disk that holds it is no second one.
        disk_of: name of the whole disk of a device.
    """
    on_top = {mount.point: mount for mount in mounts}
    own = {
        disk_of(on_top[point].device)
        for point in (_mount_point(PurePosixPath(path), on_top) for path in (str(home), "/"))
        if point is not None
    }
    return tuple(
        sorted(
            point
            for point, mount in on_top.items()
            if any(PurePosixPath(root) in point.parents for root in ROOTS)
            and mount.kind in KINDS
            and not mount.read_only
            and disk_of(mount.device) not in own
        )
    )


def whole_disk(device: str, block: Path = Path("/sys/dev/block")) -> str:
    """Name of the disk that a partition or an encrypted volume lies on; the device itself if unknown.

    Args:
        device: major:minor.
        block: where the kernel tells of block devices.
    """
    place = block / device
    for below in sorted(place.glob("slaves/*")):
        return whole_disk((below / "dev").read_text().strip(), block)
    if not place.exists():
        return device
    real = place.resolve()
    return real.parent.name if (real / "partition").exists() else real.name


def _mount_point(path: PurePosixPath, on_top: dict[PurePosixPath, Mount]) -> PurePosixPath | None:
    return next((one for one in (path, *path.parents) if one in on_top), None)


def _unescaped(text: str) -> str:
    """Spaces, tabs and the like stand as octal numbers."""
    return _OCTAL.sub(lambda found: chr(int(found.group(1), 8)), text)
