"""Packs that came by wifi: fetched after a push, installed while nobody is at the kiosk."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from content.errors import ContentError, PackRefused
from kiosk.jobs import Jobs
from kiosk.viewmodels.parts import Fault
from sync.downloads import FOLDER, dismiss, fetch, fetched
from sync.enrolment import enrolment_of
from sync.errors import SyncError
from sync.push import PushOutcome

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts

log = logging.getLogger(__name__)
REFUSED: Final = Fault(
    code="GOI-02",
    text="Gói bài tỉnh gửi qua mạng không đúng dấu của tỉnh. Máy giữ gói cũ. Hãy báo cho tỉnh.",
    staff=True,
)


class Arrivals:
    """Fetches and installs, one pack at a time, on a thread that neither a page nor a push waits for.

    Args:
        parts: of the running kiosk.
        free: whether nobody is at the kiosk.
        faults: present ones; a pack that is refused is told to staff there.
    """

    def __init__(self, parts: Parts, free: Callable[[], bool], faults: list[Fault]) -> None:
        self._parts = parts
        self._jobs = Jobs()
        self._free = free
        self._faults = faults
        self._stop = threading.Event()
        self._busy = False

    def pushed(self, outcome: object) -> None:
        """After a run that reached the province, fetch; then install what waits. For the GUI thread."""
        if self._busy or not self._parts.saves:
            return
        if isinstance(outcome, PushOutcome) and outcome.fault is None:
            self._busy = True
            self._jobs.run(self._fetch, self._fetched, self._failed)
        else:
            self._look()

    def close(self) -> None:
        """Ask for no further piece; waits for the exchange that is under way."""
        self._stop.set()
        self._jobs.close()

    def _fetch(self) -> None:
        """Some of what is newer at the province; the next run goes on."""
        # Imported here: the kiosk paints its first screen without an HTTP library.
        from sync.wire import USUAL, Wire

        parts = self._parts
        with parts.database.read() as connection:
            enrolment = enrolment_of(connection)
        if enrolment is None:
            return
        wire = Wire(enrolment.endpoint.removesuffix("/xapi"), parts.clock, None, USUAL)
        try:
            fetch(
                wire,
                parts.home / FOLDER,
                parts.store.installed(),
                parts.clock,
                stopped=self._stop.is_set,
            )
        except (SyncError, OSError) as error:
            log.info("packs are not fetched now: %s", error)
        finally:
            wire.close()

    def _fetched(self, _nothing: None) -> None:
        self._busy = False
        self._look()

    def _look(self) -> None:
        if self._free():
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
