"""Statements on their way: waiting, received by the province, or set aside for a person.

The bytes never change. A row is `received` only by the province's own word, and leaves no
sooner than 30 trusted days later; a row that is set aside never leaves by itself.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from sync.clock import (
    DAY_MS,
    KEPT_DAYS,
    PROGRAM_DATE_MS,
    Anchor,
    Judged,
    Reading,
    anchor_of,
    confirm_time,
    day_of,
    judge,
)
from sync.database import ProgressDatabase
from sync.schema import Connection
from sync.writer import Writer

MOST_STATEMENTS: Final = 500
MOST_BYTES: Final = 900_000
MOST_OFFERED_AGAIN: Final = 100
"""Set-aside statements that one run offers again, at most."""
MOST_PRUNED: Final = 2_000
"""Rows that one transaction of pruning takes, so that an answer never waits for it."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """One statement with its frozen bytes."""

    id: str
    statement: bytes


class Outbox:
    """Reads for itself, writes through the writer; for the thread that pushes.

    Args:
        floor_ms: no time below this is believed: build date or newest pack, Unix ms.
    """

    def __init__(
        self, database: ProgressDatabase, writer: Writer, floor_ms: int = PROGRAM_DATE_MS
    ) -> None:
        self._database = database
        self._writer = writer
        self._floor_ms = max(floor_ms, PROGRAM_DATE_MS)

    def next_batch(
        self, most: int = MOST_STATEMENTS, most_bytes: int = MOST_BYTES
    ) -> tuple[Parcel, ...]:
        """The oldest waiting statements that fit together; a single one always fits."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT id, statement FROM outbox WHERE state = 'waiting'"
                " ORDER BY position LIMIT ?",
                (most,),
            )
            return _fitting(rows, most_bytes)

    def due_again(self, program: str, now: Judged) -> tuple[Parcel, ...]:
        """Set-aside statements not offered yet by this program version or on this day."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT id, statement FROM outbox WHERE state = 'set_aside'"
                " AND (offered_program IS NOT ? OR offered_day IS NOT ?)"
                " ORDER BY position LIMIT ?",
                (program, day_of(now.at_ms).isoformat(), MOST_OFFERED_AGAIN),
            )
            return _fitting(rows, MOST_BYTES)

    def accepted(self, ids: Sequence[str], now: Judged, incarnation: str | None) -> None:
        """The province has these: a receipt for each."""

        def receive(connection: Connection) -> None:
            connection.execute(
                "UPDATE outbox SET state = 'received', received_ms = ?, received_clock = ?,"
                " incarnation = ? WHERE id IN (SELECT value FROM json_each(?))",
                (now.at_ms, now.clock, incarnation, json.dumps(list(ids))),
            )
            connection.execute(
                "UPDATE push_state SET last_received_ms = ?, last_received_clock = ?",
                (now.at_ms, now.clock),
            )

        self._writer.post(receive).result()

    def set_aside(self, name: str, status: int, words: str, program: str, now: Judged) -> None:
        """The province refuses this one by itself: kept, with its words, for a person."""

        def put_aside(connection: Connection) -> None:
            connection.execute(
                "UPDATE outbox SET state = 'set_aside', refusals = refusals + 1,"
                " refused_status = ?, refused_words = ?, offered_program = ?, offered_day = ?"
                " WHERE id = ?",
                (status, words, program, day_of(now.at_ms).isoformat(), name),
            )

        self._writer.post(put_aside).result()

    def offer_set_aside_again(self) -> int:
        """Let every set-aside statement be tried at the next push; how many there are."""

        def forget_offers(connection: Connection) -> int:
            return connection.execute(
                "UPDATE outbox SET offered_program = NULL, offered_day = NULL"
                " WHERE state = 'set_aside'"
            ).rowcount

        return self._writer.post(forget_offers).result()

    def meet_incarnation(self, incarnation: str | None) -> int:
        """Compare the record store with the one met before; how many statements wait again.

        A hub restored from a backup has a new incarnation id and may lack what it once had, so
        everything accepted that is still here is offered again.
        """
        if incarnation is None:
            return 0

        def meet(connection: Connection) -> int:
            (known,) = connection.execute("SELECT incarnation FROM push_state").fetchone()
            if known == incarnation:
                return 0
            connection.execute("UPDATE push_state SET incarnation = ?", (incarnation,))
            if known is None:
                return 0
            return connection.execute(
                "UPDATE outbox SET state = 'waiting' WHERE state = 'received'"
                " AND incarnation IS NOT ?",
                (incarnation,),
            ).rowcount

        return self._writer.post(meet).result()

    def now(self, reading: Reading, heard: Anchor | None) -> Judged:
        """The best known time, with what the province said just now, if it did."""
        with self._database.read() as connection:
            anchor = heard or anchor_of(connection)
        return judge(reading, anchor, self._floor_ms)

    def confirm_time(self, anchor: Anchor) -> None:
        """Remember a time heard from the province over verified TLS."""
        self._writer.post(lambda connection: confirm_time(connection, anchor)).result()

    def note_fault(self, fault: str | None) -> None:
        """How the last run ended, for the status line; None when all went well."""
        self._writer.post(
            lambda connection: connection.execute("UPDATE push_state SET last_fault = ?", (fault,))
        ).result()

    def prune(self, now: Judged) -> int:
        """Let accepted events go after 30 trusted days; how many rows of the journal went.

        Does nothing unless the time is trusted now. Daily figures and progress stay.
        """
        if now.clock != "trusted":
            return 0
        latest = now.at_ms - KEPT_DAYS * DAY_MS
        pruned = 0
        while True:
            step = self._writer.post(lambda connection: _prune_some(connection, latest)).result()
            pruned += step
            if step < MOST_PRUNED:
                return pruned


def _fitting(rows: Any, most_bytes: int) -> tuple[Parcel, ...]:
    parcels: list[Parcel] = []
    size = 2  # the brackets of the list
    for name, statement in rows:
        size += len(statement) + 1
        if parcels and size > most_bytes:
            break
        parcels.append(Parcel(name, bytes(statement)))
    return tuple(parcels)


def _prune_some(connection: Connection, latest: int) -> int:
    """Accepted rows before `latest`, and older events without a statement."""
    old = [
        position
        for (position,) in connection.execute(
            "SELECT position FROM outbox WHERE state = 'received'"
            " AND received_clock = 'trusted' AND received_ms < ? ORDER BY position LIMIT ?",
            (latest, MOST_PRUNED),
        )
    ]
    if not old:
        return 0
    gone = json.dumps(old)
    connection.execute("UPDATE journal_identity SET pruning = 1")
    connection.execute(
        "DELETE FROM outbox WHERE position IN (SELECT value FROM json_each(?))", (gone,)
    )
    connection.execute(
        "DELETE FROM event WHERE position IN (SELECT value FROM json_each(?))", (gone,)
    )
    connection.execute(
        "DELETE FROM event WHERE position < ? AND kind IN"
        " ('StepShown', 'StepSketched', 'TaskSketched', 'Joined')",
        (old[-1],),
    )
    connection.execute("UPDATE journal_identity SET pruning = 0")
    return len(old)
