"""A help desk: where and for whom people are helped, and what the touches come to; pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from kiosk.session.lists import Campaign
from sync.class_events import HelpGiven
from sync.daily_counts import DailyCount

MOST_AT_ONCE: Final = 99
"""People of one touch, when what was noted on paper is entered afterwards."""
EARLIER_DAYS: Final = 14
"""How far back help is entered afterwards; the month's report is written from it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpDesk:
    """One sitting at the desk.

    Attributes:
        id: uuid of the sitting.
        today: the day it is entered on; day: the one people were helped on.
        place: id of the kind of place; group: of the target group, empty when it is not asked.
    """

    id: str
    today: date
    day: date
    place: str = ""
    group: str = ""

    @property
    def afterwards(self) -> bool:
        """Whether an earlier day is entered."""
        return self.day != self.today


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpTouch:
    """One touch that is on the disk.

    Attributes:
        id: uuid; what was said of it is taken back by it.
        desk: the sitting it was made in.
        day: the day it counts for.
    """

    id: str
    desk: str
    day: date
    service: str
    campaign: str | None
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpTally:
    """Lượt người helped, as the page shows them.

    Attributes:
        sitting: by service, in this sitting at the desk.
        on_day: by service, at this kiosk on the day that is entered.
        campaigns: by campaign, at this kiosk since its first day.
    """

    sitting: Mapping[str, int]
    on_day: Mapping[str, int]
    campaigns: Mapping[str, int]

    @property
    def in_sitting(self) -> int:
        """All services together, in this sitting."""
        return sum(self.sitting.values())

    @property
    def in_day(self) -> int:
        """All services together, on the day."""
        return sum(self.on_day.values())

    def with_touch(self, desk: HelpDesk, touch: HelpTouch, sign: int = 1) -> HelpTally:
        """The tally after a touch, or with `sign` -1 after it was taken back."""
        change = sign * touch.people
        tally = self
        if touch.desk == desk.id:
            tally = replace(tally, sitting=_more(tally.sitting, touch.service, change))
        if touch.day == desk.day:
            tally = replace(tally, on_day=_more(tally.on_day, touch.service, change))
        if touch.campaign is not None:
            tally = replace(tally, campaigns=_more(tally.campaigns, touch.campaign, change))
        return tally


def earlier_days(today: date) -> tuple[date, ...]:
    """The days that can be entered afterwards, the nearest first."""
    return tuple(today - timedelta(days=back) for back in range(1, EARLIER_DAYS + 1))


def running(campaigns: Iterable[Campaign], day: date) -> dict[str, Campaign]:
    """The campaigns ("đợt cao điểm") of a day, by the service that they push; the first one counts."""
    found: dict[str, Campaign] = {}
    for campaign in campaigns:
        if campaign.first <= day <= campaign.last:
            found.setdefault(campaign.service, campaign)
    return found


def help_given(desk: HelpDesk, touch: HelpTouch) -> HelpGiven:
    """What the province hears of a touch."""
    return HelpGiven(
        service=touch.service,
        group=desk.group,
        place=desk.place,
        campaign=touch.campaign,
        people=touch.people,
        on=desk.day.isoformat() if desk.afterwards else None,
    )


def by_service(counts: Iterable[DailyCount], day: date) -> dict[str, int]:
    """Daily figures → lượt người helped on a day, by service."""
    found: dict[str, int] = {}
    for each in counts:
        if each.what == "help" and each.day == day and each.times:
            service = each.part.partition(":")[0]
            found[service] = found.get(service, 0) + each.times
    return found


def by_campaign(counts: Iterable[DailyCount], campaigns: Iterable[Campaign]) -> dict[str, int]:
    """Daily figures → lượt người that count for each of the campaigns."""
    found = dict.fromkeys((campaign.id for campaign in campaigns), 0)
    for each in counts:
        campaign = each.part.rpartition(":")[2]
        if each.what == "help" and campaign in found:
            found[campaign] += each.times
    return found


def _more(figures: Mapping[str, int], key: str, change: int) -> dict[str, int]:
    return {**figures, key: max(0, figures.get(key, 0) + change)}
