"""A real window on the pages of a course, over a real database and the sample pack."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import shiboken6
from PySide6.QtCore import QEventLoop, QPoint, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from content.cards import CourseCard, LessonCard
from content.errors import NotInStore
from content.model import Course, LearningPath, Lesson, Named
from kiosk.jobs import Jobs
from kiosk.people.groups import Groups
from kiosk.people.staff import StaffDoor
from kiosk.settings import Settings
from kiosk.tables import KIOSK_SETS
from kiosk.viewmodels.app import App
from kiosk.viewmodels.course import CourseModel
from kiosk.viewmodels.finished import FinishedModel
from kiosk.viewmodels.lesson import LessonModel
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.parts import Parts
from kiosk.viewmodels.revisit import RevisitModel
from kiosk.viewmodels.routes import Routes
from kiosk.viewmodels.task import TaskModel
from kiosk.viewmodels.visit import Visit, guest_visit
from kiosk.window import load_fonts, open_window, window_of
from sync.clock import Clock
from sync.events import Phase
from tests.helpers.ears import PlainDisplay, SilentNarrator
from tests.helpers.sample_pack import ART, sample_course
from tests.helpers.saved_kiosk import SavedKiosk

PATIENCE_MILLISECONDS = 10_000


class NoGroups:
    """Packs that name neither groups nor paths."""

    def groups(self) -> tuple[Named, ...]:
        return ()

    def paths(self) -> tuple[LearningPath, ...]:
        return ()


class SampleStore:
    """The sample pack, as the store of a kiosk gives it."""

    def __init__(self, course: Course | None = None) -> None:
        self._course = course or sample_course()

    def courses(self) -> tuple[CourseCard, ...]:
        one = self._course
        return (
            CourseCard(
                pack="mau",
                id=one.id,
                title=one.title,
                goal=one.goal,
                shelf=one.shelf,
                picture=one.picture,
                groups=one.groups,
                minutes=one.minutes,
                lessons=tuple(
                    LessonCard(id=lesson.id, title=lesson.title, minutes=lesson.minutes)
                    for lesson in one.lessons
                ),
            ),
        )

    def course(self, course_id: str) -> Course:
        if course_id != self._course.id:
            raise NotInStore(f"no course {course_id}")
        return self._course

    def lesson(self, course_id: str, lesson_id: str) -> Lesson:
        for lesson in self.course(course_id).lessons:
            if lesson.id == lesson_id:
                return lesson
        raise NotInStore(f"no lesson {lesson_id}")

    def file(self, pack_or_course_id: str, path: str) -> Path:
        found = ART / path
        if not found.exists():
            raise NotInStore(f"no file {path}")
        return found


@dataclass
class Steps:
    """Routes that open the pages of a course, and remember where others would have led."""

    app: App
    parts: Parts
    visit: Visit
    pace: int = 0
    gone: list[str] = field(default_factory=list)

    @property
    def listening(self) -> bool:
        return self.app.is_listening or bool(self.parts.narrator.ear)

    def course(self, course_id: str) -> None:
        self.app.show(CourseModel(self._me(), self.parts, self.visit, course_id))

    def lesson(self, course_id: str, lesson_id: str) -> None:
        self.app.show(LessonModel(self._me(), self.parts, self.visit, course_id, lesson_id))

    def tasks(self, course_id: str, phase: Phase) -> None:
        model = TaskModel(
            self._me(), self.parts, self.visit, course_id, phase, pace_milliseconds=self.pace
        )
        self.app.show(model)

    def finished(self, course_id: str, lesson_id: str | None = None) -> None:
        self.app.show(FinishedModel(self._me(), self.parts, self.visit, course_id, lesson_id))

    def revisit(self) -> None:
        self.app.show(RevisitModel(self._me(), self.parts, self.visit))

    def home(self) -> None:
        self.gone.append("home")

    def welcome(self) -> None:
        self.gone.append("welcome")

    def join(self) -> None:
        self.gone.append("join")

    def shelves(self, shelf: str = "") -> None:
        self.gone.append(f"shelves {shelf}".strip())

    def _me(self) -> Routes:
        return cast("Routes", self)


class Stage:
    """The window, the pages and a finger."""

    def __init__(
        self,
        folder: Path,
        *,
        course: Course | None = None,
        visit: Visit | None = None,
        clock: Clock | None = None,
    ) -> None:
        self.kiosk = SavedKiosk(folder, clock, KIOSK_SETS)
        self.narrator = SilentNarrator()
        self.display = PlainDisplay()
        self.jobs = Jobs()
        self.visit = visit or guest_visit()
        self.parts: Any = SimpleNamespace(
            notes=None,
            settings=Settings(),
            store=SampleStore(course),
            groups=Groups(NoGroups()),
            database=self.kiosk.database,
            writer=self.kiosk.writer,
            journal=self.kiosk.journal,
            progress=self.kiosk.progress,
            clock=self.kiosk.clock,
            staff=StaffDoor(
                self.kiosk.database, self.kiosk.writer, self.kiosk.clock, bytes(range(32))
            ),
            jobs=self.jobs,
            narrator=self.narrator,
            display=self.display,
            saves=True,
        )
        self.app = App(self.narrator.read)
        self.routes = Steps(self.app, cast("Parts", self.parts), self.visit)
        self._engine: QQmlApplicationEngine | None = None
        self._window: QQuickWindow | None = None
        self._touch = QTest.createTouchDevice()

    def open(self, width: int = 1280, height: int = 800, text_scale: float = 1.0) -> None:
        """Show the window at this size; a page must be shown already."""
        load_fonts()
        self.display.be(text_scale)
        self._engine = open_window(self.app, narrator=self.narrator, display=self.display)
        self._window = window_of(self._engine)
        self.window.resize(width, height)
        self.settle()

    def teach(self, course: Course) -> None:
        """Put this course in the store instead."""
        self.parts.store = SampleStore(course)

    @property
    def window(self) -> QQuickWindow:
        assert self._window is not None
        return self._window

    @property
    def model(self) -> Any:
        """The page that is open, as its own type."""
        return self.app.shown

    def close(self) -> None:
        self.jobs.close()
        if self._engine is not None:
            # The engine goes before the models that its page is bound to.
            self.window.close()
            shiboken6.delete(self._engine)
        self.kiosk.close()

    # --- time --------------------------------------------------------------------------------

    def until(self, condition: Callable[[], object]) -> None:
        """Run the event loop until something holds."""
        if condition():
            return
        loop = QEventLoop()
        poll, limit = QTimer(), QTimer()
        poll.timeout.connect(lambda: loop.quit() if condition() else None)
        limit.setSingleShot(True)
        limit.timeout.connect(loop.quit)
        poll.start(5)
        limit.start(PATIENCE_MILLISECONDS)
        loop.exec()
        poll.stop()  # a failed test's frame would keep it asking through the tests after it
        assert condition(), "waited in vain"

    def settle(self) -> None:
        """Let everything that is under way come to rest."""
        for _ in range(5):
            QGuiApplication.processEvents()
        self.until(lambda: self.jobs.pending == 0)
        for _ in range(5):
            QGuiApplication.processEvents()

    # --- what is seen and touched ------------------------------------------------------------

    def items(self, root: QQuickItem | None = None) -> Iterator[QQuickItem]:
        """Every visible item, parents before children."""
        here = root or self.window.contentItem()
        if not here.isVisible():
            return
        yield here
        for child in here.childItems():
            yield from self.items(child)

    def find(self, name: str) -> QQuickItem | None:
        """The visible item of this name."""
        return next((item for item in self.items() if item.objectName() == name), None)

    def see(self, name: str) -> QQuickItem:
        """The visible item of this name, which is there."""
        found = self.find(name)
        assert found is not None, f"no {name} in {self.names()}"
        return found

    def names(self) -> list[str]:
        return sorted({item.objectName() for item in self.items() if item.objectName()})

    def texts(self) -> list[str]:
        """Every text on the screen."""
        found = (item.property("text") for item in self.items() if item.inherits("QQuickText"))
        return [text for text in found if text]

    def turn_to(self, name: str) -> QQuickItem:
        """Turn pages until the item of this name shows."""
        for _ in range(12):
            found = self.find(name)
            if found is not None:
                return found
            self.touch("pagerMore" if self.find("pagerMore") else "toPhone")
        return self.see(name)

    def touch(self, name: str) -> None:
        """A finger on the item of this name, wherever its middle lies."""
        item = self.see(name)
        self.until(self._ready)
        middle = item.mapToScene(item.boundingRect().center())
        point = QPoint(round(middle.x()), round(middle.y()))
        QTest.touchEvent(self.window, self._touch).press(1, point, self.window).commit()
        QTest.touchEvent(self.window, self._touch).release(1, point, self.window).commit()
        self.settle()

    def press(self, name: str) -> None:
        """Turn to an item and touch it."""
        self.turn_to(name)
        self.touch(name)

    def _ready(self) -> bool:
        """A trembling finger is ignored for a while after each touch; a steady one waits."""
        assert self._engine is not None
        press: Any = self._engine.singletonInstance("HocSo.Components", "Press")
        return bool(press.property("ready"))

    def show(self, model: PageModel) -> None:
        self.app.show(model)
        self.settle()
