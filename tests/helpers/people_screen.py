"""The real window on one page of people, with everything behind it real but the way out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import shiboken6
from PySide6.QtCore import QEventLoop, QPoint, QPointF, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk.jobs import Jobs
from kiosk.language import Language
from kiosk.paper.printer import Cups
from kiosk.people.groups import Groups
from kiosk.people.present import present
from kiosk.print_jobs import PrintJobs
from kiosk.session.store import Sessions
from kiosk.settings import Settings
from kiosk.sync_timer import SyncTimer
from kiosk.viewmodels.app import App
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.visit import Visit, Visits, guest_visit
from kiosk.window import load_fonts, open_window, window_of
from sync.progress import Progress
from sync.push import PushOutcome, push_now
from tests.helpers.ears import PlainDisplay, SilentNarrator
from tests.helpers.people import People, open_people


@dataclass
class Way:
    """Where a page leads to, written down instead of walked."""

    visits: Visits = field(default_factory=Visits)
    went: list[object] = field(default_factory=list)

    @property
    def visit(self) -> Visit:
        return self.visits.current or self.visits.begin(guest_visit())

    def begin_visit(self, visit: Visit) -> None:
        self.visits.begin(visit)
        self.went.append(visit)

    def begin_guest(self) -> None:
        self.went.append("guest")

    def welcome(self) -> None:
        self.visits.end()
        self.went.append("welcome")

    def who(self) -> None:
        self.went.append("who")

    def home(self) -> None:
        self.went.append("home")

    def join(self) -> None:
        self.went.append("join")

    def shelves(self) -> None:
        """All courses."""
        self.went.append("shelves")

    def my_page(self) -> None:
        self.went.append("my_page")

    def edit_mine(self) -> None:
        self.went.append("edit_mine")

    def course(self, course_id: str) -> None:
        self.went.append(f"course {course_id}")

    def status(self, role: str, *, send: bool = False) -> None:
        self.went.append(f"status {role}" + (", sending" if send else ""))

    def staff_home(self, role: str) -> None:
        self.went.append(f"staff_home {role}")

    def forgot_pin(self) -> None:
        self.went.append("forgot_pin")

    def recovery_code(self) -> None:
        self.went.append("recovery_code")

    def staff_door(self) -> None:
        self.went.append("staff_door")

    def backups(self) -> None:
        self.went.append("backups")

    def restore(self) -> None:
        self.went.append("restore")

    def volunteer_pin(self) -> None:
        self.went.append("volunteer_pin")


class PeopleScreen:
    """The window, a finger, and everything behind them; it opens with the first page shown."""

    def __init__(self, folder: Path, store: object, settings: Settings | None = None) -> None:
        self.people: People = open_people(folder)
        self.narrator, self.display = SilentNarrator(), PlainDisplay()
        self.way = Way()
        self.jobs = Jobs()
        self.sending = SyncTimer(self._push, lambda: 0.5)
        self.parts: Any = SimpleNamespace(
            notes=None,
            home=folder,
            settings=settings or Settings(keeper="Ủy ban nhân dân xã Yên Nhân", commune="14752"),
            store=store,
            groups=Groups(store),
            database=self.people.database,
            writer=self.people.writer,
            journal=self.people.journal,
            progress=Progress(self.people.database),
            learners=self.people.learners,
            sign_in=self.people.sign_in,
            staff=self.people.staff,
            clock=self.people.clock,
            jobs=self.jobs,
            narrator=self.narrator,
            display=self.display,
            language=Language(),
            sending=self.sending,
            sticks=lambda: (folder,),
            # A machine without CUPS, wherever the test runs.
            printing=PrintJobs(Cups({"PATH": str(folder)}), self.jobs),
            sessions=Sessions(
                self.people.database,
                self.people.writer,
                self.people.journal,
                self.people.clock,
                present,
            ),
            saves=True,
            faults=(),
        )
        self.app = App(self.narrator.read)
        self.engine: QQmlApplicationEngine | None = None
        # Kept: the items of a window die with Python's last reference to it.
        self._window: QQuickWindow | None = None
        self.device = QTest.createTouchDevice()

    def _push(self) -> PushOutcome:
        people = self.people
        return push_now(people.database, people.writer, people.clock, program="0.1.0")

    def sent(self) -> None:
        """Wait for the run that a touch began, and for what it shows."""
        self.until(lambda: not self.sending.running)
        self.settle()

    def show(self, model: PageModel) -> None:
        self.app.show(model)
        if self.engine is None:
            load_fonts()
            self.engine = open_window(self.app, narrator=self.narrator, display=self.display)
            self._window = window_of(self.engine)
        self.settle()

    @property
    def window(self) -> QQuickWindow:
        assert self._window is not None
        return self._window

    def size(self, width: int, height: int, text: float = 1.0, *, contrast: bool = False) -> None:
        self.window.resize(width, height)
        self.display.be(text, contrast=contrast)
        self.settle()

    def close(self) -> None:
        self.sending.close()
        self.jobs.close()
        if self.app.shown is not None:
            self.app.shown.leave()
        if self.engine is not None:
            # The engine goes before the models that its page is bound to.
            self.window.close()
            self._window = None
            shiboken6.delete(self.engine)
        self.people.close()

    # --- time --------------------------------------------------------------------------------

    def until(self, condition: Callable[[], object], milliseconds: int = 10_000) -> None:
        """Run the event loop until something holds."""
        if condition():
            return
        loop = QEventLoop()
        poll, limit = QTimer(), QTimer()
        poll.timeout.connect(lambda: loop.quit() if condition() else None)
        limit.setSingleShot(True)
        limit.timeout.connect(loop.quit)
        poll.start(5)
        limit.start(milliseconds)
        loop.exec()
        poll.stop()  # a failed test's frame would keep it asking through the tests after it
        assert condition(), "it never came true"

    def settle(self) -> None:
        """Let bindings, queued calls and jobs come to rest."""
        for _ in range(5):
            QGuiApplication.processEvents()
        self.until(lambda: self.jobs.pending == 0)
        for _ in range(5):
            QGuiApplication.processEvents()

    # --- what is seen and touched ------------------------------------------------------------

    def items(self) -> list[QQuickItem]:
        """Everything visible, parents before children."""
        found: list[QQuickItem] = []
        todo = [self.window.contentItem()]
        while todo:
            item = todo.pop()
            if item.isVisible():
                found.append(item)
                todo.extend(reversed(item.childItems()))
        return found

    def find(self, name: str) -> QQuickItem | None:
        return next((item for item in self.items() if item.objectName() == name), None)

    def item(self, name: str) -> QQuickItem:
        found = self.find(name)
        names = sorted({item.objectName() for item in self.items()} - {""})
        assert found is not None, f"no {name} in {names}"
        return found

    def turn_to(self, name: str) -> None:
        """Turn pages until the item of this name shows."""
        for _ in range(12):
            if self.find(name) is not None:
                return
            self.touch("pagerMore")
        self.item(name)

    def touch(self, name: str) -> None:
        """A finger on the middle of an item, once the press before has been digested."""
        press = self.engine.singletonInstance("HocSo.Components", "Press")  # type: ignore[union-attr]
        self.until(lambda: press.property("ready"))
        item = self.item(name)
        middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
        at = QPoint(round(middle.x()), round(middle.y()))
        QTest.touchEvent(self.window, self.device).press(1, at, self.window).commit()
        QTest.touchEvent(self.window, self.device).release(1, at, self.window).commit()
        self.settle()

    def press(self, name: str) -> None:
        self.turn_to(name)
        self.touch(name)

    def texts(self) -> str:
        """Every text on the screen, a line each."""
        found = (item.property("text") for item in self.items() if item.inherits("QQuickText"))
        return "\n".join(text for text in found if text)

    def picture(self, path: Path) -> None:
        self.settle()
        self.window.grabWindow().save(str(path))
