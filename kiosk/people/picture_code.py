"""Picture codes: some of twelve pictures in order, none twice, remembered as a small story.

Four pictures give 11,880 codes, five 95,040, six 665,280; the number grows with the learners of a
kiosk so that a blind guess stays rare. Only a keyed hash of a code is kept.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

PictureCode = tuple[str, ...]
"""Ids of `PICTURES`, in order."""


@dataclass(frozen=True, slots=True)
class SignInPicture:
    """One of the twelve.

    Attributes:
        id: lasting name, part of every hashed code.
        name: Vietnamese, as shown and heard.
        file: drawing without its ending, in the kiosk's own art.
    """

    id: str
    name: str
    file: str


def _picture(identifier: str, name: str) -> SignInPicture:
    return SignInPicture(identifier, name, f"hinh-{identifier}")


PICTURES: Final = (
    _picture("non-la", "Nón lá"),
    _picture("hoa-sen", "Hoa sen"),
    _picture("con-ca", "Con cá"),
    _picture("con-thuyen", "Con thuyền"),
    _picture("am-tra", "Ấm trà"),
    _picture("mat-troi", "Mặt trời"),
    _picture("cay-dua", "Cây dừa"),
    _picture("trong-dong", "Trống đồng"),
    _picture("xe-dap", "Xe đạp"),
    _picture("con-ga", "Con gà"),
    _picture("con-trau", "Con trâu"),
    _picture("bong-lua", "Bông lúa"),
)
BY_ID: Final = {picture.id: picture for picture in PICTURES}
NUMBER_WORDS: Final = {4: "bốn", 5: "năm", 6: "sáu"}
_STEPS: Final = (" gặp ", " rủ ", " về cùng ", " gọi ", " tìm thấy ")


def length_for(learners: int) -> int:
    """How many pictures a new code has on a kiosk with so many learners."""
    if learners <= 300:
        return 4
    return 5 if learners <= 3000 else 6


def random_code(length: int, below: Callable[[int], int]) -> PictureCode:
    """A code; `below(n)` gives a random number under n (secrets.randbelow)."""
    left = [picture.id for picture in PICTURES]
    return tuple(left.pop(below(len(left))) for _ in range(length))


def is_code(pictures: Sequence[str]) -> bool:
    """Whether these could be somebody's pictures."""
    known = all(picture in BY_ID for picture in pictures)
    return known and len(pictures) in NUMBER_WORDS and len(set(pictures)) == len(pictures)


def code_key(code: PictureCode, pepper: bytes) -> bytes:
    """What the database keeps and looks up: without the pepper it tells nothing.

    Raises:
        ValueError: no such code exists.
    """
    if not is_code(code):
        raise ValueError(f"{len(code)} pictures are no code, at most 6 known ones, none twice")
    words = "\n".join(("picture-code", *code)).encode()
    return hmac.new(pepper, words, hashlib.sha256).digest()


def story(code: PictureCode) -> tuple[str, ...]:
    """The mini-story that teaches the order: one sentence for each step from picture to picture."""
    names = [BY_ID[picture].name for picture in code]
    sentences = [f"{names[0]} đi chơi."]
    for before, step, after in zip(names, _STEPS, names[1:], strict=False):
        sentences.append(f"{before}{step}{after.lower()}.")
    return tuple(sentences)
