"""The cards of one question while they are counted: one by one or by eye, and back again."""

from __future__ import annotations

from dataclasses import replace

from kiosk.session.cards import (
    UNKNOWN,
    Level,
    count_of,
    guessed,
    level_of,
    levelled,
    raised,
)
from kiosk.session.state import Tally


class CardCount:
    """Counts one question.

    Attributes:
        tally: as it stands.
        full: whether the last touch found nobody left to count.
    """

    def __init__(self, tally: Tally, people: int) -> None:
        """`tally` as it was left, or fresh; `people` are there now."""
        self.tally = tally
        self.full = False
        self._exact: Tally | None = None
        self._levels = _levels_of(tally, people)

    def level(self, card: str) -> Level:
        """How much of the room raised a card, by eye."""
        return self._levels.get(card, Level.NOBODY)

    def change(self, card: str, change: int, people: int) -> Tally:
        """So many more or fewer of a card; by eye one level up or down."""
        before = self.tally
        if before.guessed:
            levels = levelled(self._levels, card, 1 if change > 0 else -1)
            self.full = change > 0 and levels == self._levels
            self._levels = levels
            self.tally = guessed(before, levels, people)
        else:
            self.tally = raised(before, card, change, people)
            self.full = change > 0 and self.tally.answered < before.answered + change
        return self.tally

    def by_eye(self, people: int, *, on: bool) -> Tally:
        """Guess by eye, or count one by one; what was counted one by one is there again on the way back.

        A guess is never taken for a count: without one to go back to, counting begins anew.
        """
        self.full = False
        if on and not self.tally.guessed:
            self._exact = self.tally
            self._levels = _levels_of(self.tally, people)
            self.tally = guessed(self.tally, self._levels, people)
        elif not on and self.tally.guessed:
            self.tally = self._exact or _fresh(self.tally)
        return self.tally


def _fresh(tally: Tally) -> Tally:
    return replace(tally, counts=dict.fromkeys(tally.counts, 0), unknown=0, guessed=False)


def _levels_of(tally: Tally, people: int) -> dict[str, Level]:
    levels: dict[str, Level] = {}
    for card in (*tally.counts, UNKNOWN):
        for _ in range(level_of(count_of(tally, card), people)):
            levels = levelled(levels, card, 1)
    return levels
