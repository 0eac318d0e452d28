"""Position in the steps of a lesson, like a hand on a deck of cards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Deck:
    """The step ids of a lesson and which of them is on the screen.

    Attributes:
        steps: at least one id, in order.
        position: index into `steps`.
    """

    steps: tuple[str, ...]
    position: int = 0

    @property
    def current(self) -> str:
        """Id of the step on the screen."""
        return self.steps[self.position]

    @property
    def at_start(self) -> bool:
        """Whether nothing lies before."""
        return self.position == 0

    @property
    def at_end(self) -> bool:
        """Whether nothing lies after."""
        return self.position == len(self.steps) - 1

    def next(self) -> Deck:
        """One step on; the last stays."""
        return self if self.at_end else replace(self, position=self.position + 1)

    def back(self) -> Deck:
        """One step back; the first stays."""
        return self if self.at_start else replace(self, position=self.position - 1)


def resume_deck(steps: Sequence[str], last_seen: Sequence[str]) -> Deck:
    """The deck at the place where somebody stopped.

    Args:
        steps: ids of the lesson as it is now.
        last_seen: ids seen, the latest first. A lesson may have changed since (its hash differs):
            the first of these ids that is still present is the place, else the start.
    """
    here = tuple(steps)
    for step in last_seen:
        if step in here:
            return Deck(here, here.index(step))
    return Deck(here)
