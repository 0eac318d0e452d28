"""Keeps the full-screen window on a whole screen: a projector comes, goes, or changes the size.

The page, its state and what was answered belong to the models and are not touched: the window
takes its new size and every page lays itself out anew.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QScreen, QWindow

SETTLED_MS = 150
"""A projector that is plugged in changes several things one after another."""


class FollowScreen(QObject):
    """Where a window manager does it too, there is nothing left to do.

    Args:
        window: covers its screen; while it does not, it is left alone. What follows goes with it.
    """

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        self._window = window
        self._later = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._later.timeout.connect(self.cover)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._come)
            app.screenRemoved.connect(self._later.start)
            app.primaryScreenChanged.connect(self._later.start)
        for screen in QGuiApplication.screens():
            screen.geometryChanged.connect(self._later.start)

    @Slot()
    def cover(self) -> None:
        """Cover the screen it is on; where that is gone, the first one."""
        if self._window.visibility() is not QWindow.Visibility.FullScreen:
            return
        screens = QGuiApplication.screens()
        screen = self._window.screen()
        if screen not in screens:
            screen = QGuiApplication.primaryScreen()
        if screen is not None and self._window.geometry() != screen.geometry():
            self._window.setScreen(screen)
            self._window.setGeometry(screen.geometry())

    @Slot(QScreen)
    def _come(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._later.start)
        self._later.start()
