"""Telex: letters give marks, as most phones in Vietnam are set.

- aa â, ee ê, oo ô, dd đ, aw ă, ow ơ, uw ư, uow ươ; w alone ư; s f r x j the tones, z takes a tone away.
- A mark key may come at once or at the end of the word ("dduowngf", "dduongwf" → đường).
- The same key again takes the mark back and stands as a letter ("aaa" → "aa").
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from kiosk.typing.field import Typed, Word, put
from kiosk.typing.marks import append, bar, hat, horn, like, tone, toneless
from kiosk.typing.syllable import ACUTE, DOT, GRAVE, HOOK, TILDE, read

_TONES: Final = {"s": ACUTE, "f": GRAVE, "r": HOOK, "x": TILDE, "j": DOT}


def press(before: Typed, key: str) -> Typed:
    """The field after one key with a letter, digit, sign or space."""
    start = before.word_start
    word = before.text[start : before.cursor]
    if not key.isalpha():
        after = Word(word + key)
    elif before.literal:
        after = Word(word + key, literal=True)
    elif before.lone_w and key.lower() == "w":
        after = Word(word[:-1] + key, literal=True)
    else:
        after = _marked(word, key) or append(word, key)
    return put(before, start, after)


def _marked(word: str, key: str) -> Word | None:
    low = key.lower()
    if low in _TONES:
        return tone(word, key, _TONES[low])
    if low == "z":
        return toneless(word)
    if low == "d":
        return bar(word, key)
    if low in "aeo":
        return hat(word, key, low)
    if low == "w":
        return horn(word, key) or _lone_w(word, key)
    return None


def _lone_w(word: str, key: str) -> Word | None:
    """W where no vowel stands yet is an ư ("tw" → tư)."""
    if read(word) is not None:
        return None
    made = append(word, like(key, "ư"))
    syllable = read(made.text)
    fits = syllable is not None and syllable.possible
    return replace(made, lone_w=True) if fits else None
