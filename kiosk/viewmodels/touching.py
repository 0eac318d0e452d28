"""The technician's page "Tay run": how long after a touch another one is taken for a tremble."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, Signal, Slot

from kiosk.errors import SettingsUnreadable
from kiosk.paths import Paths
from kiosk.settings import read_settings, write_settings
from kiosk.viewmodels.page import PageModel

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes

WAITS_MS: Final = (0, 150, 300, 500)
"""Hands tremble 4 to 12 times a second: touches that nobody meant follow within 80 to 250 ms."""


class TouchingModel(PageModel):
    """Four waits to choose from, in use at once, and a place to try them.

    Signals:
        touchingChanged: another wait, or the place was touched.
    """

    pageName = "Touching"
    locks = True
    touchingChanged = Signal()

    def __init__(self, routes: Routes, parts: Parts) -> None:
        super().__init__()
        self._routes = routes
        self._parts = parts
        self._file: Path = Paths(parts.home).settings
        self._count = 0
        self.set_frame(heading=self.tr("Tay run"))
        self.set_sentences([self.tr("Chọn một mức, rồi chạm thử ở dưới.")])

    @Property(list, notify=touchingChanged)
    def waits(self) -> list[dict[str, object]]:
        """Cards: milliseconds, text, detail, chosen."""
        texts = {
            0: (self.tr("Nhận mọi lần chạm"), self.tr("Tay vững, không cần chờ")),
            150: (self._skips("0,15"), self.tr("Tay run nhẹ")),
            300: (self._skips("0,3"), self.tr("Dùng cho mọi người")),
            500: (self._skips("0,5"), self.tr("Tay run nhiều")),
        }
        now = self._parts.display.property("debounce")
        return [
            {
                "milliseconds": wait,
                "text": texts[wait][0],
                "detail": texts[wait][1],
                "chosen": wait == now,
            }
            for wait in WAITS_MS
        ]

    @Property(int, notify=touchingChanged)
    def count(self) -> int:
        """Touches that counted."""
        return self._count

    @Slot(int)
    def take(self, milliseconds: int) -> None:
        """Wait so long from now on, on this kiosk."""
        if milliseconds not in WAITS_MS:
            return
        self._parts.display.wait_after_touch(milliseconds)
        self._count = 0
        self.touchingChanged.emit()

        def write() -> None:
            # What else stands in the file is the technician's, and newer than what start-up read.
            now = read_settings(self._file)
            write_settings(self._file, replace(now, debounce_ms=milliseconds))

        def kept(_: None) -> None:
            self.say_again([self.tr("Đã lưu. Từ giờ máy dùng mức này.")])

        self._parts.jobs.run(write, kept, self._not_kept)

    @Slot()
    def tried(self) -> None:
        """The place to try was touched."""
        self._count += 1
        self.touchingChanged.emit()

    @Slot()
    def back(self) -> None:
        """To the cards of staff."""
        self._routes.staff_home("technician")

    @Slot()
    def home(self) -> None:
        """To the first page."""
        self._routes.welcome()

    def _skips(self, seconds: str) -> str:
        return self.tr("Bỏ qua {0} giây").format(seconds)

    def _not_kept(self, error: BaseException) -> None:
        if not isinstance(error, SettingsUnreadable | OSError):
            raise error
        self.say_again([self.tr("Chưa lưu được. Tắt máy thì mất lựa chọn này.")])
