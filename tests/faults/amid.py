"""Cuts amid one act, each on a fresh copy of the same disk: what was it afterwards?"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from typing import Literal

from tests.faults.cut_disk import CutDisk
from tests.faults.warm import Running

State = Literal["old", "new", "between"]


@dataclass
class Outcomes:
    """How cuts amid an act ended.

    Attributes:
        broken_word: how often it had been announced as done, and was not new.
    """

    old: int = 0
    new: int = 0
    between: int = 0
    announced: int = 0
    broken_word: int = 0

    @property
    def sound(self) -> bool:
        """Old or new, never between, and every announcement true."""
        return self.between == self.broken_word == 0

    def counts(self) -> dict[str, int]:
        """As figures."""
        return {
            "cuts": self.old + self.new + self.between,
            "old": self.old,
            "new": self.new,
            "between": self.between,
            "announced": self.announced,
            "announced_and_lost": self.broken_word,
        }


def cut_amid(
    disk: CutDisk,
    begin: Callable[[], Running],
    state: Callable[[], State],
    *,
    cuts: int,
    until: float = 1.3,
) -> Outcomes:
    """Cut at random moments between `begins` and a little after `done`.

    Some at once and some right after `done`, so that a busy machine sees both ends too.

    Args:
        disk: kept as it is before the act.
        begin: starts the act in a child.
        state: looks at the disk after the restart, and completes the act once more when it can.
        cuts: how many.
        until: the latest moment, as a multiple of how long the act takes.
    """
    disk.keep()
    taken = sorted(_seconds(disk, begin) for _ in range(3))[1]
    dice = random.Random(20261122)
    outcomes = Outcomes()
    for number in range(cuts):
        disk.fresh()
        running = begin()
        assert running.lines(most=1) == ["begins"]
        match number % 8:
            case 0:
                seconds: float | None = 0
            case 3 | 7:
                seconds = None
            case _:
                seconds = dice.random() * until * taken
        said = running.lines(most=1, seconds=seconds)
        said += running.kill(before=disk.cut())
        disk.restart()
        found = state()
        outcomes.announced += "done" in said
        outcomes.broken_word += "done" in said and found != "new"
        match found:
            case "old":
                outcomes.old += 1
            case "new":
                outcomes.new += 1
            case "between":
                outcomes.between += 1
    return outcomes


def _seconds(disk: CutDisk, begin: Callable[[], Running]) -> float:
    disk.fresh()
    running = begin()
    assert running.lines(most=1) == ["begins"]
    began = monotonic()
    assert running.lines()[-1] == "done"
    return monotonic() - began
