"""No event of this kiosk is older than the newest pack on it: what a dead clock battery cannot undo."""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, Protocol

from content.errors import ContentError
from sync.clock import DAY_MS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from content.cards import PackHead

_AHEAD_OF_UTC_MS: Final = 7 * 3600 * 1000
"""A pack's day begins at midnight in Vietnam."""

log = logging.getLogger(__name__)


class HasPacks(Protocol):
    """A store of packs."""

    def packs(self) -> Sequence[PackHead]:
        """The installed ones."""
        ...


def time_floor_ms(store: HasPacks) -> int:
    """When the day of the newest pack began, Unix ms; 0 where there is none to be read."""
    try:
        days = [one.issued.toordinal() for one in store.packs()]
    except ContentError as error:
        log.info("no pack tells its day: %s", error)
        return 0
    epoch = datetime(1970, 1, 1, tzinfo=UTC).toordinal()
    return max(((day - epoch) * DAY_MS - _AHEAD_OF_UTC_MS for day in days), default=0)
