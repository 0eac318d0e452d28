"""The help desk in progress.db: each touch said at once, the last one taken back whole."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from datetime import date

from kiosk.session.help_desk import (
    HelpDesk,
    HelpTally,
    HelpTouch,
    by_campaign,
    by_service,
    help_given,
)
from kiosk.session.lists import Campaign
from kiosk.session.said import say, take_back
from sync import clock as time_of
from sync.clock import Clock
from sync.daily_counts import counts_of
from sync.database import ProgressDatabase
from sync.journal import Journal
from sync.schema import Connection
from sync.writer import Writer


class HelpDesks:
    """Help given at this kiosk.

    Args:
        database: read from any thread.
        writer: the one that writes.
        journal: takes what the province hears.
        clock: for the day.
        floor_ms: no time below this is believed, as the journal has it.
    """

    def __init__(
        self,
        database: ProgressDatabase,
        writer: Writer,
        journal: Journal,
        clock: Clock,
        floor_ms: int = time_of.PROGRAM_DATE_MS,
    ) -> None:
        self._database = database
        self._writer = writer
        self._journal = journal
        self._clock = clock
        self._floor_ms = floor_ms

    def today(self) -> date:
        """The day of now, by the best known time."""
        with self._database.read() as connection:
            return self._day(connection)

    def give(self, desk: HelpDesk, touch: HelpTouch) -> Future[HelpTouch]:
        """Keep a touch and say it; on the disk when the future resolves."""

        def work(connection: Connection) -> HelpTouch:
            today = self._day(connection)
            self._forget_before(connection, today)
            say(connection, self._journal, touch.id, [help_given(desk, touch)])
            connection.execute(
                "INSERT INTO help_touch (id, desk, said, day, service, campaign, people)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (
                    touch.id,
                    touch.desk,
                    today.isoformat(),
                    touch.day.isoformat(),
                    touch.service,
                    touch.campaign,
                    touch.people,
                ),
            )
            return touch

        return self._writer.post(work)

    def take_back_last(self, day: date) -> Future[HelpTouch | None]:
        """Void the last touch made today for `day`; None when there is none left."""

        def work(connection: Connection) -> HelpTouch | None:
            row = connection.execute(
                "SELECT id, desk, day, service, campaign, people FROM help_touch"
                " WHERE day = ? AND said = ? ORDER BY position DESC LIMIT 1",
                (day.isoformat(), self._day(connection).isoformat()),
            ).fetchone()
            if row is None:
                return None
            touch = HelpTouch(
                id=row[0],
                desk=row[1],
                day=date.fromisoformat(row[2]),
                service=row[3],
                campaign=row[4],
                people=row[5],
            )
            take_back(connection, self._journal, touch.id)
            connection.execute("DELETE FROM help_touch WHERE id = ?", (touch.id,))
            return touch

        return self._writer.post(work)

    def tally(self, desk: HelpDesk, campaigns: Sequence[Campaign]) -> Future[tuple[HelpTally, int]]:
        """The figures of a sitting, in order with the touches that are being saved.

        Beside them: how many touches can be taken back.
        """
        return self._writer.post(lambda _: self._tally(desk, campaigns))

    def _tally(self, desk: HelpDesk, campaigns: Sequence[Campaign]) -> tuple[HelpTally, int]:
        first = min([desk.day, *(campaign.first for campaign in campaigns)])
        last = max([desk.day, *(campaign.last for campaign in campaigns)])
        counts = counts_of(self._database, first, last)
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT service, SUM(people) FROM help_touch WHERE desk = ? GROUP BY service",
                (desk.id,),
            ).fetchall()
            (touches,) = connection.execute(
                "SELECT COUNT(*) FROM help_touch WHERE day = ? AND said = ?",
                (desk.day.isoformat(), self._day(connection).isoformat()),
            ).fetchone()
        tally = HelpTally(
            sitting=dict(rows),
            on_day=by_service(counts, desk.day),
            campaigns=by_campaign(counts, campaigns),
        )
        return tally, touches

    def _day(self, connection: Connection) -> date:
        return time_of.day_of(time_of.now(connection, self._clock.read(), self._floor_ms).at_ms)

    def _forget_before(self, connection: Connection, today: date) -> None:
        """Touches of other days are not taken back any more: they were reported."""
        connection.execute(
            "DELETE FROM undoable WHERE owner IN (SELECT id FROM help_touch WHERE said <> ?)",
            (today.isoformat(),),
        )
        connection.execute("DELETE FROM help_touch WHERE said <> ?", (today.isoformat(),))
