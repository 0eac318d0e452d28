"""The status page of staff: saved here, waiting, received; what needs somebody; "Gửi ngay"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot

from kiosk.language import number, worded
from kiosk.people.staff import Role
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.saving import NOT_SAVING
from kiosk.viewmodels.staff_facts import (
    FAULT_WORDS,
    NOT_ENROLLED,
    StaffFacts,
    gather,
    received_at,
    rows,
)
from sync.errors import InsecureEndpoint, NotEnrolled, SyncError
from sync.push import PushOutcome
from sync.status import NOTHING_YET

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes


class StatusModel(PageModel):
    """What a volunteer or technician sees of the results' way.

    Signals:
        statusChanged: figures or rows changed.
    """

    pageName = "Status"
    locks = True
    statusChanged = Signal()

    def __init__(self, routes: Routes, parts: Parts, role: Role, *, send: bool = False) -> None:
        """Show it; `send` begins "Gửi ngay" at once."""
        super().__init__()
        self._routes = routes
        self._parts = parts
        self._role = role
        self._facts: StaffFacts | None = None
        self._sending = False
        self._news = ""
        parts.sending.pushed.connect(self._pushed)
        self._show_status()
        self._look()
        if send:
            self._send()

    # --- what QML reads ----------------------------------------------------------------------

    @Property(list, notify=statusChanged)
    def figures(self) -> list[dict[str, str]]:
        """The three words with their figures: value, text, detail, glyph."""
        sync = self._facts.sync if self._facts else NOTHING_YET
        received = received_at(sync)
        return [
            {
                "value": number(sync.saved),
                "text": self.tr("Đã lưu ở máy này"),
                "detail": "",
                "glyph": "save",
            },
            {
                "value": number(sync.waiting),
                "text": self.tr("Chờ gửi về tỉnh"),
                "detail": "",
                "glyph": "clock",
            },
            {"value": number(sync.received), "text": received, "detail": "", "glyph": "office"},
        ]

    @Property(list, notify=statusChanged)
    def rows(self) -> list[dict[str, str]]:
        """Everything else, the newest and what needs somebody first: kind, text."""
        found = rows(self._facts) if self._facts else ()
        told = [{"kind": one.kind, "text": one.text} for one in found]
        if self._news and all(one.text != self._news for one in found):
            told.insert(0, {"kind": "good", "text": self._news})
        return told

    # --- touches -----------------------------------------------------------------------------

    def next(self) -> None:
        """Send now."""
        if not self._sending:
            self._send()

    def back(self) -> None:
        """Back to the cards of staff."""
        self._routes.staff_home(self._role)

    def home(self) -> None:
        """To the first page."""
        self._routes.welcome()

    def leave(self) -> None:
        """Hear of no more runs."""
        self._parts.sending.pushed.disconnect(self._pushed)

    # --- sending -----------------------------------------------------------------------------

    def _send(self) -> None:
        self._sending = True
        self.set_frame(nextText=self.tr("Đang gửi"), nextReady=False)
        self._parts.sending.push_now()

    @Slot(object)
    def _pushed(self, ended: PushOutcome | SyncError) -> None:
        """Tell how the run went; one that began by itself only renews the figures."""
        if not self._sending:
            self._look()
        elif isinstance(ended, PushOutcome):
            self._sent(ended)
        else:
            self._not_sent(ended)

    def _sent(self, outcome: PushOutcome) -> None:
        if outcome.fault is not None:
            self._sending_over(worded(FAULT_WORDS.get(outcome.fault, FAULT_WORDS["denied"])))
        elif outcome.received:
            self._sending_over(self.tr("Tỉnh vừa nhận {0} kết quả.").format(outcome.received))
        else:
            self._sending_over(self.tr("Không còn gì chờ gửi."))

    def _not_sent(self, error: SyncError) -> None:
        match error:
            case NotEnrolled():
                self._sending_over(worded(NOT_ENROLLED))
            case InsecureEndpoint():
                self._sending_over(worded(FAULT_WORDS["denied"]))
            case _:
                self._sending = False
                self._failed(error)

    def _sending_over(self, news: str) -> None:
        """Say how it went; the row of a fault that lasts says it again."""
        self._sending = False
        self._news = news
        self._show_status()
        self._look()

    # --- looking -----------------------------------------------------------------------------

    def _look(self) -> None:
        fault = str(self._parts.narrator.fault)
        self._parts.jobs.run(lambda: gather(self._parts, fault), self._found, self._failed)

    def _found(self, facts: StaffFacts) -> None:
        self._facts = facts
        sync = facts.sync
        self.statusChanged.emit()
        self.set_sentences(
            [
                *([self._news] if self._news else []),
                self.tr("Đã lưu ở máy này: {0}.").format(number(sync.saved)),
                self.tr("Chờ gửi về tỉnh: {0}.").format(number(sync.waiting)),
                self.tr("{0}: {1}.").format(received_at(sync), number(sync.received)),
                *[row.text for row in rows(facts) if row.kind == "care" and row.text != self._news],
            ]
        )

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, SyncError | OSError):
            raise error
        self._show_status()
        self.set_frame(fault=NOT_SAVING)

    def _show_status(self) -> None:
        self.set_frame(
            heading=self.tr("Kết quả học đang ở đâu?"),
            nextText=self.tr("Gửi ngay"),
            nextReady=not self._sending,
        )
        self.statusChanged.emit()
