"""Packs that came by wifi: fetched after a push, installed while nobody is at the kiosk."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from content.errors import ContentError, PackRefused
from kiosk.viewmodels.parts import Fault
from sync.clock import Clock
from sync.database import ProgressDatabase
from sync.downloads import FOLDER, dismiss, fetch, fetched
from sync.enrolment import enrolment_of
from sync.errors import SyncError

if TYPE_CHECKING:
    from content.store import PackStore
    from kiosk.jobs import Jobs
    from kiosk.viewmodels.parts import Parts

log = logging.getLogger(__name__)
REFUSED: Final = Fault(
    code="GOI-02",
    text="Gói bài tỉnh gửi qua mạng không đúng dấu của tỉnh. Máy giữ gói cũ. Hãy báo cho tỉnh.",
    staff=True,
)


def fetch_packs(database: ProgressDatabase, store: PackStore, clock: Clock, home: Path) -> None:
    """Fetch some of what is newer at the province; for the thread that pushes.

    A province that cannot be reached, or a full disk, is no fault: the next run goes on.
    """
    # Imported here: the kiosk paints its first screen without an HTTP library.
    from sync.wire import USUAL, Wire

    with database.read() as connection:
        enrolment = enrolment_of(connection)
    if enrolment is None:
        return
    wire = Wire(enrolment.endpoint.removesuffix("/xapi"), clock, None, USUAL)
    try:
        whole = fetch(wire, home / FOLDER, store.installed(), clock)
    except (SyncError, OSError) as error:
        log.info("packs are not fetched now: %s", error)
        return
    finally:
        wire.close()
    if whole is not None:
        log.info("%s came whole", whole.name)


class Arrivals:
    """Installs what was fetched, one pack at a time, on a thread that no page waits for.

    Args:
        parts: of the running kiosk.
        jobs: the thread for it.
        free: whether nobody is at the kiosk.
        faults: present ones; a pack that is refused is told to staff there.
    """

    def __init__(
        self, parts: Parts, jobs: Jobs, free: Callable[[], bool], faults: list[Fault]
    ) -> None:
        self._parts = parts
        self._jobs = jobs
        self._free = free
        self._faults = faults
        self._busy = False

    def look(self) -> None:
        """Begin to install what waits, unless somebody learns; for the GUI thread."""
        if self._busy or not self._parts.saves or not self._free():
            return
        self._busy = True
        self._jobs.run(self._install, self._done, self._failed)

    def _install(self) -> bool:
        """Whether a pack was refused."""
        from kiosk.usb.gathered import believed
        from kiosk.usb.taking import take_pack
        from sync.ratchet import PackRatchet

        parts = self._parts
        for path in fetched(parts.home / FOLDER):
            known = believed(parts)
            if known is None:
                return False
            try:
                take_pack(path, known, parts.store, PackRatchet(parts.database), lambda _, __: None)
            except PackRefused as error:
                if error.kind == "disk":
                    log.info("%s waits for room: %s", path.name, error)
                    return False
                log.info("%s is not installed: %s", path.name, error)
                dismiss(path, refused=True)
                if error.kind != "older":
                    return True
            else:
                dismiss(path, refused=False)
        return False

    def _done(self, refused: bool) -> None:  # the job's one answer
        self._busy = False
        if refused and REFUSED not in self._faults:
            self._faults.append(REFUSED)

    def _failed(self, error: BaseException) -> None:
        self._busy = False
        if not isinstance(error, ContentError | SyncError | OSError):
            raise error
        log.info("what was fetched is not installed now: %s", error)
