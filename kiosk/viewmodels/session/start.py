"""Before a class: open one, rehearse, go on with a series, or with the class that was interrupted."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot

from kiosk.session.moves import without_ticks
from kiosk.session.state import GroupSession
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.saving import NOT_SAVING
from kiosk.viewmodels.session.opening import Before, drive, look_before, mend
from sync.errors import SyncError

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes

MOST_SERIES = 6


class ClassStartModel(PageModel):
    """A card for each way into a class; while one is open there are only its own two.

    Signals:
        startChanged: it is known what was held here before.
    """

    pageName = "ClassStart"
    locks = True
    startChanged = Signal()

    def __init__(self, routes: Routes, parts: Parts) -> None:
        super().__init__()
        self._routes = routes
        self._parts = parts
        self._before: Before | None = None
        self._busy = False
        self.set_frame(heading=self.tr("Mở lớp"))
        self._look()

    # --- what QML reads ----------------------------------------------------------------------

    @Property(list, notify=startChanged)
    def cards(self) -> list[dict[str, str]]:
        """What can be touched: name, glyph, text, detail."""
        return self._offered()

    def _offered(self) -> list[dict[str, str]]:
        if self._before is None:
            return []
        open_one = self._before.interrupted
        if open_one is not None:
            return self._of_interrupted(open_one)
        return [
            _card("open", "users", self.tr("Mở lớp"), self.tr("Chọn bài, đếm người, bắt đầu dạy")),
            _card(
                "rehearse",
                "replay",
                self.tr("Tập dạy thử"),
                self.tr("Không tính số liệu, không gửi đi đâu"),
            ),
            *self._of_today(self._before),
            *(
                _card(
                    f"series{place}",
                    "seed",
                    self.tr("Buổi tiếp theo của {0}").format(one.format.name),
                    self._told(one),
                )
                for place, one in enumerate(self._before.series[:MOST_SERIES])
            ),
        ]

    # --- touches -----------------------------------------------------------------------------

    @Slot(str)
    def take(self, name: str) -> None:
        """What a card stands for."""
        before = self._before
        if before is None or self._busy:
            return
        open_one = before.interrupted
        if name == "open":
            self._routes.class_set_up()
        elif name == "rehearse":
            self._routes.class_set_up(rehearsal=True)
        elif name.startswith("series"):
            self._routes.class_set_up(series=before.series[int(name[6:])].series)
        elif name == "mend" and before.last is not None and before.last_course is not None:
            self._routes.class_summary(mend(self._parts, before.last, before.last_course))
        elif open_one is not None and name == "goOn" and before.course is not None:
            self._routes.class_part(drive(self._parts, open_one, before.course))
        elif open_one is not None and name == "end":
            self._end(open_one)

    def back(self) -> None:
        """To the page of staff."""
        self._routes.staff_home("volunteer")

    def home(self) -> None:
        """To the first page."""
        self._routes.welcome()

    # --- what follows ------------------------------------------------------------------------

    def _look(self) -> None:
        self._parts.jobs.run(lambda: look_before(self._parts), self._arrived, self._failed)

    def _arrived(self, before: Before) -> None:
        self._busy = False
        self._before = before
        heading = self.tr("Mở lớp")
        if before.interrupted is not None:
            heading = self.tr("Lớp đang dở")
            when = self.tr("Lớp hôm nay đang dở. Mình làm tiếp?")
            if before.interrupted.day != before.today:
                when = self.tr("Lớp ngày {0} đang dở. Mình làm tiếp?").format(
                    _day(before.interrupted.day)
                )
            said = [when]
        else:
            said = [heading]
        self.set_frame(heading=heading)
        self.startChanged.emit()
        self.set_sentences([*said, *(f"{card['text']}." for card in self._offered())])

    def _of_interrupted(self, state: GroupSession) -> list[dict[str, str]]:
        cards = []
        if self._before is not None and self._before.course is not None:
            told = self.tr("{0}, có {1} người").format(state.format.name, state.people)
            if state.rehearsal:
                told = self.tr("Tập dạy thử (không tính số liệu)")
            cards.append(_card("goOn", "play", self.tr("Làm tiếp lớp này"), told))
        if state.people and not state.rehearsal:
            end = self.tr("Lưu những gì đã đếm")
            cards.append(_card("end", "save", self.tr("Kết thúc và lưu lớp"), end))
        else:
            end = self.tr("Không có gì để lưu")
            cards.append(_card("end", "close", self.tr("Bỏ lớp này"), end))
        return cards

    def _of_today(self, before: Before) -> list[dict[str, str]]:
        """The class that was saved today can be mended until midnight."""
        if before.last is None or before.last_course is None:
            return []
        told = self.tr("{0}, có {1} người").format(before.last.format.name, before.last.people)
        return [_card("mend", "save", self.tr("Lớp hôm nay"), told)]

    def _told(self, session: GroupSession) -> str:
        titles = {
            lesson.id: lesson.title
            for course in self._parts.store.courses()
            if course.id == session.course
            for lesson in course.lessons
        }
        lesson = titles.get(session.lesson, "")
        told = self.tr("{0}, ngày {1}.").format(session.place, _day(session.day))
        return f"{told} {lesson}".strip()

    def _end(self, state: GroupSession) -> None:
        """A class that counted people is summed up and saved; one without is given up."""
        course = self._before.course if self._before is not None else None
        counted = bool(state.people) and not state.rehearsal
        if counted and course is not None:
            self._routes.class_summary(drive(self._parts, state, course))
            return
        self._busy = True
        if counted:
            self._parts.jobs.when(
                self._parts.sessions.close(without_ticks(state)), self._ended, self._failed
            )
        else:
            self._parts.jobs.when(self._parts.sessions.drop(state), self._ended, self._failed)

    def _ended(self, _: object) -> None:
        self._look()

    def _failed(self, error: BaseException) -> None:
        self._busy = False
        if not isinstance(error, SyncError):
            raise error
        self.set_frame(fault=NOT_SAVING)


def _card(name: str, glyph: str, text: str, detail: str) -> dict[str, str]:
    return {"name": name, "glyph": glyph, "text": text, "detail": detail}


def _day(iso: str) -> str:
    day = date.fromisoformat(iso)
    return f"{day.day}/{day.month}"
