"""How a learner is called: a kinship word and an avatar ("bà Hoa Sen"), or a name typed in."""

from __future__ import annotations

import hashlib
import hmac
import unicodedata
from dataclasses import dataclass
from typing import Final, Literal

NICKNAME_LETTERS: Final = 20
"""A typed name is no longer, so that it stands whole beside the avatar at 200 % text."""


@dataclass(frozen=True, slots=True)
class Kinship:
    """What one is called by neighbours; the drawing shows it to who cannot read."""

    id: str
    word: str
    file: str


@dataclass(frozen=True, slots=True)
class Avatar:
    """The picture that stands for a learner on the screen; never one of the sign-in drawings."""

    id: str
    name: str
    file: str


KINSHIPS: Final = (
    Kinship("ba", "bà", "mat-ba"),
    Kinship("ong", "ông", "mat-bac-trai"),
    Kinship("bac", "bác", "mat-bac-lan"),
    Kinship("co", "cô", "mat-co"),
    Kinship("chu", "chú", "mat-chu"),
    Kinship("chi", "chị", "mat-chi"),
    Kinship("anh", "anh", "mat-anh"),
    Kinship("em", "em", "mat-em"),
)


def _avatar(identifier: str, name: str) -> Avatar:
    return Avatar(identifier, name, f"dai-dien-{identifier}")


AVATARS: Final = (
    _avatar("hoa-sen", "Hoa Sen"),
    _avatar("hoa-mai", "Hoa Mai"),
    _avatar("cay-tre", "Cây Tre"),
    _avatar("la-co", "Lá Cọ"),
    _avatar("con-co", "Con Cò"),
    _avatar("con-ong", "Con Ong"),
    _avatar("con-buom", "Con Bướm"),
    _avatar("ngoi-sao", "Ngôi Sao"),
    _avatar("vang-trang", "Vầng Trăng"),
    _avatar("canh-dieu", "Cánh Diều"),
    _avatar("ngon-nui", "Ngọn Núi"),
    _avatar("den-long", "Đèn Lồng"),
)
AVATAR_BY_ID: Final = {avatar.id: avatar for avatar in AVATARS}
KINSHIP_BY_ID: Final = {kinship.id: kinship for kinship in KINSHIPS}


def nickname(kinship: Kinship, name: str) -> str:
    """How the screen greets: "bà Hoa Sen", "bác Lan"."""
    return f"{kinship.word} {name}"


def cleaned(name: str) -> str:
    """A typed name in NFC, without spaces too many."""
    return " ".join(unicodedata.normalize("NFC", name).split())


def name_fault(name: str) -> Literal["empty", "long", "letters"] | None:
    """Why a typed name is not taken. Digits are not: a nickname never holds a phone or ID number."""
    name = cleaned(name)
    if not name:
        return "empty"
    if len(name) > NICKNAME_LETTERS:
        return "long"
    return None if all(letter.isalpha() or letter in " -" for letter in name) else "letters"


def avatar_choice(learner: str, avatar: str, pepper: bytes) -> tuple[Avatar, ...]:
    """Six avatars with the learner's own among them, always the same six in the same places.

    Were they drawn anew each time, the own one would be the one that always comes back.
    """

    def draw(what: str, other: Avatar) -> bytes:
        words = f"{what}\n{learner}\n{other.id}".encode()
        return hmac.new(pepper, words, hashlib.sha256).digest()

    others = [other for other in AVATARS if other.id != avatar]
    others.sort(key=lambda other: draw("avatar-among", other))
    six = [AVATAR_BY_ID[avatar], *others[:5]]
    return tuple(sorted(six, key=lambda other: draw("avatar-place", other)))
