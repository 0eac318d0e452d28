"""Names do not stay for ever: after twelve months without a visit they are erased, announced before.

- Only days that the province has confirmed count; a kiosk whose clock lies erases nobody.
- A learner first seen before any day was trusted begins to count on the first trusted day.
- Nobody is erased who was not announced to staff at least `ANNOUNCED_DAYS` before.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

RETENTION_MONTHS: Final = 12
"""Default of the setting."""
ANNOUNCED_DAYS: Final = 30


@dataclass(frozen=True, slots=True)
class LastSeen:
    """What is known of one learner's visits, in trusted days."""

    learner: str
    last_visit: date | None
    announced: date | None


@dataclass(frozen=True, slots=True)
class RetentionPlan:
    """What to do today, as random identifiers."""

    begin_counting: tuple[str, ...]
    announce: tuple[str, ...]
    erase: tuple[str, ...]


def months_later(day: date, months: int) -> date:
    """The same day so many months later, or the last of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def retention_plan(
    learners: Iterable[LastSeen], today: date, months: int = RETENTION_MONTHS
) -> RetentionPlan:
    """Judge every learner on a trusted day."""
    begin, announce, erase = [], [], []
    for learner in learners:
        if learner.last_visit is None:
            begin.append(learner.learner)
            continue
        ends = months_later(learner.last_visit, months)
        if learner.announced is None:
            if (ends - today).days <= ANNOUNCED_DAYS:
                announce.append(learner.learner)
        elif today >= ends and (today - learner.announced).days >= ANNOUNCED_DAYS:
            erase.append(learner.learner)
    return RetentionPlan(tuple(begin), tuple(announce), tuple(erase))
