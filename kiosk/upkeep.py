"""What the kiosk does for its data beside the screen: checks after the first one, backups a day.

All of it runs on a thread of its own; what it finds becomes a fault in plain words.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from kiosk.backups import Backups, Kept
from kiosk.jobs import Jobs
from kiosk.recovering import suspect
from kiosk.viewmodels import saving
from kiosk.viewmodels.parts import Fault
from sync.ballast import lay_in
from sync.database import ProgressDatabase
from sync.errors import DatabaseUnusable, SyncError

BEGIN_MS: Final = 20_000
"""After the first screen: nobody who just touched it waits for the disk."""
DAMAGED: Final = Fault(
    code="LUU-04", text="Máy gặp trục trặc, mã LUU-04. Mời gọi người phụ trách.", staff=True
)
NO_BACKUP: Final = Fault(
    code="LUU-05", text="Máy gặp trục trặc, mã LUU-05. Mời gọi người phụ trách.", staff=True
)
READ_ONLY: Final = Fault(
    code="LUU-06",
    text=saving.NOT_SAVING,
)

log = logging.getLogger(__name__)


class Bell(QObject):
    """Rung on any thread, heard on the one that made it."""

    rung = Signal()


class Upkeep:
    """Cares for one data folder while its kiosk runs.

    Args:
        home: the data folder.
        database: checked, and backed up.
        backups: where and how.
        faults: present ones, by everybody who shows them; added to on the GUI thread.
    """

    def __init__(
        self, home: Path, database: ProgressDatabase, backups: Backups, faults: list[Fault]
    ) -> None:
        self._home = home
        self._database = database
        self._backups = backups
        self._faults = faults
        self.jobs = Jobs()
        self._bell = Bell()
        self._bell.rung.connect(self.visit_ended, Qt.ConnectionType.QueuedConnection)

    def begin_later(self) -> None:
        """Begin some time after the first screen."""
        QTimer.singleShot(BEGIN_MS, self.jobs, self.begin)

    @Slot()
    def begin(self) -> None:
        """Check every page, lay in the ballast, make the backup that is due."""
        self.jobs.run(lambda: lay_in(self._home), lambda _: None)
        self.jobs.run(self._damage, self._checked)

    @Slot()
    def visit_ended(self) -> None:
        """The moment for a backup: nobody waits."""
        if self._database.read_only:
            self._tell(READ_ONLY)
            if self._database.unreadable:
                suspect(self._home, "two reads failed")
        else:
            self.jobs.run(self._backups.keep_up, self._kept, self._failed)

    def somebody_erased(self) -> None:
        """Clean every place that can be reached, at once; for any thread."""
        self._bell.rung.emit()

    def close(self) -> None:
        """Finish what runs."""
        self._bell.rung.disconnect()
        self.jobs.close()

    def _damage(self) -> str:
        try:
            found = self._database.check()
        except DatabaseUnusable as error:
            return str(error)
        return found[0] if found else ""

    def _checked(self, damage: str) -> None:
        if damage:
            # A copy of damage is worth nothing, and must not thin the good ones away.
            log.info("progress.db is damaged, and is recovered at the next start: %s", damage)
            suspect(self._home, damage)
            self._tell(DAMAGED)
        else:
            self.jobs.run(self._backups.keep_up, self._kept, self._failed)

    def _kept(self, kept: Kept) -> None:
        if any(place == self._home for place, _ in kept.failed):
            self._tell(NO_BACKUP)

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, SyncError | OSError):
            log.error("backups failed", exc_info=error)
        log.info("no backups: %s", error)
        self._tell(NO_BACKUP)

    def _tell(self, fault: Fault) -> None:
        if fault not in self._faults:
            self._faults.append(fault)
