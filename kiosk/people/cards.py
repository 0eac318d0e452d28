"""The card of a learner: its pictures and number exist in the clear only when they are made."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from kiosk.people.picture_code import PictureCode, code_key, length_for, random_code
from kiosk.people.qr_card import card_key, random_number
from sync.schema import Connection


@dataclass(frozen=True, slots=True)
class IssuedCard:
    """The only time that a card's pictures and number are known: when it is made."""

    learner: str
    pictures: PictureCode
    number: str


@dataclass(frozen=True, slots=True)
class CardKeys:
    """What the database keeps of a card: keyed hashes, and how many pictures there are."""

    pictures: int
    picture_code: bytes
    card: bytes


def card_keys(card: IssuedCard, pepper: bytes) -> CardKeys:
    """The hashes of a card."""
    return CardKeys(
        len(card.pictures), code_key(card.pictures, pepper), card_key(card.number, pepper)
    )


def free_card(connection: Connection, learner: str, pepper: bytes) -> IssuedCard:
    """A card that nobody of this kiosk has."""
    (learners,) = connection.execute("SELECT count(*) FROM learner").fetchone()
    length = length_for(learners)
    while True:
        # The codes are never more than 6 % taken, so this ends soon.
        pictures = random_code(length, secrets.randbelow)
        card = IssuedCard(learner, pictures, random_number(secrets.randbelow))
        keys = card_keys(card, pepper)
        taken = connection.execute(
            "SELECT 1 FROM learner WHERE picture_code = ? OR card = ?",
            (keys.picture_code, keys.card),
        ).fetchone()
        if taken is None:
            return card


def give_card(connection: Connection, learner: str, pepper: bytes) -> IssuedCard | None:
    """Give a learner a new card in place of the old one; None when nobody has that id."""
    card = free_card(connection, learner, pepper)
    keys = card_keys(card, pepper)
    changed = connection.execute(
        "UPDATE learner SET pictures = ?, picture_code = ?, card = ? WHERE id = ?",
        (keys.pictures, keys.picture_code, keys.card, learner),
    )
    return card if changed.rowcount else None
