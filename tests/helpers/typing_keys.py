"""Which keys write a word, by each way of typing: worked out from the word alone."""

from __future__ import annotations

import unicodedata

from kiosk.typing.way import Way

TONES = {"\u0301": "s1", "\u0300": "f2", "\u0309": "r3", "\u0303": "x4", "\u0323": "j5"}
QUALITIES = {
    "ă": "aw a8", "â": "aa a6", "ê": "ee e6", "ô": "oo o6", "ơ": "ow o7", "ư": "uw u7",
    "đ": "dd d9",
}  # fmt: skip


def keys_of(word: str, way: Way, *, tone_last: bool = True) -> str:
    """The keys of one word in small letters; the tone behind all letters, or behind its own."""
    keys, tone = "", ""
    for letter in word:
        marks = unicodedata.normalize("NFD", letter)
        plain = unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in TONES))
        found = next((mark for mark in marks if mark in TONES), "")
        keys += _letter(plain, way)
        if found and tone_last:
            tone = _tone(found, way)
        elif found:
            keys += _tone(found, way)
    return keys + tone


def _letter(letter: str, way: Way) -> str:
    if letter not in QUALITIES or way is Way.DIRECT:
        return letter
    return QUALITIES[letter].split()[way is Way.VNI]


def _tone(mark: str, way: Way) -> str:
    if way is Way.DIRECT:
        return mark
    return TONES[mark][way is Way.VNI]
