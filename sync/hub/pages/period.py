"""Which days figures are about: one month, or everything so far; in the country's time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Q
from django.utils import timezone


@dataclass(frozen=True, slots=True)
class Period:
    """Days from the first to the last, both included; None is without end.

    Attributes:
        first, last: the first day of a month, and the last day of one.
    """

    first: date | None = None
    last: date | None = None

    @classmethod
    def month(cls, day: date) -> Period:
        """The month that a day is in."""
        first = day.replace(day=1)
        return cls(first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1))

    @classmethod
    def asked(cls, text: str) -> Period:
        """The month of `YYYY-MM`; everything for any other text."""
        try:
            return cls.month(date.fromisoformat(f"{text}-01"))
        except ValueError:
            return cls()

    def facts(self) -> Q:
        """Facts that happened in these days, or belong to them."""
        happened = Q(group_fact=None)
        belongs = Q(group_fact__isnull=False)
        if self.first is not None:
            happened &= Q(happened_at__gte=_midnight(self.first))
            belongs &= Q(group_fact__day__gte=self.first)
        if self.last is not None:
            happened &= Q(happened_at__lt=_midnight(self.last + timedelta(days=1)))
            belongs &= Q(group_fact__day__lte=self.last)
        return happened | belongs

    def days(self) -> Q:
        """Group facts of these days."""
        found = Q()
        if self.first is not None:
            found &= Q(day__gte=self.first)
        if self.last is not None:
            found &= Q(day__lte=self.last)
        return found

    def months(self) -> Q:
        """What is kept by month."""
        found = Q()
        if self.first is not None:
            found &= Q(month__gte=self.first.isoformat()[:7])
        if self.last is not None:
            found &= Q(month__lte=self.last.isoformat()[:7])
        return found

    def holds(self, month: str) -> bool:
        """Whether a month (`YYYY-MM`) is among them."""
        after = self.first is None or self.first.isoformat()[:7] <= month
        return after and (self.last is None or month <= self.last.isoformat()[:7])


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))
