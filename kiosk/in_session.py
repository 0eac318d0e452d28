"""What a kiosk does besides in its own session, where HOCSO_KIOSK is 1.

It stays, it says that it lives, it tells root that this version came up well, and it makes room for a newer
one. All of it is the window's: it ends with the window.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Slot

from kiosk.program import program_version
from kiosk.staying import Staying
from kiosk.updates.places import UpdatePlaces
from kiosk.watchdog import watchdog
from sync.journal_identity import prove_saving

if TYPE_CHECKING:
    from kiosk.startup import Kiosk

VARIABLE: Final = "HOCSO_KIOSK"
LOOK_MS: Final = 20_000
log = logging.getLogger(__name__)


def is_kiosk(environment: Mapping[str, str]) -> bool:
    """Whether this is the kiosk's own session, not a developer's desktop."""
    return environment.get(VARIABLE) == "1"


def live_in_session(
    kiosk: Kiosk, environment: Mapping[str, str], places: UpdatePlaces | None = None
) -> None:
    """Begin all of it; nothing where this is no kiosk's session."""
    if not is_kiosk(environment):
        return
    Staying(kiosk.window)
    watchdog(environment, kiosk.window)
    GoodStart(kiosk, places or UpdatePlaces())
    NewVersion(kiosk, places or UpdatePlaces())


class GoodStart(QObject):
    """Notes the version once its first screen is painted and something was saved."""

    def __init__(self, kiosk: Kiosk, places: UpdatePlaces) -> None:
        super().__init__(kiosk.window)
        self._parts = kiosk.parts
        self._places = places
        kiosk.window.frameSwapped.connect(self._painted, Qt.ConnectionType.SingleShotConnection)

    @Slot()
    def _painted(self) -> None:
        if self._parts.saves:
            saved = self._parts.writer.post(prove_saving)
            self._parts.jobs.when(saved, lambda _: self._note(), self._failed)

    def _note(self) -> None:
        from kiosk.updates.started import note_good_start

        version = program_version()
        self._parts.jobs.run(
            lambda: note_good_start(self._places, version), lambda _: None, self._failed
        )

    def _failed(self, error: BaseException) -> None:
        log.info("not noted as a good start: %s", error)


class NewVersion(QObject):
    """Ends the program once a newer one is installed and nobody is at it; the service starts that one.

    Args:
        look_ms: how often it is looked for, on the jobs thread.
    """

    def __init__(self, kiosk: Kiosk, places: UpdatePlaces, look_ms: int = LOOK_MS) -> None:
        super().__init__(kiosk.window)
        self._app = kiosk.app
        self._jobs = kiosk.parts.jobs
        self._places = places
        self._timer = QTimer(self, interval=look_ms)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _nobody_is_here(self) -> bool:
        return self._app.shown is not None and self._app.shown.pageName == "Welcome"

    @Slot()
    def _look(self) -> None:
        # A request leaves an outcome; without one there is nothing to read.
        if self._nobody_is_here():
            self._jobs.run(self._is_installed, self._end)

    def _is_installed(self) -> bool:
        if not self._places.outcome.exists():
            return False
        from kiosk.updates.offering import Ready, read_outcome

        return isinstance(read_outcome(self._places), Ready)

    def _end(self, installed: bool) -> None:
        if installed and self._nobody_is_here():
            log.info("a newer version is installed: this one ends")
            self._timer.stop()
            QCoreApplication.exit(0)
