"""The people of this kiosk for its volunteer: found by letters, picture or group, or page by page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.language import number
from kiosk.people.finding import Person, Sought, find, people
from kiosk.people.learners import Learner
from kiosk.people.nickname import AVATAR_BY_ID, AVATARS
from kiosk.people.roster import Roster
from kiosk.people.staff import Role
from kiosk.viewmodels.join_words import group_options
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.saving import NOT_SAVING
from kiosk.viewmodels.text_entry import TextEntry
from sync.errors import SyncError

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes

MOST_LETTERS = 20


@dataclass(frozen=True, slots=True)
class Twin:
    """The page looks for the second record of this person."""

    learner: Learner


class LearnersModel(PageModel):
    """Everybody with a card, and everybody on the list who has not agreed yet.

    Names are shown only here, behind the staff door, and never read aloud as a list.

    Signals:
        learnersChanged: what is shown or looked for changed.
    """

    pageName = "Learners"
    locks = True
    learnersChanged = Signal()

    def __init__(self, routes: Routes, parts: Parts, role: Role, twin: Twin | None = None) -> None:
        super().__init__()
        self._routes = routes
        self._parts = parts
        self._role = role
        self._twin = twin
        self._everybody: tuple[Person, ...] = ()
        self._found: tuple[Person, ...] = ()
        self._sought = Sought()
        self._groups = {one["id"]: one["text"] for one in group_options(parts)}
        self._roster = Roster(parts.database, parts.writer)
        self._stage = "people"
        self._entry = TextEntry(most=MOST_LETTERS, capital_words=True, parent=self)
        self._entry.changed.connect(self._typed)
        self._show("people")
        parts.jobs.run(self._read, self._arrived, self._failed)

    # --- what QML reads ----------------------------------------------------------------------

    @Property(str, notify=learnersChanged)
    def stage(self) -> str:
        """`people`, `letters`, `avatars` or `groups`."""
        return self._stage

    @Property(int, notify=learnersChanged)
    def count(self) -> int:
        """How many are found."""
        return len(self._found)

    @Property(bool, notify=learnersChanged)
    def narrowed(self) -> bool:
        """Whether not everybody is looked for."""
        return self._sought != Sought()

    @Property(bool, constant=True)
    def choosing(self) -> bool:
        """Whether the second record of somebody is looked for, and nothing else is done here."""
        return self._twin is not None

    @Property(str, notify=learnersChanged)
    def found(self) -> str:
        """How many, in words."""
        if not self._found:
            return self.tr("Chưa thấy ai.")
        return self.tr("Có {0} người.").format(number(len(self._found)))

    @Property(list, notify=learnersChanged)
    def options(self) -> list[dict[str, str]]:
        """Avatars or groups to look for: id, text, picture."""
        if self._stage == "avatars":
            return [{"id": o.id, "text": o.name, "picture": o.file} for o in AVATARS]
        return group_options(self._parts)

    @Property(QObject, constant=True)
    def entry(self) -> TextEntry:
        """The field of the letters."""
        return self._entry

    @Slot(int, int, result=list)
    def slice(self, first: int, end: int) -> list[dict[str, object]]:
        """Some of those found, for the page of the grid: id, text, over, picture, listed."""
        return [
            {
                "id": one.id,
                "text": one.nickname,
                "over": self.tr("Chưa đồng ý") if one.listed else "",
                "detail": self._groups.get(one.target_group, ""),
                "picture": AVATAR_BY_ID[one.avatar].file if one.avatar in AVATAR_BY_ID else "",
            }
            for one in self._found[first:end]
        ]

    # --- touches -----------------------------------------------------------------------------

    @Slot(str)
    def open(self, person: str) -> None:
        """The page of a learner; somebody on the list is asked for the consent."""
        chosen = next((one for one in self._found if one.id == person), None)
        if chosen is None:
            return
        if self._twin is not None:
            self._routes.merge_learners(self._role, self._twin.learner.id, chosen.id)
        elif chosen.listed:
            listed = next((one for one in self._roster.all() if one.id == person), None)
            self._routes.join_helped(self._role, listed)
        else:
            self._routes.learner(self._role, chosen.id)

    @Slot(str)
    def look(self, how: str) -> None:
        """Look by `letters`, `avatars` or `groups`; `people` is everybody again."""
        if how == "people":
            self._seek(Sought())
            self._entry.clear()
        self._show(how)

    @Slot(str)
    def choose(self, option: str) -> None:
        """An avatar or a group."""
        by_avatar = self._stage == "avatars"
        self._seek(Sought(avatar=option) if by_avatar else Sought(group=option))
        self._show("people")

    @Slot()
    def printCards(self) -> None:
        """Cards for those that are found."""
        chosen = tuple(one.id for one in self._found if not one.listed)
        if chosen:
            self._routes.print_cards(self._role, chosen)

    @Slot()
    def takeList(self) -> None:
        """A list of people from a stick."""
        self._routes.roster(self._role)

    def next(self) -> None:
        """From the letters to those found; else make a card together with somebody."""
        if self._stage == "letters":
            self._show("people")
        else:
            self._routes.join_helped(self._role, None)

    def back(self) -> None:
        """To everybody, to the learner whose second record was looked for, or to the staff page."""
        if self._stage != "people":
            self.look("people")
        elif self._twin is not None:
            self._routes.learner(self._role, self._twin.learner.id)
        else:
            self._routes.staff_home(self._role)

    def home(self) -> None:
        """To the first page."""
        self._routes.welcome()

    # --- what follows ------------------------------------------------------------------------

    def _read(self) -> tuple[Person, ...]:
        if self._twin is None:
            return people(self._parts.learners.all(), self._roster.all())
        twin = self._twin.learner.id
        return people([one for one in self._parts.learners.all() if one.id != twin], [])

    def _arrived(self, everybody: tuple[Person, ...]) -> None:
        self._everybody = everybody
        self._seek(self._sought)
        self._show(self._stage)

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, SyncError):
            raise error
        self.set_frame(fault=NOT_SAVING)

    @Slot()
    def _typed(self) -> None:
        self._seek(Sought(letters=self._entry.written))
        if self._stage == "letters":
            self._tell()

    def _seek(self, sought: Sought) -> None:
        self._sought = sought
        self._found = find(self._everybody, sought)

    def _show(self, stage: str) -> None:
        self._stage = stage
        said = {
            "people": [self._heading(), str(self.found), self.tr("Chạm vào một người.")],
            "letters": [self.tr("Gõ chữ đầu của tên gọi."), self.tr("Không cần dấu.")],
            "avatars": [self.tr("Chạm vào hình đại diện của người đó.")],
            "groups": [self.tr("Chạm vào nhóm của người đó.")],
        }[stage]
        self._tell()
        self.set_sentences(said)

    def _tell(self) -> None:
        words = ""
        if self._stage == "letters":
            words = self.tr("Xem {0} người").format(number(len(self._found)))
        elif self._stage == "people" and self._twin is None:
            words = self.tr("Làm thẻ giúp")
        self.set_frame(
            heading=self._heading(),
            nextText=words,
            nextReady=self._stage != "letters" or bool(self._found),
        )
        self.learnersChanged.emit()

    def _heading(self) -> str:
        if self._twin is not None:
            return self.tr("Chọn thẻ thứ hai của {0}").format(self._twin.learner.nickname)
        return self.tr("Bà con học viên")
