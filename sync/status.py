"""The status line in three words, from receipts alone: saved here, waiting, received.

Answers without any network, at once however much waits: the outbox counts as it changes.
"""

from __future__ import annotations

from dataclasses import dataclass

from sync.database import ProgressDatabase


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncStatus:
    """How far what was learned has come.

    Attributes:
        saved: statements ever saved on this kiosk; the sum of the three below.
        waiting: not yet at the province.
        received: acknowledged by the province, each by its own receipt.
        set_aside: refused for themselves; a person has to look.
        last_received_at: Unix ms of the newest receipt, None before the first.
        clock_trusted: whether that time may be shown to people.
        last_fault: how the last run ended (`sync.push.Fault`), None when well or never.
        enrolled: whether there is a province to send to.
        commits_lost: events that the disk ever lost after they were saved, 0 when all is well.
    """

    saved: int
    waiting: int
    received: int
    set_aside: int
    last_received_at: int | None
    clock_trusted: bool
    last_fault: str | None
    enrolled: bool
    commits_lost: int


def sync_status(database: ProgressDatabase) -> SyncStatus:
    """Read the status as of the last commit."""
    with database.read() as connection:
        saved, lost, waiting, set_aside = connection.execute(
            "SELECT statements, lost, waiting, set_aside FROM journal_identity"
        ).fetchone()
        last_ms, last_clock, fault = connection.execute(
            "SELECT last_received_ms, last_received_clock, last_fault FROM push_state"
        ).fetchone()
        (enrolled,) = connection.execute("SELECT count(*) FROM enrolment").fetchone()
    return SyncStatus(
        saved=saved,
        waiting=waiting,
        received=saved - waiting - set_aside,
        set_aside=set_aside,
        last_received_at=last_ms,
        clock_trusted=last_clock == "trusted",
        last_fault=fault,
        enrolled=bool(enrolled),
        commits_lost=lost,
    )


NOTHING_YET = SyncStatus(
    saved=0,
    waiting=0,
    received=0,
    set_aside=0,
    last_received_at=None,
    clock_trusted=False,
    last_fault=None,
    enrolled=False,
    commits_lost=0,
)
"""Of a kiosk that was never started."""
