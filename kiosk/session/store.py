"""Classes in progress.db: saved at every touch, resumed after a power cut, said once at their end."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from concurrent.futures import Future

from kiosk.errors import SessionUnreadable
from kiosk.session.absent import without_absent
from kiosk.session.closing import events_of
from kiosk.session.said import say, take_back
from kiosk.session.state import GroupSession, from_json, to_json
from sync import clock as time_of
from sync.clock import Clock
from sync.database import ProgressDatabase
from sync.journal import Journal
from sync.person import Who
from sync.schema import Connection
from sync.writer import Writer

log = logging.getLogger(__name__)

People = Callable[[Connection, Sequence[str]], list[Who]]
"""Who of these identifiers still has a card, read in the caller's transaction."""


class Sessions:
    """The classes of this kiosk.

    Args:
        database: read from any thread.
        writer: the one that writes.
        journal: takes what the province hears.
        clock: for the day on which a class is counted.
        people: finds who came with a card.
    """

    def __init__(
        self,
        database: ProgressDatabase,
        writer: Writer,
        journal: Journal,
        clock: Clock,
        people: People,
    ) -> None:
        self._database = database
        self._writer = writer
        self._journal = journal
        self._clock = clock
        self._people = people

    def open_one(self) -> GroupSession | None:
        """The class that was interrupted, if there is one; a damaged one is passed over."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT body FROM group_session WHERE state = 'open' ORDER BY day DESC, id"
            ).fetchall()
        found = _readable(rows)
        return found[0] if found else None

    def closed(self, first: str, last: str) -> tuple[GroupSession, ...]:
        """Classes that were held on the ISO days from `first` to `last`, both included."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT body FROM group_session WHERE state = 'closed' AND day BETWEEN ? AND ?"
                " ORDER BY day, id",
                (first, last),
            ).fetchall()
        return _readable(rows)

    def of_series(self, series: str) -> tuple[GroupSession, ...]:
        """The classes of one series so far, oldest first."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT body FROM group_session WHERE state = 'closed' AND series = ?"
                " ORDER BY day, id",
                (series,),
            ).fetchall()
        return _readable(rows)

    def today(self) -> str:
        """ISO day of now, by the best known time."""
        with self._database.read() as connection:
            return self._day(connection)

    def save(self, session: GroupSession) -> Future[None]:
        """Keep an open class as it stands; on the disk when the future resolves."""

        def work(connection: Connection) -> None:
            keep(connection, session, "open")

        return self._writer.post(work)

    def drop(self, session: GroupSession) -> Future[None]:
        """Give up an open class: nothing of it is kept or said."""

        def work(connection: Connection) -> None:
            connection.execute(
                "DELETE FROM group_session WHERE id = ? AND state = 'open'", (session.id,)
            )

        return self._writer.post(work)

    def close(self, session: GroupSession) -> Future[int]:
        """End a class and say what it came to, in one transaction; closing twice says it once.

        The future's result is the number of statements; a rehearsal is dropped and says nothing. To
        mend a closed class, close it again as it should have been: what was said before is voided.
        Who was erased meanwhile is kept as one more person of no group.
        """

        def work(connection: Connection) -> int:
            if session.rehearsal:
                connection.execute("DELETE FROM group_session WHERE id = ?", (session.id,))
                return 0
            row = connection.execute(
                "SELECT state, body FROM group_session WHERE id = ?", (session.id,)
            ).fetchone()
            present = self._people(connection, session.named)
            held = without_absent(session, [who.actor for who in present])
            if row == ("closed", to_json(held)):
                return 0
            take_back(connection, self._journal, held.id)
            on = held.day if held.day != self._day(connection) else None
            events = events_of(held, present, on)
            say(connection, self._journal, held.id, events)
            keep(connection, held, "closed")
            return len(events)

        return self._writer.post(work)

    def _day(self, connection: Connection) -> str:
        judged = time_of.now(connection, self._clock.read())
        return time_of.day_of(judged.at_ms).isoformat()


def keep(connection: Connection, session: GroupSession, state: str) -> None:
    """Write a class as `open` or `closed`; a closed one is never opened again."""
    connection.execute(
        "INSERT INTO group_session VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
        " state = excluded.state, day = excluded.day, series = excluded.series,"
        " body = excluded.body WHERE state = 'open' OR excluded.state = 'closed'",
        (session.id, state, session.day, session.series, to_json(session)),
    )


def _readable(rows: Sequence[tuple[str]]) -> tuple[GroupSession, ...]:
    found = []
    for (body,) in rows:
        try:
            found.append(from_json(body))
        except SessionUnreadable as error:
            log.info("passed over: %s", error)
    return tuple(found)
