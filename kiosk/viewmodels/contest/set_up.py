"""Before a contest: go on with an interrupted one, or choose sets, rules and teams."""

from __future__ import annotations

import logging
from random import Random
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from PySide6.QtCore import Property, Signal, Slot

from content.cards import CourseCard, SetCard
from kiosk.people.staff import Role
from kiosk.session.contest import (
    LEAST_TEAMS,
    MOST_IN_TEAM,
    MOST_TEAMS,
    SECONDS,
    Contest,
    begun,
    ended,
    resumed,
)
from kiosk.session.quiz import QuizQuestion, drawn
from kiosk.viewmodels.contest.pool import read_pool
from kiosk.viewmodels.contest.teams import team_entries
from kiosk.viewmodels.entries import Entry, picture_url
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.parts import Parts
from kiosk.viewmodels.saving import NOT_SAVING
from sync.errors import SyncError

if TYPE_CHECKING:
    from kiosk.viewmodels.routes import Routes

log = logging.getLogger(__name__)

NUMBERS: Final = (5, 10, 15, 20)
"""How many questions are offered, as far as the sets have so many."""


def _way(name: str, text: str, glyph: str, detail: str = "") -> Entry:
    return {"id": name, "text": text, "glyph": glyph, "detail": detail}


class ContestSetUpModel(PageModel):
    """Chooses what a contest needs, stage by stage.

    Attributes:
        stage: empty while the kiosk looks, then `resume`, `sets`, `rules` or `teams`.

    Signals:
        stageChanged: another stage, or number of teams; chosenChanged: something was chosen.
    """

    pageName = "ContestSetUp"
    inClass = True

    stageChanged = Signal()
    chosenChanged = Signal()

    def __init__(self, routes: Routes, parts: Parts, role: Role) -> None:
        super().__init__()
        self._routes = routes
        self._parts = parts
        self._role = role
        self._stage = ""
        self._gone = False
        self._interrupted: Contest | None = None
        # What was written for contests stands first, then the courses.
        self._cards: tuple[SetCard | CourseCard, ...] = (
            *parts.store.sets(),
            *parts.store.courses(),
        )
        self._sets: list[str] = []
        self._pool: dict[str, QuizQuestion] = {}
        self._number = NUMBERS[1]
        self._seconds = 45
        self._people = [0] * LEAST_TEAMS
        self.set_frame(heading=self.tr("Cuộc thi giữa các đội"))
        parts.jobs.run(parts.contests.open_one, self._looked, self._not_saved)

    # --- an interrupted contest --------------------------------------------------------------

    def _looked(self, interrupted: Contest | None) -> None:
        if not self._gone:
            self._interrupted = interrupted
            self._turn("resume" if interrupted is not None else "sets")

    @Slot(str)
    def take(self, what: str) -> None:
        """Go on (`resume`), save it as it stands (`close`), or give it up (`drop`)."""
        contest = self._interrupted
        if contest is None:
            return
        match what:
            case "resume" | "close":
                self._parts.jobs.run(
                    lambda: read_pool(self._parts.store, contest.sets),
                    lambda pool: self._go_on(contest, pool, close=what == "close"),
                    self._not_saved,
                )
            case "drop":
                self._parts.jobs.when(
                    self._parts.contests.drop(contest), self._dropped, self._not_saved
                )

    def _go_on(self, contest: Contest, pool: dict[str, QuizQuestion], *, close: bool) -> None:
        if not self._gone:
            contest = ended(contest) if close else resumed(contest, pool)
            self._routes.contest(self._role, contest, pool)

    def _dropped(self, _: None) -> None:
        self._interrupted = None
        self._turn("sets")

    # --- stages ------------------------------------------------------------------------------

    def _turn(self, stage: str) -> None:
        self._stage = stage
        heading = {
            "resume": self.tr("Cuộc thi đang dở. Mình thi tiếp?"),
            "sets": self.tr("Thi về những bài nào?"),
            "rules": self.tr("Thi thế nào?"),
            "teams": self.tr("Mỗi đội có mấy người?"),
        }[stage]
        self.set_frame(heading=heading, fault="")
        self.stageChanged.emit()
        self._chosen()
        self.set_sentences([heading, *self._said()])

    def _said(self) -> list[str]:
        match self._stage:
            case "resume":
                return [f"{one['text']}." for one in self._ways()]
            case "sets":
                how = self.tr("Chọn một hay nhiều bộ câu hỏi, rồi chạm Tiếp.")
                return [how, *(f"{card.title}." for card in self._cards)]
            case "rules":
                return [
                    self.tr("Chọn số câu hỏi."),
                    self.tr("Chọn thời gian cho mỗi câu, hoặc không tính giờ."),
                ]
            case _:
                return [self.tr("Chọn số đội, rồi đếm người từng đội.")]

    def _chosen(self) -> None:
        texts = {"resume": "", "teams": self.tr("Bắt đầu thi")}
        ready = {"sets": bool(self._sets), "teams": all(self._people)}
        self.set_frame(
            nextText=texts.get(self._stage, self.tr("Tiếp")),
            nextReady=ready.get(self._stage, True),
        )
        self.chosenChanged.emit()

    @Slot()
    def next(self) -> None:
        """The next stage; after the teams the contest begins."""
        match self._stage:
            case "sets":
                self.set_frame(nextReady=False)
                self._parts.jobs.run(
                    lambda: read_pool(self._parts.store, self._sets), self._read, self._not_saved
                )
            case "rules":
                self._turn("teams")
            case "teams":
                self._begin()

    def _read(self, pool: dict[str, QuizQuestion]) -> None:
        if self._gone or self._stage != "sets":
            return
        self._pool = pool
        if pool:
            self._number = min(self._numbers(), key=lambda each: abs(each - self._number))
            self._turn("rules")
        else:
            self._chosen()
            self.set_frame(fault=self.tr("Bộ này chưa có câu hỏi để thi. Mời chọn thêm bộ khác."))

    def _begin(self) -> None:
        name = str(uuid4())
        contest = begun(
            Contest(
                id=name,
                day=self._parts.contests.today(),
                sets=tuple(self._sets),
                people=tuple(self._people),
                questions=drawn(self._pool.values(), self._number, Random(name)),  # noqa: S311  # a game
                seconds=self._seconds,
            )
        )
        self._routes.contest(self._role, contest, self._pool)

    @Slot()
    def back(self) -> None:
        """The stage before."""
        match self._stage:
            case "teams":
                self._turn("rules")
            case "rules":
                self._turn("sets")
            case _:
                self._routes.staff_home(self._role)

    @Slot()
    def home(self) -> None:
        """To the page of staff."""
        self._routes.staff_home(self._role)

    def leave(self) -> None:
        """Another page is open."""
        self._gone = True

    def _not_saved(self, error: BaseException) -> None:
        if not isinstance(error, SyncError):
            raise error
        log.info("contests cannot be reached: %s", error)
        if self._stage == "":
            self._turn("sets")
        self.set_frame(fault=NOT_SAVING)

    # --- choosing ----------------------------------------------------------------------------

    @Slot(str)
    def chooseSet(self, course: str) -> None:
        """Take a set, or leave it out again."""
        if course in self._sets:
            self._sets.remove(course)
        elif any(card.id == course for card in self._cards):
            self._sets.append(course)
        self.set_frame(fault="")
        self._chosen()

    @Slot(int)
    def chooseNumber(self, number: int) -> None:
        """So many questions."""
        self._number = number
        self._chosen()

    @Slot(int)
    def chooseSeconds(self, seconds: int) -> None:
        """So much time for a question; 0 for no timer."""
        self._seconds = seconds
        self._chosen()

    @Slot(int)
    def chooseTeams(self, teams: int) -> None:
        """So many teams; what was counted of the first ones stays."""
        teams = min(max(teams, LEAST_TEAMS), MOST_TEAMS)
        if teams != len(self._people):
            self._people = (self._people + [0] * MOST_TEAMS)[:teams]
            self.stageChanged.emit()
            self._chosen()

    @Slot(int, int)
    def countTeam(self, team: int, people: int) -> None:
        """So many people in a team."""
        if 0 <= team < len(self._people):
            self._people[team] = min(max(people, 0), MOST_IN_TEAM)
            self._chosen()

    def _numbers(self) -> tuple[int, ...]:
        fit = tuple(each for each in NUMBERS if each <= len(self._pool))
        return fit or (len(self._pool),)

    def _ways(self) -> list[Entry]:
        contest = self._interrupted
        if contest is None:
            return []
        detail = (
            self.tr("Câu {số} trên {tất cả}, {đội} đội")
            .replace("{số}", str(contest.at + 1))
            .replace("{tất cả}", str(len(contest.questions)))
            .replace("{đội}", str(contest.teams))
        )
        close = [_way("close", self.tr("Kết thúc với điểm đã có"), "save")]
        return [
            _way("resume", self.tr("Thi tiếp"), "play", detail),
            *(close if contest.right else []),
            _way("drop", self.tr("Bỏ cuộc thi này"), "trash"),
        ]

    # --- what QML reads ----------------------------------------------------------------------

    @Property(str, notify=stageChanged)
    def stage(self) -> str:
        return self._stage

    @Property(list, notify=stageChanged)
    def ways(self) -> list[Entry]:
        """What can become of an interrupted contest."""
        return self._ways()

    @Property(list, notify=stageChanged)
    def sets(self) -> list[Entry]:
        """The sets, and the courses that questions can be taken from."""
        store = self._parts.store
        return [
            {
                "id": card.id,
                "text": card.title,
                "picture": picture_url(store, card.pack, card.picture),
                "shelf": card.shelf if isinstance(card, CourseCard) else "trade",
            }
            for card in self._cards
        ]

    @Property(list, notify=chosenChanged)
    def chosenSets(self) -> list[str]:
        return list(self._sets)

    @Property(list, notify=stageChanged)
    def numbers(self) -> list[int]:
        """How many questions can be asked."""
        return list(self._numbers()) if self._pool else []

    @Property(int, notify=chosenChanged)
    def number(self) -> int:
        return self._number

    @Property(list, constant=True)
    def times(self) -> list[int]:
        """Seconds for a question that can be chosen."""
        return list(SECONDS)

    @Property(int, notify=chosenChanged)
    def seconds(self) -> int:
        return self._seconds

    @Property(list, notify=stageChanged)
    def teams(self) -> list[Entry]:
        """The teams; their people are in `counts`."""
        return team_entries(len(self._people))

    @Property(list, notify=chosenChanged)
    def counts(self) -> list[int]:
        """How many people are in each team."""
        return list(self._people)
