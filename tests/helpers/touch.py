"""A finger on the kiosk's real window: real touch events, found by name, awaited by condition."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from PySide6.QtCore import QEventLoop, QObject, QPoint, QPointF, QTimer
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.startup import Kiosk
from kiosk.still import settle

PATIENCE_MS = 15_000


@cache
def screen() -> QPointingDevice:
    """The touch screen; one a process."""
    return QTest.createTouchDevice()


def walk(item: QQuickItem) -> Iterator[QQuickItem]:
    """An item and everything in it, delegates included, that is seen."""
    if not item.isVisible() or item.opacity() == 0:
        return
    yield item
    for child in item.childItems():
        yield from walk(child)


def wait(condition: Callable[[], object], what: str) -> None:
    """Run Qt's loop until something holds."""
    if condition():
        return
    loop = QEventLoop()
    poll, limit = QTimer(interval=5), QTimer(singleShot=True)
    poll.timeout.connect(lambda: loop.quit() if condition() else None)
    limit.timeout.connect(loop.quit)
    poll.start()
    limit.start(PATIENCE_MS)
    loop.exec()
    poll.stop()
    assert condition(), f"waited in vain for {what}"


class Finger:
    """Touches by objectName what stands on the open page."""

    def __init__(self, kiosk: Kiosk) -> None:
        self._kiosk = kiosk
        # Kept: with the window's wrapper, those of its items would go.
        self._window = kiosk.window

    @property
    def page(self) -> str:
        """Name of the page that is open."""
        shown = self._kiosk.app.shown
        return shown.pageName if shown is not None else ""

    def rest(self) -> None:
        """Let jobs end and frames be painted."""
        settle(self._kiosk, PATIENCE_MS)

    def find(self, name: str) -> QQuickItem | None:
        """The item of this name that is seen."""
        for item in walk(self._window.contentItem()):
            if item.objectName() == name:
                return item
        return None

    def names(self) -> list[str]:
        """What can be touched now."""
        return [
            item.objectName()
            for item in walk(self._window.contentItem())
            if item.property("touchable") and item.isEnabled()
        ]

    def ready(self) -> bool:
        """Whether the next press is not taken for a tremble."""
        press = self._kiosk.engine.singletonInstance("HocSo.Components", "Press")
        return bool(press.property("ready")) if isinstance(press, QObject) else True

    def touch(self, name: str) -> None:
        """Touch the middle of an item, once it is there and rest is over."""
        wait(lambda: self.find(name) is not None, f"'{name}' among {self.names()} on {self.page}")
        # A list may be made anew meanwhile.
        wait(lambda: self.ready() and self.find(name) is not None, "the end of a press")
        item = self.find(name)
        assert item is not None
        middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
        self.press_at(middle.toPoint())

    def press_at(self, point: QPoint) -> None:
        """Touch a point of the window."""
        window = self._window
        QTest.touchEvent(window, screen()).press(1, point, window)
        QTest.touchEvent(window, screen()).release(1, point, window)

    def until_page(self, name: str) -> None:
        """Wait until this page is open and at rest."""
        wait(lambda: self.page == name, f"page {name}, still on {self.page}")
        self.rest()
