"""One run towards the province, with the day's heartbeat first; for the timer's own thread."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.errors import KioskError
from kiosk.time_floor import time_floor_ms
from sync.clock import Clock
from sync.database import ProgressDatabase
from sync.errors import SyncError
from sync.events import Reported
from sync.heartbeat import heartbeat_due
from sync.journal import Journal
from sync.push import PushOutcome, push_now
from sync.status import sync_status
from sync.writer import Writer

if TYPE_CHECKING:
    from content.store import PackStore

log = logging.getLogger(__name__)


class Sender:
    """What a run needs; calling it is the run.

    Attributes:
        faults: gives the codes of the faults that are present now.
        after: what follows each run, when the province may just have said what day it is.
    """

    def __init__(
        self,
        *,
        database: ProgressDatabase,
        writer: Writer,
        journal: Journal,
        store: PackStore,
        clock: Clock,
        home: Path,
        program: str,
        faults: Callable[[], tuple[str, ...]],
        after: Callable[[], object],
    ) -> None:
        self._database = database
        self._writer = writer
        self._journal = journal
        self._store = store
        self._clock = clock
        self._home = home
        self._program = program
        self._faults = faults
        self._after = after

    def __call__(self) -> PushOutcome:
        """Join where a token waits, record the heartbeat when it is due, push, do what `after` says.

        Raises:
            SyncError: not enrolled, an insecure endpoint, or a receipt that could not be kept.
        """
        self._join()
        if heartbeat_due(self._database, self._clock):
            self._journal.record(self._heartbeat()).result()
        outcome = push_now(
            self._database,
            self._writer,
            self._clock,
            program=self._program,
            floor_ms=time_floor_ms(self._store),
        )
        self._after()
        return outcome

    def _join(self) -> None:
        """Hand over a token that set-up was given without a network."""
        from kiosk.technician.set_up import join_now

        try:
            join_now(self._database, self._writer, self._clock, program=self._program)
        except (SyncError, KioskError, OSError) as error:
            log.info("not joined yet: %s", error)

    def _heartbeat(self) -> Reported:
        return Reported(
            program=self._program,
            packs={pack: version for pack, (_, version) in self._store.installed().items()},
            free_megabytes=shutil.disk_usage(self._home).free // 1_000_000,
            waiting=sync_status(self._database).waiting,
            faults=dict.fromkeys(self._faults(), 1),
        )
