"""What somebody takes home on paper after a lesson: a completion note, a card, a leaflet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, QObject, Signal, Slot

from content.errors import ContentError
from content.model import Course
from kiosk.paper.out import NotSaved, Paper, Papers, Saved
from kiosk.viewmodels.course_state import file_of
from kiosk.viewmodels.note_print import ForWhom
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.paper_words import PaperWords
from kiosk.viewmodels.print_now import PrintNow, pdfs_of

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes

UNREADABLE: Final = "Không đọc được bài này. Mời gọi người phụ trách."


@dataclass(frozen=True, slots=True)
class Learned:
    """What was just learned.

    Attributes:
        lesson: None for the whole course; its papers are then of its last lesson.
        whom: for a completion note; None where there is nothing to note.
    """

    course: str
    lesson: str | None
    whom: ForWhom | None


class TakeHomeModel(PageModel):
    """Big cards; card and leaflet name nobody, so that they stay where they were written.

    Args:
        done: opens the page it was come from.

    Signals:
        takeHomeChanged: another stage.
    """

    pageName = "TakeHome"
    takeHomeChanged = Signal()

    def __init__(
        self,
        routes: Routes,
        parts: Parts,
        learned: Learned,
        done: Callable[[], None],
    ) -> None:
        super().__init__()
        self._routes = routes
        self._parts = parts
        self._learned = learned
        self._done = done
        self._papers = Papers(parts.home, parts.sticks)
        self._words = PaperWords(self)
        self._printing = PrintNow(parts.printing, self.say_again, self)
        self._made: list[Paper] = []
        self._stage = "choice"
        self._choose()

    # --- what QML reads ----------------------------------------------------------------------

    @Property(str, notify=takeHomeChanged)
    def stage(self) -> str:
        """`choice`, `writing` or `told`."""
        return self._stage

    @Property(list, constant=True)
    def cards(self) -> list[dict[str, str]]:
        """What can be touched: name, glyph, text."""
        return self._cards()

    @Property(QObject, constant=True)
    def printing(self) -> QObject:
        """Printing at once: whether it is offered, and what a touch does."""
        return self._printing

    # --- touches -----------------------------------------------------------------------------

    @Slot(str)
    def take(self, name: str) -> None:
        """One of the cards."""
        if self._stage != "choice":
            return
        if name != "note":
            self._write(name)
        elif self._learned.whom is not None:
            again, learned = self._routes.take_home, self._learned
            done = self._done
            self._routes.print_note(self._learned.whom, lambda: again(learned, done))

    def next(self) -> None:
        """It was read where the paper is."""
        if self._stage == "told":
            self._choose()

    def back(self) -> None:
        """To where it was come from, or to the cards."""
        if self._stage == "choice":
            self._done()
        elif self._stage == "told":
            self._choose()

    def home(self) -> None:
        """To the first page."""
        self._routes.welcome()

    # --- what follows ------------------------------------------------------------------------

    def _cards(self) -> list[dict[str, str]]:
        papers = [
            {"name": "card", "glyph": "card", "text": self.tr("In thẻ mang về")},
            {"name": "leaflet", "glyph": "doc", "text": self.tr("In tờ hướng dẫn")},
        ]
        note = {"name": "note", "glyph": "print", "text": self.tr("Giấy ghi nhận học tập")}
        return papers if self._learned.whom is None else [note, *papers]

    def _choose(self) -> None:
        self._stage = "choice"
        self._printing.take_back()
        heading = self.tr("In giấy mang về")
        self.set_frame(heading=heading, nextText="", backText=self.tr("Quay lại"))
        self.set_sentences([heading, *(one["text"] for one in self._cards())])
        self.takeHomeChanged.emit()

    def _write(self, name: str) -> None:
        self._stage = "writing"
        self.set_frame(backText="", fault="")
        self.set_sentences([self.tr("Máy đang ghi, xin chờ.")])
        self.takeHomeChanged.emit()
        self._made = []

        def save() -> Saved | NotSaved:
            self._made = [self._paper(name)]
            return self._papers.save(self._made)

        self._parts.jobs.run(save, self._written, self._failed)

    def leave(self) -> None:
        """What prints goes on."""
        self._printing.leave()

    def _paper(self, name: str) -> Paper:
        # Imported here: what draws on paper is not needed before somebody prints.
        from kiosk.paper.home_card import home_card
        from kiosk.paper.leaflet import leaflet
        from kiosk.paper.names import plain
        from kiosk.paper.take_home import take_home

        course: Course = self._parts.store.course(self._learned.course)
        lesson = next(
            (one for one in course.lessons if one.id == self._learned.lesson), course.lessons[-1]
        )
        content = take_home(course, lesson, lambda file: file_of(self._parts, course.id, file))
        stem, draw = ("the-mang-ve", home_card) if name == "card" else ("to-huong-dan", leaflet)
        return Paper(f"{stem}-{plain(lesson.id)}.pdf", draw(content))

    def _written(self, outcome: Saved | NotSaved) -> None:
        self._stage = "told"
        self.set_frame(nextText=self.tr("Xong"))
        self.set_sentences(self._words.told(outcome))
        self._printing.offer(pdfs_of(self._made))
        self.takeHomeChanged.emit()

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, ContentError):
            raise error
        self._choose()
        self.set_frame(fault=UNREADABLE)
