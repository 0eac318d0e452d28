"""Contests in progress.db: saved at every touch, resumed after a power cut, said once at the end."""

from __future__ import annotations

import logging
from concurrent.futures import Future

from kiosk.errors import ContestUnreadable
from kiosk.session.contest import Contest, contest_held, from_json, to_json
from kiosk.session.said import say, take_back
from sync import clock as time_of
from sync.clock import Clock
from sync.database import ProgressDatabase
from sync.journal import Journal
from sync.schema import Connection
from sync.writer import Writer

log = logging.getLogger(__name__)


class Contests:
    """The contests of this kiosk.

    Args:
        database: read from any thread.
        writer: the one that writes.
        journal: takes what the province hears.
        clock: for the day.
    """

    def __init__(
        self, database: ProgressDatabase, writer: Writer, journal: Journal, clock: Clock
    ) -> None:
        self._database = database
        self._writer = writer
        self._journal = journal
        self._clock = clock

    def today(self) -> str:
        """ISO day of now, by the best known time."""
        with self._database.read() as connection:
            judged = time_of.now(connection, self._clock.read())
        return time_of.day_of(judged.at_ms).isoformat()

    def open_one(self) -> Contest | None:
        """The contest that was interrupted, if there is one; a damaged one is passed over."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT body FROM contest WHERE state = 'open' ORDER BY day DESC, id"
            ).fetchall()
        for (body,) in rows:
            try:
                return from_json(body)
            except ContestUnreadable as error:
                log.info("passed over: %s", error)
        return None

    def save(self, contest: Contest) -> Future[None]:
        """Keep an open contest as it stands; on the disk when the future resolves."""

        def work(connection: Connection) -> None:
            _keep(connection, contest, "open")

        return self._writer.post(work)

    def drop(self, contest: Contest) -> Future[None]:
        """Give up an open contest: nothing of it is kept or said."""

        def work(connection: Connection) -> None:
            connection.execute("DELETE FROM contest WHERE id = ? AND state = 'open'", (contest.id,))

        return self._writer.post(work)

    def close(self, contest: Contest) -> Future[int]:
        """End a contest and say what it came to, in one transaction; twice is once.

        The future's result is the number of statements. Closed again with other points, what was said
        before is voided.
        """

        def work(connection: Connection) -> int:
            row = connection.execute(
                "SELECT state, body FROM contest WHERE id = ?", (contest.id,)
            ).fetchone()
            if row == ("closed", to_json(contest)):
                return 0
            take_back(connection, self._journal, contest.id)
            say(connection, self._journal, contest.id, [contest_held(contest)])
            _keep(connection, contest, "closed")
            return 1

        return self._writer.post(work)


def _keep(connection: Connection, contest: Contest, state: str) -> None:
    connection.execute(
        "INSERT INTO contest VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
        " state = excluded.state, day = excluded.day, body = excluded.body"
        " WHERE state = 'open' OR excluded.state = 'closed'",
        (contest.id, state, contest.day, to_json(contest)),
    )
