"""The QR card, and the scanner that types it: a keyboard that is faster than any hand.

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

PREFIX: Final = "HOCSO1"
DIGITS: Final = 14
CARD_LENGTH: Final = len(PREFIX) + DIGITS + 2
SCANNER_GAP_MS: Final = 60
"""Scanners leave 1 to 30 ms between keys; the fastest typists about 80."""
ENTER: Final = "\n"


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
class CardUnreadable:
    """It began like a card at a scanner's speed and did not end like one."""


Heard = Keys | CardRead | CardUnreadable


def key_came(wedge: Wedge, key: str, at_ms: int) -> tuple[Wedge, tuple[Heard, ...]]:
    """Judge one key.

    Args:
        wedge: what is held.
        key: one character; `ENTER` for the Enter key, which ends a card only.
        at_ms: when it came.
    """
    before: tuple[Heard, ...] = ()
    held = wedge.held
    if held and at_ms - wedge.at_ms > SCANNER_GAP_MS:
        before, held = _given_up(held), ""
    if key == ENTER:
        if not held:
            return Wedge(), (*before, Keys(key))
        number = number_of(held)
        ending = (CardRead(number),) if number is not None else _given_up(held, ENTER)
        return Wedge(), (*before, *ending)
    if _could_be_card(held + key):
        return Wedge(held + key, at_ms), before
    if held:
        before = (*before, *_given_up(held))
    if before and isinstance(before[-1], CardUnreadable):
        return Wedge(), before
    if _could_be_card(key):
        return Wedge(key, at_ms), before
    return Wedge(), (*before, Keys(key))


def time_passed(wedge: Wedge, at_ms: int) -> tuple[Wedge, tuple[Heard, ...]]:
    """Let go of keys that no scanner would leave so long without the next."""
    if not wedge.held or at_ms - wedge.at_ms <= SCANNER_GAP_MS:
        return wedge, ()
    return Wedge(), _given_up(wedge.held)


def _could_be_card(text: str) -> bool:
    start, digits = text[: len(PREFIX)].upper(), text[len(PREFIX) :]
    fits = PREFIX.startswith(start) and len(text) <= CARD_LENGTH
    return fits and (not digits or (digits.isascii() and digits.isdigit()))


def _given_up(held: str, last: str = "") -> tuple[Heard, ...]:
    """What held keys were after all: past the prefix a broken card, before it somebody typing."""
    if len(held) >= len(PREFIX):
        return (CardUnreadable(),)
    return (Keys(held + last),)
