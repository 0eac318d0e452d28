"""A report read from what the kiosk keeps; waits for the disk, so off the GUI thread."""

from __future__ import annotations

from datetime import date, timedelta

from kiosk.reports.figures import Report, report
from kiosk.session.store import Sessions
from sync.daily_counts import counts_of
from sync.database import ProgressDatabase
from sync.presence import changes_between, months_with_figures, seen_between


def read_report(database: ProgressDatabase, sessions: Sessions, first: str, last: str) -> Report:
    """The figures of the months (`YYYY-MM`) from `first` to `last`, both included.

    Raises:
        SyncError: progress.db does not answer.
    """
    start, end = first_day(first), last_day(last)
    return report(
        first,
        last,
        seen=seen_between(database, first, last),
        changes=changes_between(database, first, last),
        counts=counts_of(database, start, end),
        classes=sessions.closed(start.isoformat(), end.isoformat()),
    )


def known_months(database: ProgressDatabase, today: str) -> tuple[str, ...]:
    """Every month from the first with a figure to that of an ISO day, oldest first."""
    this = today[:7]
    month = min((*months_with_figures(database), this))
    found = []
    while month <= this:
        found.append(month)
        month = (last_day(month) + timedelta(days=1)).isoformat()[:7]
    return tuple(found)


def first_day(month: str) -> date:
    """Of a month `YYYY-MM`."""
    return date.fromisoformat(f"{month}-01")


def last_day(month: str) -> date:
    """Of a month `YYYY-MM`."""
    return (first_day(month) + timedelta(days=31)).replace(day=1) - timedelta(days=1)
