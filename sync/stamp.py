"""What the journal adds to an event, and how times and names are spelled: pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final, Literal
from uuid import UUID, uuid5

Confidence = Literal["trusted", "floor", "unknown"]
"""Confirmed by the province in this boot · raised to the floor · the wall clock's word alone."""

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """What the journal adds to an event at the act.

    Attributes:
        journal: uuid of the database file the event was made in.
        seq: rising number inside that journal, from 1.
        boot: id of the boot; uptime_ms is CLOCK_BOOTTIME in it.
        wall_ms: what the wall clock said, Unix ms, however wrong.
        at_ms: best known time, Unix ms; never below the floor.
        clock: how far `at_ms` can be believed.
    """

    journal: str
    seq: int
    boot: str
    uptime_ms: int
    wall_ms: int
    at_ms: int
    clock: Confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Which kiosk speaks; kiosk and commune are None until it is enrolled.

    Attributes:
        home_page: IRI the province owns.
        program: version of the program, e.g. `0.1.0`.
        kiosk: uuid given at the enrolment.
        commune: five digits, as text.
    """

    home_page: str
    program: str
    kiosk: str | None = None
    commune: str | None = None


def statement_id(journal: str, seq: int) -> str:
    """The lasting name of one event: uuid5 of its journal id and its number in it."""
    return str(uuid5(UUID(journal), str(seq)))


def duration(milliseconds: int) -> str:
    """ISO 8601 duration to the hundredth of a second, which is all that servers compare.

    Source: xAPI-Data.md 4.6, "Duration".
    """
    return f"PT{milliseconds // 1000}.{milliseconds % 1000 // 10:02}S"


def timestamp(unix_ms: int) -> str:
    """UTC with milliseconds and Z: the one spelling we ever send."""
    moment = _EPOCH + timedelta(milliseconds=unix_ms)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
