"""Append-only events: event, progress, daily figures and outbox row in ONE transaction.

The stamp (journal id, seq, boot, uptime, time) is minted here, from a one-row counter in the
same transaction, and with it the statement's id and its bytes, which never change afterwards.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import asdict, dataclass
from datetime import date
from typing import Final

from sync import clock as time_of
from sync import daily_counts, presence, projection
from sync.class_events import ClassAnswered, ClassHeld, ContestHeld, HelpGiven, Voided
from sync.clock import Clock, Reading
from sync.enrolment import enrolment_of
from sync.errors import EventTooLarge
from sync.events import Event, Forgotten, Reported
from sync.schema import Connection
from sync.statements import Origin, Stamp, frozen, statement_id, statement_of
from sync.vocabulary import DEFAULT_HOME_PAGE
from sync.writer import Writer

MOST_EVENT_BYTES: Final = 16_384
"""An event as JSON; a sketch may take 4 kB of it, an answer is far smaller."""


@dataclass(frozen=True, slots=True)
class Saved:
    """An event that is on the disk.

    Attributes:
        seq: its number in this journal; id: the lasting id of its statement.
        day: the day it is counted on, in the country's time.
    """

    seq: int
    id: str
    day: date


class Journal:
    """Takes events from any thread; the only way into progress.

    Args:
        writer: the thread that owns the writing connection.
        clock: the machine's clocks.
        program: version of the program, for the statements.
        home_page: IRI of the province until an enrolment names it.
        floor_ms: no time below this is believed: build date or newest pack, Unix ms.
    """

    def __init__(
        self,
        writer: Writer,
        clock: Clock,
        *,
        program: str,
        home_page: str = DEFAULT_HOME_PAGE,
        floor_ms: int = time_of.PROGRAM_DATE_MS,
    ) -> None:
        self._writer = writer
        self._clock = clock
        self._program = program
        self._home_page = home_page
        self._floor_ms = max(floor_ms, time_of.PROGRAM_DATE_MS)

    def record(self, event: Event) -> Future[Saved]:
        """Record one event; the future resolves after COMMIT, and only then is it "Đã lưu".

        The future's error is `NotSaved` when the disk would not take it, `EventTooLarge` when it
        is beyond every bound.
        """
        reading = self._clock.read()
        work: Callable[[Connection], Saved] = lambda connection: self._record(  # noqa: E731
            connection, event, reading
        )
        return self._writer.post(work)

    def record_in(self, connection: Connection, event: Event) -> Saved:
        """Record one event inside a transaction of somebody else's, which may still fail.

        Raises:
            EventTooLarge: the event as JSON is longer than 16 kB.
        """
        return self._record(connection, event, self._clock.read())

    def _record(self, connection: Connection, event: Event, reading: Reading) -> Saved:
        body = json.dumps(asdict(event), ensure_ascii=False, separators=(",", ":"))
        if len(body.encode()) > MOST_EVENT_BYTES:
            raise EventTooLarge(
                f"{type(event).__name__} has {len(body.encode())} bytes, at most {MOST_EVENT_BYTES}"
            )
        judged = time_of.now(connection, reading, self._floor_ms)
        journal, seq = connection.execute(
            "UPDATE journal_identity SET seq = seq + 1 RETURNING journal, seq"
        ).fetchone()
        stamp = Stamp(
            journal=journal,
            seq=seq,
            boot=reading.boot,
            uptime_ms=reading.uptime_ms,
            wall_ms=reading.wall_ms,
            at_ms=judged.at_ms,
            clock=judged.clock,
        )
        saved = Saved(seq, statement_id(journal, seq), time_of.day_of(judged.at_ms))
        position = _append(connection, event, stamp, saved.id, body)
        presence.note(connection, event, saved.day, saved.id)
        projection.project(connection, event, stamp, position)
        daily_counts.count(connection, event, saved.day)
        statement = statement_of(event, stamp, self._origin(connection))
        if statement is not None:
            connection.execute(
                "INSERT INTO outbox (position, id, statement, state) VALUES (?, ?, ?, 'waiting')",
                (position, saved.id, frozen(statement)),
            )
            connection.execute("UPDATE journal_identity SET statements = statements + 1")
        return saved

    def _origin(self, connection: Connection) -> Origin:
        enrolment = enrolment_of(connection)
        if enrolment is None:
            return Origin(home_page=self._home_page, program=self._program)
        return Origin(
            home_page=enrolment.home_page,
            program=self._program,
            kiosk=enrolment.kiosk,
            commune=enrolment.commune,
        )


def _append(connection: Connection, event: Event, stamp: Stamp, name: str, body: str) -> int:
    actor: str | None
    match event:
        case Forgotten():
            actor = event.actor
        case Reported() | ClassHeld() | ClassAnswered() | HelpGiven() | ContestHeld() | Voided():
            actor = None
        case _:
            actor = event.who.actor
    row = connection.execute(
        "INSERT INTO event (journal, seq, id, kind, actor, boot, uptime_ms, wall_ms, at_ms, clock,"
        " body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING position",
        (
            stamp.journal,
            stamp.seq,
            name,
            type(event).__name__,
            actor,
            stamp.boot,
            stamp.uptime_ms,
            stamp.wall_ms,
            stamp.at_ms,
            stamp.clock,
            body,
        ),
    ).fetchone()
    return int(row[0])
