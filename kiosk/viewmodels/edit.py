"""Changing nickname, picture or group: by the learner from My page, or by staff who are asked to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot

from kiosk.people import consent as consents
from kiosk.people.changing import as_answered, as_changed
from kiosk.people.joining import Joining, Question, answered, ready
from kiosk.people.learners import Learner
from kiosk.people.staff import Role
from kiosk.viewmodels.edit_words import EditWords
from kiosk.viewmodels.join_words import JoinWords, name_entry
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.saving import NOT_SAVING, SAVED
from kiosk.viewmodels.text_entry import TextEntry
from kiosk.viewmodels.visit import Visit, learner_visit
from sync.errors import SyncError

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes

FIRST: dict[str, Question] = {"called": "kinship", "avatar": "avatar", "group": "group"}
"""What is asked first for each of the three things that can be changed."""


class EditModel(PageModel):
    """Three cards with what is kept now; each leads to the question that was asked when joining.

    One thing is changed and saved at a time. Who changes their own goes on with the new nickname,
    picture and group in the same visit.

    Signals:
        editChanged: the learner was found, another question, or another choice.
    """

    pageName = "Edit"
    editChanged = Signal()

    def __init__(self, routes: Routes, parts: Parts, whose: Visit | tuple[Role, str]) -> None:
        """`whose`: the visit of who changes their own; or the role of staff, and the learner's id."""
        super().__init__()
        self._routes = routes
        self._parts = parts
        self._visit = whose if isinstance(whose, Visit) else None
        self._role: Role = "volunteer" if isinstance(whose, Visit) else whose[0]
        self.locks = self._visit is None
        self._words = EditWords(parts, self)
        self._questions = JoinWords(parts, helped=False, parent=self)
        self._learner: Learner | None = None
        self._joining = Joining()
        self._before_typing = self._joining
        self._changing = ""
        self._question: Question | None = None
        self._busy = False
        self._left = False
        self._entry = name_entry(self)
        self._entry.changed.connect(self._typed)
        self.set_frame(heading=self._heading, avatar=self._visit.avatar if self._visit else "")
        actor = whose.actor if isinstance(whose, Visit) else whose[1]
        parts.jobs.run(lambda: parts.learners.get(actor), self._arrived, self._failed)

    def leave(self) -> None:
        """Another page is shown: what comes late leads nowhere."""
        self._left = True

    # --- what QML reads ----------------------------------------------------------------------

    @Property(str, notify=editChanged)
    def stage(self) -> str:
        """`page`, or the question that is asked."""
        return self._question or "page"

    @Property(list, notify=editChanged)
    def kept(self) -> list[dict[str, str]]:
        """What is kept of the learner and can be changed: id, over, text, picture."""
        return self._words.kept(self._learner) if self._learner else []

    @Property(list, notify=editChanged)
    def options(self) -> list[dict[str, str]]:
        """What can be chosen by touch: id, text, picture."""
        return self._questions.options(self._question) if self._question else []

    @Property(str, notify=editChanged)
    def chosen(self) -> str:
        """Id of the chosen option: at first the one that is kept."""
        return self._joining.answered(self._question) if self._question else ""

    @Property(str, notify=editChanged)
    def called(self) -> str:
        """How the screen will greet."""
        return self._joining.nickname

    @Property(bool, notify=editChanged)
    def types(self) -> bool:
        """Whether a name can be typed instead of taking the picture's."""
        return self._changing == "called"

    @Property(bool, notify=editChanged)
    def saves(self) -> bool:
        """Whether the next touch saves."""
        return self._question not in (None, "kinship")

    @Property(TextEntry, constant=True)
    def entry(self) -> TextEntry:
        """The field of a typed name."""
        return self._entry

    # --- touches -----------------------------------------------------------------------------

    @Slot(str)
    def change(self, what: str) -> None:
        """One of the three: `called`, `avatar` or `group`."""
        if self._learner is not None and self._question is None and what in FIRST:
            self._changing = what
            self._joining = as_answered(self._learner)
            self._ask(FIRST[what])

    @Slot(str)
    def choose(self, option: str) -> None:
        """One of the options."""
        if self._question is None or self._busy:
            return
        self._joining = answered(self._joining, self._question, option)
        self._tell()
        if self._question == "avatar":
            self._parts.narrator.readOne(self._joining.nickname)

    @Slot()
    def typeName(self) -> None:
        """Type a name instead of taking the picture's."""
        if self.types and self._question == "avatar":
            self._before_typing = self._joining
            self._ask("name")
            self._entry.fill(self._joining.name)

    def next(self) -> None:
        """From kinship to the name; from every other question to the disk."""
        if self._question == "kinship":
            self._joining = replace(self._joining, called="")
            self._ask("avatar")
        elif self._question is not None and self._ready():
            self._save()

    def back(self) -> None:
        """To the question before, to the three cards, or to where one came from."""
        if self._busy:
            return
        if self._question is None:
            self._leave()
        elif self._question == "name":
            self._joining = self._before_typing
            self._ask("avatar")
        elif self._question == "avatar" and self.types:
            self._ask("kinship")
        else:
            self._page([self._words.asked()])

    # --- what follows ------------------------------------------------------------------------

    def _arrived(self, learner: Learner | None) -> None:
        if learner is None:
            self._leave()
            return
        self._learner = learner
        self._page(self._words.first())

    def _save(self) -> None:
        if self._learner is None or self._busy:
            return
        self._busy = True
        changed = as_changed(self._learner, self._joining)
        self._parts.jobs.when(
            self._parts.learners.change(changed),
            lambda found: self._saved(changed, found=found),
            self._failed,
        )

    def _saved(self, changed: Learner, *, found: bool) -> None:
        self._busy = False
        if not found:
            self._leave()
            return
        said = self._words.told(self._learner, changed) if self._learner else []
        self._learner = changed
        self._go_on_as(changed)
        self._page(said, saved=True)

    def _go_on_as(self, learner: Learner) -> None:
        """The visit under way goes on with what is kept now; one that ended meanwhile stays ended."""
        visits, mine = self._routes.visits, self._visit
        if mine is None or visits.current is None or visits.current.who.visit != mine.who.visit:
            return
        self._visit = visits.begin(learner_visit(learner, new_id=lambda: mine.who.visit))
        self.set_frame(avatar=self._visit.avatar)

    def _failed(self, error: BaseException) -> None:
        self._busy = False
        if not isinstance(error, SyncError):
            raise error
        self.set_frame(fault=NOT_SAVING)

    def _leave(self) -> None:
        if self._left:
            return
        if self._visit is not None:
            self._routes.my_page()
        elif self._learner is not None:
            self._routes.learner(self._role, self._learner.id)
        else:
            self._routes.learners(self._role)

    @Slot()
    def _typed(self) -> None:
        if self._question == "name":
            self._joining = replace(self._joining, name=self._entry.written)
            self._tell()

    # --- what is shown -----------------------------------------------------------------------

    @property
    def _heading(self) -> str:
        return self.tr("Sửa thông tin của tôi") if self._visit else self.tr("Sửa thông tin")

    def _ready(self) -> bool:
        if self._question is None or self._learner is None:
            return False
        if not ready(self._joining, self._question):
            return False
        return not self.saves or as_changed(self._learner, self._joining) != self._learner

    def _ask(self, question: Question) -> None:
        self._question = question
        heading, said = self._questions.of(question, self._joining, consents.Asked.ADULT)
        self.set_frame(heading=heading, savedText="", fault="")
        self._tell()
        self.set_sentences(said)

    def _tell(self) -> None:
        self.set_frame(
            nextText=self.tr("Lưu") if self.saves else self.tr("Tiếp"),
            nextReady=self._ready(),
        )
        self.editChanged.emit()

    def _page(self, said: list[str], *, saved: bool = False) -> None:
        self._question = None
        self.set_frame(
            heading=self._heading,
            nextText="",
            savedText=SAVED if saved else "",
            fault="",
        )
        self.set_sentences(said)
        self.editChanged.emit()
