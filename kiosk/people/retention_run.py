"""Carries retention out on a trusted day; on any other it does nothing at all."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.people.learners import Learners
from kiosk.people.retention import retention_plan
from sync import clock as time_of
from sync.clock import Clock
from sync.database import ProgressDatabase


@dataclass(frozen=True, slots=True)
class RetentionNews:
    """What staff are told.

    Attributes:
        announced: nicknames that will be erased within a month.
        erased: how many were erased now.
    """

    announced: int = 0
    erased: int = 0


def run_retention(
    learners: Learners, database: ProgressDatabase, clock: Clock, months: int
) -> RetentionNews:
    """Judge all learners and do what is due; waits for the disk, so off the GUI thread.

    Raises:
        NotSaved: the disk would not take it; nothing was done.
    """
    with database.read() as connection:
        judged = time_of.now(connection, clock.read())
    seen = learners.last_seen()
    if judged.clock != "trusted":
        return RetentionNews(announced=sum(one.announced is not None for one in seen))
    today = time_of.day_of(judged.at_ms)
    plan = retention_plan(seen, today, months)
    learners.carry_out(plan, today).result()
    announced = {one.learner for one in seen if one.announced} | set(plan.announce)
    return RetentionNews(len(announced - set(plan.erase)), len(plan.erase))
