"""A database whose disk really fails twice, so that it is only read from then on."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sync.database import ProgressDatabase
from sync.errors import NotSaved
from sync.events import Event
from sync.journal import Journal
from tests.faults.tracing import failing_at, fired


def end_saving(database: ProgressDatabase, journal: Journal, event: Event, log: Path) -> None:
    """Let every sync of this very process fail until the database gives up; skips without strace."""
    with failing_at([os.getpid()], "fdatasync,fsync", "EIO", "1+", log):
        for _ in range(2):
            with pytest.raises(NotSaved):
                journal.record(event).result()
    assert fired(log) >= 2, "the fault never fired"
    assert database.read_only
