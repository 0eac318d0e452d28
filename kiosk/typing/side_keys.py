"""The keys that stand beside the letters, by way of typing: marks to see, none to know by heart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kiosk.typing.syllable import ACUTE, DOT, GRAVE, HOOK, TILDE
from kiosk.typing.way import Way


@dataclass(frozen=True, slots=True)
class SideKey:
    """One key.

    Attributes:
        key: what `press` takes.
        name: lasting name of the item, for whoever looks for it.
        text: letter or digit on it; empty where a mark is drawn.
        under: what stands small below: the tone's name, or what the digit makes.
        mark: name of the drawn mark; empty for letters.
    """

    key: str
    name: str
    text: str = ""
    under: str = ""
    mark: str = ""


_TONES: Final = (
    (ACUTE, "sac", "sắc"),
    (GRAVE, "huyen", "huyền"),
    (HOOK, "hoi", "hỏi"),
    (TILDE, "nga", "ngã"),
    (DOT, "nang", "nặng"),
)
_DIGITS: Final = ("sắc", "huyền", "hỏi", "ngã", "nặng", "â ê ô", "ơ ư", "ă", "đ", "bỏ dấu")

SIDE_KEYS: Final[dict[Way, tuple[SideKey, ...]]] = {
    Way.DIRECT: (
        *(SideKey(letter, f"key_{letter}", letter) for letter in "ăâêôơưđ"),
        *(
            SideKey(tone, f"tone_{name}", "", word, f"tone{name.title()}")
            for tone, name, word in _TONES
        ),
    ),
    Way.VNI: tuple(
        SideKey(digit, f"key_{digit}", digit, under)
        for digit, under in zip("1234567890", _DIGITS, strict=True)
    ),
    Way.TELEX: (),
    Way.PLAIN: (),
}
"""Direct: seven letters, then the five tones. VNI: ten digits. Telex has all among its letters."""
