"""How much one caller may ask of the hub: buckets that fill steadily; pure."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import Final


@dataclass(frozen=True, slots=True)
class Bucket:
    """An allowance.

    Attributes:
        most: so much at once.
        seconds_each: until one more is there.
    """

    most: int
    seconds_each: float


KIOSK: Final = Bucket(1200, 0.1)
"""Requests about statements of one kiosk, at one server process; a POST costs `POST_COST`."""
POST_COST: Final = 10
REFUSED_TOKENS: Final = Bucket(60, 30)
"""Enrolments that came to nothing, from one address; good tokens cost nothing."""
NOTES: Final = Bucket(120, 5)
"""Completion notes that one officer has judged: a pile of them, scanned one after another."""
BUNDLES: Final = Bucket(60, 60)
"""Bundles that one officer hands in: the sticks of a whole tour."""
ANSWERS: Final = Bucket(20, 180)
"""Challenges of kiosks that one officer answers."""
ANSWERS_OF_KIOSK: Final = Bucket(8, 900)
"""Challenges of one kiosk, whoever answers: so often nobody forgets a PIN."""


@dataclass(frozen=True, slots=True)
class Level:
    """What was left of an allowance, and when, in seconds of any one clock."""

    left: float
    at: float


def take(bucket: Bucket, level: Level | None, now: float, cost: int = 1) -> tuple[Level, int]:
    """What is left now, and the seconds to wait; 0 when `cost` was taken.

    Args:
        bucket: the allowance.
        level: what was left before, None of who never asked.
        now: on the clock of `level`; one that was set back gives nothing and costs nothing.
        cost: at most what the bucket holds; below 0 it is given back.
    """
    gained = 0.0 if level is None else max(0.0, now - level.at) / bucket.seconds_each
    left = min(float(bucket.most), (bucket.most if level is None else level.left) + gained)
    if left < cost:
        return Level(left, now), ceil((cost - left) * bucket.seconds_each)
    return Level(left - cost, now), 0
