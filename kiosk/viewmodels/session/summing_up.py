"""The last page of a class: what it came to, saved by one touch; afterwards mended, or sent upward."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot

from kiosk.session.summary import Share, Summary, summary_of
from kiosk.viewmodels.session.class_page import NOT_SAVED, SAVED, ClassPageModel
from kiosk.viewmodels.session.open_class import OpenClass
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
        return SAVED

    def _say_saved(self) -> None:
        """Saving on the way is not the end that this page speaks of."""
        self.set_frame(fault=NOT_SAVED if self.held.failed else "")

    def _said(self) -> list[str]:
        told = [
            self._people_said(),
            *self._warned(),
            *self._change_said(),
            *self._phones_said(),
        ]
        if not self._ended:
            return told
        if self.held.state.rehearsal:
            return [self.tr("Tập dạy xong rồi. Số liệu tập dạy không lưu, không gửi.")]
        return [f"{SAVED}.", *told, self.tr("Cảm ơn bà con.")]

    def _people_said(self) -> str:
        summary = self._summary
        if summary.women is None:
            return self.tr("Có {0} lượt người.").format(summary.people)
        return self.tr("Có {0} lượt người, {1} nữ.").format(summary.people, summary.women)

    def _change_said(self) -> list[str]:
        summary = self._summary
        lines = (
            (self.tr("Đầu giờ: {0}."), summary.before),
            (self.tr("Cuối giờ: {0}."), summary.after),
        )
        return [words.format(self._told(share)) for words, share in lines if share is not None] or [
            self.tr("Lớp này không đếm thẻ.")
        ]

    def _told(self, share: Share) -> str:
        words = (
            self.tr("khoảng {0} trên {1} người chọn đúng")
            if share.guessed
            else self.tr("{0} trên {1} người chọn đúng")
        )
        return words.format(share.right, share.answered)

    def _warned(self) -> list[str]:
        """People were taken back after their cards had been counted."""
        state = self.held.state
        if all(tally.answered <= state.people for tally in state.tallies):
            return []
        return [self.tr("Thẻ nhiều hơn số người. Mời đếm lại.")]

    def _phones_said(self) -> list[str]:
        seen = self._summary.phones_seen
        return [self.tr("{0} người làm được trên điện thoại.").format(seen)] if seen else []

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
        self.set_frame(fault=NOT_SAVED)

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

    @Property(list, notify=summaryChanged)
    def figures(self) -> list[dict[str, object]]:
        """The big numbers: name, value, text."""
        summary: Summary = self._summary
        found = [
            ("people", summary.people, self.tr("lượt người")),
            ("women", summary.women, self.tr("nữ")),
            ("phones", summary.phones_seen, self.tr("người làm được trên điện thoại")),
            ("minutes", summary.minutes, self.tr("phút")),
        ]
        return [
            {"name": name, "value": value, "text": text}
            for name, value, text in found
            if value is not None
        ]

    @Property(list, notify=summaryChanged)
    def bars(self) -> list[dict[str, object]]:
        """Before and after: name, title, part (0 to 1), text with percent and numbers."""
        rows = (
            ("before", self.tr("Hỏi đầu giờ"), self._summary.before),
            ("after", self.tr("Hỏi cuối giờ"), self._summary.after),
        )
        return [
            {
                "name": name,
                "title": title,
                "part": share.right / share.answered,
                "percent": f"{share.percent} %",
                "text": self._told(share),
            }
            for name, title, share in rows
            if share is not None
        ]

    @Property(str, notify=summaryChanged)
    def warning(self) -> str:
        """What does not go together, "" where all does."""
        return "".join(self._warned())

    @Property(list, notify=summaryChanged)
    def groups(self) -> list[str]:
        """Who came, a text for each group."""
        names = {group.id: group.name for group in self.held.groups}
        lines = [
            f"{names.get(group, group) or self.tr('Không hỏi nhóm')}: {people}"
            for group, people, _ in self._summary.groups
        ]
        if self._summary.named:
            lines.append(self.tr("Có thẻ học số: {0}").format(self._summary.named))
        return lines

    @Property(list, notify=summaryChanged)
    def upward(self) -> list[dict[str, str]]:
        """What leads upward: name, glyph, text."""
        if not self._ended or self.held.state.rehearsal:
            return []
        return [{"name": one.name, "glyph": one.glyph, "text": one.text} for one in UPWARD]
