"""A contest on the screen: question, answer, board; saved at every touch, said once at the end."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot

from kiosk.language import worded
from kiosk.people.staff import Role
from kiosk.session.contest import (
    Contest,
    Stage,
    back,
    ended,
    marked,
    onward,
    paused,
    places,
)
from kiosk.session.quiz import QuizQuestion
from kiosk.viewmodels.contest.open_contest import OpenContest
from kiosk.viewmodels.contest.teams import team_entries
from kiosk.viewmodels.contest.words import (
    PLACES,
    answers_said,
    board_said,
    card_of,
    shown_lines,
)
from kiosk.viewmodels.entries import Entry, picture_url
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.parts import Parts
from kiosk.viewmodels.saving import NOT_SAVING, SAVED
from kiosk.viewmodels.session.card_question import SIGNS

if TYPE_CHECKING:
    from kiosk.viewmodels.routes import Routes


class ContestModel(PageModel):
    """One contest, from its first question until it is saved.

    Attributes:
        stage: `question`, `answer`, `board`, and `ended` once it is said.
        lines, options: the question with its cards, as `Session/CardAnswers.qml` shows them.
        teams: name and picture; `right`, `points` and `medals` say more of each.

    Signals:
        stageChanged: another question or stage; boardChanged: points; timeChanged: the timer.
    """

    pageName = "Contest"
    inClass = True

    stageChanged = Signal()
    boardChanged = Signal()
    timeChanged = Signal()

    def __init__(
        self,
        routes: Routes,
        parts: Parts,
        role: Role,
        contest: Contest,
        pool: Mapping[str, QuizQuestion],
    ) -> None:
        super().__init__()
        self._routes = routes
        self._parts = parts
        self._role = role
        self._pool = pool
        self._held = OpenContest(
            parts.contests,
            parts.jobs,
            contest,
            reading=self._is_read,
            parent=self,
        )
        self._shown = (contest.stage, contest.at, contest.last)
        self._held.changed.connect(self._changed)
        self._held.timeChanged.connect(self.timeChanged)
        self._held.timeOver.connect(self._time_over)
        self._held.keptChanged.connect(self._say_kept)
        self._held.closed.connect(self._show)
        self._show()

    @property
    def contest(self) -> Contest:
        """As it stands now."""
        return self._held.state

    @property
    def held(self) -> OpenContest:
        """What drives it."""
        return self._held

    # --- what the volunteer does -------------------------------------------------------------

    @Slot()
    def next(self) -> None:
        """Question → answer → board → next question; after the last board it is saved."""
        if self._held.ended:
            self._routes.staff_home(self._role)
        elif self._final:
            self.set_frame(nextReady=False)
            self._held.close()
        else:
            self._held.apply(onward(self.contest))

    @Slot()
    def back(self) -> None:
        """One page back; before the first question the contest is left as it stands."""
        before = back(self.contest)
        if self._held.ended or before == self.contest:
            self._routes.staff_home(self._role)
        else:
            self._held.apply(before)

    @Slot()
    def home(self) -> None:
        """Leave the contest as it stands; it can be taken up again."""
        self._routes.staff_home(self._role)

    @Slot(int)
    def mark(self, team: int) -> None:
        """A team was right; touched again, it was not."""
        self._held.apply(marked(self.contest, team))

    def digit(self, digit: int) -> None:
        """A digit of the keyboard: the team of this place was right."""
        self.mark(digit - 1)

    @Slot()
    def finish(self) -> None:
        """End early, with what was asked so far."""
        self._held.apply(ended(self.contest))

    @Slot()
    def toggleTimer(self) -> None:
        """Stop the timer, or let it run on."""
        self._held.apply(paused(self.contest, on=self.contest.running))

    def leave(self) -> None:
        """Another page is open; the contest stays on the disk as it stands."""
        self._held.leave()

    # --- showing -----------------------------------------------------------------------------

    @Slot()
    def _changed(self) -> None:
        contest = self.contest
        self.boardChanged.emit()
        self.timeChanged.emit()
        if (contest.stage, contest.at, contest.last) != self._shown:
            self._show()

    def _is_read(self) -> bool:
        narrator = self._parts.narrator
        return bool(narrator.property("playing")) and not narrator.property("paused")

    @Slot()
    def _time_over(self) -> None:
        self._parts.narrator.readOne(self.tr("Hết giờ. Mời các đội giơ thẻ."))

    @Slot()
    def _say_kept(self) -> None:
        if self._held.failed:
            self.set_frame(savedText="", fault=NOT_SAVING, nextReady=True)
        elif self._held.kept:
            self.set_frame(savedText=SAVED, fault="")

    @property
    def _final(self) -> bool:
        """Whether the board of the last question is on the screen."""
        return self.contest.stage is Stage.BOARD and self.contest.last

    @property
    def _question(self) -> QuizQuestion | None:
        contest = self.contest
        if contest.at >= len(contest.questions):
            return None
        return self._pool.get(contest.questions[contest.at])

    @Slot()
    def _show(self) -> None:
        contest = self.contest
        self._shown = (contest.stage, contest.at, contest.last)
        heading = (
            self.tr("Câu {số} trên {tất cả}")
            .replace("{số}", str(contest.at + 1))
            .replace("{tất cả}", str(len(contest.questions)))
        )
        match contest.stage:
            case _ if self._held.ended:
                heading, following = self.tr("Cảm ơn các đội"), self.tr("Xong")
            case Stage.QUESTION:
                following = self.tr("Xem đáp án")
            case Stage.ANSWER:
                following = self.tr("Bảng điểm")
            case _ if self._final:
                heading, following = self.tr("Bảng điểm"), self.tr("Kết thúc và lưu cuộc thi")
            case _:
                heading, following = self.tr("Bảng điểm"), self.tr("Câu tiếp theo")
        self.set_frame(
            heading=heading,
            nextText=following,
            nextReady=not self._held.closing,
            backText="" if self._held.ended else self.tr("Quay lại"),
        )
        self.stageChanged.emit()
        self.boardChanged.emit()
        self.timeChanged.emit()
        self.set_sentences(self._said())

    def _said(self) -> list[str]:
        contest, question = self.contest, self._question
        match contest.stage:
            case _ if self._held.ended:
                return [
                    self.tr("Cảm ơn các đội."),
                    f"{worded(SAVED)}.",
                    *board_said(contest, final=True),
                ]
            case Stage.BOARD:
                return [self.tr("Bảng điểm."), *board_said(contest, final=self._final)]
            case Stage.QUESTION if question is not None:
                return [*shown_lines(contest, question), *answers_said(question)]
            case Stage.ANSWER if question is not None:
                right = self.tr("Câu trả lời đúng: {0}.").format(card_of(question))
                ask = self.tr("Đội nào trả lời đúng? Chạm vào đội ấy.")
                return [right, *shown_lines(contest, question), ask]
            case _:
                return []

    # --- what QML reads ----------------------------------------------------------------------

    @Property(str, notify=stageChanged)
    def stage(self) -> str:
        return "ended" if self._held.ended else self.contest.stage.value

    @Property(list, notify=stageChanged)
    def lines(self) -> list[str]:
        return shown_lines(self.contest, self._question)

    @Property(list, notify=stageChanged)
    def options(self) -> list[Entry]:
        question = self._question
        if question is None:
            return []
        told = self.contest.stage is Stage.ANSWER
        return [
            {
                "id": option.id,
                "sign": place,
                "card": worded(SIGNS[place]),
                "text": option.text,
                "right": told and option.id == question.right,
            }
            for place, option in enumerate(question.options)
        ]

    @Property(str, notify=stageChanged)
    def picture(self) -> str:
        """Where the drawing of the question lies, empty for none."""
        question = self._question
        if question is None:
            return ""
        return picture_url(self._parts.store, question.course, question.picture)

    @Property(str, notify=stageChanged)
    def pictureSays(self) -> str:
        question = self._question
        return question.picture.says if question is not None and question.picture else ""

    @Property(bool, notify=stageChanged)
    def canFinish(self) -> bool:
        """Whether the contest can end early here."""
        return self.contest.stage is Stage.BOARD and not self.contest.last

    @Property(bool, notify=stageChanged)
    def final(self) -> bool:
        """Whether places are shown."""
        return self._final

    @Property(list, constant=True)
    def teams(self) -> list[Entry]:
        return team_entries(self.contest.teams)

    @Property(list, notify=boardChanged)
    def right(self) -> list[bool]:
        """Which teams were right in this question."""
        return [team in self.contest.marked for team in range(self.contest.teams)]

    @Property(list, notify=boardChanged)
    def points(self) -> list[int]:
        """Points of each team."""
        return list(self.contest.scores)

    @Property(list, notify=boardChanged)
    def medals(self) -> list[int]:
        """Place of each team at the end: 1 to 3, and 0 for every other."""
        return list(places(self.contest.scores)) if self._final else []

    @Property(list, constant=True)
    def placeNames(self) -> list[str]:
        """How the places are called."""
        return [worded(each) for each in PLACES]

    @Property(int, notify=boardChanged)
    def most(self) -> int:
        """Points that a bar has room for."""
        return max(10, *self.contest.scores)

    @Property(int, notify=timeChanged)
    def seconds(self) -> int:
        """Seconds left, -1 without a timer."""
        contest = self.contest
        timed = contest.seconds > 0 and contest.stage is Stage.QUESTION and not self._held.ended
        return -(-contest.left_ms // 1000) if timed else -1

    @Property(bool, notify=timeChanged)
    def running(self) -> bool:
        """Whether the timer runs."""
        return self.contest.running
