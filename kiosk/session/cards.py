"""Counting cards that were raised, one by one or by eye: never more than people are there. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from enum import IntEnum

from kiosk.session.state import Tally

UNKNOWN = ""
"""Stands for "Chưa biết" where an option's id stands otherwise."""
EIGHTHS = 8


class Level(IntEnum):
    """How much of a room raised one card, by eye."""

    NOBODY = 0
    FEW = 1
    """"Ít người": less than a quarter."""
    UNDER_HALF = 2
    """"Non nửa"."""
    OVER_HALF = 3
    """"Hơn nửa"."""
    NEARLY_ALL = 4
    """"Gần hết": more than three quarters."""

    @property
    def eighths(self) -> int:
        """The middle of its quarter of the room."""
        return 2 * self - 1 if self else 0


def count_of(tally: Tally, card: str) -> int:
    """How many raised this card."""
    return tally.unknown if card == UNKNOWN else tally.counts.get(card, 0)


def raised(tally: Tally, card: str, change: int, people: int) -> Tally:
    """`change` more (or fewer) of a card; no further than everybody who is there.

    Args:
        tally: as it stands.
        card: id of an option, or `UNKNOWN`.
        change: may be negative; a count never falls below nought.
        people: how many are there. Where more were counted before, nothing is added.
    """
    room = max(0, people - tally.answered)
    return _with(tally, card, max(0, count_of(tally, card) + min(change, room)))


def levelled(levels: Mapping[str, Level], card: str, change: int) -> dict[str, Level]:
    """The levels with one of them a step up or down; as before where the room would overflow.

    A room cannot be more than full: nobody raises two cards.
    """
    now = levels.get(card, Level.NOBODY)
    level = Level(min(max(now + change, Level.NOBODY), Level.NEARLY_ALL))
    after = {**levels, card: level}
    return after if sum(each.eighths for each in after.values()) <= EIGHTHS else dict(levels)


def guessed(tally: Tally, levels: Mapping[str, Level], people: int) -> Tally:
    """Levels turned into counts of the people who are there, and marked as guessed.

    A level above `NOBODY` is at least one person as long as there are people left; the others go
    one by one to the card that is furthest below its share.
    """
    counts = _shared({card: level.eighths for card, level in levels.items()}, people)
    after = replace(tally, counts=dict.fromkeys(tally.counts, 0), unknown=0, guessed=True)
    for card, count in counts.items():
        after = _with(after, card, count)
    return after


def level_of(count: int, people: int) -> Level:
    """The level that stands for a count."""
    if count <= 0 or people <= 0:
        return Level.NOBODY
    return Level(min(Level.NEARLY_ALL, 1 + (4 * count - 1) // people))


def _shared(eighths: Mapping[str, int], people: int) -> dict[str, int]:
    wanted = {card: people * each / EIGHTHS for card, each in eighths.items() if each}
    most = sorted(wanted, key=lambda card: -wanted[card])
    counts = {card: 1 if place < people else 0 for place, card in enumerate(most)}
    for _ in range(min(people, round(sum(wanted.values()))) - sum(counts.values())):
        counts[max(most, key=lambda card: wanted[card] - counts[card])] += 1
    return counts


def _with(tally: Tally, card: str, count: int) -> Tally:
    if card == UNKNOWN:
        return replace(tally, unknown=count)
    return replace(tally, counts={**tally.counts, card: count})
