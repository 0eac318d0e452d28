"""Welcome at once although a large progress.db is damaged: it is recovered beside the screen.

Until then nothing is kept, and that is said. When it is done and nobody is at the machine, the
kiosk opens again by itself, on the recovered data.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QProcess, QTimer, Signal, Slot

from kiosk.viewmodels.parts import Fault

LARGE_BYTES: Final = 48 * 1024 * 1024
"""A smaller one is recovered before the first screen: 10,000 events, in about two seconds."""
LOOK_MS: Final = 1_000
MENDING: Final = Fault(
    code="LUU-09",
    text="Máy đang sửa dữ liệu. Vẫn học được, nhưng chưa lưu được. Xong việc, máy tự mở lại.",
)

log = logging.getLogger(__name__)


class Mending(QObject):
    """Watches the process that recovers, and asks for the restart.

    Args:
        command: what to run; it ends with 0 when the database opens.
        nobody_here: whether Welcome is shown.
        restart: has the kiosk open again.
        failed: called when it could not be recovered; nothing is kept until the next start.

    Signals:
        mended: the database opens now; the restart follows when nobody is here.
    """

    mended = Signal()

    def __init__(
        self,
        command: Sequence[str],
        *,
        nobody_here: Callable[[], bool],
        restart: Callable[[], None],
        failed: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._nobody_here = nobody_here
        self._restart = restart
        self._failed = failed
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._open_again)
        self._process = QProcess(self)
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedChannels)
        self._process.setWorkingDirectory(str(Path(__file__).parent.parent))
        self._process.finished.connect(self._ended)
        self._process.errorOccurred.connect(self._not_begun)
        self._process.start(command[0], list(command[1:]))

    def close(self) -> None:
        """End it, done or not; a recovery that is cut is begun anew by the next start."""
        self._look.stop()
        self._process.finished.disconnect()
        self._process.errorOccurred.disconnect()
        self._process.kill()
        self._process.waitForFinished()
        # Now, on the thread that made it: Python may let it go on any other.
        self.deleteLater()
        QCoreApplication.sendPostedEvents(self, QEvent.Type.DeferredDelete)

    @Slot(int)
    def _ended(self, code: int) -> None:
        log.info("the recovery ended with %d", code)
        if code == 0:
            self._look.start()
            self.mended.emit()
        else:
            self._failed()

    @Slot(QProcess.ProcessError)
    def _not_begun(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._failed()

    @Slot()
    def _open_again(self) -> None:
        if self._nobody_here():
            self._look.stop()
            self._restart()
