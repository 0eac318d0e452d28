"""Vietnamese words of numbers: amounts, digits one by one, dates and times of day."""

from __future__ import annotations

import re
from typing import Final

DIGITS: Final = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_GROUPS: Final = ("", "nghìn", "triệu")
_LARGEST: Final = 10**15
_ROMAN: Final = re.compile("X{0,3}(?:IX|IV|V?I{0,3})")


def amount(number: int) -> str:
    """`number` as it is counted: 1200000 → "một triệu hai trăm nghìn".

    From a quadrillion on, where nobody counts any more, the digits are named one by one.
    """
    if number >= _LARGEST:
        return digits(str(number))
    return " ".join(_words_of(number, after_more=False)) or DIGITS[0]


def digits(text: str) -> str:
    """The digits of `text` one by one: "113" → "một một ba"."""
    return " ".join(DIGITS[int(digit)] for digit in text if digit.isdecimal())


def in_threes(text: str) -> str:
    """Digits of a telephone number or code, in threes counted from the end.

    A single digit left over at the front joins the next group, so that 0912345678 is heard as
    0912, 345, 678. Toll-free prefixes 1800 and 1900 stay whole.
    """
    if len(text) > 4 and text[:4] in {"1800", "1900"}:
        return f"{digits(text[:4])}, {digits(text[4:])}"
    groups = [text[max(0, end - 3) : end] for end in range(len(text), 0, -3)][::-1]
    if len(groups) > 1 and len(groups[0]) == 1:
        groups[:2] = ["".join(groups[:2])]
    return ", ".join(digits(group) for group in groups)


def roman(text: str) -> int:
    """The number that `text` writes in capital Roman numerals up to 39; 0 where it is none."""
    if not text or _ROMAN.fullmatch(text) is None:
        return 0
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in text]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)


def month(number: int) -> str:
    """Name of a month without the word: the fourth is "tư", not "bốn"."""
    return "tư" if number == 4 else amount(number)


def _words_of(number: int, *, after_more: bool) -> list[str]:
    billions, rest = divmod(number, 10**9)
    words: list[str] = []
    if billions:
        words += [*_words_of(billions, after_more=after_more), "tỷ"]
    for power in (2, 1, 0):
        group, rest = divmod(rest, 1000**power) if power else (rest, 0)
        if group:
            words += _below_thousand(group, after_more=bool(words) or after_more)
            words += [_GROUPS[power]] if power else []
    return words


def _below_thousand(number: int, *, after_more: bool) -> list[str]:
    hundreds, rest = divmod(number, 100)
    words = [DIGITS[hundreds], "trăm"] if hundreds or after_more else []
    tens, ones = divmod(rest, 10)
    if tens == 0:
        if ones:
            words += ["linh", DIGITS[ones]] if words else [DIGITS[ones]]
        return words
    words += ["mười"] if tens == 1 else [DIGITS[tens], "mươi"]
    if ones:
        words.append(_ones_after(tens, ones))
    return words


def _ones_after(tens: int, ones: int) -> str:
    if ones == 5:
        return "lăm"
    if tens > 1:
        return {1: "mốt", 4: "tư"}.get(ones, DIGITS[ones])
    return DIGITS[ones]
