"""The shape of a Vietnamese syllable: its letters apart from their tone, and where the tone stands.

Tone marks stand as Vietnam's schools, papers and forms still write them most: hòa, khỏe, thủy
(on the first of oa, oe, uy at the end of a word), not hoà, khoẻ, thuỷ. Search folds both alike.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace

ACUTE, GRAVE, HOOK, TILDE, DOT = "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"
TONES = frozenset({ACUTE, GRAVE, HOOK, TILDE, DOT})

_STARTS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x br đr hr kr pl"
_VOWELS = (
    "a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iê iu oa oă oe oi ôi ơi oo ua uâ uê ui uô uơ"
    " uy ưa ưi ươ ưu yê iêu oai oao oay oeo uay uây uôi uya uyê uyu ươi ươu yêu"
)
_VOWELS_BEFORE_THEIR_MARK = "eu ie ieu ue uo uoi uou uu uye ye yeu ưo ưoi ưou uơi uơu"
_INITIALS = frozenset(_STARTS.split()) | {""}
_FINALS = frozenset({"", "c", "ch", "k", "m", "n", "ng", "nh", "p", "t"})
_NUCLEI = frozenset(_VOWELS.split()) | frozenset(_VOWELS_BEFORE_THEIR_MARK.split())
_OPEN_ONLY = frozenset({"ưa", "ưi", "ưu", "ươi", "ươu", "ai", "ao", "ơi", "ôi"})
_SHAPE = re.compile(
    r"(?P<initial>qu(?=[aăâeêioôơy])|gi(?=[aăâeêoôơuư])|[^aăâeêioôơuưy]*)"
    r"(?P<nucleus>[aăâeêioôơuưy]*)(?P<final>[^aăâeêioôơuưy]*)"
)


@dataclass(frozen=True, slots=True)
class Syllable:
    """One syllable without its tone, and the tone.

    Attributes:
        initial, nucleus, final: letters as typed, capitals kept, quality marks (ă â ê ô ơ ư đ) kept.
        tone: one combining mark of `TONES`, or empty.
    """

    initial: str
    nucleus: str
    final: str
    tone: str = ""

    @property
    def possible(self) -> bool:
        """Whether Vietnamese could have these letters in this order."""
        nucleus, final = self.nucleus.lower(), self.final.lower()
        return (
            self.initial.lower() in _INITIALS
            and nucleus in _NUCLEI
            and final in _FINALS
            and not (final and nucleus in _OPEN_ONLY)
        )

    def with_nucleus(self, nucleus: str) -> Syllable:
        """The same syllable with other vowels."""
        return replace(self, nucleus=nucleus)

    def with_tone(self, tone: str) -> Syllable:
        """The same syllable with another tone, or none."""
        return replace(self, tone=tone)

    def written(self) -> str:
        """The syllable in NFC, its tone on the letter that carries it."""
        if not self.tone:
            return self.initial + self.nucleus + self.final
        at = _bearer(self.nucleus.lower(), closed=bool(self.final))
        toned = self.nucleus[: at + 1] + self.tone + self.nucleus[at + 1 :]
        return unicodedata.normalize("NFC", self.initial + toned + self.final)


def read(word: str) -> Syllable | None:
    """Take a word apart, or None when it is no single syllable with a vowel."""
    plain, tone = without_tone(word)
    shape = _SHAPE.fullmatch(plain.lower())
    if shape is None or not shape["nucleus"]:
        return None
    start, end = shape.span("nucleus")
    return Syllable(plain[:start], plain[start:end], plain[end:], tone)


def without_tone(word: str) -> tuple[str, str]:
    """The word with every tone mark gone (ế → ê), and the last mark found or an empty string."""
    letters, found = [], ""
    for letter in unicodedata.normalize("NFC", word):
        marks = unicodedata.normalize("NFD", letter)
        found = next((mark for mark in marks if mark in TONES), found)
        kept = "".join(mark for mark in marks if mark not in TONES)
        letters.append(unicodedata.normalize("NFC", kept))
    return "".join(letters), found


def _bearer(nucleus: str, *, closed: bool) -> int:
    """Index of the vowel that carries the tone."""
    marked = [index for index, vowel in enumerate(nucleus) if vowel in "ăâêôơư"]
    if marked:
        return marked[-1]
    if closed:
        return len(nucleus) - 1
    return len(nucleus) // 2 if len(nucleus) == 3 else 0
