"""When did it really happen? Clocks lie, uptimes do not (sync.md, Time; pure)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sync.hub.xapi.flat import Flat


@dataclass(frozen=True, slots=True)
class Boot:
    """The kiosk's current boot and its uptime (ms) at the moment of a push."""

    id: str
    uptime_ms: int

    @classmethod
    def of_header(cls, header: str) -> Boot | None:
        """From `<boot id> <uptime ms>`, None for anything else."""
        match header.split():
            case [boot, uptime] if uptime.isascii() and uptime.isdigit() and len(uptime) < 16:
                return cls(boot, int(uptime))
            case _:
                return None


@dataclass(frozen=True, slots=True)
class Moment:
    """Best known time, and whether it is an estimate."""

    at: datetime
    estimated: bool


def happened(
    fact: Flat,
    boot: Boot | None,
    arrival: datetime,
    before: datetime | None,
    after: datetime | None,
) -> Moment:
    """The time of a fact.

    In the boot that pushes, it is arrival minus the uptime in between. Otherwise a trusted clock is
    believed, and any other is bounded by its neighbours in seq order.

    Args:
        fact: what the statement says.
        boot: the pushing kiosk's boot, when it told.
        arrival: now.
        before: `happened_at` of the nearest earlier seq of the same journal.
        after: that of the nearest later one.
    """
    same_boot = boot is not None and fact.boot == boot.id and fact.uptime_ms is not None
    if same_boot and boot is not None and fact.uptime_ms is not None:
        ago = max(0, boot.uptime_ms - fact.uptime_ms)
        return Moment(arrival - timedelta(milliseconds=ago), estimated=False)
    said = fact.said_at or arrival
    if fact.trusted and said <= arrival:
        return Moment(said, estimated=False)
    latest = min(arrival, after) if after else arrival
    bounded = min(said, latest)
    return Moment(max(bounded, before) if before and before <= latest else bounded, estimated=True)
