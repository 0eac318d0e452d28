"""Find a commune among the 3,321 that ship: by its code, or by words without accents.

The list itself is `sync.communes`. Words may name the province too: "thieu hoa thanh hoa".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from content.search_key import fold
from sync.communes import Commune, communes

MOST_FOUND: Final = 24
"""Shown at once: more are two pages of touching, and one more letter is less."""
_KINDS: Final = ("dac khu", "phuong", "xa", "thanh pho", "tinh")
_WORD: Final = re.compile(r"[0-9a-z]+")


@dataclass(frozen=True, slots=True)
class Hits:
    """What was found.

    Attributes:
        best: at most `MOST_FOUND`, best first.
        count: how many there are in all.
    """

    best: tuple[Commune, ...] = ()
    count: int = 0


@dataclass(frozen=True, slots=True)
class _Indexed:
    """A commune with its search keys: its words, its name without kind, its province's words."""

    place: Commune
    words: tuple[str, ...]
    name: str
    province: tuple[str, ...]


class CommuneIndex:
    """The list, folded once."""

    def __init__(self, places: Iterable[Commune]) -> None:
        self._all = tuple(_indexed(place) for place in places)
        self._by_code = {one.place.code: one.place for one in self._all}

    def by_code(self, code: str) -> Commune | None:
        """The commune of a code of five digits, None when the list has no such code."""
        return self._by_code.get(code)

    def find(self, text: str) -> Hits:
        """Communes that have every word of `text`, in their own name or their province's.

        The last word may be unfinished. A name that begins with the words comes first; one whose
        words stand only in the province's name is none. Digits are the beginning of a code.
        """
        words = tuple(_WORD.findall(fold(text)))
        if not words:
            return Hits()
        if len(words) == 1 and words[0].isdigit() and len(words[0]) > 2:
            found = [one for one in self._all if one.place.code.startswith(words[0])]
        else:
            ranked = [(rank, one) for one in self._all if (rank := _rank(one, words)) is not None]
            ranked.sort(key=lambda each: each[0])
            found = [one for _, one in ranked]
        return Hits(tuple(one.place for one in found[:MOST_FOUND]), len(found))


@cache
def commune_index() -> CommuneIndex:
    """The index of the list that ships; some 30 ms the first time."""
    return CommuneIndex(communes())


def named(place: Commune) -> str:
    """A commune with its province: "Xã Thiệu Hóa, Tỉnh Thanh Hóa"."""
    return f"{place.name}, {place.province}"


def _indexed(place: Commune) -> _Indexed:
    plain = " ".join(_WORD.findall(fold(place.name)))
    kind = next((kind for kind in _KINDS if plain.startswith(f"{kind} ")), "")
    return _Indexed(
        place,
        tuple(plain.split()),
        plain.removeprefix(kind).strip(),
        tuple(_WORD.findall(fold(place.province))),
    )


def _rank(one: _Indexed, words: tuple[str, ...]) -> tuple[int, str, str] | None:
    """0 the very name, 1 its beginning, 2 its words; None for another place."""
    asked = " ".join(words)
    if one.name == asked or " ".join(one.words) == asked:
        place = 0
    elif f"{one.name} ".startswith(asked) or " ".join(one.words).startswith(asked):
        place = 1
    elif _has(one, words):
        place = 2
    else:
        return None
    return place, one.name, one.place.province_code


def _has(one: _Indexed, words: tuple[str, ...]) -> bool:
    own = False
    for word in words[:-1]:
        if word in one.words:
            own = True
        elif word not in one.province:
            return False
    last = words[-1]
    if any(each.startswith(last) for each in one.words):
        return True
    return own and any(each.startswith(last) for each in one.province)
