"""A kiosk that records as fast as it can, for harnesses that take its disk or its life away.

Lines: `saved <id>` after a commit, `received <id>` after a receipt was kept, `not saved <kind>`,
`not opened <kind>`; at last `still read <events>`.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sync.clock import Judged, SystemClock
from sync.database import ProgressDatabase
from sync.errors import NotSaved, SyncError
from sync.events import Event, StepShown
from sync.journal import Journal
from sync.keys import open_keys
from sync.outbox import Outbox
from sync.schema import Connection
from sync.writer import Writer
from tests.faults.warm import say
from tests.helpers.saved_kiosk import REGISTRATION, WHO, answer, task

_MOST_REFUSALS = 5
_NOW = Judged(at_ms=1_793_600_000_000, clock="unknown")


class CarelessDatabase(ProgressDatabase):
    """The control: commits that do not wait for the disk."""

    def _connect(self, path: Path) -> Connection:
        connection = super()._connect(path)
        connection.execute("PRAGMA synchronous = NORMAL")
        return connection


def record(home: str, first: int, careful: bool = True, most: int = 400) -> None:
    """Record until killed, until five refusals, or until `most` events were tried.

    Args:
        home: the data folder.
        first: number of the first event, so that each start has steps of its own.
        careful: False for the control.
        most: how many events to try.
    """
    folder = Path(home)
    kind = ProgressDatabase if careful else CarelessDatabase
    try:
        database = kind.open(folder, key=open_keys(folder).data)
    except NotSaved as error:
        say(f"not opened {error.kind}")
        return
    writer = Writer(database)
    journal = Journal(writer, SystemClock(), program="0.1.0")
    outbox = Outbox(database, writer)
    refusals = 0
    for number in range(first, first + most):
        try:
            say(f"saved {journal.record(_event(number)).result().id}")
            if number % 7 == 6:
                batch = outbox.next_batch(most=1)
                outbox.accepted([one.id for one in batch], _NOW, None)
                for one in batch:
                    say(f"received {one.id}")
            if number % 16 == 15:
                writer.checkpoint().result()
        except NotSaved as error:
            refusals += 1
            say(f"not saved {error.kind}")
            if refusals == _MOST_REFUSALS:
                break
    try:
        with database.read() as connection:
            (events,) = connection.execute("SELECT count(*) FROM event").fetchone()
        say(f"still read {events}")
    except SyncError as error:
        say(f"not read {type(error).__name__}")
    writer.close()
    database.close()


def _event(number: int) -> Event:
    if number % 5 == 3:
        return replace(task("ABC"[number % 3], phase="pre"), milliseconds=number)
    if number % 5 == 4:
        return StepShown(
            who=WHO,
            course="lua-dao",
            lesson="01-cuoc-goi",
            lesson_hash="hash-1",
            registration=REGISTRATION,
            step=f"buoc-{number}",
        )
    return answer(number)
