"""People on a list who have not agreed to anything yet: counted as heads, gone after 30 trusted days."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from uuid import uuid4

from kiosk.people.roster_file import RosterLine
from sync.database import ProgressDatabase
from sync.schema import Connection
from sync.writer import Writer

ROSTER_DAYS: Final = 30
"""Trusted days without a consent after which a row is removed."""


@dataclass(frozen=True, slots=True)
class Listed:
    """Somebody on the list."""

    id: str
    nickname: str
    target_group: str
    adult: bool


class Roster:
    """The list of this kiosk."""

    def __init__(self, database: ProgressDatabase, writer: Writer) -> None:
        self._database = database
        self._writer = writer

    def all(self) -> tuple[Listed, ...]:
        """Everybody who has not agreed yet, by nickname."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT id, nickname, target_group, adult FROM roster ORDER BY nickname, id"
            )
            return tuple(Listed(row[0], row[1], row[2], bool(row[3])) for row in rows)

    def take(self, lines: Sequence[RosterLine]) -> Future[int]:
        """Take all lines onto the list, or none; how many were taken."""
        rows = [(str(uuid4()), line.nickname, line.target_group, int(line.adult)) for line in lines]

        def work(connection: Connection) -> int:
            connection.executemany("INSERT INTO roster VALUES (?, ?, ?, ?, NULL)", rows)
            return len(rows)

        return self._writer.post(work)

    def remove(self, listed: str) -> Future[None]:
        """Take somebody off the list, who was asked and said no."""
        return self._writer.post(lambda connection: leave_roster(connection, listed))


def leave_roster(connection: Connection, listed: str) -> None:
    """A row goes: a card was made of it, or the person said no."""
    connection.execute("DELETE FROM roster WHERE id = ?", (listed,))


def let_roster_expire(connection: Connection, today: date) -> None:
    """On a trusted day: new rows begin to count, old ones go."""
    connection.execute(
        "UPDATE roster SET since_day = ? WHERE since_day IS NULL", (today.isoformat(),)
    )
    last = today - timedelta(days=ROSTER_DAYS)
    connection.execute("DELETE FROM roster WHERE since_day <= ?", (last.isoformat(),))
