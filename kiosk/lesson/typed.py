"""Compares what was typed with what is accepted: by letters and marks, not by case or spaces."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
"""Huyền, sắc, ngã, hỏi, nặng. A tone belongs to the syllable: hòa and hoà are one word."""


def same_text(typed: str, accepted: Iterable[str]) -> bool:
    """Whether `typed` is one of `accepted`.

    Every letter and mark counts (ma is not má, o is not ô); case, outer spaces, the number of
    inner spaces, composed or decomposed letters and the two places of a tone do not.
    """
    wanted = _key(typed)
    return any(wanted == _key(answer) for answer in accepted)


def _key(text: str) -> tuple[tuple[str, str], ...]:
    return tuple(_syllable(word) for word in text.casefold().split())


def _syllable(word: str) -> tuple[str, str]:
    apart = unicodedata.normalize("NFD", word)
    letters = "".join(mark for mark in apart if mark not in _TONES)
    tone = "".join(mark for mark in apart if mark in _TONES)
    return unicodedata.normalize("NFC", letters), tone
