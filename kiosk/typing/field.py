"""What stands in a field, and what every key may do to it whatever the way of typing."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in a field.

    Attributes:
        text: NFC.
        cursor: position in `text`.
        literal: the word at the cursor had a mark taken back and is taken as typed.
        lone_w: the letter before the cursor is an ư made by w alone.
    """

    text: str = ""
    cursor: int = 0
    literal: bool = False
    lone_w: bool = False

    @property
    def word_start(self) -> int:
        """Where the word that ends at the cursor begins."""
        return _start_of_word(self.text, self.cursor)

    @property
    def word_around(self) -> tuple[int, int]:
        """Beginning and end of the word that the cursor touches; behind one space, of that before.

        Empty (both the cursor) where there is none.
        """
        at = self.cursor
        start, end = _start_of_word(self.text, at), _end_of_word(self.text, at)
        if start == end and self.text[at - 1 : at] == " ":
            start, end = _start_of_word(self.text, at - 1), at - 1
        return (start, end) if start < end else (at, at)


@dataclass(frozen=True, slots=True)
class Word:
    """The word after a key."""

    text: str
    literal: bool = False
    lone_w: bool = False


def typed(text: str) -> Typed:
    """A field that holds `text`, the cursor behind it."""
    text = unicodedata.normalize("NFC", text)
    return Typed(text, len(text))


def put(before: Typed, start: int, after: Word) -> Typed:
    """The field with `after` in place of what stands from `start` to the cursor."""
    text = before.text[:start] + after.text + before.text[before.cursor :]
    return Typed(text, start + len(after.text), after.literal, after.lone_w)


def press_plain(before: Typed, key: str) -> Typed:
    """The field after one key that only writes itself: passwords, addresses, the page of digits."""
    return put(before, before.cursor, Word(key))


def backspace(before: Typed) -> Typed:
    """The field without the letter before the cursor, its marks included."""
    if before.cursor == 0:
        return before
    at = before.cursor - 1
    after = Typed(before.text[:at] + before.text[before.cursor :], at)
    return replace(after, literal=before.literal and after.word_start < at)


def move(before: Typed, by: int) -> Typed:
    """The field with its cursor moved by so many letters, kept inside the text."""
    return Typed(before.text, max(0, min(len(before.text), before.cursor + by)))


def _start_of_word(text: str, at: int) -> int:
    while at and text[at - 1].isalpha():
        at -= 1
    return at


def _end_of_word(text: str, at: int) -> int:
    while at < len(text) and text[at].isalpha():
        at += 1
    return at
