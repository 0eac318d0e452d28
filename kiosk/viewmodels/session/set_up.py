"""Setting a class up: one question a screen, then its plan with minutes, then what to look after."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot

from content.errors import ContentError
from content.model import Course
from kiosk.session.choice import Choice, Stage, choice_like, stages_of
from kiosk.session.template import Part, template
from kiosk.viewmodels.entries import Entry
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.saving import NOT_SAVING
from kiosk.viewmodels.session.open_class import has_part, question_of
from kiosk.viewmodels.session.opening import Before, drive, look_before, new_class
from kiosk.viewmodels.session.part_words import PartWords
from kiosk.viewmodels.session.set_up_options import NOBODY, SetUpOptions
from sync.errors import SyncError

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes


class ClassSetUpModel(PageModel):
    """The stages of `kiosk.session.choice`, from the format to the checks.

    Args:
        rehearsal: nothing of this class is counted or sent.
        series: uuid of the series that goes on, None for a class of its own.

    Signals:
        setUpChanged: another stage, or other options.
        tickedChanged: another tick.
    """

    pageName = "ClassSetUp"
    locks = True
    setUpChanged = Signal()
    tickedChanged = Signal()

    def __init__(
        self, routes: Routes, parts: Parts, *, rehearsal: bool = False, series: str | None = None
    ) -> None:
        super().__init__()
        self._routes = routes
        self._parts = parts
        self._series = series
        self._choice = Choice(rehearsal=rehearsal, series=series)
        self._stage: Stage = "course" if series is not None else "format"
        self._words = PartWords(self)
        self._options: SetUpOptions | None = None
        self._course: Course | None = None
        self._today = ""
        self._ticked: tuple[str, ...] = ()
        self.set_frame(heading=self.tr("Mở lớp"))
        parts.jobs.run(lambda: look_before(parts), self._arrived, self._failed)

    # --- what QML reads ----------------------------------------------------------------------

    @Property(str, constant=True)
    def band(self) -> str:
        """What stands over the whole page: that this is a rehearsal."""
        return self.tr("Tập dạy thử (không tính số liệu)") if self._choice.rehearsal else ""

    @Property(str, notify=setUpChanged)
    def stage(self) -> str:
        """One of `kiosk.session.choice.Stage`."""
        return self._stage

    @Property(list, notify=setUpChanged)
    def options(self) -> list[Entry]:
        """What can be touched: id, text, detail, over, picture or glyph."""
        return self._offered()

    def _offered(self) -> list[Entry]:
        if self._options is None:
            return []
        if self._stage == "checks":
            return self._options.checks(self._choice)
        return self._options.of(self._stage, self._choice)

    @Property(list, notify=setUpChanged)
    def plan(self) -> list[dict[str, object]]:
        """The parts of the class, and their sum: text, minutes, sum."""
        parts: list[dict[str, object]] = [
            {"text": self._words.name(part.kind), "minutes": part.minutes, "sum": False}
            for part in self._parts_of()
        ]
        return [*parts, {"text": self.tr("Cả buổi"), "minutes": self._minutes(), "sum": True}]

    @Property(list, notify=tickedChanged)
    def ticked(self) -> list[str]:
        """Checks that are done."""
        return list(self._ticked)

    @Property(bool, notify=setUpChanged)
    def goesOn(self) -> bool:
        """Whether further classes follow this one."""
        return self._choice.goes_on or self._choice.series is not None

    @Property(bool, constant=True)
    def canGoOn(self) -> bool:
        """Whether it can be said that further classes follow."""
        return not self._choice.rehearsal and self._series is None

    # --- touches -----------------------------------------------------------------------------

    @Slot(str)
    def choose(self, option: str) -> None:
        """One of the options; the next question follows."""
        if option not in {entry["id"] for entry in self._offered()}:
            return
        match self._stage:
            case "format":
                self._choice = replace(self._choice, template=option)
            case "course":
                self._choice = replace(self._choice, course=option, lesson="")
            case "lesson":
                self._choice = replace(self._choice, lesson=option)
                self._read_course()
                return
            case "organiser":
                self._choice = replace(self._choice, organiser=option)
            case "partner":
                self._choice = replace(self._choice, partner="" if option == NOBODY else option)
            case "place":
                self._choice = replace(self._choice, place=option)
            case "checks":
                self._tick(option)
                return
            case "plan":
                return
        self._turn(1)

    @Slot()
    def toggleGoesOn(self) -> None:
        """Say, or unsay, that further classes follow this one."""
        self._choice = replace(self._choice, goes_on=not self._choice.goes_on)
        self.setUpChanged.emit()

    def next(self) -> None:
        """From the plan to the checks; from there into the class."""
        if self._stage == "plan":
            self._turn(1)
        elif self._stage == "checks" and self._course is not None:
            state = new_class(self._choice, self._today)
            self._routes.class_part(drive(self._parts, state, self._course))

    def back(self) -> None:
        """One question back; before the first to the ways into a class."""
        if not self._turn(-1):
            self._routes.class_start()

    def home(self) -> None:
        """To the first page."""
        self._routes.welcome()

    # --- what follows ------------------------------------------------------------------------

    def _arrived(self, before: Before) -> None:
        self._today = before.today
        last = before.last
        if self._series is not None:
            last = next((one for one in before.series if one.series == self._series), last)
            if last is not None:
                self._choice = choice_like(last, series=True)
                if self._is_installed(last.course):
                    self._stage = "lesson"
        self._options = SetUpOptions(
            self._parts, choice_like(last) if last is not None else None, self
        )
        self._show()

    def _is_installed(self, course: str) -> bool:
        return course in {one.id for one in self._parts.store.courses()}

    def _read_course(self) -> None:
        course = self._choice.course
        self._parts.jobs.run(
            lambda: self._parts.store.course(course), self._course_read, self._failed
        )

    def _course_read(self, course: Course) -> None:
        if self._stage == "lesson" and course.id == self._choice.course:
            self._course = course
            self._turn(1)

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, ContentError):
            self.set_frame(fault=self.tr("Bài này chưa mở được. Mời chọn bài khác."))
        elif isinstance(error, SyncError):
            self.set_frame(fault=NOT_SAVING)
        else:
            raise error

    def _tick(self, check: str) -> None:
        if check in self._ticked:
            self._ticked = tuple(one for one in self._ticked if one != check)
        else:
            self._ticked = (*self._ticked, check)
        self.tickedChanged.emit()

    def _turn(self, by: int) -> bool:
        stages = stages_of(self._choice)
        place = stages.index(self._stage) + by
        if not 0 <= place < len(stages):
            return False
        self._stage = stages[place]
        self._show()
        return True

    def _parts_of(self) -> list[Part]:
        if self._course is None or not self._choice.lesson:
            return []
        lesson = next(one for one in self._course.lessons if one.id == self._choice.lesson)
        question = question_of(self._course, lesson.id)
        return [
            part
            for part in template(self._choice.template).parts
            if has_part(part.kind, lesson, question)
        ]

    def _minutes(self) -> int:
        return sum(part.minutes for part in self._parts_of())

    def _show(self) -> None:
        stages = stages_of(self._choice)
        # Whoever looks at the plan, or walks about to see to the loudspeaker, is not hurried.
        self.inClass = self._stage in ("plan", "checks")
        self.locks = not self.inClass
        heading, said = self._said()
        self.set_frame(
            heading=heading,
            fault="",
            nextText={
                "plan": self.tr("Tiếp"),
                "checks": self.tr("Vào lớp"),
            }.get(self._stage, ""),
            step=stages.index(self._stage) + 1,
            steps=len(stages),
        )
        self.setUpChanged.emit()
        self.set_sentences([heading, *said])

    def _said(self) -> tuple[str, list[str]]:
        headings: dict[Stage, str] = {
            "format": self.tr("Lớp kiểu nào?"),
            "course": self.tr("Dạy khóa nào?"),
            "lesson": self.tr("Dạy bài nào?"),
            "organiser": self.tr("Đơn vị tổ chức"),
            "partner": self.tr("Đơn vị phối hợp"),
            "place": self.tr("Nơi học"),
            "plan": self.tr("Kế hoạch lớp"),
            "checks": self.tr("Trước khi bắt đầu"),
        }
        said = [f"{entry['text']}." for entry in self._offered()]
        if self._stage == "plan":
            said = [
                self.tr("{0}: {1} phút.").format(self._words.name(part.kind), part.minutes)
                for part in self._parts_of()
            ]
            said.append(self.tr("{0}: {1} phút.").format(self.tr("Cả buổi"), self._minutes()))
        return headings[self._stage], said
