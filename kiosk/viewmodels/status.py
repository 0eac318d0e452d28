"""The status page of staff: saved here, waiting, received; what needs somebody; "Gửi ngay"."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QCoreApplication, Signal, Slot

from kiosk.paths import paths_of
from kiosk.people.staff import Role
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.pin_entry import NewPin, PinEntry
from kiosk.viewmodels.saving import NOT_SAVING
from kiosk.viewmodels.staff_facts import (
    FAULT_WORDS,
    NOT_ENROLLED,
    StaffFacts,
    gather,
    number,
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
    """What a volunteer or technician sees behind the staff door.

    Signals:
        statusChanged: figures, rows or the stage changed.
    """

    pageName = "Status"
    statusChanged = Signal()

    def __init__(
        self, routes: Routes, parts: Parts, role: Role, *, home: Path | None = None
    ) -> None:
        super().__init__()
        self._routes = routes
        self._parts = parts
        self._role = role
        self._home = home or _home()
        self._facts: StaffFacts | None = None
        self._stage = "status"
        self._sending = False
        self._news = ""
        self._entry = PinEntry(self)
        self._entry.changed.connect(self._touched)
        self._new: NewPin | None = None
        parts.sending.pushed.connect(self._pushed)
        self._show_status()
        self._look()

    # --- what QML reads ----------------------------------------------------------------------

    @Property(str, notify=statusChanged)
    def stage(self) -> str:
        """`status` or `pin`."""
        return self._stage

    @Property(bool, constant=True)
    def technician(self) -> bool:
        """Whether setting PINs and leaving the program are offered."""
        return self._role == "technician"

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

    @Property(PinEntry, constant=True)
    def entry(self) -> PinEntry:
        """The digits of a new PIN."""
        return self._entry

    # --- touches -----------------------------------------------------------------------------

    @Slot()
    def setVolunteerPin(self) -> None:
        """Give the volunteers their PIN."""
        if self._role != "technician":
            return
        self._new = NewPin(
            self._parts.staff,
            self._parts.jobs,
            "volunteer",
            done=self._pin_set,
            again=self._pin_again,
            failed=self._failed,
        )
        self._stage = "pin"
        self.set_frame(heading=self.tr("Mã PIN hướng dẫn viên"), nextText=self.tr("Tiếp"))
        self.set_sentences([self.tr("Mời đặt mã PIN cho hướng dẫn viên, sáu số.")])
        self._touched()

    @Slot()
    def quit(self) -> None:
        """Leave the program; technicians only."""
        if self._role == "technician":
            QCoreApplication.quit()

    def next(self) -> None:
        """Send now; or take the PIN that was touched."""
        if self._stage == "pin":
            self._give_pin()
        elif not self._sending:
            self._send()

    def back(self) -> None:
        """Out of the staff door, or back to the status."""
        if self._stage == "pin":
            self._show_status()
        else:
            self._routes.welcome()

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
            self._sending_over(FAULT_WORDS.get(outcome.fault, FAULT_WORDS["denied"]))
        elif outcome.received:
            self._sending_over(self.tr("Tỉnh vừa nhận {0} kết quả.").format(outcome.received))
        else:
            self._sending_over(self.tr("Không còn gì chờ gửi."))

    def _not_sent(self, error: SyncError) -> None:
        match error:
            case NotEnrolled():
                self._sending_over(NOT_ENROLLED)
            case InsecureEndpoint():
                self._sending_over(FAULT_WORDS["denied"])
            case _:
                self._sending = False
                self._failed(error)

    def _sending_over(self, news: str) -> None:
        """Say how it went; the row of a fault that lasts says it again."""
        self._sending = False
        self._news = news
        self._show_status()
        self._look()

    # --- PINs --------------------------------------------------------------------------------

    def _give_pin(self) -> None:
        if self._new is None or not self._entry.full:
            return
        self._new.give(self._entry.take())
        if self._new.repeating:
            self.set_sentences([self.tr("Gõ lại mã PIN một lần nữa.")])

    def _pin_set(self) -> None:
        self._show_status()
        self.set_sentences([self.tr("Đã đặt mã PIN cho hướng dẫn viên.")])

    def _pin_again(self, why: str) -> None:
        first = {
            "different": self.tr("Hai lần gõ chưa giống nhau."),
            "easy": self.tr("Mã này dễ đoán."),
        }
        told = first.get(why, self.tr("Chưa dùng được mã này."))
        self.set_sentences([told, self.tr("Mời gõ mã khác từ đầu.")])

    # --- looking -----------------------------------------------------------------------------

    def _look(self) -> None:
        fault = str(self._parts.narrator.fault)
        self._parts.jobs.run(
            lambda: gather(self._parts, self._home, fault), self._found, self._failed
        )

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
        self._stage = "status"
        self._new = None
        self.set_frame(
            heading=self.tr("Kết quả học đang ở đâu?"),
            nextText=self.tr("Gửi ngay"),
            nextReady=not self._sending,
            backText=self.tr("Ra ngoài"),
        )
        self.statusChanged.emit()

    def _touched(self) -> None:
        if self._stage == "pin":
            self.set_frame(nextReady=self._entry.full)
        self.statusChanged.emit()


def _home() -> Path:

    return paths_of(os.environ).home
