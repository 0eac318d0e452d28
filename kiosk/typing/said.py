"""How letters and keys are called, for whoever hears them instead of seeing them.

Letters with a mark have two names: the school's, and what the mark looks like. These are names of
the Vietnamese alphabet, the same in every language of the screens (words.md, "Keys").
"""

from __future__ import annotations

import unicodedata
from typing import Final

from kiosk.typing.syllable import ACUTE, DOT, GRAVE, HOOK, TILDE, without_tone
from kiosk.typing.way import Way

LETTERS: Final = {
    "a": "a", "ă": "á, a có dấu á", "â": "ớ, a đội mũ", "b": "bê", "c": "xê", "d": "dê",
    "đ": "đê, dê có gạch", "e": "e", "ê": "ê, e đội mũ", "f": "ép phờ", "g": "giê", "h": "hát",
    "i": "i ngắn", "j": "gi", "k": "ca", "l": "e lờ", "m": "em mờ", "n": "en nờ", "o": "o",
    "ô": "ô, o đội mũ", "ơ": "ơ, o có râu", "p": "pê", "q": "quy", "r": "e rờ", "s": "ét sì",
    "t": "tê", "u": "u", "ư": "ư, u có râu", "v": "vê", "w": "vê kép", "x": "ích xì",
    "y": "i dài", "z": "dét",
}  # fmt: skip
"""Names of letters without a tone."""

TONES: Final = {
    ACUTE: "dấu sắc",
    GRAVE: "dấu huyền",
    HOOK: "dấu hỏi",
    TILDE: "dấu ngã",
    DOT: "dấu nặng",
}
"""Names of the five tones."""

SIGNS: Final = {
    " ": "dấu cách", ".": "dấu chấm", ",": "dấu phẩy", ":": "hai chấm", ";": "chấm phẩy",
    "?": "dấu chấm hỏi", "!": "dấu chấm than", "-": "gạch ngang", "_": "gạch dưới",
    "/": "gạch chéo", "(": "mở ngoặc", ")": "đóng ngoặc", "@": "a còng", "#": "dấu thăng",
    "$": "đô la", "%": "phần trăm", "&": "dấu và", "*": "dấu sao", "+": "dấu cộng",
    "=": "dấu bằng",
    "0": "không", "1": "một", "2": "hai", "3": "ba", "4": "bốn", "5": "năm", "6": "sáu",
    "7": "bảy", "8": "tám", "9": "chín",
}  # fmt: skip
"""Names of digits and signs."""

MARKS: Final = {
    Way.TELEX: {
        "s": TONES[ACUTE], "f": TONES[GRAVE], "r": TONES[HOOK], "x": TONES[TILDE], "j": TONES[DOT],
        "w": "dấu móc", "z": "bỏ dấu",
    },
    Way.VNI: {
        "1": TONES[ACUTE], "2": TONES[GRAVE], "3": TONES[HOOK], "4": TONES[TILDE], "5": TONES[DOT],
        "6": "dấu mũ", "7": "dấu móc", "8": "dấu á", "9": "chữ đê", "0": "bỏ dấu",
    },
}  # fmt: skip
"""What a key marks besides being a letter or digit."""


def letter_said(letter: str) -> str:
    """The name of one letter, digit or sign, its tone behind it ("ấ": ớ, a đội mũ, dấu sắc)."""
    plain, tone = without_tone(unicodedata.normalize("NFC", letter.lower()))
    name = LETTERS.get(plain) or SIGNS.get(plain) or plain
    return f"{name}, {TONES[tone]}" if tone else name


def key_said(way: Way, key: str) -> str:
    """What a key is called: its letter, and the mark that it gives in this way of typing."""
    if key in TONES:
        return TONES[key]
    mark = MARKS.get(way, {}).get(key.lower())
    name = letter_said(key)
    return f"{name}, {mark}" if mark else name
