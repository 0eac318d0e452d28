"""The staff door: six digits, growing waits; on the first start the technician sets the PIN."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot

from kiosk.people.staff import Opened, Role, WrongPin
from kiosk.people.tries import MustWait
from kiosk.viewmodels.countdown import Countdown
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.pin_entry import NewPin, PinEntry
from kiosk.viewmodels.saving import NOT_SAVING
from sync.errors import SyncError

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes


class StaffDoorModel(PageModel):
    """The pad, or the wait after wrong tries.

    Args:
        locked: what the PIN leads back to, where the door was shut over a class.

    Signals:
        doorChanged: the stage or the seconds left changed.
    """

    pageName = "StaffDoor"
    locks = True
    keyed = False
    doorChanged = Signal()

    def __init__(
        self, routes: Routes, parts: Parts, locked: Callable[[], None] | None = None
    ) -> None:
        super().__init__()
        self._routes = routes
        self._parts = parts
        self._locked = locked
        # A locked class waits as long again; then the machine is the village's.
        self.locks, self.inClass = locked is None, locked is not None
        self._busy = False
        self._stage = "pad"
        self.set_frame(
            heading=self.tr("Dành cho người phụ trách")
            if locked is None
            else self.tr("Lớp đang khóa")
        )
        self._entry = PinEntry(self)
        self._entry.changed.connect(self._touched)
        self._countdown = Countdown(parts.clock, self._ask, self)
        self._countdown.changed.connect(self.doorChanged)
        self._new: NewPin | None = None
        if "technician" not in parts.staff.roles():
            self._new = NewPin(
                parts.staff,
                parts.jobs,
                "technician",
                done=routes.recovery_code,
                again=self._again,
                failed=self._failed,
            )
        wait = parts.staff.wait()
        if wait is None or self._new is not None:
            self._ask()
        else:
            self._wait(wait)

    def leave(self) -> None:
        """Another page is shown."""
        self._countdown.stop()

    @Property(str, notify=doorChanged)
    def stage(self) -> str:
        """`pad` or `wait`."""
        return self._stage

    @Property(int, notify=doorChanged)
    def seconds(self) -> int:
        """Seconds left of the wait."""
        return self._countdown.seconds

    @Property(bool, constant=True)
    def canForget(self) -> bool:
        """Whether there is a PIN that can have been forgotten."""
        return self._new is None

    @Property(PinEntry, constant=True)
    def entry(self) -> PinEntry:
        """The digits touched so far."""
        return self._entry

    @Slot()
    def forgot(self) -> None:
        """To the ways back in."""
        if self._new is None:
            self._routes.forgot_pin()

    def next(self) -> None:
        """Six digits are there."""
        if self._busy or not self._entry.full:
            return
        pin = self._entry.take()
        if self._new is None:
            self._busy = True
            self._parts.jobs.run(lambda: self._parts.staff.try_pin(pin), self._judged, self._failed)
            return
        self._new.give(pin)
        if self._new.repeating:
            self.set_sentences([self.tr("Gõ lại mã PIN một lần nữa.")])

    def back(self) -> None:
        """To the first page."""
        self._routes.welcome()

    def home(self) -> None:
        """To the first page."""
        self._routes.welcome()

    def _judged(self, outcome: Opened | WrongPin | MustWait) -> None:
        self._busy = False
        match outcome:
            case Opened():
                self._open(outcome.role)
            case WrongPin() if outcome.wait.milliseconds == 0:
                self.set_sentences(
                    [self.tr("Mã PIN chưa đúng."), self.tr("Quên mã thì gọi tỉnh xin mã mở.")]
                )
            case WrongPin():
                self._wait(outcome.wait)
            case MustWait():
                self._wait(outcome)

    def _open(self, role: Role) -> None:
        if self._locked is None:
            self._routes.staff_home(role)
        else:
            self._locked()

    def _again(self, why: str) -> None:
        first = {
            "different": self.tr("Hai lần gõ chưa giống nhau."),
            "easy": self.tr("Mã này dễ đoán."),
        }
        self.set_sentences(
            [first.get(why, self.tr("Chưa dùng được mã này.")), self.tr("Mời gõ mã khác từ đầu.")]
        )

    def _failed(self, error: BaseException) -> None:
        self._busy = False
        if not isinstance(error, SyncError):
            raise error
        self.set_frame(fault=NOT_SAVING)

    def _ask(self) -> None:
        self._stage = "pad"
        self.set_frame(nextText=self.tr("Vào"))
        if self._new is None:
            locked = [self.tr("Lớp đang khóa.")] if self._locked is not None else []
            self.set_sentences([*locked, self.tr("Mời gõ mã PIN, sáu số.")])
        else:
            self.set_sentences(
                [
                    self.tr("Máy này chưa có mã PIN."),
                    self.tr("Mời kỹ thuật viên đặt mã PIN, sáu số."),
                ]
            )
        self._touched()

    def _wait(self, wait: MustWait) -> None:
        self._stage = "wait"
        self.set_frame(nextText="")
        self._countdown.start(wait.milliseconds)
        self.set_sentences(
            [
                self.tr("Mã PIN chưa đúng."),
                self.tr("Chờ {0} giây rồi thử lại.").format(wait.seconds),
                self.tr("Quên mã thì gọi tỉnh xin mã mở."),
            ]
        )
        self.doorChanged.emit()

    @Slot()
    def _touched(self) -> None:
        self.set_frame(nextReady=self._entry.full)
        self.doorChanged.emit()
