"""A class of people who do not exist, to rehearse with: who came, what they answer, what goes wrong. Pure.

Everything follows from the id of the class, so a rehearsal that was interrupted goes on with the same
people. Nothing of it is counted or said (`kiosk.session.closing`).
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from kiosk.session.cards import UNKNOWN
from kiosk.session.state import GroupSession, Phase
from kiosk.session.template import PartKind

Happening = Literal["class", "late", "cut"]
"""Looking at who came, somebody who comes late, a power cut; each is played once."""
FEWEST: Final = 14
MOST: Final = 32


@dataclass(frozen=True, slots=True)
class Face:
    """A drawing of a person, without its ending."""

    picture: str
    woman: bool


@dataclass(frozen=True, slots=True)
class Pretended:
    """Somebody who does not exist."""

    group: str
    face: Face


ANYBODY: Final = (Face("mat-anh", woman=False), Face("mat-chi", woman=True))
FACES: Final[dict[str, tuple[Face, ...]]] = {
    "nguoi_dan": (
        Face("mat-ba", woman=True),
        Face("mat-bac-trai", woman=False),
        Face("mat-bac-lan", woman=True),
        Face("mat-chu", woman=False),
        Face("mat-co-muong", woman=True),
    ),
    "hssv": (Face("mat-hoc-sinh", woman=True), Face("mat-em", woman=False)),
    "cbccvc": (Face("mat-anh-can-bo", woman=False), Face("mat-co", woman=True)),
    "nld_dn": (Face("mat-cong-nhan", woman=False), Face("mat-chi", woman=True)),
}
"""By the four groups of QĐ 757/QĐ-BKHCN; a province's own groups are `ANYBODY`."""

_KNOWS: Final[dict[Phase, tuple[float, float]]] = {
    "pre": (0.35, 0.25),
    "during": (0.6, 0.1),
    "post": (0.85, 0.05),
}
"""Chance to raise the right card, and to say "Chưa biết": a class learns."""


def pretend_class(meeting: str, groups: Sequence[str]) -> tuple[Pretended, ...]:
    """Who came, in the order of the groups; another class, another number of people.

    Args:
        meeting: id of the class.
        groups: ids of the target groups that are counted, at least one.
    """
    dice = _dice("who came", meeting)
    size = dice.randint(FEWEST, MOST)
    weights = [dice.randint(1, 6) for _ in groups]
    return _people(dice, sorted(dice.choices(range(len(groups)), weights, k=size)), groups)


def late_comer(meeting: str, groups: Sequence[str]) -> Pretended:
    """The one who comes when the lesson has begun."""
    dice = _dice("who came late", meeting)
    return _people(dice, [dice.randrange(len(groups))], groups)[0]


def cards_raised(
    session: GroupSession, phase: Phase, options: Sequence[str], right: str
) -> tuple[str, ...]:
    """The card of each person who is there, in the order in which they go up; `UNKNOWN` for a hand.

    Args:
        session: the rehearsal; as many cards as people were counted.
        phase: a class knows more at the end than at the beginning.
        options: ids of the answers.
        right: the right one of them.
    """
    dice = _dice(phase, session.id)
    knows, unsure = _KNOWS[phase]
    others = [each for each in options if each != right]
    cards = []
    for _ in range(session.people):
        chance = dice.random()
        if chance < knows:
            cards.append(right)
        elif chance < knows + unsure:
            cards.append(UNKNOWN)
        else:
            cards.append(dice.choice(others))
    return tuple(cards)


def happens(session: GroupSession) -> Happening | None:
    """What is to be played before the part on the screen is shown; nothing in a real class.

    The class is looked at before it is counted, somebody comes late to the lesson, and the power
    goes when the lesson is over.
    """
    if not session.rehearsal:
        return None
    kinds = [part.kind for part in session.format.parts]
    lesson = kinds.index(PartKind.LESSON)
    due: Happening | None = None
    if session.part > lesson:
        due = "cut"
    elif session.part == lesson:
        due = "late"
    elif session.kind is PartKind.COUNT:
        due = "class"
    return None if due in session.played else due


def played(session: GroupSession, what: Happening) -> GroupSession:
    """It was played, and is not played again."""
    if what in session.played:
        return session
    return replace(session, played=(*session.played, what))


def _dice(what: str, meeting: str) -> random.Random:
    return random.Random(f"{what} {meeting}")  # noqa: S311 -- people who do not exist keep no secret


def _people(
    dice: random.Random, places: Sequence[int], groups: Sequence[str]
) -> tuple[Pretended, ...]:
    return tuple(
        Pretended(groups[place], dice.choice(FACES.get(groups[place], ANYBODY))) for place in places
    )
