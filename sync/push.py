"""One run of pushes: batch after batch to the province, each counted only by its own word.

Rules (sync.md, "Rules of a push"):

- oldest first, at most 500 statements and 900 kB a batch, a bounded time a run;
- an id missing from a list is asked for, each by itself, before it counts as received: that the
  province has one says nothing of its neighbour, and a portal's 204 looks like the province's;
- 413 halves; 400, 409 and 422 bisect until the one bad statement stands alone and is set
  aside with the server's words; anything else unexpected stops the run and keeps everything;
- a new incarnation of the record store is offered again what is still here;
- set-aside statements are offered again by each new program version and once a day;
- no transaction is open while the network is in use.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, Protocol

from sync.answers import (
    About,
    Accepted,
    Answer,
    Denied,
    Holds,
    NotTheProvince,
    Postponed,
    Refused,
    Stop,
    TooLarge,
    Unreachable,
)
from sync.clock import PROGRAM_DATE_MS, Anchor, Clock, Judged
from sync.database import ProgressDatabase
from sync.enrolment import enrolment_of
from sync.errors import NotEnrolled, ProvinceKeyRefused
from sync.note_standing import keep_standing, new_standing, own_public, standing_of
from sync.outbox import MOST_BYTES, MOST_STATEMENTS, Outbox, Parcel
from sync.province_keys import Met, ProvinceKeys, keep_unlock_key, meet_seal_key, unlock_key_of
from sync.writer import Writer

log = logging.getLogger(__name__)
RUN_SECONDS: Final = 120.0

Fault = Literal["portal", "denied", "unreachable", "postponed", "contradiction"]
"""Why a run stopped early; the screen chooses the words."""


class Client(Protocol):
    """The other end of the wire (`sync.province.ProvinceClient`)."""

    @property
    def confirmed(self) -> Anchor | None:
        """The newest time heard over verified TLS."""
        ...

    def about(self) -> About | Stop:
        """Who the record store is."""
        ...

    def send(self, parcels: Sequence[Parcel]) -> Answer:
        """One batch."""
        ...

    def holds(self, name: str) -> Holds | Stop:
        """Whether one statement is there."""
        ...


@dataclass(frozen=True, slots=True)
class PushOutcome:
    """What a run came to.

    Attributes:
        received: statements the province acknowledged in this run.
        set_aside: statements it refused for themselves in this run.
        fault: why the run stopped early, None when everything went or the time was up.
        fact: the same for the technician.
        wait_seconds: the server's Retry-After, a floor for the next run.
        finished: True when nothing is left waiting.
    """

    received: int
    set_aside: int
    fault: Fault | None
    fact: str
    wait_seconds: float | None
    finished: bool


@dataclass(frozen=True, slots=True)
class _Contradiction:
    """The server acknowledged a statement that it does not have."""

    name: str


class _Run:
    """The state of one run."""

    def __init__(
        self, outbox: Outbox, client: Client, clock: Clock, program: str, seconds: float
    ) -> None:
        self._outbox = outbox
        self._client = client
        self._clock = clock
        self._program = program
        self._ends_ms = clock.read().uptime_ms + int(seconds * 1000)
        self._most = MOST_STATEMENTS
        self._most_bytes = MOST_BYTES
        self._incarnation: str | None = None
        self.received = 0
        self.set_aside = 0

    def go(self) -> Stop | _Contradiction | None:
        """Meet the record store, then deliver; None when nothing stood in the way."""
        about = self._client.about()
        if not isinstance(about, About):
            return about
        self._incarnation = about.incarnation
        self._outbox.meet_incarnation(about.incarnation)
        while not self._time_is_up():
            batch = self._outbox.next_batch(self._most, self._most_bytes)
            if not batch:
                break
            stop = self._deliver(batch)
            if stop is not None:
                return stop
        if self._time_is_up():
            return None
        return self._deliver(self._outbox.due_again(self._program, self.now()))

    def now(self) -> Judged:
        """The best known time, with what the province said in this run."""
        return self._outbox.now(self._clock.read(), self._client.confirmed)

    def _deliver(self, batch: Sequence[Parcel]) -> Stop | _Contradiction | None:
        """One batch, split as far as needed; what is not delivered stays waiting."""
        rest = [batch] if batch else []
        while rest and not self._time_is_up():
            group = rest.pop()
            answer = self._client.send(group)
            match answer:
                case Accepted():
                    stop = self._receive(group, answer.listed)
                    if stop is not None:
                        return stop
                case TooLarge() | Refused() if len(group) > 1:
                    half = len(group) // 2
                    rest += [group[half:], group[:half]]
                    if isinstance(answer, TooLarge):
                        self._most = min(self._most, max(1, half))
                case TooLarge():
                    self._put_aside(group[0], 413, answer.words)
                case Refused():
                    self._put_aside(group[0], answer.status, answer.words)
                case Postponed() | Denied() | NotTheProvince() | Unreachable():
                    return answer
        return None

    def _receive(
        self, group: Sequence[Parcel], listed: frozenset[str]
    ) -> Stop | _Contradiction | None:
        held, stop = self._held([parcel.id for parcel in group if parcel.id not in listed])
        # Whoever acknowledges what is not there is not believed about the others either.
        names = held if isinstance(stop, _Contradiction) else [*listed, *held]
        if names:
            self._outbox.accepted(names, self.now(), self._incarnation)
            self.received += len(names)
        return stop

    def _held(self, names: Sequence[str]) -> tuple[list[str], Stop | _Contradiction | None]:
        """Those that the record store shows, as far as the time goes, and what stood in the way."""
        held: list[str] = []
        for name in names:
            if self._time_is_up():
                break
            found = self._client.holds(name)
            if not isinstance(found, Holds):
                return held, found
            if not found.held:
                return held, _Contradiction(name)
            held.append(name)
        return held, None

    def _put_aside(self, parcel: Parcel, status: int, words: str) -> None:
        self._outbox.set_aside(parcel.id, status, words, self._program, self.now())
        self.set_aside += 1

    def _time_is_up(self) -> bool:
        return self._clock.read().uptime_ms >= self._ends_ms


def push_once(
    outbox: Outbox, client: Client, clock: Clock, *, program: str, seconds: float = RUN_SECONDS
) -> PushOutcome:
    """Push what waits, within `seconds`; every step already acknowledged is kept whatever comes.

    Args:
        outbox: where the statements wait.
        client: the province.
        clock: the machine's clocks; only uptime bounds the run.
        program: version of this program; a new one offers set-aside statements again.
        seconds: no exchange begins later than this.

    Raises:
        NotSaved: a receipt could not be kept; the statements will be offered again.
    """
    run = _Run(outbox, client, clock, program, seconds)
    stop = run.go()
    fault, fact = _told(stop)
    if client.confirmed is not None:
        outbox.confirm_time(client.confirmed)
    outbox.note_fault(fault)
    if fault is None:
        outbox.prune(run.now())
    return PushOutcome(
        received=run.received,
        set_aside=run.set_aside,
        fault=fault,
        fact=fact,
        wait_seconds=stop.seconds if isinstance(stop, Postponed) else None,
        finished=not outbox.next_batch(1),
    )


def push_now(
    database: ProgressDatabase,
    writer: Writer,
    clock: Clock,
    *,
    program: str,
    authorities: Path | None = None,
    seconds: float = RUN_SECONDS,
    floor_ms: int = PROGRAM_DATE_MS,
) -> PushOutcome:
    """A whole run with this kiosk's own credential; for a thread that is not the screen's.

    `floor_ms` is the day of the newest pack: no receipt is older.

    Raises:
        NotEnrolled: there is no credential yet.
        InsecureEndpoint: the stored endpoint is plain HTTP beyond loopback.
        NotSaved: a receipt could not be kept.
    """
    # Imported here: the kiosk paints its first screen without an HTTP library.
    from sync.province import ProvinceClient

    with database.read() as connection:
        enrolment = enrolment_of(connection)
    if enrolment is None:
        raise NotEnrolled("this kiosk is not enrolled at a province yet")
    client = ProvinceClient(
        enrolment, clock, authorities=authorities, note_public=own_public(database.folder)
    )
    try:
        outbox = Outbox(database, writer, floor_ms)
        outcome = push_once(outbox, client, clock, program=program, seconds=seconds)
        keep_told(database, writer, client.told)
        return outcome
    finally:
        client.close()


def keep_told(database: ProgressDatabase, writer: Writer, told: ProvinceKeys) -> Met | None:
    """Keep the keys that the province gave; what became of the public one, None without one.

    Raises:
        NotSaved: a key did not reach the disk.
    """
    with database.read() as connection:
        known = unlock_key_of(connection)
    if told.unlock and told.unlock != known:
        writer.post(lambda connection: keep_unlock_key(connection, told.unlock)).result()
    _keep_note_key(database, writer, told)
    if told.seal is None:
        return None
    try:
        return meet_seal_key(database.folder, told.seal)
    except (OSError, ProvinceKeyRefused) as error:
        # Backups go on as before; the next run is offered the key again.
        log.info("the province's key is not kept: %s", error)
        return None


def _keep_note_key(database: ProgressDatabase, writer: Writer, told: ProvinceKeys) -> None:
    public = own_public(database.folder) if told.note is not None else None
    if public is None:
        return
    with database.read() as connection:
        standing = new_standing(told, public, standing_of(connection, public))
    if standing is not None:
        writer.post(lambda connection: keep_standing(connection, public, standing)).result()


def _told(stop: Stop | _Contradiction | None) -> tuple[Fault | None, str]:
    match stop:
        case None:
            return None, ""
        case Postponed():
            return "postponed", f"HTTP {stop.status}"
        case Denied():
            return "denied", f"HTTP {stop.status}"
        case NotTheProvince():
            return "portal", stop.fact
        case Unreachable():
            return "unreachable", stop.fact
        case _Contradiction():
            return "contradiction", f"acknowledged, yet not there: {stop.name}"
