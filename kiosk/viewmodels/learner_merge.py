"""Two records of one person side by side: one is chosen to stay, then confirmed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot

from kiosk.people.nickname import AVATAR_BY_ID
from kiosk.people.staff import Role
from kiosk.viewmodels.learner_facts import LearnerFacts, LearnerWords, gather_learner
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.saving import NOT_SAVING, SAVED
from sync.errors import SyncError

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes


class LearnerMergeModel(PageModel):
    """Nothing is preselected: whose name and card stay is touched, then asked once more.

    Signals:
        mergeChanged: the facts arrived, a choice, or another stage.
    """

    pageName = "LearnerMerge"
    locks = True
    mergeChanged = Signal()

    def __init__(self, routes: Routes, parts: Parts, role: Role, pair: tuple[str, str]) -> None:
        super().__init__()
        self._routes = routes
        self._parts = parts
        self._role = role
        self._pair = pair
        self._words = LearnerWords(parts, self)
        self._facts: dict[str, LearnerFacts] = {}
        self._stays = ""
        self._busy = False
        self._stage = "compare"
        self.set_frame(heading=self.tr("Gộp hai thẻ"))
        parts.jobs.run(self._read, self._arrived, self._failed)

    # --- what QML reads ----------------------------------------------------------------------

    @Property(str, notify=mergeChanged)
    def stage(self) -> str:
        """`compare`, `confirm` or `merged`."""
        return self._stage

    @Property(list, notify=mergeChanged)
    def sides(self) -> list[dict[str, object]]:
        """The two records: id, text, picture, lines, chosen."""
        return [self._side(self._facts[one]) for one in self._pair if one in self._facts]

    # --- touches -----------------------------------------------------------------------------

    @Slot(str)
    def choose(self, learner: str) -> None:
        """Whose name and card stay."""
        if self._stage == "compare" and learner in self._facts:
            self._stays = learner
            self.set_frame(nextReady=True)
            self.mergeChanged.emit()

    @Slot()
    def keep(self) -> None:
        """Both stay as they are."""
        self._compare()

    @Slot()
    def carryOut(self) -> None:
        """Merge."""
        if self._stage != "confirm" or self._busy:
            return
        self._busy = True
        merged = self._parts.learners.merge(self._stays, self._goes)
        self._parts.jobs.when(merged, self._merged, self._failed)

    def next(self) -> None:
        """Ask once more; after merging, to the one that stays."""
        if self._stage == "compare" and self._stays:
            self._confirm()
        elif self._stage == "merged":
            self._routes.learner(self._role, self._stays)

    def back(self) -> None:
        """To the comparison, or to the first of the two."""
        if self._stage == "confirm":
            self._compare()
        else:
            self._routes.learner(self._role, self._pair[0])

    def home(self) -> None:
        """To the first page."""
        self._routes.welcome()

    # --- what follows ------------------------------------------------------------------------

    @property
    def _goes(self) -> str:
        first, second = self._pair
        return second if self._stays == first else first

    def _read(self) -> dict[str, LearnerFacts]:
        found = {one: gather_learner(self._parts, one) for one in self._pair}
        return {one: facts for one, facts in found.items() if facts is not None}

    def _arrived(self, facts: dict[str, LearnerFacts]) -> None:
        self._facts = facts
        if len(facts) < len(self._pair):
            self._routes.learners(self._role)
        else:
            self._compare()

    def _merged(self, _done: bool) -> None:
        self._busy = False
        self._stage = "merged"
        self.set_frame(
            heading=self.tr("Đã gộp"),
            backText="",
            nextText=self.tr("Tiếp"),
            nextReady=True,
            savedText=SAVED,
            fault="",
        )
        called = self._facts[self._stays].learner.nickname
        self.set_sentences(
            [
                self.tr("Đã gộp hai thẻ của {0}.").format(called),
                self.tr("Bài đã học của hai thẻ vẫn còn đủ."),
            ]
        )
        self.mergeChanged.emit()

    def _failed(self, error: BaseException) -> None:
        self._busy = False
        if not isinstance(error, SyncError):
            raise error
        self.set_frame(fault=NOT_SAVING)

    def _compare(self) -> None:
        self._stage = "compare"
        self.set_frame(
            heading=self.tr("Gộp hai thẻ"),
            nextText=self.tr("Tiếp"),
            nextReady=bool(self._stays),
            fault="",
        )
        self.set_sentences(
            [
                self.tr("Hai thẻ này có phải của một người không?"),
                self.tr("Chạm vào thẻ giữ lại."),
            ]
        )
        self.mergeChanged.emit()

    def _confirm(self) -> None:
        self._stage = "confirm"
        stays, goes = self._facts[self._stays].learner, self._facts[self._goes].learner
        self.set_frame(nextText="")
        self.set_sentences(
            [
                self.tr("Giữ tên gọi và thẻ của {0}?").format(stays.nickname),
                self.tr("Thẻ kia ({0}) sẽ hết dùng ngay.").format(goes.nickname),
                self.tr("Bài đã học của hai thẻ được gộp lại."),
                self.tr("Gộp rồi không tách ra được."),
            ]
        )
        self.mergeChanged.emit()

    def _side(self, facts: LearnerFacts) -> dict[str, object]:
        avatar = AVATAR_BY_ID.get(facts.learner.avatar)
        words = self._words
        return {
            "id": facts.learner.id,
            "text": facts.learner.nickname,
            "picture": avatar.file if avatar else "",
            "lines": [words.group(facts), words.last_visit(facts), words.learned(facts)],
            "chosen": facts.learner.id == self._stays,
        }
