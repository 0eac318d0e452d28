"""When did it really happen? Clocks lie, uptimes do not (sync.md, Time; pure)."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sync.hub.xapi.flat import Flat

Place = tuple[int, datetime]
"""A seq and when it happened."""
Neighbours = Callable[[str, int], tuple[Place | None, Place | None]]
"""The nearest stored facts of a journal, before and after a seq."""


@dataclass(frozen=True, slots=True)
class Boot:
    """The kiosk's current boot and its uptime (ms) at the moment of a push."""

    id: str
    uptime_ms: int

    @classmethod
    def of_header(cls, header: str) -> Boot | None:
        """From `<boot id> <uptime ms>`, None for anything else."""
        match header.split():
            case [boot, uptime] if uptime.isascii() and uptime.isdigit() and len(uptime) < 13:
                return cls(boot, int(uptime))  # up to thirty years
            case _:
                return None


@dataclass(frozen=True, slots=True)
class Moment:
    """Best known time, and whether it is an estimate."""

    at: datetime
    estimated: bool


def sure(fact: Flat, boot: Boot | None, arrival: datetime) -> Moment | None:
    """The time of a fact where nothing has to be guessed, None elsewhere.

    In the boot that pushes, it is arrival minus the uptime in between; otherwise a trusted clock is
    believed.
    """
    if boot is not None and fact.boot == boot.id and fact.uptime_ms is not None:
        ago = max(0, boot.uptime_ms - fact.uptime_ms)
        return Moment(arrival - timedelta(milliseconds=ago), estimated=False)
    if fact.trusted and fact.said_at is not None and fact.said_at <= arrival:
        return Moment(fact.said_at, estimated=False)
    return None


def estimate(
    fact: Flat, arrival: datetime, before: datetime | None, after: datetime | None
) -> Moment:
    """What the clock said, bounded by arrival and by its neighbours in seq order.

    Args:
        fact: what the statement says.
        arrival: now.
        before: `happened_at` of the nearest earlier seq of the same journal.
        after: that of the nearest later one.
    """
    latest = min(arrival, after) if after else arrival
    bounded = min(fact.said_at or arrival, latest)
    return Moment(max(bounded, before) if before and before <= latest else bounded, estimated=True)


def moments(
    facts: Sequence[Flat], boot: Boot | None, arrival: datetime, stored: Neighbours
) -> list[Moment]:
    """The time of each fact of one request: the sure ones first, they bound the others.

    Args:
        facts: in the order they came.
        boot: the pushing kiosk's boot, when it told.
        arrival: now.
        stored: the nearest facts of a journal that are here already.
    """
    found = [sure(fact, boot, arrival) for fact in facts]
    known: dict[str, _Line] = {}
    for fact, moment in zip(facts, found, strict=True):
        if moment is not None and fact.journal and fact.seq is not None:
            known.setdefault(fact.journal, _Line(fact.journal, stored)).put(fact.seq, moment.at)
    guessed = [index for index, moment in enumerate(found) if moment is None]
    for index in sorted(guessed, key=lambda index: facts[index].seq or 0):
        fact = facts[index]
        before = after = None
        if fact.journal and fact.seq is not None:
            line = known.setdefault(fact.journal, _Line(fact.journal, stored))
            before, after = line.around(fact.seq)
        moment = estimate(fact, arrival, before, after)
        found[index] = moment
        if fact.journal and fact.seq is not None:
            known[fact.journal].put(fact.seq, moment.at)
    return [moment for moment in found if moment is not None]


class _Line:
    """The times of one journal by seq: what is stored and what this request brings."""

    def __init__(self, journal: str, stored: Neighbours) -> None:
        self._journal = journal
        self._stored = stored
        self._seqs: list[int] = []
        self._times: list[datetime] = []
        self._gap: tuple[Place | None, Place | None] | None = None

    def put(self, seq: int, at: datetime) -> None:
        """Bring one of the request's own."""
        index = bisect(self._seqs, seq)
        self._seqs.insert(index, seq)
        self._times.insert(index, at)

    def around(self, seq: int) -> tuple[datetime | None, datetime | None]:
        """Time of the nearest earlier and of the nearest later seq."""
        before, after = self._stored_around(seq)
        index = bisect(self._seqs, seq)
        if index and (before is None or self._seqs[index - 1] >= before[0]):
            before = (self._seqs[index - 1], self._times[index - 1])
        if index < len(self._seqs) and (after is None or self._seqs[index] <= after[0]):
            after = (self._seqs[index], self._times[index])
        return before and before[1], after and after[1]

    def _stored_around(self, seq: int) -> tuple[Place | None, Place | None]:
        """Asked for once a gap: between two stored neighbours nothing else is stored."""
        if self._gap is not None:
            low, high = self._gap
            if (low is None or low[0] < seq) and (high is None or seq < high[0]):
                return self._gap
        self._gap = self._stored(self._journal, seq)
        return self._gap
