"""What a field of the on-screen keyboard holds: text, cursor, capitals, Telex on or off."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.typing.telex import Typed, backspace, move, press, press_plain, typed


class TextEntry(QObject):
    """One field, written with `Components/Keyboard.qml`.

    Signals:
        changed: text, cursor or capitals changed.
    """

    changed = Signal()

    def __init__(
        self,
        *,
        most: int = 200,
        capital_words: bool = False,
        telex: bool = True,
        accepts: Callable[[str], bool] = lambda _key: True,
        parent: QObject | None = None,
    ) -> None:
        """Begin an empty field.

        Args:
            most: letters that fit.
            capital_words: each word begins with a capital, as names do.
            telex: marks are composed; off for passwords and addresses.
            accepts: whether a key has a place in this field; others do nothing.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._typed = Typed()
        self._most = most
        self._capital_words = capital_words
        self._press = press if telex else press_plain
        self._accepts = accepts
        self._shift: bool | None = None

    # --- what QML reads ----------------------------------------------------------------------

    @Property(str, notify=changed)
    def text(self) -> str:
        return self._typed.text

    @Property(str, notify=changed)
    def before(self) -> str:
        """The text before the cursor."""
        return self._typed.text[: self._typed.cursor]

    @Property(str, notify=changed)
    def after(self) -> str:
        """The text behind the cursor."""
        return self._typed.text[self._typed.cursor :]

    @Property(bool, notify=changed)
    def capitals(self) -> bool:
        """Whether the next letter is a capital."""
        if self._shift is not None:
            return self._shift
        start = self._typed.cursor == 0 or self._typed.text[self._typed.cursor - 1] == " "
        return self._capital_words and start

    # --- keys --------------------------------------------------------------------------------

    @Slot(str)
    def press(self, key: str) -> None:
        """One key with a letter, digit or sign, as it stands on the key."""
        if self._accepts(key):
            cased = key.upper() if self.capitals else key
            self._take(self._press(self._typed, cased))

    @Slot()
    def space(self) -> None:
        """The space bar; never two in a row, none at the start."""
        if self._typed.cursor and self._typed.text[self._typed.cursor - 1] != " ":
            self._take(self._press(self._typed, " "))

    @Slot()
    def backspace(self) -> None:
        """Take the letter before the cursor away, with its marks."""
        self._take(backspace(self._typed))

    @Slot()
    def left(self) -> None:
        """The cursor one letter back."""
        self._take(move(self._typed, -1))

    @Slot()
    def right(self) -> None:
        """The cursor one letter on."""
        self._take(move(self._typed, 1))

    @Slot()
    def shift(self) -> None:
        """The next letter in the other case."""
        self._shift = not self.capitals
        self.changed.emit()

    @Slot()
    def clear(self) -> None:
        """An empty field again."""
        self.fill("")

    @property
    def written(self) -> str:
        """The text, for Python; NFC."""
        return self._typed.text

    def fill(self, text: str) -> None:
        """Put `text` in the field, the cursor behind it."""
        self._take(typed(text))

    def _take(self, after: Typed) -> None:
        if len(after.text) > max(self._most, len(self._typed.text)):
            return
        self._typed = after
        self._shift = None
        self.changed.emit()
