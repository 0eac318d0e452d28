"""VNI: digits give marks, as older phones and many offices are set.

- 1 sắc, 2 huyền, 3 hỏi, 4 ngã, 5 nặng, 6 the hat of â ê ô, 7 the horn of ơ ư, 8 the bowl of ă, 9 đ,
  0 takes a tone away.
- A digit may come at once or at the end of the word ("d9u7o7ng2", "duong972" → đường).
- The same digit again takes the mark back and stands as a digit ("a11" → "a1").
- Where there is no letter for a mark, digits are digits ("2026", "b1", "0912").
"""

from __future__ import annotations

from typing import Final

from kiosk.typing.field import Typed, Word, put
from kiosk.typing.marks import append, bar, hat, horn, tone, toneless
from kiosk.typing.syllable import ACUTE, DOT, GRAVE, HOOK, TILDE

_TONES: Final = {"1": ACUTE, "2": GRAVE, "3": HOOK, "4": TILDE, "5": DOT}


def press(before: Typed, key: str) -> Typed:
    """The field after one key with a letter, digit, sign or space."""
    start = before.word_start
    word = before.text[start : before.cursor]
    if before.literal and key.isalnum():
        after = Word(word + key, literal=True)
    elif key.isalpha():
        after = append(word, key)
    else:
        after = _marked(word, key) or Word(word + key)
    return put(before, start, after)


def _marked(word: str, key: str) -> Word | None:
    match key:
        case "0":
            return toneless(word)
        case "6":
            return hat(word, key)
        case "7":
            return horn(word, key, "ou")
        case "8":
            return horn(word, key, "a")
        case "9":
            return bar(word, key)
        case _:
            return tone(word, key, _TONES[key]) if key in _TONES else None
