"""Salvaged rows into a restored database: with their old ids and bytes, each once, in their order.

Runs inside the caller's transaction, after the backup was checked and before anybody reads it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Final

from sync import daily_counts, presence, projection
from sync.clock import day_of
from sync.enrolment import enrolment_of
from sync.event_body import event_from
from sync.events import Event, Merged
from sync.records import Value
from sync.salvage import Salvaged, SavedEvent, SavedStatement
from sync.schema import Connection
from sync.statements import Origin, frozen, statement_of
from sync.vocabulary import DEFAULT_HOME_PAGE

_FATE: Final = (
    "state, received_ms, received_clock, incarnation, refusals, refused_status, refused_words,"
    " offered_program, offered_day"
)


@dataclass(frozen=True, slots=True)
class Replayed:
    """What a replay brought back.

    Attributes:
        events: rows of the journal that the backup did not have.
        statements: statements whose event is lost, kept so that the province gets them.
        missing: numbers that were once given and are nowhere any more, as far as is known.
        forgotten: random identifiers whose erasure is among the replayed events.
        merged: who went into whom by the replayed events, in their order.
    """

    events: int
    statements: int
    missing: int
    forgotten: frozenset[str]
    merged: tuple[tuple[str, str], ...] = ()


def replay(connection: Connection, salvaged: Salvaged, program: str) -> Replayed:
    """Add what the restored database does not have yet.

    Args:
        connection: of the restored database, inside a transaction, its journal id still the old.
        salvaged: from the damaged file.
        program: version, for the rare statement whose own row is lost while its event is not.
    """
    if salvaged.enrolment is not None:
        connection.execute(
            "INSERT OR REPLACE INTO enrolment VALUES (1, ?, ?, ?, ?, ?, ?)", salvaged.enrolment
        )
    held = {name for (name,) in connection.execute("SELECT id FROM event")}
    fates = _fates(connection)
    sent = set(fates)
    fresh = salvaged.events_beside(held)
    forgotten = set()
    merged: list[tuple[str, str]] = []
    for saved in fresh:
        event = event_from(saved.kind, saved.body)
        position = _append(connection, saved)
        if event is not None:
            day = day_of(saved.stamp.at_ms)
            presence.note(connection, event, day, saved.id)
            projection.project(connection, event, saved.stamp, position)
            daily_counts.count(connection, event, day)
        if saved.kind == "Forgotten":
            forgotten.add(str(json.loads(saved.body).get("actor")))
        if isinstance(event, Merged):
            merged.append((event.other, event.who.actor))
        if saved.id not in sent:
            statement = salvaged.statement(saved.id) or _made(
                connection, saved, event, position, program
            )
            if statement is not None:
                _put(connection, statement, position)
                sent.add(saved.id)
    alone = salvaged.statements_beside(sent)
    alone.reverse()
    # No event will ever have one of these positions, and they stay before all others.
    (lowest,) = connection.execute("SELECT coalesce(min(position), 0) FROM outbox").fetchone()
    for number, one in enumerate(alone, start=1):
        _put(connection, one, min(int(lowest), 0) - number)
    _renew_fates(connection, salvaged, fates)
    missing = _missing(connection, salvaged, len(alone))
    return Replayed(len(fresh), len(alone), missing, frozenset(forgotten), tuple(merged))


def _append(connection: Connection, saved: SavedEvent) -> int:
    stamp = saved.stamp
    row = connection.execute(
        "INSERT INTO event (journal, seq, id, kind, actor, boot, uptime_ms, wall_ms, at_ms, clock,"
        " body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING position",
        (
            stamp.journal,
            stamp.seq,
            saved.id,
            saved.kind,
            saved.actor,
            stamp.boot,
            stamp.uptime_ms,
            stamp.wall_ms,
            stamp.at_ms,
            stamp.clock,
            saved.body,
        ),
    ).fetchone()
    return int(row[0])


def _put(connection: Connection, saved: SavedStatement, position: int) -> None:
    connection.execute(
        f"INSERT INTO outbox (position, id, statement, {_FATE})"  # noqa: S608 -- our own column names
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (position, saved.id, saved.statement, *saved.fate),
    )
    connection.execute("UPDATE journal_identity SET statements = statements + 1")


def _made(
    connection: Connection, saved: SavedEvent, event: Event | None, position: int, program: str
) -> SavedStatement | None:
    """The statement of an event whose row in the outbox is lost: the same stamp, the same bytes."""
    if event is None:
        return None
    enrolment = enrolment_of(connection)
    origin = Origin(home_page=DEFAULT_HOME_PAGE, program=program)
    if enrolment is not None:
        origin = Origin(
            home_page=enrolment.home_page,
            program=program,
            kiosk=enrolment.kiosk,
            commune=enrolment.commune,
        )
    statement = statement_of(event, saved.stamp, origin)
    if statement is None:
        return None
    fate = ("waiting", None, None, None, 0, None, None, None, None)
    return SavedStatement(position, saved.id, frozen(statement), fate)


def _fates(connection: Connection) -> dict[str, tuple[Value, ...]]:
    """What the backup knows of each statement."""
    rows = connection.execute(f"SELECT id, {_FATE} FROM outbox")  # noqa: S608 -- our own column names
    return {row[0]: tuple(row[1:]) for row in rows}


def _renew_fates(
    connection: Connection, salvaged: Salvaged, known: dict[str, tuple[Value, ...]]
) -> None:
    """Receipts and refusals that came after the backup: the damaged file knew them better."""
    columns = [name.strip() for name in _FATE.split(",")]
    connection.executemany(
        f"UPDATE outbox SET {', '.join(f'{name} = ?' for name in columns)} WHERE id = ?",  # noqa: S608 -- our own column names
        [(*fate, name) for name, fate in salvaged.fates() if known.get(name, fate) != fate],
    )


def _missing(connection: Connection, salvaged: Salvaged, alone: int) -> int:
    (own, known) = connection.execute("SELECT journal, seq FROM journal_identity").fetchone()
    missing = 0
    for journal, newest in salvaged.newest.items():
        numbers = sorted(
            seq
            for (seq,) in connection.execute("SELECT seq FROM event WHERE journal = ?", (journal,))
        )
        # What the journal let go after the province had it is older than anything that is here.
        before = known if journal == own else (numbers[0] - 1 if numbers else 0)
        missing += max(0, newest - before - sum(1 for seq in numbers if seq > before))
    return max(0, missing - alone)
