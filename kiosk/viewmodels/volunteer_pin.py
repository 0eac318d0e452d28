"""The technician gives the volunteers their PIN: six digits, touched twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot

from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.pin_entry import NewPin, PinEntry
from kiosk.viewmodels.saving import NOT_SAVING
from sync.errors import SyncError

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes


class VolunteerPinModel(PageModel):
    """The pad, until a PIN was taken.

    Signals:
        pinChanged: the PIN is set.
    """

    pageName = "VolunteerPin"
    locks = True
    pinChanged = Signal()

    def __init__(self, routes: Routes, parts: Parts) -> None:
        super().__init__()
        self._routes = routes
        self._set = False
        self._entry = PinEntry(self)
        self._entry.changed.connect(self._touched)
        self._new = NewPin(
            parts.staff,
            parts.jobs,
            "volunteer",
            done=self._taken,
            again=self._again,
            failed=self._failed,
        )
        self.set_frame(
            heading=self.tr("Mã PIN hướng dẫn viên"), nextText=self.tr("Tiếp"), nextReady=False
        )
        self.set_sentences([self.tr("Mời đặt mã PIN cho hướng dẫn viên, sáu số.")])

    @Property(PinEntry, constant=True)
    def entry(self) -> PinEntry:
        """The digits of the new PIN."""
        return self._entry

    @Property(bool, notify=pinChanged)
    def done(self) -> bool:
        """Whether the PIN is set."""
        return self._set

    def next(self) -> None:
        """Take the PIN that was touched; leave when it is set."""
        if self._set:
            self._routes.staff_home("technician")
        elif self._entry.full:
            self._new.give(self._entry.take())
            if self._new.repeating:
                self.set_sentences([self.tr("Gõ lại mã PIN một lần nữa.")])

    def back(self) -> None:
        """Back to the cards of staff."""
        self._routes.staff_home("technician")

    def home(self) -> None:
        """To the first page."""
        self._routes.welcome()

    def _taken(self) -> None:
        self._set = True
        self.set_frame(nextReady=True)
        self.pinChanged.emit()
        self.set_sentences([self.tr("Đã đặt mã PIN cho hướng dẫn viên.")])

    def _again(self, why: str) -> None:
        first = {
            "different": self.tr("Hai lần gõ chưa giống nhau."),
            "easy": self.tr("Mã này dễ đoán."),
        }
        told = first.get(why, self.tr("Chưa dùng được mã này."))
        self.set_sentences([told, self.tr("Mời gõ mã khác từ đầu.")])

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, SyncError | OSError):
            raise error
        self.set_frame(fault=NOT_SAVING)

    @Slot()
    def _touched(self) -> None:
        self.set_frame(nextReady=self._set or self._entry.full)
