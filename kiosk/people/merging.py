"""Two records of one person become one: what both learned is joined, one name and one card stay."""

from __future__ import annotations

from uuid import uuid4

from kiosk.people.voices import hand_over
from sync.events import Merged
from sync.journal import Journal
from sync.person import Who
from sync.schema import Connection


def merge(connection: Connection, journal: Journal, stays: str, goes: str) -> bool:
    """Let `goes` go into `stays`; False when they are the same or one of them is not here.

    Name, avatar, group, card and consent are those of `stays`, the newer last visit counts, and
    the journal gets one `Merged`. `goes` is remembered beside `stays`: erasing the person erases
    what an older backup still knows under either.
    """
    rows = {
        row[0]: row
        for row in connection.execute(
            "SELECT id, target_group, adult, last_visit_day FROM learner WHERE id IN (?, ?)",
            (stays, goes),
        )
    }
    if len(rows) < 2:
        return False
    _, group, adult, _ = rows[stays]
    days = [day for *_, day in rows.values() if day is not None]
    connection.execute("DELETE FROM consent WHERE learner = ?", (goes,))
    hand_over(connection, stays, goes)
    connection.execute("DELETE FROM learner WHERE id = ?", (goes,))
    connection.execute(
        "UPDATE learner SET last_visit_day = ?, announced_day = NULL WHERE id = ?",
        (max(days, default=None), stays),
    )
    connection.execute("INSERT OR REPLACE INTO merged_learner VALUES (?, ?)", (goes, stays))
    who = Who(actor=stays, guest=False, visit=str(uuid4()), groups=(group,), adult=bool(adult))
    journal.record_in(connection, Merged(who=who, other=goes))
    return True


def merged_into(connection: Connection, learner: str) -> tuple[str, ...]:
    """Every identifier that went into this one, over any number of steps."""
    rows = connection.execute(
        "WITH RECURSIVE gone (id) AS (SELECT goes FROM merged_learner WHERE stays = ?"
        " UNION SELECT goes FROM merged_learner JOIN gone ON stays = gone.id)"
        " SELECT id FROM gone ORDER BY id",
        (learner,),
    )
    return tuple(row[0] for row in rows)
