"""`hocso run` inside a test: whatever asks Qt to quit is over when it ends."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.run_command import run_until_closed
from kiosk.startup import Kiosk


def run_here(
    application: QGuiApplication, start: Callable[[], Kiosk], shown: Callable[[Kiosk], None]
) -> int:
    """As `run_until_closed`; a last quit of the closed window does not end the loops of other tests."""
    code = run_until_closed(application, start, shown)
    QTimer.singleShot(0, lambda: application.exit(0))
    application.exec()
    return code
