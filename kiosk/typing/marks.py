"""Marks put on a word while it is typed, by Telex and VNI alike; None where a mark does not fit.

- A mark finds its letter in the word, so it may come at once or at the end.
- The same mark again takes it back, and the key stands as typed; so does the rest of that word.
- Letters that no Vietnamese syllable has in that order take no mark ("zalo", "facebook").
"""

from __future__ import annotations

from typing import Final

from kiosk.typing.field import Word
from kiosk.typing.syllable import Syllable, read, without_tone

_HATS: Final = {"a": "â", "e": "ê", "o": "ô"}
_HATTED: Final = {"a": "aăâ", "e": "eê", "o": "oôơ"}
_HORNS: Final = {"a": "ă", "â": "ă", "o": "ơ", "ô": "ơ", "u": "ư"}
_UNHORNED: Final = {"ă": "a", "ơ": "o", "ư": "u"}
# "thuở", "huơ", "khuơ": at the end of these words only the o has a horn.
_HORN_ON_O_ALONE: Final = frozenset({"h", "th", "kh"})


def tone(word: str, key: str, mark: str) -> Word | None:
    """One of the five tones (a combining mark of `TONES`), where it belongs."""
    syllable = read(word)
    if syllable is None or not syllable.possible:
        return None
    if syllable.tone == mark:
        return Word(syllable.with_tone("").written() + key, literal=True)
    return Word(syllable.with_tone(mark).written())


def toneless(word: str) -> Word | None:
    """The tone taken away."""
    plain, mark = without_tone(word)
    return Word(plain) if mark else None


def bar(word: str, key: str) -> Word | None:
    """The stroke of đ: on the d at the end of the word, or on the one that begins it."""
    at = len(word) - 1 if word[-1:].lower() in ("d", "đ") and word else 0
    letter = word[at : at + 1]
    starts_syllable = at == len(word) - 1 or (read(word) or Syllable("", "", "")).possible
    if letter.lower() == "d" and starts_syllable:
        return Word(word[:at] + like(letter, "đ") + word[at + 1 :])
    if letter.lower() == "đ" and starts_syllable:
        return Word(word[:at] + like(letter, "d") + word[at + 1 :] + key, literal=True)
    return None


def hat(word: str, key: str, vowels: str = "aeo") -> Word | None:
    """The hat of â, ê, ô on the last of these vowels."""
    syllable = read(word)
    if syllable is None:
        return None
    nucleus = syllable.nucleus
    low = nucleus.lower()
    base_of = {letter: vowel for vowel in vowels for letter in _HATTED[vowel]}
    at = max((low.rfind(letter) for letter in base_of), default=-1)
    if at < 0:
        return None
    base = base_of[low[at]]
    if low[at] == _HATS[base]:
        undone = syllable.with_nucleus(_with(nucleus, at, base))
        return Word(undone.written() + key, literal=True)
    # "ươ" loses its first horn too when the o gets a hat: "uôi" typed late.
    rest = nucleus if low[at] != "ơ" else nucleus.replace("ư", "u").replace("Ư", "U")
    return _if_possible(syllable.with_nucleus(_with(rest, at, _HATS[base])))


def horn(word: str, key: str, vowels: str = "aou") -> Word | None:
    """The horn of ơ and ư and the bowl of ă, on whichever of these vowels can have it."""
    syllable = read(word)
    if syllable is None:
        return None
    nucleus = syllable.nucleus.lower()
    pair = max(nucleus.find("uo"), nucleus.find("uô"))
    if pair >= 0 and "o" in vowels:
        alone = nucleus == "uo" and not syllable.final
        if alone and syllable.initial.lower() in _HORN_ON_O_ALONE:
            return _if_possible(syllable.with_nucleus(_with(syllable.nucleus, pair + 1, "ơ")))
        both = _with(_with(syllable.nucleus, pair, "ư"), pair + 1, "ơ")
        return _if_possible(syllable.with_nucleus(both))
    horned = {at: _HORNS[nucleus[at]] for at in _places(nucleus)}
    for at, letter in horned.items():
        made = syllable.with_nucleus(_with(syllable.nucleus, at, letter))
        if _UNHORNED[letter] in vowels and made.possible:
            return Word(made.written())
    return _unhorned(syllable, key, vowels)


def _unhorned(syllable: Syllable, key: str, vowels: str) -> Word | None:
    plain = syllable.nucleus
    for at, letter in enumerate(plain.lower()):
        if _UNHORNED.get(letter, "-") in vowels:
            plain = _with(plain, at, _UNHORNED[letter])
    if plain == syllable.nucleus:
        return None
    return Word(syllable.with_nucleus(plain).written() + key, literal=True)


def _places(nucleus: str) -> list[int]:
    """Vowels that may be marked, the likeliest first: u before a (mưa), else the last one."""
    places = [at for at, vowel in enumerate(nucleus) if vowel in _HORNS]
    if nucleus in ("ua", "uu"):
        return places
    return places[::-1]


def append(word: str, key: str) -> Word:
    """The letter behind the word; the tone moves to where it now belongs (hòa + n → hoàn)."""
    syllable = read(word + key)
    if syllable is None or not syllable.possible:
        return Word(word + key)
    nucleus = syllable.nucleus.lower()
    if "ưo" in nucleus or ("uơ" in nucleus and (syllable.final or len(nucleus) > 2)):
        at = max(nucleus.find("ưo"), nucleus.find("uơ"))
        both = _with(_with(syllable.nucleus, at, "ư"), at + 1, "ơ")
        if syllable.final or len(nucleus) > 2:
            syllable = syllable.with_nucleus(both)
    return Word(syllable.written())


def like(pattern: str, letter: str) -> str:
    """`letter` in the case of `pattern`."""
    return letter.upper() if pattern.isupper() else letter


def _if_possible(syllable: Syllable) -> Word | None:
    return Word(syllable.written()) if syllable.possible else None


def _with(letters: str, at: int, letter: str) -> str:
    return letters[:at] + like(letters[at], letter) + letters[at + 1 :]
