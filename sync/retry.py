"""When to try the province again: pure timing, the dice are handed in.

- After wifi appears: a random moment of the first minute, so that thousands of kiosks that come
  back together do not ask together; every ten minutes with jitter in any case.
- After a fault: full jitter over a doubling window, with the server's Retry-After as a floor.
"""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

FIRST_WINDOW_SECONDS: Final = 30.0
LONGEST_WINDOW_SECONDS: Final = 3600.0
LONGEST_FLOOR_SECONDS: Final = 6 * 3600.0
"""However long a Retry-After asks for, a kiosk looks again within six hours."""
REGULAR_SECONDS: Final = 600.0
START_WINDOW_SECONDS: Final = 60.0


def start_delay(chance: float) -> float:
    """Seconds to wait after the network appeared; `chance` is in [0, 1)."""
    return chance * START_WINDOW_SECONDS


def regular_delay(chance: float) -> float:
    """Seconds to the next regular try: ten minutes, a quarter less or more."""
    return REGULAR_SECONDS * (0.75 + chance / 2)


def backoff(faults: int, chance: float, floor_seconds: float | None = None) -> float:
    """Seconds to wait after a number of faults in a row (1 or more).

    The window is 30 s, 60 s, … up to an hour; the floor, at most six hours, is added to it.
    """
    window = min(LONGEST_WINDOW_SECONDS, FIRST_WINDOW_SECONDS * 2.0 ** (min(faults, 12) - 1))
    floor = min(max(floor_seconds or 0.0, 0.0), LONGEST_FLOOR_SECONDS)
    return floor + chance * window


def retry_after_seconds(value: str | None, answered_at: datetime | None) -> float | None:
    """A Retry-After header in seconds, None when there is none or it is garbage.

    Args:
        value: seconds, or an HTTP date (RFC 9110, 10.2.3).
        answered_at: Date header of the same answer; a date is judged against the server's own
            clock, never against ours, and says nothing without it.
    """
    if value is None:
        return None
    text = value.strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    moment = http_date(text)
    if moment is None or answered_at is None:
        return None
    return max(0.0, (moment - answered_at).total_seconds())


def http_date(value: str | None) -> datetime | None:
    """An HTTP date as UTC, None when it is none."""
    if value is None:
        return None
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, OverflowError):
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
