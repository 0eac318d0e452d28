"""A contest on the screen: question, answer, board; saved at every touch, said once at the end."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from time import monotonic
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, QTimer, Signal, Slot

from kiosk.people.staff import Role
from kiosk.session.contest import (
    Contest,
    Stage,
    back,
    ended,
    marked,
    onward,
    passed,
    paused,
    places,
)
from kiosk.session.quiz import QuizQuestion
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
from kiosk.viewmodels.session.card_question import SIGNS
from kiosk.viewmodels.session.class_page import NOT_SAVED, SAVED
from sync.errors import SyncError

if TYPE_CHECKING:
    from kiosk.viewmodels.routes import Routes

log = logging.getLogger(__name__)

TICK_MS: Final = 500
MOST_TICK_MS: Final = 5_000
"""A longer time between two ticks was a machine that slept; it is not time of the contest."""
SAVE_MS: Final = 15_000
"""How often the time alone is saved."""


class ContestModel(PageModel):
    """One contest, from its first question until it is saved.

    Attributes:
        stage: `question`, `answer`, `board`, and `ended` once it is said.
        lines, options: the question with its cards, as `Session/CardAnswers.qml` shows them.
        teams: name and picture; `right`, `points` and `medals` say more of each.

    Signals:
        stageChanged: another question or stage; boardChanged: points; timeChanged: the timer;
        keptChanged: what is shown is on the disk now, or no longer.
    """

    pageName = "Contest"
    inClass = True

    stageChanged = Signal()
    boardChanged = Signal()
    timeChanged = Signal()
    keptChanged = Signal()

    def __init__(
        self,
        routes: Routes,
        parts: Parts,
        role: Role,
        contest: Contest,
        pool: Mapping[str, QuizQuestion],
        *,
        now: Callable[[], float] = monotonic,
    ) -> None:
        """`now` is any steady clock, in seconds."""
        super().__init__()
        self._routes = routes
        self._parts = parts
        self._role = role
        self._pool = pool
        self._now = now
        self._looked = now()
        self._contest = contest
        self._saved_ms = contest.spent_ms
        self._unsaved = 0
        self._failed = False
        self._closing = False
        self._ended = False
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        self._save()
        self._show()

    @property
    def contest(self) -> Contest:
        """As it stands now."""
        return self._contest

    @property
    def kept(self) -> bool:
        """Whether everything that is shown is on the disk."""
        return self._unsaved == 0 and not self._failed

    # --- what the volunteer does -------------------------------------------------------------

    @Slot()
    def next(self) -> None:
        """Question → answer → board → next question; after the last board it is saved."""
        if self._ended:
            self._routes.staff_home(self._role)
        elif self._final:
            self._close()
        else:
            self._apply(onward(self._contest))

    @Slot()
    def back(self) -> None:
        """One page back; before the first question the contest is left as it stands."""
        before = back(self._contest)
        if self._ended or before == self._contest:
            self._routes.staff_home(self._role)
        else:
            self._apply(before)

    @Slot()
    def home(self) -> None:
        """Leave the contest as it stands; it can be taken up again."""
        self._routes.staff_home(self._role)

    @Slot(int)
    def mark(self, team: int) -> None:
        """A team was right; touched again, it was not."""
        self._apply(marked(self._contest, team))

    def digit(self, digit: int) -> None:
        """A digit of the keyboard: the team of this place was right."""
        self.mark(digit - 1)

    @Slot()
    def finish(self) -> None:
        """End early, with what was asked so far."""
        self._apply(ended(self._contest))

    @Slot()
    def toggleTimer(self) -> None:
        """Stop the timer, or let it run on."""
        self._apply(paused(self._contest, on=self._contest.running))

    def tick(self) -> None:
        """Time passed; it stands still while the question is read aloud."""
        now = self._now()
        gone = round((now - self._looked) * 1000)
        self._looked = now
        if self._ended or self._closing or not 0 <= gone <= MOST_TICK_MS:
            return
        reading = bool(self._parts.narrator.property("playing"))
        before = self._contest
        after = passed(before, gone)
        if reading and before.running:
            after = passed(paused(before, on=True), gone)
            after = paused(after, on=False)
        self._contest = after
        if before.left_ms != after.left_ms:
            self.timeChanged.emit()
        if before.left_ms > 0 and after.left_ms == 0 and before.running:
            self._parts.narrator.readOne(self.tr("Hết giờ. Mời các đội giơ thẻ."))
        if after.spent_ms - self._saved_ms >= SAVE_MS:
            self._save()

    # --- keeping -----------------------------------------------------------------------------

    def _apply(self, contest: Contest) -> None:
        before = self._contest
        if contest == before or self._closing or self._ended:
            return
        self._contest = contest
        self._save()
        self.boardChanged.emit()
        self.timeChanged.emit()
        if (contest.stage, contest.at) != (before.stage, before.at) or self._final:
            self._show()

    def _save(self) -> None:
        self._unsaved += 1
        self._saved_ms = self._contest.spent_ms
        saving = self._parts.contests.save(self._contest)
        self._parts.jobs.when(saving, self._kept, self._not_kept)

    def _kept(self, _: None) -> None:
        self._unsaved -= 1
        self._failed = False
        if self._unsaved == 0:
            self.set_frame(savedText=SAVED, fault="")
            self.keptChanged.emit()

    def _not_kept(self, error: BaseException) -> None:
        if not isinstance(error, SyncError):
            raise error
        log.info("the contest could not be saved: %s", error)
        self._unsaved -= 1
        self._closing, self._failed = False, True
        self.set_frame(savedText="", fault=NOT_SAVED, nextReady=True)
        self.keptChanged.emit()

    def _close(self) -> None:
        self._closing = True
        self.set_frame(nextReady=False)
        self._unsaved += 1
        closing = self._parts.contests.close(self._contest)
        self._parts.jobs.when(closing, self._closed, self._not_kept)

    def _closed(self, _: int) -> None:
        self._closing, self._ended = False, True
        self._timer.stop()
        self._kept(None)
        self._show()

    def leave(self) -> None:
        """Another page is open; the contest stays on the disk as it stands."""
        self._timer.stop()
        if not self._ended and not self._closing:
            self._save()

    # --- showing -----------------------------------------------------------------------------

    @property
    def _final(self) -> bool:
        """Whether the board of the last question is on the screen."""
        return self._contest.stage is Stage.BOARD and self._contest.last

    @property
    def _question(self) -> QuizQuestion | None:
        contest = self._contest
        if contest.at >= len(contest.questions):
            return None
        return self._pool.get(contest.questions[contest.at])

    def _show(self) -> None:
        contest = self._contest
        heading = (
            self.tr("Câu {số} trên {tất cả}")
            .replace("{số}", str(contest.at + 1))
            .replace("{tất cả}", str(len(contest.questions)))
        )
        match contest.stage:
            case _ if self._ended:
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
            nextReady=not self._closing,
            backText="" if self._ended else self.tr("Quay lại"),
        )
        self.stageChanged.emit()
        self.boardChanged.emit()
        self.timeChanged.emit()
        self.set_sentences(self._said())

    def _said(self) -> list[str]:
        contest, question = self._contest, self._question
        match contest.stage:
            case _ if self._ended:
                return [self.tr("Cảm ơn các đội."), f"{SAVED}.", *board_said(contest, final=True)]
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
        return "ended" if self._ended else self._contest.stage.value

    @Property(list, notify=stageChanged)
    def lines(self) -> list[str]:
        return shown_lines(self._contest, self._question)

    @Property(list, notify=stageChanged)
    def options(self) -> list[Entry]:
        question = self._question
        if question is None:
            return []
        told = self._contest.stage is Stage.ANSWER
        return [
            {
                "id": option.id,
                "sign": place,
                "card": SIGNS[place],
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
        return self._contest.stage is Stage.BOARD and not self._contest.last

    @Property(bool, notify=stageChanged)
    def final(self) -> bool:
        """Whether places are shown."""
        return self._final

    @Property(list, constant=True)
    def teams(self) -> list[Entry]:
        return team_entries(self._contest.teams)

    @Property(list, notify=boardChanged)
    def right(self) -> list[bool]:
        """Which teams were right in this question."""
        return [team in self._contest.marked for team in range(self._contest.teams)]

    @Property(list, notify=boardChanged)
    def points(self) -> list[int]:
        """Points of each team."""
        return list(self._contest.scores)

    @Property(list, notify=boardChanged)
    def medals(self) -> list[int]:
        """Place of each team at the end: 1 to 3, and 0 for every other."""
        return list(places(self._contest.scores)) if self._final else []

    @Property(list, constant=True)
    def placeNames(self) -> list[str]:
        """How the places are called."""
        return list(PLACES)

    @Property(int, notify=boardChanged)
    def most(self) -> int:
        """Points that a bar has room for."""
        return max(10, *self._contest.scores)

    @Property(int, notify=timeChanged)
    def seconds(self) -> int:
        """Seconds left, -1 without a timer."""
        contest = self._contest
        timed = contest.seconds > 0 and contest.stage is Stage.QUESTION and not self._ended
        return -(-contest.left_ms // 1000) if timed else -1

    @Property(bool, notify=timeChanged)
    def running(self) -> bool:
        """Whether the timer runs."""
        return self._contest.running
