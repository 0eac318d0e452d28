"""Do the classes, what was said of them, the figures and the outbox still say the same?"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.session.closing import events_of
from kiosk.session.state import GroupSession, from_json
from kiosk.session.store import Sessions
from kiosk.tables import KIOSK_SETS
from sync.clock import SystemClock
from sync.database import ProgressDatabase
from sync.event_body import body_of
from sync.journal import Journal
from sync.keys import open_keys
from sync.schema import Connection
from sync.writer import Writer
from tests.faults.agreement import torn
from tests.faults.teaching import nobody

State = tuple[bool, int]
"""Whether it is closed, and its milliseconds: a later state is a greater one."""


@dataclass
class KnownClasses:
    """What was acknowledged of each class, and must be there, or newer.

    Attributes:
        states: the newest acknowledged state by class.
        acknowledged: how many states were.
        retried: how many classes a cut had left open were closed afterwards.
    """

    states: dict[str, State] = field(default_factory=dict)
    acknowledged: int = 0
    retried: int = 0

    def hear(self, lines: list[str]) -> None:
        """Take the lines of `tests.faults.teaching`."""
        for line in lines:
            word, name, milliseconds = line.split()
            found = (word == "closed", int(milliseconds))
            self.states[name] = max(found, self.states.get(name, found))
            self.acknowledged += 1

    def missing(self, home: Path) -> int:
        """Open with the real program, check everything, count the classes that went back in time.

        A class that the cut left open is then closed, twice. Fails on anything torn.
        """
        if not (home / "progress.db").exists():
            lost, self.states = len(self.states), {}
            return lost
        database = ProgressDatabase.open(home, KIOSK_SETS, key=open_keys(home).data)
        writer = Writer(database)
        try:
            assert database.check() == []
            with database.read() as connection:
                there = _states(connection)
                assert torn(connection) == []
                assert class_torn(connection) == []
            nowhere: State = (False, -1)
            lost = sum(there.get(name, nowhere) < state for name, state in self.states.items())
            self._retry(database, writer)
            with database.read() as connection:
                assert class_torn(connection) == []
                self.states = _states(connection)
        finally:
            writer.close()
            database.close()
        return lost

    def _retry(self, database: ProgressDatabase, writer: Writer) -> None:
        clock = SystemClock()
        journal = Journal(writer, clock, program="0.1.0")
        sessions = Sessions(database, writer, journal, clock, nobody)
        while (left := sessions.open_one()) is not None:
            assert sessions.close(left).result() == len(events_of(left, []))
            assert sessions.close(left).result() == 0, "said twice"
            self.retried += 1


def class_torn(connection: Connection) -> list[str]:
    """Where a class, its statements and the daily figures disagree; empty when they do not."""
    found: list[str] = []
    rows = connection.execute("SELECT state, body FROM group_session").fetchall()
    closed = [from_json(body) for state, body in rows if state == "closed"]
    said = _said(connection)
    for session in closed:
        wanted = Counter(_plain(body_of(event)) for event in events_of(session, []))
        if said.pop(session.id, Counter()) != wanted:
            found.append(f"what was said of {session.id} is not what it came to")
    found += [f"{name} was said, and is not closed" for name in said]
    undoable = {one for (one,) in connection.execute("SELECT statement FROM undoable")}
    if undoable != _standing(connection):
        found.append(f"{len(undoable)} statements can be taken back, others stand")
    return [*found, *_figures(connection, closed)]


def _figures(connection: Connection, closed: list[GroupSession]) -> list[str]:
    counts = dict(
        connection.execute("SELECT what, sum(times) FROM daily_count GROUP BY what").fetchall()
    )
    wanted = {
        "class_held": len(closed),
        "class_people": sum(one.people for one in closed),
        "class_women": sum(one.women_counted or 0 for one in closed),
        "class_phones": sum(one.phones_seen for one in closed),
        "class_answer": sum(tally.answered for one in closed for tally in one.tallies),
    }
    return [
        f"{what}: {counts.get(what, 0)} counted, the classes have {times}"
        for what, times in wanted.items()
        if counts.get(what, 0) != times
    ]


def _states(connection: Connection) -> dict[str, State]:
    rows = connection.execute("SELECT id, state, body FROM group_session").fetchall()
    return {name: (state == "closed", from_json(body).spent_ms) for name, state, body in rows}


def _said(connection: Connection) -> dict[str, Counter[str]]:
    """What the journal says of each class, and nobody took back."""
    standing = _standing(connection)
    found: dict[str, Counter[str]] = {}
    for name, body in connection.execute("SELECT id, body FROM event WHERE kind <> 'Voided'"):
        if name in standing:
            found.setdefault(json.loads(body)["meeting"], Counter())[_plain(body)] += 1
    return found


def _standing(connection: Connection) -> set[str]:
    """Statements of the outbox that were not taken back."""
    statements = [
        json.loads(one)
        for (one,) in connection.execute("SELECT statement FROM outbox ORDER BY position")
    ]
    voided = {
        one["object"]["id"]
        for one in statements
        if one["verb"]["id"].rpartition("/")[2] == "voided"
    }
    return {
        one["id"]
        for one in statements
        if one["id"] not in voided and one["verb"]["id"].rpartition("/")[2] != "voided"
    }


def _plain(body: str) -> str:
    """An event without the day that it was said on."""
    values = json.loads(body)
    values["on"] = None
    return json.dumps(values, sort_keys=True)
