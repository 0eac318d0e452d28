"""Direct keys: ă â ê ô ơ ư đ stand on keys of their own, and so do the five tones.

Nothing is to be known but the marks themselves. A letter key writes its letter. A tone key (the
combining mark of `TONES`) changes the syllable that the cursor touches, wherever it stands in it,
or the one before the space just typed; the same tone again takes it away.
"""

from __future__ import annotations

import re
from typing import Final

from kiosk.typing.field import Typed, Word, put
from kiosk.typing.syllable import TONES, Syllable, read, without_tone

_VOWELS: Final = re.compile("[aăâeêioôơuưy]+", re.IGNORECASE)


def press(before: Typed, key: str) -> Typed:
    """The field after one key with a letter, tone, digit, sign or space."""
    if key in TONES:
        return _toned(before, key)
    if not key.isalpha():
        return put(before, before.cursor, Word(key))
    return _lettered(before, key)


def _lettered(before: Typed, key: str) -> Typed:
    """The letter where the cursor is; the tone of the whole word moves to where it belongs."""
    at = before.cursor
    written = put(before, at, Word(key))
    start, end = written.word_around
    syllable = read(written.text[start:end])
    if syllable is None or not syllable.possible:
        return written
    return Typed(written.text[:start] + syllable.written() + written.text[end:], at + 1)


def _toned(before: Typed, mark: str) -> Typed:
    start, end = before.word_around
    word = before.text[start:end]
    syllable = read(word)
    if syllable is not None:
        toned = _with_tone(syllable, mark)
    else:
        first, last = _vowels_at(word, before.cursor - start)
        vowels = read(word[first:last])
        if vowels is None:
            return before
        toned = word[:first] + _with_tone(vowels, mark) + word[last:]
    return Typed(before.text[:start] + toned + before.text[end:], before.cursor)


def _with_tone(syllable: Syllable, mark: str) -> str:
    return syllable.with_tone("" if syllable.tone == mark else mark).written()


def _vowels_at(word: str, at: int) -> tuple[int, int]:
    """In a word of several syllables ("facebook"): the vowels before the cursor, else the first."""
    spans = [found.span() for found in _VOWELS.finditer(without_tone(word)[0])]
    before = [span for span in spans if span[0] < at]
    return (before[-1:] or spans[:1] or [(0, 0)])[0]
