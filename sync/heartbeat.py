"""Once a day the kiosk says that it lives: when the next heartbeat is due."""

from __future__ import annotations

from typing import Final

from sync.clock import Clock, day_of, now
from sync.database import ProgressDatabase
from sync.events import Reported

DAY_MS: Final = 24 * 3600 * 1000


def heartbeat_due(database: ProgressDatabase, clock: Clock) -> bool:
    """Whether no heartbeat was made yet today, by the best known time or by uptime."""
    reading = clock.read()
    with database.read() as connection:
        judged = now(connection, reading)
        last = connection.execute(
            "SELECT at_ms, boot, uptime_ms FROM event WHERE kind = ? ORDER BY position DESC LIMIT 1",
            (Reported.__name__,),
        ).fetchone()
    if last is None:
        return True
    at_ms, boot, uptime_ms = last
    if boot == reading.boot and reading.uptime_ms - uptime_ms >= DAY_MS:
        return True
    return day_of(judged.at_ms) > day_of(at_ms)
