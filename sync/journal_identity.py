"""The one row that counts events: journal id, newest number, and how many the disk ever lost."""

from __future__ import annotations

from uuid import uuid4

from sync.schema import Connection


def newest(connection: Connection) -> tuple[str, int] | None:
    """Journal id and number of the newest event; None in a database without a journal yet."""
    (there,) = connection.execute(
        "SELECT count(*) FROM sqlite_schema WHERE name = 'journal_identity'"
    ).fetchone()
    if not there:
        return None
    journal, seq = connection.execute("SELECT journal, seq FROM journal_identity").fetchone()
    return str(journal), int(seq)


def renew_journal(connection: Connection) -> None:
    """Begin a new journal id: after a restore, on a clone, or when commits were lost.

    Rows already there keep their ids and bytes; only new events count from 1 again.
    """
    connection.execute("UPDATE journal_identity SET journal = ?, seq = 0", (str(uuid4()),))


def add_lost(connection: Connection, events: int) -> None:
    """Remember events that the disk lost, for staff."""
    connection.execute("UPDATE journal_identity SET lost = lost + ?", (events,))


def prove_saving(connection: Connection) -> None:
    """Write the row as it is: a commit that reaches the disk, and changes nothing."""
    connection.execute("UPDATE journal_identity SET seq = seq")
