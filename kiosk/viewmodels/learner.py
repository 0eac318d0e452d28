"""One learner for the volunteer: what was learned, a new card, two records into one, changing, erasing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.people.cards import IssuedCard
from kiosk.people.earned import earned_of
from kiosk.people.nickname import AVATAR_BY_ID
from kiosk.people.staff import Role
from kiosk.viewmodels.learner_facts import LearnerFacts, LearnerWords, gather_learner
from kiosk.viewmodels.note_print import ForWhom
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.saving import NOT_SAVING, SAVED
from kiosk.viewmodels.shown_card import ShownCard
from sync.errors import SyncError

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes


class LearnerModel(PageModel):
    """A page, and two questions with two equal buttons each.

    Signals:
        learnerChanged: the facts arrived, or another stage.
    """

    pageName = "Learner"
    locks = True
    learnerChanged = Signal()

    def __init__(self, routes: Routes, parts: Parts, role: Role, learner: str) -> None:
        super().__init__()
        self._routes = routes
        self._parts = parts
        self._role = role
        self._learner = learner
        self._words = LearnerWords(parts, self)
        self._facts: LearnerFacts | None = None
        self._card: ShownCard | None = None
        self._busy = False
        self._stage = "page"
        self.set_frame(heading=self.tr("Bà con học viên"))
        parts.jobs.run(lambda: gather_learner(parts, learner), self._arrived, self._failed)

    # --- what QML reads ----------------------------------------------------------------------

    @Property(str, notify=learnerChanged)
    def stage(self) -> str:
        """`page`, `renew`, `card`, `erase` or `erased`."""
        return self._stage

    @Property(bool, notify=learnerChanged)
    def here(self) -> bool:
        """Whether the learner was found."""
        return self._facts is not None

    @Property(bool, notify=learnerChanged)
    def canNote(self) -> bool:
        """Whether a course was learned to the end."""
        facts = self._facts
        return (
            facts is not None and self._parts.notes is not None and bool(earned_of(facts.courses))
        )

    @Property(list, notify=learnerChanged)
    def lines(self) -> list[str]:
        """Group, last visit, and a line for each course."""
        return self._lines()

    @Property(QObject, notify=learnerChanged)
    def card(self) -> ShownCard | None:
        """The card that was just made."""
        return self._card

    @Property(str, notify=learnerChanged)
    def yes(self) -> str:
        """What the button says that carries out."""
        return self.tr("Làm thẻ mới") if self._stage == "renew" else self.tr("Xóa")

    @Property(str, notify=learnerChanged)
    def no(self) -> str:
        """What the other button says."""
        return self.tr("Giữ thẻ cũ") if self._stage == "renew" else self.tr("Giữ lại")

    # --- touches -----------------------------------------------------------------------------

    @Slot()
    def askToRenew(self) -> None:
        """The pictures are forgotten."""
        self._ask(
            "renew",
            self.tr("Quên hình"),
            [
                self.tr("Làm thẻ mới cho {0}?").format(self._called),
                self.tr("Thẻ cũ sẽ hết dùng ngay."),
                self.tr("Bài đã học vẫn còn."),
            ],
        )

    @Slot()
    def askToErase(self) -> None:
        """The person wants to be forgotten."""
        self._ask(
            "erase",
            self.tr("Xóa thông tin"),
            [
                self.tr("Xóa tên gọi, hình và thẻ của {0}?").format(self._called),
                self.tr("Xóa rồi không lấy lại được."),
            ],
        )

    @Slot()
    def edit(self) -> None:
        """The person asks for another nickname, picture or group."""
        if self._facts is not None:
            self._routes.edit_learner(self._role, self._learner)

    @Slot()
    def findTwin(self) -> None:
        """The person has a second card."""
        if self._facts is not None:
            self._routes.find_twin(self._role, self._facts.learner)

    @Slot()
    def printNote(self) -> None:
        """A completion note on paper."""
        whom, learner = self._for_note(), self._learner
        if whom is not None:
            self._routes.print_note(whom, lambda: self._routes.learner(self._role, learner))

    @Slot()
    def keep(self) -> None:
        """Nothing is done."""
        self._page()

    @Slot()
    def carryOut(self) -> None:
        """What was asked."""
        if self._busy:
            return
        learners, jobs = self._parts.learners, self._parts.jobs
        if self._stage == "renew":
            self._busy = True
            jobs.when(learners.renew_card(self._learner), self._renewed, self._failed)
        elif self._stage == "erase":
            self._busy = True
            jobs.when(learners.erase(self._learner), self._erased, self._failed)

    def next(self) -> None:
        """Print the card that was just made; after erasing, back to everybody."""
        if self._card is not None and self._stage == "card":
            self._routes.print_cards(self._role, self._card.issued)
        elif self._stage == "erased":
            self._routes.learners(self._role)

    def back(self) -> None:
        """To the learner, or to everybody."""
        if self._stage in ("renew", "erase", "card"):
            self._page()
        else:
            self._routes.learners(self._role)

    def home(self) -> None:
        """To the first page."""
        self._routes.welcome()

    # --- what follows ------------------------------------------------------------------------

    @property
    def _called(self) -> str:
        return self._facts.learner.nickname if self._facts else ""

    def _for_note(self) -> ForWhom | None:
        facts = self._facts
        if facts is None or self._parts.notes is None:
            return None
        earned = earned_of(facts.courses)
        return ForWhom(earned, facts.learner.nickname, staff=True) if earned else None

    def _lines(self) -> list[str]:
        facts = self._facts
        if facts is None:
            return []
        courses = [self._words.course(one) for one in facts.courses]
        first = [self._words.group(facts), self._words.last_visit(facts)]
        return [*first, *(courses or [self._words.learned(facts)])]

    def _arrived(self, facts: LearnerFacts | None) -> None:
        self._facts = facts
        if facts is None:
            self._routes.learners(self._role)
        else:
            self._page()

    def _renewed(self, issued: IssuedCard | None) -> None:
        self._busy = False
        if issued is None:
            self._routes.learners(self._role)
            return
        self._card = ShownCard(issued, self._called, self)
        self._stage = "card"
        self.set_frame(
            heading=self._called,
            nextText=self.tr("In thẻ"),
            backText=self.tr("Xong"),
            savedText=SAVED,
            fault="",
        )
        self.set_sentences(self._card.said)
        self.learnerChanged.emit()

    def _erased(self, _found: bool) -> None:
        self._busy = False
        self._stage = "erased"
        self._facts = self._card = None
        self.set_frame(
            heading=self.tr("Đã xóa"),
            avatar="",
            backText="",
            nextText=self.tr("Tiếp"),
            savedText="",
            fault="",
        )
        self.set_sentences([self.tr("Đã xóa."), self.tr("Cảm ơn bà con đã học.")])
        self.learnerChanged.emit()

    def _failed(self, error: BaseException) -> None:
        self._busy = False
        if not isinstance(error, SyncError):
            raise error
        self.set_frame(fault=NOT_SAVING)

    def _ask(self, stage: str, heading: str, said: list[str]) -> None:
        if self._facts is None:
            return
        self._stage = stage
        self.set_frame(heading=heading, nextText="", savedText="")
        self.set_sentences(said)
        self.learnerChanged.emit()

    def _page(self) -> None:
        facts = self._facts
        if facts is None:
            return
        self._stage = "page"
        self._card = None
        avatar = AVATAR_BY_ID.get(facts.learner.avatar)
        self.set_frame(
            heading=facts.learner.nickname,
            avatar=avatar.file if avatar else "",
            nextText="",
            backText=self.tr("Quay lại"),
            savedText="",
            fault="",
        )
        self.set_sentences([f"{facts.learner.nickname}.", *self._lines()])
        self.learnerChanged.emit()
