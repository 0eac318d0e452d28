"""The last page of a class: what it came to, saved by one touch; afterwards mended, or sent upward."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot

from kiosk.language import worded
from kiosk.session.summary import summary_of
from kiosk.viewmodels.saving import NOT_SAVING, SAVED
from kiosk.viewmodels.session.class_page import ClassPageModel
from kiosk.viewmodels.session.open_class import OpenClass
from kiosk.viewmodels.session.summary_words import SummaryWords
from kiosk.viewmodels.session.upward import UPWARD
from sync.errors import SyncError

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes


class ClassSummaryModel(ClassPageModel):
    """Figures and bars of the class; "Đã lưu" is said when they are on the disk, not before.

    Signals:
        summaryChanged: the figures changed, or the class was closed.
    """

    pageName = "ClassSummary"
    summaryChanged = Signal()

    def __init__(self, routes: Routes, parts: Parts, held: OpenClass) -> None:
        super().__init__(routes, held)
        self._parts = parts
        self._closing = False
        self._gone = False
        self._asked_for_today = False
        self._summary_words = SummaryWords(self)
        self._summary = summary_of(held.state)
        self.set_frame(heading=self.tr("Kết quả lớp học"), step=0, steps=0)
        self._show()

    @property
    def _ended(self) -> bool:
        """Closed, and not changed since."""
        return self.held.closed and not self.held.mended

    def _show(self) -> None:
        rehearsal = self.held.state.rehearsal
        if self._ended:
            following, back = self.tr("Xong"), ""
        else:
            following = self.tr("Kết thúc tập dạy") if rehearsal else self.tr("Kết thúc và lưu lớp")
            back = "" if self.held.closed else self.tr("Quay lại")
        self.set_frame(
            nextText=following,
            nextReady=not self._closing,
            backText="" if self._closing else back,
            savedText=self._saved_text(),
        )
        self.summaryChanged.emit()
        self.set_sentences(self._said())

    def _saved_text(self) -> str:
        """A class is saved at its end; what was rehearsed is not kept at all."""
        if not self._ended or self.held.state.rehearsal:
            return ""
        return worded(SAVED)

    def _say_saved(self) -> None:
        """Saving on the way is not the end that this page speaks of."""
        self.set_frame(fault=NOT_SAVING if self.held.failed else "")

    def _said(self) -> list[str]:
        told = self._summary_words.told(self._summary, self.held.state)
        if not self._ended:
            return told
        if self.held.state.rehearsal:
            return [self._rehearsed()]
        return [f"{worded(SAVED)}.", *told, self.tr("Cảm ơn bà con.")]

    def _rehearsed(self) -> str:
        return self.tr("Tập dạy xong rồi. Số liệu tập dạy không lưu, không gửi.")

    # --- closing -----------------------------------------------------------------------------

    @Slot()
    def next(self) -> None:
        """Close and save; once that is done, back to everything that staff do."""
        if self._closing:
            return
        if self._ended:
            self.held.leave()
            self._routes.staff_home("volunteer")
            return
        self._closing = True
        self._show()
        self.held.close(self._closed, self._not_closed)

    def _closed(self, statements: int) -> None:
        del statements
        if self._gone:
            return
        self._closing = False
        self.set_frame(fault="")
        self._summary = summary_of(self.held.state)
        self._show()

    def _not_closed(self, error: BaseException) -> None:
        if not isinstance(error, SyncError):
            raise error
        if self._gone:
            return
        self._closing = False
        self._show()
        self.set_frame(fault=NOT_SAVING)

    @Slot()
    def back(self) -> None:
        """Back into the class, as long as it is open."""
        if not self._closing and not self.held.closed:
            self._routes.class_part(self.held)

    @Slot()
    def mend(self) -> None:
        """Count people again, on the day of the class."""
        if self.held.closed and not self._closing and not self._asked_for_today:
            self._asked_for_today = True
            self._parts.jobs.run(self._parts.sessions.today, self._mend_on)

    def _mend_on(self, today: str) -> None:
        self._asked_for_today = False
        if self._gone:
            return
        if today == self.held.state.day:
            self._routes.class_count(self.held)
        else:
            self._parts.narrator.read([self.tr("Số người chỉ sửa được trong ngày của lớp.")])

    @Slot(str)
    def take(self, name: str) -> None:
        """One of the buttons that lead upward."""
        for each in UPWARD:
            if each.name == name and self._ended:
                each.open(self._routes, self.held)

    def again(self) -> None:
        """The same page, after the class was locked."""
        self._routes.class_summary(self.held)

    def leave(self) -> None:
        """What still comes back changes nothing here."""
        self._gone = True
        super().leave()

    # --- what QML reads ----------------------------------------------------------------------

    @Property(bool, notify=summaryChanged)
    def ended(self) -> bool:
        return self._ended

    @Property(bool, notify=summaryChanged)
    def canMend(self) -> bool:
        """Whether "Sửa số người" stands there; a rehearsal has nothing to mend."""
        return self._ended and not self.held.state.rehearsal

    @Property(str, notify=summaryChanged)
    def rehearsed(self) -> str:
        """What is said where a rehearsal ended; nothing of it was kept."""
        return self._rehearsed() if self._ended and self.held.state.rehearsal else ""

    @Property(list, notify=summaryChanged)
    def figures(self) -> list[dict[str, object]]:
        """The big numbers: name, value, text."""
        return self._summary_words.figures(self._summary)

    @Property(list, notify=summaryChanged)
    def bars(self) -> list[dict[str, object]]:
        """Before and after: name, title, part (0 to 1), percent, and the numbers in words."""
        return self._summary_words.bars(self._summary)

    @Property(str, notify=summaryChanged)
    def warning(self) -> str:
        """What does not go together, "" where all does."""
        return "".join(self._summary_words.warned(self.held.state))

    @Property(list, notify=summaryChanged)
    def groups(self) -> list[str]:
        """Who came, a text for each group."""
        names = {group.id: group.name for group in self.held.groups}
        return self._summary_words.groups(self._summary, names)

    @Property(list, notify=summaryChanged)
    def upward(self) -> list[dict[str, str]]:
        """What leads upward: name, glyph, text."""
        if not self._ended or self.held.state.rehearsal:
            return []
        return [{"name": one.name, "glyph": one.glyph, "text": worded(one.text)} for one in UPWARD]
