"""A keyboard or a presenter's remote control turns the pages of a class, as a finger would.

The scanner of cards looks at the keys first (`kiosk.viewmodels.scanner`), so that the digits of a
card are never taken for a remote control; whatever is typed into a field stays the field's.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.viewmodels.page import PageModel

ON: Final = frozenset(
    {
        *(Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Space),
        *(Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_MediaNext),
    }
)
BACK: Final = frozenset(
    {Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_MediaPrevious}
)
RINGED: Final = frozenset(
    {
        *(Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter),
        *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
    }
)
"""What presses or leads on from a thing that wears the ring (`qml/Components/Focus.qml`)."""


class Remote(QObject):
    """Watches the keys of the one window.

    Args:
        window: whose keys are watched.
        shown: gives the page that is open.
        touched: told that somebody is there.
        parent: what lives longer than the window.
    """

    def __init__(
        self,
        window: QQuickWindow,
        shown: Callable[[], PageModel | None],
        touched: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._shown = shown
        self._touched = touched
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the keys that mean something on a page of a class; pass all others."""
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            return False
        pressed = cast("QKeyEvent", event)
        page = self._shown()
        if page is None or not (page.inClass and page.keyed) or not self._is_meant(pressed):
            return False
        if event.type() == QEvent.Type.KeyPress and not pressed.isAutoRepeat():
            self._touched()
            self._carry_out(page, pressed)
        return True

    def _is_meant(self, pressed: QKeyEvent) -> bool:
        key = pressed.key()
        plain = pressed.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain != Qt.KeyboardModifier.NoModifier:
            return False
        if key not in ON | BACK and _digit(pressed) is None:
            return False
        focused = cast("QQuickItem | None", self._window.activeFocusItem())
        if focused is None:
            return True
        if focused.property("takesKeys"):
            return False
        return not (key in RINGED and focused.property("reached"))

    def _carry_out(self, page: PageModel, pressed: QKeyEvent) -> None:
        digit = _digit(pressed)
        if digit is not None:
            page.digit(digit)
        elif pressed.key() in BACK:
            page.back()
        elif page.property("nextText") and page.property("nextReady"):
            page.next()


def _digit(pressed: QKeyEvent) -> int | None:
    text = pressed.text()
    return int(text) if len(text) == 1 and text.isascii() and text.isdigit() else None
