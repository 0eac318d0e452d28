"""The kiosk's window stays: whoever asks it to close or to hide, by key or by window manager, is not heard.

The program itself ends by `QCoreApplication.exit`, which asks no window.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QWindow


class Staying(QObject):
    """Watches over a window for as long as the window lives."""

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Take requests to close away; undo what hides."""
        if watched is self._window:
            if event.type() == QEvent.Type.Close:
                event.ignore()
                return True
            if event.type() == QEvent.Type.WindowStateChange and self._hidden():
                self._window.showFullScreen()
        return super().eventFilter(watched, event)

    def _hidden(self) -> bool:
        return bool(self._window.windowStates() & Qt.WindowState.WindowMinimized)
