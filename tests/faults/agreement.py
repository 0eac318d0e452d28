"""Do journal, progress, daily figures and outbox still say the same? Asked after every fault."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from sync.database import ProgressDatabase
from sync.keys import open_keys
from sync.schema import Connection

SILENT = frozenset({"StepShown", "StepSketched", "TaskSketched", "Joined"})
"""Kinds of events that stay on the kiosk."""


@dataclass
class Known:
    """What was acknowledged to whoever asked, and must never be gone.

    Attributes:
        saved: ids of events, told after their commit or found after a fault.
        received: ids that the province's receipt was kept for.
    """

    saved: set[str] = field(default_factory=set)
    received: set[str] = field(default_factory=set)
    acknowledged: int = 0

    def hear(self, lines: list[str]) -> None:
        """Take the lines of `tests.faults.recording`."""
        for line in lines:
            word, _, name = line.partition(" ")
            if word == "saved":
                self.saved.add(name)
                self.acknowledged += 1
            elif word == "received":
                self.received.add(name)

    def missing(self, home: Path) -> int:
        """Open with the real program, check everything, and count what was lost.

        What is there is known from now on. Fails on anything torn.
        """
        if not (home / "progress.db").exists():
            stored: set[str] = set()
            received: set[str] = set()
        else:
            database = ProgressDatabase.open(home, key=open_keys(home).data)
            try:
                assert database.check() == []
                with database.read() as connection:
                    assert torn(connection) == []
                    stored = {name for (name,) in connection.execute("SELECT id FROM event")}
                    received = {
                        name
                        for (name,) in connection.execute(
                            "SELECT id FROM outbox WHERE state = 'received'"
                        )
                    }
            finally:
                database.close()
        lost = len(self.saved - stored) + len(self.received - received)
        self.saved, self.received = stored, received
        return lost


def torn(connection: Connection) -> list[str]:
    """Where journal, progress, daily figures and outbox disagree; empty when they do not."""
    found: list[str] = []
    events = connection.execute(
        "SELECT position, journal, seq, id, kind, body FROM event ORDER BY position"
    ).fetchall()
    journal, seq, statements = connection.execute(
        "SELECT journal, seq, statements FROM journal_identity"
    ).fetchone()
    seqs = [row[2] for row in events if row[1] == journal]
    if seqs != list(range(1, seq + 1)):
        found.append(f"{len(seqs)} events, the counter says {seq}")
    answers: Counter[str] = Counter()
    tasks = []
    spoken = set()
    for position, _, _, name, kind, text in events:
        body = json.loads(text)
        if kind == "StepAnswered":
            answers[body["step"]] += 1
        if kind == "TaskDone":
            tasks.append(position)
        if kind not in SILENT:
            spoken.add((position, name))
    rows = connection.execute("SELECT position, id, statement FROM outbox").fetchall()
    if {(row[0], row[1]) for row in rows} != spoken or len(rows) != statements:
        found.append(f"{len(rows)} statements, {len(spoken)} events have one, counted {statements}")
    found += [f"statement of {row[1]}" for row in rows if json.loads(row[2])["id"] != row[1]]
    kept = dict(connection.execute("SELECT step, attempts FROM step_answer").fetchall())
    if kept != dict(answers):
        found.append(f"{len(kept)} answered steps, {len(answers)} by the journal")
    results = connection.execute("SELECT position FROM task_result ORDER BY position").fetchall()
    if [row[0] for row in results] != tasks:
        found.append(f"{len(results)} task results, {len(tasks)} by the journal")
    (counted,) = connection.execute(
        "SELECT coalesce(sum(times), 0) FROM daily_count WHERE what = 'task'"
    ).fetchone()
    if counted != len(tasks):
        found.append(f"{counted} tasks in the daily figures, {len(tasks)} by the journal")
    return found
