"""The real kiosk, and a finger on its real window: things are found by name, touched by Qt events."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QPoint, QPointF, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk.startup import Kiosk, Step, find_voice, start_kiosk

PATIENCE_MS = 15_000
MOST_PAGES = 12


class TouchedKiosk:
    """A kiosk that runs, seen and touched as a person does."""

    def __init__(self, kiosk: Kiosk) -> None:
        self.kiosk = kiosk
        # Kept: the items of a window die with Python's last reference to it.
        self.window: QQuickWindow = kiosk.window
        self._finger = QTest.createTouchDevice()

    @property
    def page(self) -> str:
        """Name of the page that is open."""
        shown = self.kiosk.app.shown
        return shown.pageName if shown is not None else ""

    @property
    def model(self) -> Any:
        """The page that is open, as its own type."""
        return self.kiosk.app.shown

    # --- time --------------------------------------------------------------------------------

    def until(self, condition: Callable[[], object], what: str = "") -> None:
        """Run the event loop until something holds."""
        if condition():
            return
        loop = QEventLoop()
        poll, limit = QTimer(), QTimer(singleShot=True)
        poll.timeout.connect(lambda: loop.quit() if condition() else None)
        limit.timeout.connect(loop.quit)
        poll.start(2)
        limit.start(PATIENCE_MS)
        loop.exec()
        poll.stop()
        assert condition(), f"waited in vain: {what or condition} on {self.page}: {self.names()}"

    def settle(self) -> None:
        """Let every job end and every binding come to rest."""
        self._turn()
        self.until(lambda: self.kiosk.parts.jobs.pending == 0, "jobs")
        self._turn()

    def until_page(self, name: str) -> None:
        """Wait until this page is open and at rest."""
        self.until(lambda: self.page == name, f"page {name}")
        self.settle()

    # --- seeing ------------------------------------------------------------------------------

    def items(self) -> Iterator[QQuickItem]:
        """Everything visible, parents before children."""
        todo = [self.window.contentItem()]
        while todo:
            item = todo.pop()
            if item.isVisible():
                yield item
                todo.extend(reversed(item.childItems()))

    def find(self, name: str) -> QQuickItem | None:
        """The visible thing of this name."""
        return next((item for item in self.items() if item.objectName() == name), None)

    def names(self) -> list[str]:
        return sorted({item.objectName() for item in self.items()} - {""})

    def enabled(self) -> list[str]:
        """Names of what may be touched now."""
        return sorted({item.objectName() for item in self.items() if item.isEnabled()} - {""})

    def texts(self) -> list[str]:
        """Every text that is painted."""
        found = (item.property("text") for item in self.items() if item.inherits("QQuickText"))
        return [text for text in found if text]

    def says(self, part: str) -> bool:
        """Whether these words stand on the screen."""
        return any(part in text for text in self.texts())

    @property
    def saved(self) -> bool:
        """Whether "Đã lưu ở máy này" stands on the screen."""
        return bool(self.model.savedText)

    def picture(self, path: Path) -> None:
        self.settle()
        self.window.grabWindow().save(str(path))

    # --- touching ----------------------------------------------------------------------------

    def touch(self, name: str) -> None:
        """Turn to a thing, wait until a finger may press it, and do."""
        self._turn_to(name)
        self.tap(name)

    def tap(self, name: str) -> None:
        """Press what is in sight."""
        press = self.kiosk.engine.singletonInstance("HocSo.Components", "Press")  # type: ignore[call-overload]
        self.until(lambda: press.property("ready"), "the finger to rest")
        self.until(lambda: self._enabled(name), f"{name} to be enabled")
        item = self.find(name)
        assert item is not None, f"no {name} on {self.page}: {self.names()}"
        middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        assert self.window.contentItem().contains(QPointF(middle)), f"{name} lies off the screen"
        self._press(middle)
        self.settle()

    def _enabled(self, name: str) -> bool:
        item = self.find(name)
        return item is not None and item.isEnabled()

    def _press(self, point: QPoint) -> None:
        QTest.touchEvent(self.window, self._finger).press(1, point, self.window).commit()
        QTest.touchEvent(self.window, self._finger).release(1, point, self.window).commit()

    def _turn_to(self, name: str) -> None:
        for _ in range(MOST_PAGES):
            if self.find(name) is not None:
                return
            if self.find("pagerMore") is None:
                break
            self.tap("pagerMore")
        self.until(lambda: self.find(name), f"{name} to be seen")

    def _turn(self) -> None:
        for _ in range(3):
            QGuiApplication.processEvents()


@contextmanager
def running_kiosk(home: Path, root: Path, *, voice: Step = find_voice) -> Iterator[TouchedKiosk]:
    """Start the kiosk on a data folder; it closes with the block."""
    before = dict(os.environ)
    os.environ.update(HOCSO_HOME=str(home), HOCSO_ROOT=str(root))
    try:
        kiosk = start_kiosk(voice=voice)
        try:
            touched = TouchedKiosk(kiosk)
            touched.settle()
            yield touched
        finally:
            kiosk.close()
    finally:
        os.environ.clear()
        os.environ.update(before)
