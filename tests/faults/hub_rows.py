"""What really lies in a hub's SQLite: of each statement, whether its row and its fact are there."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID


@dataclass(frozen=True, slots=True)
class HubRows:
    """Statements by how they lie there.

    Attributes:
        whole: ids with exactly one row and exactly one fact.
        torn: ids with a row and no fact, with a fact alone, or with two of either.
    """

    whole: frozenset[str]
    torn: frozenset[str]


def hub_rows(folder: Path) -> HubRows:
    """Read the file itself, past the program."""
    with closing(sqlite3.connect(folder / "hub.sqlite3", timeout=20)) as connection:
        (fault,) = connection.execute("PRAGMA integrity_check").fetchone()
        assert fault == "ok"
        counted = connection.execute(
            "SELECT statement.statement_id, count(*), count(fact.statement_id)"
            " FROM hub_statement AS statement"
            " LEFT JOIN hub_fact AS fact ON fact.statement_id = statement.id"
            " GROUP BY statement.statement_id"
        ).fetchall()
        (lonely,) = connection.execute(
            "SELECT count(*) FROM hub_fact WHERE statement_id NOT IN (SELECT id FROM hub_statement)"
        ).fetchone()
    assert lonely == 0, f"{lonely} facts without their statement"
    whole = {str(UUID(name)) for name, rows, facts in counted if (rows, facts) == (1, 1)}
    return HubRows(
        frozenset(whole), frozenset(str(UUID(name)) for name, *_ in counted) - frozenset(whole)
    )
