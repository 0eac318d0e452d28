"""The volunteer's papers: what is printed before a class, and what goes upward after it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot

from content.errors import ContentError
from kiosk.paper.out import NotSaved, Paper, Papers, Saved, Why
from kiosk.people.staff import Role
from kiosk.session.state import GroupSession
from kiosk.session.template import templates
from kiosk.viewmodels import making
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.paper_words import PaperWords
from kiosk.viewmodels.print_now import PrintNow, pdfs_of
from kiosk.voice.errors import VoiceUnusable
from sync.errors import SyncError

if TYPE_CHECKING:
    from content.broadcast import Passage
    from content.cards import CourseCard
    from kiosk.viewmodels.broadcast import Broadcast
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Choice:
    """A card: its glyph, what it says, and what a touch does."""

    name: str
    glyph: str
    text: str
    detail: str
    take: Callable[[], None]


class PapersModel(PageModel):
    """Papers are chosen, written to a stick, and the page says where they are.

    Signals:
        papersChanged: other cards, or a paper was written.
    """

    pageName = "Papers"
    locks = True
    papersChanged = Signal()

    def __init__(
        self,
        routes: Routes,
        parts: Parts,
        role: Role,
    ) -> None:
        super().__init__()
        self._routes = routes
        self._parts = parts
        self._role = role
        self._papers = Papers(parts.home, parts.sticks)
        self._words = PaperWords(self)
        self._printing = PrintNow(parts.printing, self.say_again, self)
        self._made: list[Paper] = []
        self._stage = "choice"
        self._choices: tuple[Choice, ...] = ()
        self._deeper = False
        self._gone = False
        self._sound: Broadcast | None = None
        self._today = date.min
        self.set_frame(heading=self.tr("Giấy tờ"))
        parts.jobs.run(parts.sessions.today, self._begin, self._failed)

    # --- what QML reads ----------------------------------------------------------------------

    @Property(str, notify=papersChanged)
    def stage(self) -> str:
        """`choice`, `writing` or `told`."""
        return self._stage

    @Property(list, notify=papersChanged)
    def cards(self) -> list[dict[str, str]]:
        """What can be touched: name, glyph, text, detail."""
        return [
            {"name": one.name, "glyph": one.glyph, "text": one.text, "detail": one.detail}
            for one in self._choices
        ]

    @Property(QObject, constant=True)
    def printing(self) -> QObject:
        """Printing at once: whether it is offered, and what a touch does."""
        return self._printing

    # --- touches -----------------------------------------------------------------------------

    @Slot(str)
    def take(self, name: str) -> None:
        """One of the cards."""
        found = {one.name: one for one in self._choices}
        if self._stage == "choice" and name in found:
            found[name].take()

    def next(self) -> None:
        """It was read where the papers are."""
        if self._stage == "told":
            self._leave_told()

    def back(self) -> None:
        """To the first cards, or to everything that staff do."""
        if self._stage == "choice" and not self._deeper:
            self._routes.staff_home(self._role)
        elif self._stage != "writing":
            self._leave_told()

    def home(self) -> None:
        """To the first page."""
        self._routes.welcome()

    # --- choosing ----------------------------------------------------------------------------

    def _begin(self, today: str) -> None:
        self._today = date.fromisoformat(today)
        self._menu()

    def _menu(self) -> None:
        last_month = self._today.replace(day=1) - timedelta(days=1)
        self._show(
            self.tr("Giấy tờ"),
            (
                self._month(self._today),
                self._month(last_month),
                Choice(
                    "sheet",
                    "doc",
                    self.tr("Tờ cầm tay"),
                    self.tr("Các phần, lời nói, câu hỏi của một bài"),
                    self._choose_format,
                ),
                Choice(
                    "cards",
                    "print",
                    self.tr("Thẻ trả lời"),
                    self.tr("Đỏ tròn, xanh vuông, vàng tam giác"),
                    partial(self._write, making.answer_cards),
                ),
                Choice(
                    "signatures",
                    "doc",
                    self.tr("Danh sách ký tên"),
                    self.tr("Tờ trống để bà con ký"),
                    partial(self._write, partial(making.signatures, self._parts)),
                ),
                Choice(
                    "classes",
                    "users",
                    self.tr("Lớp đã mở"),
                    self.tr("Tin nhanh, bảng số liệu của từng lớp"),
                    self._look_for_classes,
                ),
                Choice(
                    "leaflet",
                    "seed",
                    self.tr("Tờ hướng dẫn của bài"),
                    self.tr("Một trang có hình, để treo, để phát"),
                    partial(self._choose_course, self._leaflet),
                ),
                Choice(
                    "loudspeaker",
                    "louder",
                    self.tr("Bài cho loa thôn"),
                    self.tr("Một tệp tiếng, có lời chào và chỗ nghỉ"),
                    partial(self._choose_course, self._broadcast),
                ),
            ),
        )

    def _month(self, day: date) -> Choice:
        return Choice(
            f"month{day.month}",
            "office",
            self.tr("Báo cáo tháng {0}").format(day.month),
            self.tr("Tệp để sửa, bản in, bảng số liệu"),
            partial(self._write, partial(making.month, self._parts, day)),
        )

    def _choose_format(self) -> None:
        choices = [
            Choice(
                one.id,
                "clock",
                one.name,
                self.tr("{0} phút").format(one.minutes),
                partial(self._choose_course, partial(self._sheet, one.id)),
            )
            for one in templates()
        ]
        self._show(self.tr("Lớp theo hình thức nào?"), choices, deeper=True)

    def _choose_course(self, make: Callable[[str, str], None]) -> None:
        choices = [
            Choice(
                course.id,
                "grid",
                course.title,
                self.tr("{0} bài").format(len(course.lessons)),
                partial(self._choose_lesson, make, course),
            )
            for course in self._parts.store.courses()
        ]
        self._show(self.tr("Chọn khóa học"), choices, deeper=True)

    def _choose_lesson(self, make: Callable[[str, str], None], course: CourseCard) -> None:
        choices = [
            Choice(
                lesson.id,
                "doc",
                lesson.title,
                course.title,
                partial(make, course.id, lesson.id),
            )
            for lesson in course.lessons
        ]
        self._show(self.tr("Chọn bài học"), choices, deeper=True)

    # --- of one lesson -----------------------------------------------------------------------

    def _sheet(self, form: str, course: str, lesson: str) -> None:
        self._write(partial(making.sheet, self._parts, form, course, lesson))

    def _leaflet(self, course: str, lesson: str) -> None:
        self._write(partial(making.leaflet_paper, self._parts, course, lesson))

    def _broadcast(self, course: str, lesson: str) -> None:
        """Have the lesson spoken; it is written when every sentence is there."""
        self._wait()
        read = partial(making.broadcast_script, self._parts, course, lesson)
        self._parts.jobs.run(read, partial(self._speak, lesson), self._failed)

    def _speak(self, lesson: str, passages: tuple[Passage, ...]) -> None:
        if self._gone:
            return
        # Imported here: no other paper needs the voice.
        from kiosk.viewmodels.broadcast import Broadcast

        self._sound = Broadcast(
            self._parts,
            passages,
            lambda wav: self._write(lambda: [making.broadcast_paper(lesson, wav)]),
            self._not_spoken,
            parent=self,
        )
        self._sound.start()

    def _not_spoken(self, error: BaseException) -> None:
        if not isinstance(error, VoiceUnusable | ContentError | OSError):
            raise error
        log.info("no sound for the loudspeaker: %s", error)
        self._menu()
        self.set_frame(
            fault=self.tr("Máy đang thiếu giọng đọc. Vẫn xem được bài. Mời gọi người phụ trách.")
        )

    def leave(self) -> None:
        """The page goes; a sound that is being made is given up."""
        self._gone = True
        self._printing.leave()
        if self._sound is not None:
            self._sound.stop()

    def _look_for_classes(self) -> None:
        read = partial(making.held_classes, self._parts, self._today)
        self._parts.jobs.run(read, self._choose_class, self._failed)

    def _choose_class(self, classes: Sequence[tuple[GroupSession, str]]) -> None:
        choices = [
            Choice(
                session.id,
                "users",
                f"{date.fromisoformat(session.day):%d/%m} · {session.place}",
                lesson,
                partial(self._routes.class_news, session, self._again),
            )
            for session, lesson in classes
        ]
        heading = (
            self.tr("Lớp đã mở") if choices else self.tr("Chưa có lớp nào trong ba tháng qua.")
        )
        self._show(heading, choices, deeper=True)

    def _show(self, heading: str, choices: Sequence[Choice], *, deeper: bool = False) -> None:
        self._stage = "choice"
        self._deeper = deeper
        self._choices = tuple(choices)
        self.set_frame(heading=heading, nextText="", backText=self.tr("Quay lại"), fault="")
        self.set_sentences([heading, *(one.text for one in choices)])
        self.papersChanged.emit()

    def _again(self) -> None:
        self._routes.papers(self._role)

    # --- writing, on the jobs thread ---------------------------------------------------------

    def _wait(self) -> None:
        self._stage = "writing"
        self.set_frame(backText="", nextText="", fault="")
        self.set_sentences([self.tr("Máy đang ghi, xin chờ.")])
        self.papersChanged.emit()

    def _write(self, make: Callable[[], list[Paper]]) -> None:
        self._sound = None
        self._wait()
        self._made = []

        def save() -> Saved | NotSaved:
            self._made = make()
            return self._papers.save(self._made)

        self._parts.jobs.run(save, self._written, self._failed)

    def _written(self, outcome: Saved | NotSaved) -> None:
        self._stage = "told"
        self.set_frame(nextText=self.tr("Xong"))
        self.set_sentences(self._words.told(outcome))
        self._printing.offer(pdfs_of(self._made))
        self.papersChanged.emit()

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, SyncError | ContentError):
            raise error
        self._written(NotSaved(Why.GONE))

    def _leave_told(self) -> None:
        """On to the cards; where not even the day could be read, away from here."""
        self._printing.take_back()
        if self._today == date.min:
            self._routes.staff_home(self._role)
        else:
            self._menu()
