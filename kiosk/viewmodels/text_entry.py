"""What a field of the on-screen keyboard holds: text, cursor, capitals, and the way it is typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.typing.field import Typed, backspace, move, press_plain, typed
from kiosk.typing.said import key_said, letter_said
from kiosk.typing.side_keys import SIDE_KEYS
from kiosk.typing.way import PRESS, Way


class TextEntry(QObject):
    """One field, written with `Components/Keyboard.qml` or a real keyboard.

    Signals:
        changed: text, cursor or capitals changed.
        wayChanged: another way of typing.
        echoed: what a key did, to be said: a letter, a syllable whose marks changed, a whole word.
        refused: a tone key found no syllable.
    """

    changed = Signal()
    wayChanged = Signal()
    echoed = Signal(str)
    refused = Signal()

    def __init__(
        self,
        *,
        most: int = 200,
        capital_words: bool = False,
        plain: bool = False,
        accepts: Callable[[str], bool] = lambda _key: True,
        parent: QObject | None = None,
    ) -> None:
        """Begin an empty field.

        Args:
            most: letters that fit.
            capital_words: each word begins with a capital, as names do.
            plain: no marks are made, and nothing typed is said again: passwords and addresses.
            accepts: whether a letter has a place in this field; others do nothing.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._typed = Typed()
        self._most = most
        self._capital_words = capital_words
        self._way = Way.PLAIN if plain else Way.DIRECT
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

    @Property(bool, constant=True)
    def plain(self) -> bool:
        """Whether this field takes no marks."""
        return self._way is Way.PLAIN

    def _get_way(self) -> str:
        return self._way.value

    def _set_way(self, way: str) -> None:
        if self._way is not Way.PLAIN and way != self._way:
            self._way = Way(way)
            self.wayChanged.emit()

    way = Property(str, _get_way, _set_way, notify=wayChanged)
    """A name of `Way`; a plain field stays plain."""

    @Property(list, notify=wayChanged)
    def sideKeys(self) -> list[dict[str, str]]:
        """Keys beside the letters: key, name, text, under, mark (`kiosk.typing.side_keys`)."""
        return [asdict(key) for key in SIDE_KEYS[self._way]]

    @Slot(str, str, result=str)
    def named(self, key: str, way: str) -> str:
        """What a key is called in a way of typing."""
        return key_said(Way(way), key)

    # --- keys --------------------------------------------------------------------------------

    @Slot(str)
    def press(self, key: str) -> None:
        """One key with a letter, tone, digit or sign, as it stands on the key."""
        self._write(PRESS[self._way], key)

    @Slot(str)
    def typed(self, key: str) -> None:
        """One key of a real keyboard, which has no keys with marks: Telex, unless VNI was chosen."""
        self._write(PRESS[Way.TELEX if self._way is Way.DIRECT else self._way], key)

    @Slot(str)
    def pressPlain(self, key: str) -> None:
        """One key of the page of digits and signs: never a mark."""
        self._write(press_plain, key)

    @Slot()
    def space(self) -> None:
        """The space bar; never two in a row, none at the start."""
        if self._typed.cursor and self._typed.text[self._typed.cursor - 1] != " ":
            self._write(press_plain, " ")

    @Slot()
    def backspace(self) -> None:
        """Take the letter before the cursor away, with its marks."""
        gone = self._typed.text[self._typed.cursor - 1 : self._typed.cursor]
        said = self.tr("Đã xóa: {0}.").format(letter_said(gone)) if gone else ""
        self._take(backspace(self._typed), said)

    @Slot()
    def left(self) -> None:
        """The cursor one letter back."""
        self._move(-1)

    @Slot()
    def right(self) -> None:
        """The cursor one letter on."""
        self._move(1)

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
        self._take(typed(text), "")

    def _write(self, way: Callable[[Typed, str], Typed], key: str) -> None:
        before = self._typed
        cased = key.upper() if self.capitals else key
        after = way(before, cased)
        grown = len(after.text) > len(before.text)
        if after == before:
            self.refused.emit()
        elif not grown or self._accepts(cased):
            self._take(after, _said(after, cased, grown=grown))

    def _move(self, by: int) -> None:
        after = move(self._typed, by)
        passed = min(after.cursor, self._typed.cursor)
        moved = after.cursor != self._typed.cursor
        self._take(after, letter_said(after.text[passed]) if moved else "")

    def _take(self, after: Typed, said: str) -> None:
        if len(after.text) > max(self._most, len(self._typed.text)):
            return
        self._typed = after
        self._shift = None
        self.changed.emit()
        if said and self._way is not Way.PLAIN:
            self.echoed.emit(said)


def _said(after: Typed, key: str, *, grown: bool) -> str:
    """A new letter by its name; behind a space the word; the syllable where only marks changed."""
    start, end = after.word_around
    if grown and key != " ":
        return letter_said(key)
    return after.text[start:end]
