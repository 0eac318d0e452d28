"""A code as it is typed: capitals in groups of four, as it stands on the paper."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.typing.said import key_said
from kiosk.typing.way import Way
from sync.recovery_code import LETTERS, WHOLE_LENGTH
from sync.unlocking import grouped


class CodeEntry(QObject):
    """One field for `Components/Keyboard.qml`; keys that no code has do nothing.

    Args:
        parent: Qt parent.
        places: letters of the whole code; those of a recovery code where not said.

    Signals:
        changed: another letter, or one less.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None, *, places: int = WHOLE_LENGTH) -> None:
        super().__init__(parent)
        self._places = places
        self._typed = ""

    @Property(str, notify=changed)
    def text(self) -> str:
        """The letters so far, in groups of four."""
        return grouped(self._typed, 4)

    @Property(str, notify=changed)
    def before(self) -> str:
        """The same: the cursor stands at the end."""
        return grouped(self._typed, 4)

    @Property(str, constant=True)
    def after(self) -> str:
        """Nothing stands behind the cursor."""
        return ""

    @Property(bool, constant=True)
    def capitals(self) -> bool:
        """A code has capitals only."""
        return True

    @Property(bool, constant=True)
    def plain(self) -> bool:
        """A code takes no marks."""
        return True

    @Property(str, constant=True)
    def way(self) -> str:
        """Typed as it stands on the keys."""
        return Way.PLAIN.value

    @Property(list, constant=True)
    def sideKeys(self) -> list[dict[str, str]]:
        """No keys with marks stand beside the letters."""
        return []

    @Slot(str, str, result=str)
    def named(self, key: str, way: str) -> str:
        """What a key is called."""
        return key_said(Way(way), key)

    @property
    def full(self) -> bool:
        """Whether every letter is there."""
        return len(self._typed) == self._places

    @property
    def written(self) -> str:
        """The letters so far, for Python, without what stands between groups."""
        return self._typed

    @Slot(str)
    def typed(self, key: str) -> None:
        """One key of a real keyboard."""
        self.press(key)

    @Slot(str)
    def press(self, key: str) -> None:
        """One more letter or figure."""
        letter = key.upper()
        if letter in LETTERS and len(letter) == 1 and not self.full:
            self._typed += letter
            self.changed.emit()

    @Slot()
    def backspace(self) -> None:
        """Take the last one away."""
        self._typed = self._typed[:-1]
        self.changed.emit()

    @Slot()
    def space(self) -> None:
        """Groups stand apart by themselves."""

    @Slot()
    def left(self) -> None:
        """The cursor stays at the end."""

    @Slot()
    def right(self) -> None:
        """The cursor stays at the end."""

    @Slot()
    def shift(self) -> None:
        """Capitals stay."""
