"""Counting who is there: by steppers for each target group, by name, or by card; until the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Property, Signal, Slot

from kiosk.people.finding import Person
from kiosk.people.learners import Learner
from kiosk.session.moves import came, counted, counting_women, women_counted
from kiosk.viewmodels.join_words import group_face
from kiosk.viewmodels.saving import NOT_SAVING
from kiosk.viewmodels.session.class_page import ClassPageModel
from kiosk.viewmodels.session.open_class import OpenClass
from kiosk.viewmodels.session.there import entry, everybody, is_there, ticked
from sync.errors import SyncError

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes

Stage = Literal["people", "women", "names"]


class ClassCountModel(ClassPageModel):
    """The steppers of the target groups, the names, and the total.

    Names are shown only while the volunteer calls them, are never read aloud as a list, and lock
    after a minute as the pages of staff do.

    Args:
        returns: whether counting was taken up from another part, and leads back to it.
        stage: what is open at first.

    Signals:
        countChanged: a number, or what is shown, changed.
    """

    pageName = "ClassCount"
    countChanged = Signal()

    def __init__(
        self,
        routes: Routes,
        parts: Parts,
        held: OpenClass,
        *,
        returns: bool = False,
        stage: Stage = "people",
    ) -> None:
        super().__init__(routes, held)
        self._parts = parts
        self._returns = returns
        self._stage: Stage = stage
        self._everybody: tuple[Person, ...] = ()
        self.set_frame(
            heading=self.tr("Có bao nhiêu người?"),
            nextText=self.tr("Xong") if returns else self.tr("Bắt đầu"),
        )
        self._show(stage)
        parts.jobs.run(lambda: everybody(parts), self._arrived, self._not_read)

    # --- what QML reads ----------------------------------------------------------------------

    @Property(str, notify=countChanged)
    def stage(self) -> str:
        """`people`, `women` or `names`."""
        return self._stage

    @Property(bool, constant=True)
    def canCount(self) -> bool:
        """Not from here: this is where people are counted."""
        return False

    @Property(bool, constant=True)
    def canHurry(self) -> bool:
        """Before the class has begun, or while late comers are counted, nothing is cut short."""
        return False

    @Property(list, constant=True)
    def rows(self) -> list[dict[str, str]]:
        """The target groups: id, text, picture."""
        return [
            {"id": one.id, "text": one.name, "picture": group_face(self._parts, one.id)}
            for one in self.held.groups
        ]

    @Property(list, notify=countChanged)
    def peopleOf(self) -> list[int]:
        """People of each row."""
        return [self.held.state.count_of(one.id).people for one in self.held.groups]

    @Property(list, notify=countChanged)
    def womenOf(self) -> list[int]:
        """Women of each row."""
        return [self.held.state.count_of(one.id).women for one in self.held.groups]

    @Property(int, notify=countChanged)
    def total(self) -> int:
        """Everybody who is there."""
        return self.held.state.people

    @Property(int, notify=countChanged)
    def women(self) -> int:
        """Women among them; -1 while they are not counted."""
        women = self.held.state.women_counted
        return -1 if women is None else women

    @Property(int, notify=countChanged)
    def named(self) -> int:
        """How many came with a card."""
        return len(self.held.state.named)

    @Property(list, constant=True)
    def plan(self) -> list[str]:
        """What is going to happen: format, lesson, minutes."""
        return [
            self.held.state.format.name,
            self.held.lesson.title,
            self.tr("{0} phút").format(self.held.state.format.minutes),
        ]

    @Property(int, notify=countChanged)
    def known(self) -> int:
        """How many can be called by name."""
        return len(self._everybody)

    @Slot(int, int, result=list)
    def slice(self, first: int, end: int) -> list[dict[str, object]]:
        """Some of them, for a page of the grid: id, text, over, picture."""
        return [entry(one, self.tr("Chưa đồng ý")) for one in self._everybody[first:end]]

    @Property(list, notify=countChanged)
    def there(self) -> list[str]:
        """Identifiers of those who are there."""
        return [one.id for one in self._everybody if is_there(self.held.state, one)]

    # --- touches -----------------------------------------------------------------------------

    @Slot(int, int)
    def add(self, row: int, change: int) -> None:
        """`change` more people, or women, of a row."""
        group = self.held.groups[row].id
        if self._stage == "women":
            counting = counting_women(self.held.state, on=True)
            self.held.apply(women_counted(counting, group, change))
        else:
            self.held.apply(counted(self.held.state, group, change))

    @Slot(str)
    def open(self, stage: str) -> None:
        """Count people or women, or call names."""
        for known in ("people", "women", "names"):
            if stage == known:
                self._show(known)

    @Slot()
    def withoutWomen(self) -> None:
        """Women are not counted after all; what was counted of them is dropped."""
        self.held.apply(counting_women(self.held.state, on=False))
        self._show("people")

    @Slot(str)
    def tick(self, person: str) -> None:
        """Somebody is there, or not there after all."""
        for one in self._everybody:
            if one.id == person:
                self.held.apply(ticked(self.held.state, one))

    def digit(self, digit: int) -> None:
        """One more person of the first, second … row."""
        if self._stage != "names" and 1 <= digit <= len(self.held.groups):
            self.add(digit - 1, 1)

    def scanned(self, number: str) -> None:
        """A card was held to the scanner: whoever it belongs to is there, once."""
        self._parts.jobs.run(
            lambda: self._parts.learners.by_card(number), self._came, self._not_read
        )

    def unreadable(self) -> None:
        """A card could not be read."""
        self._parts.narrator.readOne(self.tr("Chưa đọc được thẻ. Đưa thẻ lại gần."))

    def next(self) -> None:
        """To the next part; after late comers to the part that was left."""
        if self._returns:
            self._routes.class_part(self.held)
        else:
            super().next()

    def back(self) -> None:
        """From names to the steppers; else to what was before."""
        if self._stage != "people":
            self._show("people")
        elif self._returns:
            self._routes.class_part(self.held)
        elif self.held.state.rehearsal:
            self._routes.class_pretended(self.held)
        else:
            super().back()

    def again(self) -> None:
        """Show the same place anew, after the class was locked."""
        self._routes.class_count(self.held, returns=self._returns, stage=self._stage)

    # --- what follows ------------------------------------------------------------------------

    def class_changed(self) -> None:
        """A number changed."""
        self._tell()

    def _show(self, stage: Stage) -> None:
        self._stage = stage
        self.locks = stage == "names"
        self._tell()
        said = {
            "people": [
                self.tr("Có bao nhiêu người?"),
                *(f"{one.name}." for one in self.held.groups),
            ],
            "women": [
                self.tr("Trong đó có bao nhiêu nữ?"),
                self.tr("Không đếm nữ cũng được."),
            ],
            "names": [
                self.tr("Chạm vào người có mặt."),
                self.tr("Hoặc đưa từng thẻ lại gần máy quét."),
            ],
        }[stage]
        self.set_sentences(said)

    def _tell(self) -> None:
        self.set_frame(nextReady=self.held.state.people > 0 or self._returns)
        self.countChanged.emit()

    def _arrived(self, found: tuple[Person, ...]) -> None:
        self._everybody = found
        self.countChanged.emit()

    def _came(self, learner: Learner | None) -> None:
        if learner is None:
            self._parts.narrator.readOne(self.tr("Máy này chưa có thẻ ấy. Mời đếm thêm một người."))
            return
        if learner.id in self.held.state.named:
            self._parts.narrator.readOne(self.tr("Thẻ này đã đếm rồi."))
            return
        self.held.apply(came(self.held.state, learner.id))
        self._parts.narrator.ring(self.tr("{0} người.").format(self.held.state.people))

    def _not_read(self, error: BaseException) -> None:
        if not isinstance(error, SyncError):
            raise error
        self.set_frame(fault=NOT_SAVING)
