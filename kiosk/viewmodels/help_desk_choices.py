"""What is chosen before people are helped: the place, the day, the target group."""

from __future__ import annotations

from datetime import date
from typing import Final

from kiosk.language import worded
from kiosk.session.help_desk import HelpDesk, earlier_days
from kiosk.viewmodels.entries import Entry
from kiosk.viewmodels.parts import Parts

WEEKDAYS: Final = (
    "Thứ hai",
    "Thứ ba",
    "Thứ tư",
    "Thứ năm",
    "Thứ sáu",
    "Thứ bảy",
    "Chủ nhật",
)


def day_name(day: date, today: date) -> str:
    """How a day is called: `Hôm nay`, `Thứ bảy, 21/11`."""
    if day == today:
        return worded("Hôm nay")
    return f"{worded(WEEKDAYS[day.weekday()])}, {day.day}/{day.month}"


class Choices:
    """The places of the kiosk's lists, the groups of its packs, and the days that are near enough.

    Args:
        parts: holds both.
        unasked: how it is called when nobody is asked for the group.
    """

    def __init__(self, parts: Parts, unasked: str) -> None:
        self._places = {place.id: place.name for place in parts.lists.help_places}
        self._groups = {group.id: group.name for group in parts.groups.offered()}
        self._unasked = unasked

    def options(self, stage: str, today: date) -> list[Entry]:
        """What a stage offers: id, text, glyph; nothing at the desk itself."""
        match stage:
            case "place":
                return [_option(key, name, "home") for key, name in self._places.items()]
            case "day":
                return [
                    _option(day.isoformat(), day_name(day, today), "clock")
                    for day in earlier_days(today)
                ]
            case "group":
                groups = [_option(key, name, "users") for key, name in self._groups.items()]
                return [*groups, _option("", self._unasked, "user")]
            case _:
                return []

    def where(self, desk: HelpDesk) -> str:
        """Place, group, and the day where it is not today."""
        day = day_name(desk.day, desk.today) if desk.afterwards else ""
        named = (self._places.get(desk.place, ""), self._groups.get(desk.group, ""), day)
        return " · ".join(part for part in named if part)


def _option(key: str, text: str, glyph: str) -> Entry:
    return {"id": key, "text": text, "glyph": glyph}
