"""How single words, abbreviations, codes and addresses are said."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from content.spoken_numbers import in_threes
from content.spoken_words import ADDRESS_PARTS, FULL, LETTERS, NAMES, WORDS

_VOWELS: Final = "aeiouyăâêôơưY"
"""Letters that are words by themselves, or are said as they are written."""
_SYLLABLE: Final = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?"
)


def parts_of(address: str) -> list[str]:
    """An address in the pieces between which a speaker pauses."""
    parts: list[str] = []
    for piece in re.findall(r"://|[./_-]|[A-Za-z0-9]+", address):
        known = {".": "chấm", "/": "gạch chéo", "-": "gạch ngang", "_": "gạch dưới"}.get(piece)
        if piece == "://":
            parts.append("hai chấm, hai gạch chéo")
        else:
            parts.append(known or ADDRESS_PARTS.get(piece.lower()) or spelt(piece))
    return parts


def spelt(text: str) -> str:
    """Letters and digits by name; runs of three and more digits in threes."""
    said = []
    for run in re.findall(r"\d+|[^\W\d_]|.", text):
        if run.isdecimal():
            said.append(in_threes(run))
        else:
            said.append(LETTERS.get(run.lower(), {".": "chấm", "-": "gạch ngang"}.get(run, "")))
    return " ".join(name for name in said if name)


def word_said(whole: str) -> str:
    """How a word without digits is said."""
    said = FULL.get(whole) or NAMES.get(whole) or WORDS.get(whole.lower())
    if said:
        return said
    if "-" in whole:
        parts = whole.split("-")
        codes = all(part.isupper() or part in FULL for part in parts)
        return " ".join(word_said(part) for part in parts) if codes else whole
    if len(whole) == 1 and whole not in _VOWELS and whole.lower() in LETTERS:
        return LETTERS[whole.lower()]
    if len(whole) > 1 and whole.isupper():
        return _capitals(whole)
    return whole


def _capitals(word: str) -> str:
    """A word in capitals is said as a word where it can be a syllable, else by its letters."""
    bare = "".join(
        letter
        for letter in unicodedata.normalize("NFD", word.lower().replace("đ", "d"))
        if not unicodedata.combining(letter)
    )
    return word.lower() if _SYLLABLE.fullmatch(bare) else spelt(word)
