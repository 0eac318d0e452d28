"""Which backups stay, and when another is due: decided without looking at any disk.

- the two newest always, by their number, for a clock may lie;
- the newest of each of the last seven days that have one;
- of older ones the newest of each of the last four weeks that have one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from sync.clock import DAY_MS, Judged, Reading, day_of

DAYS: Final = 7
WEEKS: Final = 4
NEWEST: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """What a backup says about itself.

    Attributes:
        number: rises with every backup of a kiosk at a place.
        journal: the newest event in it is number `seq` of this journal.
        at_ms: best known time when it was made, with the boot and uptime of that moment.
        erased: random identifiers of the learners who were erased before it was made.
        events, days: how much was ever learned here, for whoever chooses among backups.
        beside: files that travel with the database, each with its mark (`sync.beside`).
    """

    number: int
    journal: str
    seq: int
    at_ms: int
    boot: str
    uptime_ms: int
    erased: frozenset[str]
    events: int = 0
    days: int = 0
    beside: tuple[tuple[str, str], ...] = ()

    @property
    def day(self) -> date:
        """Day in Vietnam."""
        return day_of(self.at_ms)


def kept(stamps: Sequence[Stamp]) -> frozenset[int]:
    """Numbers of the backups that stay."""
    newest_first = sorted(stamps, key=lambda one: one.number, reverse=True)
    staying = {one.number for one in newest_first[:NEWEST]}
    days: dict[date, int] = {}
    weeks: dict[tuple[int, int], int] = {}
    for one in newest_first:
        if one.day in days or len(days) < DAYS:
            days.setdefault(one.day, one.number)
        else:
            weeks.setdefault(one.day.isocalendar()[:2], one.number)
    staying |= set(days.values()) | set(list(weeks.values())[:WEEKS])
    return frozenset(staying)


def is_due(newest: Stamp | None, journal: str, seq: int, now: Judged, reading: Reading) -> bool:
    """Whether another backup is due: one a day, when anything was added.

    Without a trusted clock a day is a boot, or 24 hours of uptime.
    """
    if newest is None:
        return True
    if (newest.journal, newest.seq) == (journal, seq):
        return False
    if reading.boot == newest.boot:
        aged = reading.uptime_ms - newest.uptime_ms >= DAY_MS
        return aged or (now.clock == "trusted" and day_of(now.at_ms) != newest.day)
    return now.clock != "trusted" or day_of(now.at_ms) != newest.day
