"""The help desk ("Ngày thứ bảy tình nguyện"): one touch a person, by service, saved before it counts."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final, TypeVar
from uuid import uuid4

from PySide6.QtCore import Property, Signal, Slot

from kiosk.language import worded
from kiosk.people.staff import Role
from kiosk.session.help_desk import (
    MOST_AT_ONCE,
    HelpDesk,
    HelpTally,
    HelpTouch,
    running,
)
from kiosk.viewmodels.entries import Entry
from kiosk.viewmodels.help_desk_choices import Choices, day_name
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.parts import Parts
from kiosk.viewmodels.saving import NOT_SAVING, SAVED
from sync.errors import SyncError

if TYPE_CHECKING:
    from kiosk.viewmodels.routes import Routes

T = TypeVar("T")
log = logging.getLogger(__name__)

NOTHING: Final = HelpTally(sitting={}, on_day={}, campaigns={})


class HelpDeskModel(PageModel):
    """Chooses place and group, then counts.

    Attributes:
        stage: `place`, `day`, `group` or `desk`.
        options: what is chosen from before the desk: id, text, glyph.
        services: the big buttons: id, text, and the target of a campaign; figures in `counts`, `done`.
        people: how many the next touch stands for.

    Signals:
        stageChanged: another stage; countsChanged: a touch was saved or taken back.
    """

    pageName = "HelpDesk"
    inClass = True

    stageChanged = Signal()
    countsChanged = Signal()

    def __init__(self, routes: Routes, parts: Parts, role: Role) -> None:
        super().__init__()
        self._routes = routes
        self._parts = parts
        self._role = role
        today = parts.help_desks.today()
        self._desk = HelpDesk(id=str(uuid4()), today=today, day=today)
        self._choices = Choices(parts, self.tr("Không hỏi nhóm"))
        self._campaigns = running(parts.lists.campaigns, today)
        self._tally = NOTHING
        self._touches = 0
        self._people = 1
        self._saved = False
        self._gone = False
        self._stage = ""
        self._turn("place")

    # --- choosing ----------------------------------------------------------------------------

    def _turn(self, stage: str) -> None:
        self._stage = stage
        heading = {
            "place": self.tr("Giúp bà con ở đâu?"),
            "day": self.tr("Nhập lại cho hôm nào?"),
            "group": self.tr("Giúp nhóm nào?"),
            "desk": self._choices.where(self._desk),
        }[stage]
        self.set_frame(heading=heading, nextText=self.tr("Xong") if stage == "desk" else "")
        self.stageChanged.emit()
        self.countsChanged.emit()
        self._tell()

    def _tell(self) -> None:
        heading = str(self.property("heading"))
        if self._stage == "desk":
            names = [f"{one.name}." for one in self._parts.lists.services]
            how = self.tr("Giúp xong một người, chạm một lần vào việc đã giúp.")
            self.set_sentences([f"{heading}.", how, *names])
        else:
            self.set_sentences([heading, *(f"{one['text']}." for one in self._options())])

    def _options(self) -> list[Entry]:
        return self._choices.options(self._stage, self._desk.today)

    @Slot(str)
    def choose(self, key: str) -> None:
        """Take what was touched, and go on."""
        match self._stage:
            case "day":
                self._for_day(date.fromisoformat(key))
                self._turn("place")
            case "place":
                self._desk = replace(self._desk, place=key)
                self._turn("group")
            case "group":
                self._desk = replace(self._desk, group=key)
                self._turn("desk")
                self._load()

    @Slot()
    def chooseDay(self) -> None:
        """Enter help of an earlier day, or of today again."""
        if self._desk.afterwards:
            self._for_day(self._desk.today)
            self._turn("place")
        else:
            self._turn("day")

    def _for_day(self, day: date) -> None:
        self._desk = replace(self._desk, id=str(uuid4()), day=day)
        self._campaigns = running(self._parts.lists.campaigns, day)
        self._tally, self._touches, self._saved = NOTHING, 0, False

    # --- counting ----------------------------------------------------------------------------

    def _load(self) -> None:
        desk = self._desk

        def loaded(found: tuple[HelpTally, int]) -> None:
            if not self._gone and desk.id == self._desk.id:
                self._tally, self._touches = found
                self.countsChanged.emit()

        self._when(self._parts.help_desks.tally(desk, list(self._campaigns.values())), loaded)

    @Slot(str)
    def help(self, service: str) -> None:
        """Somebody was helped with this; it is counted when it is on the disk."""
        campaign = self._campaigns.get(service)
        touch = HelpTouch(
            id=str(uuid4()),
            desk=self._desk.id,
            day=self._desk.day,
            service=service,
            campaign=campaign.id if campaign is not None else None,
            people=self._people,
        )
        self._set_people(1)
        self._when(self._parts.help_desks.give(self._desk, touch), self._given)

    def digit(self, digit: int) -> None:
        """The same by a digit of the keyboard: 1 is the first service."""
        services = self._parts.lists.services
        if self._stage == "desk" and 1 <= digit <= len(services):
            self.help(services[digit - 1].id)

    @Slot()
    def takeBack(self) -> None:
        """The last touch was a mistake."""
        self._when(self._parts.help_desks.take_back_last(self._desk.day), self._taken)

    @Slot(int)
    def addPeople(self, change: int) -> None:
        """How many people the next touch stands for."""
        self._set_people(min(max(self._people + change, 1), MOST_AT_ONCE))

    def _set_people(self, people: int) -> None:
        if people != self._people:
            self._people = people
            self.countsChanged.emit()

    def _given(self, touch: HelpTouch) -> None:
        self._count(touch, 1)

    def _taken(self, touch: HelpTouch | None) -> None:
        if touch is not None:
            self._count(touch, -1)

    def _count(self, touch: HelpTouch, sign: int) -> None:
        """A touch is on the disk, or is taken back there."""
        self._tally = self._tally.with_touch(self._desk, touch, sign)
        self._touches = max(0, self._touches + sign)
        self._saved = True
        self.set_frame(fault="")
        self.countsChanged.emit()
        if self._gone:
            return
        names = {one.id: one.name for one in self._parts.lists.services}
        count = self._tally.sitting.get(touch.service, 0)
        self._parts.narrator.readOne(
            self.tr("{việc}: {số} lượt người.")
            .replace("{việc}", names.get(touch.service, ""))
            .replace("{số}", str(count))
        )

    def _when(self, asked: Future[T], done: Callable[[T], None]) -> None:
        """Take what the disk answers; where it refuses, that is said."""

        def failed(error: BaseException) -> None:
            if not isinstance(error, SyncError):
                raise error
            log.info("help could not be saved: %s", error)
            self._saved = False
            self.set_frame(fault=NOT_SAVING)
            self.countsChanged.emit()

        self._parts.jobs.when(asked, done, failed)

    # --- what QML reads ----------------------------------------------------------------------

    @Property(str, notify=stageChanged)
    def stage(self) -> str:
        return self._stage

    @Property(list, notify=stageChanged)
    def options(self) -> list[Entry]:
        return self._options()

    @Property(bool, notify=stageChanged)
    def afterwards(self) -> bool:
        """Whether an earlier day is entered."""
        return self._desk.afterwards

    @Property(str, notify=stageChanged)
    def dayText(self) -> str:
        """The day that is entered."""
        return day_name(self._desk.day, self._desk.today)

    @Property(list, notify=stageChanged)
    def services(self) -> list[Entry]:
        found: list[Entry] = []
        for one in self._parts.lists.services:
            campaign = self._campaigns.get(one.id)
            found.append(
                {
                    "id": one.id,
                    "text": one.name,
                    "campaign": campaign.name if campaign is not None else "",
                    "target": campaign.target if campaign is not None else 0,
                }
            )
        return found

    @Property(list, notify=countsChanged)
    def counts(self) -> list[int]:
        """Lượt người of each service in this sitting."""
        return [self._tally.sitting.get(one.id, 0) for one in self._parts.lists.services]

    @Property(list, notify=countsChanged)
    def done(self) -> list[int]:
        """What counts for the campaign of each service so far."""
        found = (self._campaigns.get(one.id) for one in self._parts.lists.services)
        return [self._tally.campaigns.get(each.id, 0) if each else 0 for each in found]

    @Property(bool, notify=stageChanged)
    def aimed(self) -> bool:
        """Whether a campaign runs on the day that is entered."""
        return bool(self._campaigns)

    @Property(int, notify=countsChanged)
    def people(self) -> int:
        return self._people

    @Property(int, notify=countsChanged)
    def inSitting(self) -> int:
        """Lượt người in this sitting."""
        return self._tally.in_sitting

    @Property(int, notify=countsChanged)
    def onDay(self) -> int:
        """Lượt người of the whole day at this kiosk."""
        return self._tally.in_day

    @Property(bool, notify=countsChanged)
    def canTakeBack(self) -> bool:
        """Whether there is a touch of today to take back."""
        return self._touches > 0

    @Property(str, notify=countsChanged)
    def kept(self) -> str:
        """Said once everything that is shown is on the disk."""
        return worded(SAVED) if self._saved else ""

    # --- moving about ------------------------------------------------------------------------

    def leave(self) -> None:
        """Another page is open; what is still being saved goes on."""
        self._gone = True

    @Slot()
    def next(self) -> None:
        """Done helping for now."""
        self._routes.staff_home(self._role)

    @Slot()
    def back(self) -> None:
        """One stage back."""
        match self._stage:
            case "desk":
                self._turn("group")
            case "group" | "day":
                self._turn("place")
            case _:
                self._routes.staff_home(self._role)

    @Slot()
    def home(self) -> None:
        """To the page of staff."""
        self._routes.staff_home(self._role)
