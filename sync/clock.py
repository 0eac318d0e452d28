"""Time at a kiosk whose clock may say 1970: what it reads, and how far that can be believed.

Order never comes from a clock (it is journal id and seq). Waiting is counted in uptime. Days
are those of Asia/Ho_Chi_Minh. Only the Date of an answer over verified TLS makes time trusted,
and only for the boot it was heard in.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Final, Protocol
from uuid import uuid4
from zoneinfo import ZoneInfo

from sync.schema import Connection
from sync.stamp import Confidence

PROGRAM_DATE_MS: Final = 1_793_491_200_000
"""1 November 2026: no event of this program is older. From the first release on it is midnight UTC
of the newest release's day in CHANGELOG.md; a test compares."""
MOST_AHEAD_MS: Final = 5 * 365 * 24 * 3600 * 1000
"""A wall clock further than five years beyond the floor is not believed (it may say 2038)."""
DAY_MS: Final = 24 * 3600 * 1000
KEPT_DAYS: Final = 30
"""Accepted events stay this long, in days between trusted times."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One look at the machine's clocks.

    Attributes:
        boot: id of this boot.
        uptime_ms: CLOCK_BOOTTIME, which runs on during sleep and never jumps.
        wall_ms: wall clock, Unix ms.
    """

    boot: str
    uptime_ms: int
    wall_ms: int


@dataclass(frozen=True, slots=True)
class Anchor:
    """The time that the province confirmed, and the uptime it was heard at."""

    boot: str
    uptime_ms: int
    at_ms: int


@dataclass(frozen=True, slots=True)
class Judged:
    """Best known time, Unix ms, and how far it can be believed."""

    at_ms: int
    clock: Confidence


class Clock(Protocol):
    """Anything that can be asked for a reading."""

    def read(self) -> Reading:
        """Look at the clocks now."""
        ...


class SystemClock:
    """The clocks of this machine."""

    def __init__(self) -> None:
        self._boot = _boot_id()

    def read(self) -> Reading:
        """Look at the clocks now."""
        return Reading(self._boot, _uptime_ns() // 1_000_000, time.time_ns() // 1_000_000)


def judge(reading: Reading, anchor: Anchor | None, floor_ms: int) -> Judged:
    """The best known time of a reading: pure.

    Trusted in the boot in which the province confirmed a time. Otherwise the wall clock's word
    (`unknown`), unless it is below the floor or absurdly ahead of it (`floor`).
    """
    if anchor is not None:
        floor_ms = max(floor_ms, anchor.at_ms)
        if anchor.boot == reading.boot and reading.uptime_ms >= anchor.uptime_ms:
            return Judged(anchor.at_ms + reading.uptime_ms - anchor.uptime_ms, "trusted")
    if floor_ms <= reading.wall_ms <= floor_ms + MOST_AHEAD_MS:
        return Judged(reading.wall_ms, "unknown")
    return Judged(floor_ms, "floor")


def day_of(at_ms: int) -> date:
    """The day in Asia/Ho_Chi_Minh."""
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=at_ms)
    return moment.astimezone(_vietnam()).date()


def anchor_of(connection: Connection) -> Anchor | None:
    """The last time that the province confirmed, None when it never did."""
    row = connection.execute("SELECT boot, uptime_ms, at_ms FROM trusted_time").fetchone()
    return None if row is None else Anchor(*row)


def confirm_time(connection: Connection, anchor: Anchor) -> None:
    """Remember a time heard from the province over verified TLS."""
    connection.execute(
        "INSERT INTO trusted_time VALUES (1, ?, ?, ?) ON CONFLICT (one) DO UPDATE SET"
        " boot = excluded.boot, uptime_ms = excluded.uptime_ms, at_ms = excluded.at_ms",
        (anchor.boot, anchor.uptime_ms, anchor.at_ms),
    )


def now(connection: Connection, reading: Reading, floor_ms: int = PROGRAM_DATE_MS) -> Judged:
    """The best known time of a reading, by what this database knows."""
    return judge(reading, anchor_of(connection), floor_ms)


@cache
def _vietnam() -> ZoneInfo:
    return ZoneInfo("Asia/Ho_Chi_Minh")


def _boot_id() -> str:
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    except OSError:
        # No boot id on this system: every start of the program counts as a boot of its own.
        return str(uuid4())


def _uptime_ns() -> int:
    try:
        return time.clock_gettime_ns(time.CLOCK_BOOTTIME)
    except AttributeError:
        return time.monotonic_ns()
