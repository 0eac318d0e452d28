"""Telex: one key and the text before it give the text after it, with nothing remembered elsewhere.

- aa â, ee ê, oo ô, dd đ, aw ă, ow ơ, uw ư, uow ươ; w alone ư; s f r x j the tones, z takes a tone away.
- A mark key may come at once or at the end of the word ("dduowngf", "dduongwf" → đường).
- The same key again takes the mark back and stands as a letter ("aaa" → "aa"); the rest of that
  word is then taken as typed.
- Letters that no Vietnamese syllable has in that order stay as typed ("zalo", "facebook").
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace

from kiosk.typing.syllable import ACUTE, DOT, GRAVE, HOOK, TILDE, Syllable, read, without_tone

_TONE_KEYS = {"s": ACUTE, "f": GRAVE, "r": HOOK, "x": TILDE, "j": DOT}
_HATS = {"a": "â", "e": "ê", "o": "ô"}
_HATTED = {"a": "aăâ", "e": "eê", "o": "oôơ"}
_HORNS = {"a": "ă", "â": "ă", "o": "ơ", "ô": "ơ", "u": "ư"}
_UNHORNED = {"ă": "a", "ơ": "o", "ư": "u"}
# "thuở", "huơ", "khuơ": at the end of these words only the o has a horn.
_HORN_ON_O_ALONE = frozenset({"h", "th", "kh"})


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in a field.

    Attributes:
        text: NFC.
        cursor: position in `text`; keys act on the word that ends here.
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
        start = self.cursor
        while start and self.text[start - 1].isalpha():
            start -= 1
        return start


@dataclass(frozen=True, slots=True)
class _Word:
    """The word after a key."""

    text: str
    literal: bool = False
    lone_w: bool = False


def typed(text: str) -> Typed:
    """A field that holds `text`, the cursor behind it."""
    text = unicodedata.normalize("NFC", text)
    return Typed(text, len(text))


def press(before: Typed, key: str) -> Typed:
    """The field after one key with a letter, digit, sign or space."""
    start = before.word_start
    word = before.text[start : before.cursor]
    if not key.isalpha():
        after = _Word(word + key)
    elif before.literal:
        after = _Word(word + key, literal=True)
    else:
        after = _compose(word, key, lone_w=before.lone_w)
    return _put(before, start, after)


def press_plain(before: Typed, key: str) -> Typed:
    """The field after one key, Telex off."""
    return _put(before, before.cursor, _Word(key))


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


def type_keys(keys: str) -> str:
    """What a row of keys gives in an empty field."""
    field = Typed()
    for key in keys:
        field = press(field, key)
    return field.text


def _put(before: Typed, start: int, after: _Word) -> Typed:
    text = before.text[:start] + after.text + before.text[before.cursor :]
    return Typed(text, start + len(after.text), after.literal, after.lone_w)


def _compose(word: str, key: str, *, lone_w: bool) -> _Word:
    low = key.lower()
    if lone_w and low == "w":
        return _Word(word[:-1] + key, literal=True)
    marked = None
    if low in _TONE_KEYS:
        marked = _tone(word, key, _TONE_KEYS[low])
    elif low == "z":
        marked = _toneless(word)
    elif low == "d":
        marked = _bar(word, key)
    elif low in _HATS:
        marked = _hat(word, key)
    elif low == "w":
        marked = _horn(word, key)
    return marked if marked is not None else _append(word, key)


def _tone(word: str, key: str, tone: str) -> _Word | None:
    syllable = read(word)
    if syllable is None or not syllable.possible:
        return None
    if syllable.tone == tone:
        return _Word(syllable.with_tone("").written() + key, literal=True)
    return _Word(syllable.with_tone(tone).written())


def _toneless(word: str) -> _Word | None:
    plain, tone = without_tone(word)
    return _Word(plain) if tone else None


def _bar(word: str, key: str) -> _Word | None:
    """D makes đ of the d before it, or of the d that begins the word."""
    at = len(word) - 1 if word[-1:].lower() in ("d", "đ") and word else 0
    letter = word[at : at + 1]
    starts_syllable = at == len(word) - 1 or (read(word) or Syllable("", "", "")).possible
    if letter.lower() == "d" and starts_syllable:
        return _Word(word[:at] + _like(letter, "đ") + word[at + 1 :])
    if letter.lower() == "đ" and starts_syllable:
        return _Word(word[:at] + _like(letter, "d") + word[at + 1 :] + key, literal=True)
    return None


def _hat(word: str, key: str) -> _Word | None:
    syllable = read(word)
    if syllable is None:
        return None
    low = key.lower()
    nucleus = syllable.nucleus
    at = max((nucleus.lower().rfind(vowel) for vowel in _HATTED[low]), default=-1)
    if at < 0:
        return None
    hatted = _HATS[low]
    if nucleus[at].lower() == hatted:
        undone = syllable.with_nucleus(_with(nucleus, at, low))
        return _Word(undone.written() + key, literal=True)
    # "ươ" loses its first horn too when the o gets a hat: "uôi" typed late.
    base = nucleus if nucleus[at].lower() != "ơ" else nucleus.replace("ư", "u").replace("Ư", "U")
    return _if_possible(syllable.with_nucleus(_with(base, at, hatted)))


def _horn(word: str, key: str) -> _Word | None:
    syllable = read(word)
    if syllable is None:
        possible = _append(word, _like(key, "ư"))
        fits = read(possible.text)
        return replace(possible, lone_w=True) if fits is not None and fits.possible else None
    nucleus = syllable.nucleus.lower()
    if "uo" in nucleus or "uô" in nucleus:
        at = max(nucleus.find("uo"), nucleus.find("uô"))
        alone = nucleus == "uo" and not syllable.final
        if alone and syllable.initial.lower() in _HORN_ON_O_ALONE:
            return _if_possible(syllable.with_nucleus(_with(syllable.nucleus, at + 1, "ơ")))
        both = _with(_with(syllable.nucleus, at, "ư"), at + 1, "ơ")
        return _if_possible(syllable.with_nucleus(both))
    for at in _horn_places(nucleus):
        horned = syllable.with_nucleus(_with(syllable.nucleus, at, _HORNS[nucleus[at]]))
        if horned.possible:
            return _Word(horned.written())
    if any(vowel in _UNHORNED for vowel in nucleus):
        plain = syllable.nucleus
        for at, vowel in enumerate(nucleus):
            plain = _with(plain, at, _UNHORNED.get(vowel, vowel))
        return _Word(syllable.with_nucleus(plain).written() + key, literal=True)
    return None


def _horn_places(nucleus: str) -> list[int]:
    """Vowels that w may mark, the likeliest first: u before a (mưa), else the last one."""
    places = [at for at, vowel in enumerate(nucleus) if vowel in _HORNS]
    if nucleus in ("ua", "uu"):
        return places
    return places[::-1]


def _append(word: str, key: str) -> _Word:
    """The letter behind the word; the tone moves to where it now belongs (hòa + n → hoàn)."""
    syllable = read(word + key)
    if syllable is None or not syllable.possible:
        return _Word(word + key)
    nucleus = syllable.nucleus.lower()
    if "ưo" in nucleus or ("uơ" in nucleus and (syllable.final or len(nucleus) > 2)):
        at = max(nucleus.find("ưo"), nucleus.find("uơ"))
        both = _with(_with(syllable.nucleus, at, "ư"), at + 1, "ơ")
        if syllable.final or len(nucleus) > 2:
            syllable = syllable.with_nucleus(both)
    return _Word(syllable.written())


def _if_possible(syllable: Syllable) -> _Word | None:
    return _Word(syllable.written()) if syllable.possible else None


def _with(letters: str, at: int, letter: str) -> str:
    return letters[:at] + _like(letters[at], letter) + letters[at + 1 :]


def _like(pattern: str, letter: str) -> str:
    return letter.upper() if pattern.isupper() else letter
