"""When nobody is at the machine any more: quiet, then a spoken countdown, then the first page.

Sound that plays counts as somebody listening; the countdown's own voice does not.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

READING_SECONDS: Final = 90
WORKING_SECONDS: Final = 180
"""In practice and checks, where a person looks for the way."""
COUNTDOWN_SECONDS: Final = 20


@dataclass(frozen=True, slots=True)
class IdleWatch:
    """Since when nothing happened.

    Attributes:
        quiet_since_ms: last touch, or last moment with sound.
        counting_since_ms: begin of the countdown, None outside it.
    """

    quiet_since_ms: int
    counting_since_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Present:
    """Somebody is there, as far as one can tell."""


@dataclass(frozen=True, slots=True)
class Leaving:
    """The countdown runs; so many whole seconds are left."""

    seconds: int


@dataclass(frozen=True, slots=True)
class Gone:
    """Time is up: save the place, end the visit, show Welcome."""


Idleness = Present | Leaving | Gone


def touched(now_ms: int) -> IdleWatch:
    """A finger came: everything begins again."""
    return IdleWatch(now_ms)


def look(
    watch: IdleWatch, now_ms: int, *, sound: bool, limit_seconds: int, counted: bool = True
) -> tuple[IdleWatch, Idleness]:
    """Judge the moment.

    Args:
        watch: what was known before.
        now_ms: monotonic milliseconds.
        sound: narration is playing.
        limit_seconds: quiet that begins the countdown.
        counted: whether there is a countdown; a class is locked without one.
    """
    if watch.counting_since_ms is not None:
        left = COUNTDOWN_SECONDS * 1000 - (now_ms - watch.counting_since_ms)
        return watch, Leaving(-(-left // 1000)) if left > 0 else Gone()
    if sound:
        return IdleWatch(now_ms), Present()
    if now_ms - watch.quiet_since_ms < limit_seconds * 1000:
        return watch, Present()
    if not counted:
        return watch, Gone()
    return replace(watch, counting_since_ms=now_ms), Leaving(COUNTDOWN_SECONDS)
