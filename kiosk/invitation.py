"""Whether Welcome invites aloud now: in opening hours, and only into silence."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final
from zoneinfo import ZoneInfo

from kiosk.settings import Settings

VIETNAM: Final = ZoneInfo("Asia/Ho_Chi_Minh")


def rest_ms(settings: Settings) -> int | None:
    """Milliseconds between two invitations; None where the technician switched them off."""
    return settings.invitation_minutes * 60_000 if settings.invitation_minutes else None


def is_open(settings: Settings, wall_ms: int) -> bool:
    """Whether the house is open at this moment, by the hours of Vietnam.

    Opening hours may go over midnight (22 to 2); equal hours mean always open.

    Args:
        settings: `opens_hour` is the first open hour, `closes_hour` the first closed one.
        wall_ms: milliseconds since 1970, UTC.
    """
    hour = datetime.fromtimestamp(wall_ms / 1000, UTC).astimezone(VIETNAM).hour
    opens, closes = settings.opens_hour, settings.closes_hour
    if opens < closes:
        return opens <= hour < closes
    return opens == closes or hour >= opens or hour < closes


def invites(settings: Settings, wall_ms: int, *, speaking: bool) -> bool:
    """Whether to invite now: not while somebody is listening to something."""
    return rest_ms(settings) is not None and not speaking and is_open(settings, wall_ms)
