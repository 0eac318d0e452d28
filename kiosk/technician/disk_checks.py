"""The disk: room, speed, and whether what was said to be saved survives a pulled plug."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from statistics import median
from typing import Final

from kiosk.technician.finding import Finding
from sync.schema import Connection

LEAST_FREE_MEGABYTES: Final = 200
CARE_FREE_MEGABYTES: Final = 1000
LEAST_MEGABYTES_A_SECOND: Final = 4.0
MOST_SYNC_MS: Final = 150.0
"""An answer is on the disk within this; then the screen still feels prompt (reliability)."""
_PROBE_BYTES: Final = 8 * 1024 * 1024
_SYNCS: Final = 15
_UNSAFE_OPTIONS: Final = frozenset({"nobarrier", "barrier=0", "data=writeback", "eatmydata"})
_FLEETING: Final = frozenset({"tmpfs", "ramfs", "overlay"})
_WAL, _FULL, _ON = "wal", 2, 1


def room(home: Path) -> Finding:
    """How much more fits."""
    free = shutil.disk_usage(home).free // 1_000_000
    fact, values = f"{home}, {free:,} MB free", {"free": f"{free:,}".replace(",", ".")}
    if free < LEAST_FREE_MEGABYTES:
        return Finding(
            "data folder",
            "fault",
            f"{fact}, at least {LEAST_FREE_MEGABYTES} needed",
            "take sound packs away, or put a larger disk in",
            "full",
            values,
        )
    if free < CARE_FREE_MEGABYTES:
        return Finding("data folder", "care", fact, "take sound packs away soon", "nearly", values)
    return Finding("data folder", "well", fact, values=values)


def speed(home: Path, seconds: Callable[[], float] = time.perf_counter) -> Finding:
    """How fast the disk writes, and how long an answer takes to be safe on it.

    Eight megabytes are written and taken away again. Raises `OSError`.
    """
    probe = home / "speed-probe"
    piece = os.urandom(64 * 1024)
    try:
        with probe.open("wb", buffering=0) as file:
            began = seconds()
            for _ in range(_PROBE_BYTES // len(piece)):
                file.write(piece)
            os.fsync(file.fileno())
            rate = _PROBE_BYTES / 1_000_000 / max(seconds() - began, 1e-6)
            waits = []
            for place in range(_SYNCS):
                file.seek(place * 4096)
                file.write(piece[:4096])
                began = seconds()
                os.fdatasync(file.fileno())
                waits.append((seconds() - began) * 1000)
    finally:
        probe.unlink(missing_ok=True)
    wait = median(waits)
    fact = f"{rate:.0f} MB/s, an answer is safe after {wait:.1f} ms"
    values = {"rate": f"{rate:.0f}", "wait": f"{wait:.0f}"}
    if rate < LEAST_MEGABYTES_A_SECOND or wait > MOST_SYNC_MS:
        limit = f"at least {LEAST_MEGABYTES_A_SECOND:.0f} MB/s and at most {MOST_SYNC_MS:.0f} ms"
        return Finding("disk speed", "care", f"{fact}; {limit}", "try another disk", "slow", values)
    return Finding("disk speed", "well", fact, values=values)


def power_cut(connection: Connection, home: Path, mountinfo: str) -> Finding:
    """Whether the connection that writes and the disk below it keep what was said to be saved.

    Args:
        connection: the very one that answers are written with.
        home: the data folder.
        mountinfo: text of /proc/self/mountinfo.
    """
    journal = str(connection.execute("PRAGMA journal_mode").fetchone()[0])
    synchronous = int(connection.execute("PRAGMA synchronous").fetchone()[0])
    erased = int(connection.execute("PRAGMA secure_delete").fetchone()[0])
    kind, options = file_system_of(home, mountinfo)
    fact = (
        f"journal_mode={journal}, synchronous={synchronous}, secure_delete={erased},"
        f" {kind or 'unknown file system'}"
    )
    if journal != _WAL or synchronous < _FULL:
        return Finding(
            "power cut", "fault", f"{fact}: want wal and 2", "install the program again", "settings"
        )
    if erased != _ON:
        return Finding(
            "power cut",
            "fault",
            f"{fact}: want secure_delete=1",
            "install the program again",
            "erase",
        )
    unsafe = sorted(options & _UNSAFE_OPTIONS)
    if unsafe:
        return Finding(
            "power cut",
            "fault",
            f"{fact}, mounted with {', '.join(unsafe)}",
            "take these options out of /etc/fstab and restart",
            "mount",
            {"options": ", ".join(unsafe)},
        )
    if kind in _FLEETING:
        return Finding(
            "power cut",
            "care",
            f"{fact} does not outlast the machine",
            "put the data folder on a disk of its own",
            "fleeting",
            {"kind": kind},
        )
    return Finding("power cut", "well", fact)


def file_system_of(home: Path, mountinfo: str) -> tuple[str, frozenset[str]]:
    """Kind and options of the file system that a folder lies on (proc(5)); empty where unknown."""
    best, found = -1, ("", frozenset[str]())
    for line in mountinfo.splitlines():
        head, dash, tail = line.partition(" - ")
        first, last = head.split(" "), tail.split(" ")
        if not dash or len(first) < 6 or len(last) < 3:
            continue
        point = PurePosixPath(first[4].replace("\\040", " "))
        depth = len(point.parts)
        if PurePosixPath(home).is_relative_to(point) and depth >= best:
            best = depth
            found = (last[0], frozenset({*first[5].split(","), *last[2].split(",")}))
    return found
