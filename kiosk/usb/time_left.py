"""How long a copy still takes, in words that are true enough to wait by; pure."""

from __future__ import annotations

from typing import Final

LEAST_SECONDS: Final = 3.0
"""Before that a guess would jump about."""


def seconds_left(done: int, every: int, elapsed_seconds: float) -> float | None:
    """Seconds until `every` is done at the speed so far; None while nobody can tell."""
    if done <= 0 or every <= 0 or elapsed_seconds < LEAST_SECONDS:
        return None
    return max(0.0, elapsed_seconds / done * (every - done))
