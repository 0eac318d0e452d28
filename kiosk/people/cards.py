"""The card of a learner: its pictures and number exist in the clear only when they are made."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Sequence
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


def free_card(
    connection: Connection, learner: str, pepper: bytes, drafted: Collection[IssuedCard] = ()
) -> IssuedCard:
    """A card that nobody of this kiosk has, nor any of those that are drafted beside it."""
    (learners,) = connection.execute("SELECT count(*) FROM learner").fetchone()
    length = length_for(learners)
    others = {card.pictures for card in drafted}
    while True:
        # The codes are never more than 6 % taken, so this ends soon.
        pictures = random_code(length, secrets.randbelow)
        card = IssuedCard(learner, pictures, random_number(secrets.randbelow))
        keys = card_keys(card, pepper)
        taken = connection.execute(
            "SELECT 1 FROM learner WHERE picture_code = ? OR card = ?",
            (keys.picture_code, keys.card),
        ).fetchone()
        if taken is None and pictures not in others:
            return card


def draft_cards(
    connection: Connection, learners: Sequence[str], pepper: bytes
) -> tuple[IssuedCard, ...]:
    """New cards for several learners, good only once they are given."""
    drafted: list[IssuedCard] = []
    for learner in learners:
        drafted.append(free_card(connection, learner, pepper, drafted))
    return tuple(drafted)


def give_card(connection: Connection, card: IssuedCard, pepper: bytes) -> bool:
    """Give a learner a card in place of the old one; False when nobody has that id."""
    keys = card_keys(card, pepper)
    changed = connection.execute(
        "UPDATE learner SET pictures = ?, picture_code = ?, card = ? WHERE id = ?",
        (keys.pictures, keys.picture_code, keys.card, card.learner),
    )
    return changed.rowcount > 0
