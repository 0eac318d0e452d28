"""The QR card, and the scanner that types it: a keyboard that is faster than any hand.

A completion note (`sync.note`) and an enrolment code (`sync.enrolment_code`) come through the same
scanner; they are only known by their beginnings here.

A card reads `HOCSO1` + 14 digits + 2 check digits (ISO 7064 MOD 97-10). A scanner ends with Enter.
Keys are held back only as long as they could be a card at a scanner's speed; all others are given
on untouched, so a real keyboard works beside it, and Telex never sees a card.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from sync.base45 import ALPHABET
from sync.enrolment_code import PREFIX as ENROLMENT_PREFIX
from sync.note import END as NOTE_END
from sync.note import MOST_LETTERS as MOST_NOTE_LETTERS
from sync.note import PREFIX as NOTE_PREFIX

PREFIX: Final = "HOCSO1"
DIGITS: Final = 14
CARD_LENGTH: Final = len(PREFIX) + DIGITS + 2
SCANNER_GAP_MS: Final = 60
"""Scanners leave 1 to 30 ms between keys; the fastest typists about 80."""
NOTE_GAP_MS: Final = 400
"""Within a note, once its beginning came at a scanner's speed: some pause in a long code."""
ENTER: Final = "\n"
_NOTE_LETTERS: Final = frozenset(ALPHABET)
_LONG: Final = (NOTE_PREFIX, ENROLMENT_PREFIX)
"""Beginnings of codes that are longer than a card and judged elsewhere."""


def random_number(below: Callable[[int], int]) -> str:
    """Fourteen random digits; `below(n)` gives a random number under n (secrets.randbelow)."""
    return "".join(str(below(10)) for _ in range(DIGITS))


def card_text(number: str) -> str:
    """What the QR of a card holds."""
    return f"{PREFIX}{number}{98 - int(number) * 100 % 97:02d}"


def number_of(text: str) -> str | None:
    """The number of a card, or None when the text is no whole card."""
    text = text.strip().upper()
    digits = text[len(PREFIX) :]
    if len(text) != CARD_LENGTH or not text.startswith(PREFIX):
        return None
    if not (digits.isascii() and digits.isdigit()) or int(digits) % 97 != 1:
        return None
    return digits[:DIGITS]


def card_key(number: str, pepper: bytes) -> bytes:
    """What the database keeps and looks up."""
    return hmac.new(pepper, b"card\n" + number.encode(), hashlib.sha256).digest()


@dataclass(frozen=True, slots=True)
class Wedge:
    """Keys held back, and when the last one came (milliseconds, any steady clock)."""

    held: str = ""
    at_ms: int = 0


@dataclass(frozen=True, slots=True)
class Keys:
    """Give these on as ordinary keys (possibly none)."""

    text: str


@dataclass(frozen=True, slots=True)
class CardRead:
    """A whole card with a right checksum."""

    number: str


@dataclass(frozen=True, slots=True)
class NoteRead:
    """Something that begins like a completion note or an enrolment code, whole or not."""

    text: str


@dataclass(frozen=True, slots=True)
class CardUnreadable:
    """It began like a card at a scanner's speed and did not end like one."""


Heard = Keys | CardRead | NoteRead | CardUnreadable


def key_came(wedge: Wedge, key: str, at_ms: int) -> tuple[Wedge, tuple[Heard, ...]]:
    """Judge one key.

    Args:
        wedge: what is held.
        key: one character; `ENTER` for the Enter key, which ends a card only.
        at_ms: when it came.
    """
    before: tuple[Heard, ...] = ()
    held = wedge.held
    if held and at_ms - wedge.at_ms > _gap_ms(held):
        before, held = _given_up(held), ""
    if key == ENTER:
        if not held:
            return Wedge(), (*before, Keys(key))
        return Wedge(), (*before, *_ended(held))
    if _could_be_scanned(held + key):
        return Wedge(held + key, at_ms), before
    if held:
        before = (*before, *_given_up(held))
    if before and isinstance(before[-1], CardUnreadable):
        return Wedge(), before
    if _could_be_scanned(key):
        return Wedge(key, at_ms), before
    return Wedge(), (*before, Keys(key))


def time_passed(wedge: Wedge, at_ms: int) -> tuple[Wedge, tuple[Heard, ...]]:
    """Let go of keys that no scanner would leave so long without the next."""
    if not wedge.held or at_ms - wedge.at_ms <= _gap_ms(wedge.held):
        return wedge, ()
    return Wedge(), _given_up(wedge.held)


def _ended(held: str) -> tuple[Heard, ...]:
    """What Enter ends; a note is judged elsewhere, whole or not."""
    if _is_note(held):
        return (NoteRead(held),)
    number = number_of(held)
    return (CardRead(number),) if number is not None else _given_up(held, ENTER)


def _gap_ms(held: str) -> int:
    return NOTE_GAP_MS if _is_note(held) else SCANNER_GAP_MS


def _is_note(text: str) -> bool:
    return text.upper().startswith(_LONG)


def _could_be_scanned(text: str) -> bool:
    return _could_be_card(text) or _could_be_note(text)


def _could_be_note(text: str) -> bool:
    whole = text.upper()
    return len(text) <= MOST_NOTE_LETTERS and any(
        prefix.startswith(whole[: len(prefix)]) and _NOTE_LETTERS.issuperset(whole[len(prefix) :])
        for prefix in _LONG
    )


def _could_be_card(text: str) -> bool:
    start, digits = text[: len(PREFIX)].upper(), text[len(PREFIX) :]
    fits = PREFIX.startswith(start) and len(text) <= CARD_LENGTH
    return fits and (not digits or (digits.isascii() and digits.isdigit()))


def _given_up(held: str, last: str = "") -> tuple[Heard, ...]:
    """What held keys were after all: past the prefix a broken card, before it somebody typing.

    A note that came to its end is one also from a scanner that sends no Enter.
    """
    if _is_note(held) and held.endswith(NOTE_END):
        return (NoteRead(held),)
    if len(held) >= len(PREFIX):
        return (CardUnreadable(),)
    return (Keys(held + last),)
