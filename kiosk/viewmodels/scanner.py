"""A USB card scanner is a keyboard: its keys are taken at the window, before any field sees them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.people.qr_card import (
    ENTER,
    SCANNER_GAP_MS,
    CardRead,
    CardUnreadable,
    Heard,
    Keys,
    NoteRead,
    Wedge,
    key_came,
    time_passed,
)

_ENTERS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Scanner(QObject):
    """Watches the keys of the one window.

    Args:
        window: whose keys are watched.
        now_ms: any steady clock.
        read: takes the number of a card; called on whatever page is open.
        unreadable: told of a card that could not be read.
        note: takes what begins like a completion note.
        parent: what lives longer than the window.
    """

    def __init__(
        self,
        window: QQuickWindow,
        now_ms: Callable[[], int],
        read: Callable[[str], None],
        unreadable: Callable[[], None],
        parent: QObject | None = None,
        *,
        note: Callable[[str], None] = lambda _text: None,
    ) -> None:
        super().__init__(parent)
        self._note = note
        self._window = window
        self._now_ms = now_ms
        self._read = read
        self._unreadable = unreadable
        self._wedge = Wedge()
        self._giving_on = False
        self._timer = QTimer(self, interval=SCANNER_GAP_MS + 1, singleShot=True)
        self._timer.timeout.connect(self.look)
        window.installEventFilter(self)

    @Slot()
    def look(self) -> None:
        """Let go of keys that were no card after all."""
        self._wedge, heard = time_passed(self._wedge, self._now_ms())
        if self._wedge.held:
            self._timer.start()
        self._tell(heard)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Hold keys that could be a card; pass all others."""
        if self._giving_on or event.type() != QEvent.Type.KeyPress:
            return False
        pressed = cast("QKeyEvent", event)
        key = ENTER if pressed.key() in _ENTERS else pressed.text()
        if len(key) != 1:
            return False
        self._wedge, heard = key_came(self._wedge, key, self._now_ms())
        if heard == (Keys(key),):
            return False
        if self._wedge.held:
            self._timer.start()
        self._tell(heard)
        return True

    def _tell(self, heard: tuple[Heard, ...]) -> None:
        for one in heard:
            match one:
                case CardRead():
                    self._read(one.number)
                case NoteRead():
                    self._note(one.text)
                case CardUnreadable():
                    self._unreadable()
                case Keys():
                    self._give_on(one.text)

    def _give_on(self, text: str) -> None:
        self._giving_on = True
        for letter in text:
            key = Qt.Key.Key_Return if letter == ENTER else Qt.Key(ord(letter.upper()))
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
                QCoreApplication.sendEvent(self._window, event)
        self._giving_on = False
