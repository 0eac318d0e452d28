"""Welcome: one big "Chạm để bắt đầu", and quietly where the results are."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QTimer, Signal, Slot

from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.parts import Parts
from sync.status import SyncStatus, sync_status

if TYPE_CHECKING:
    from kiosk.viewmodels.routes import Routes

REFRESH_MS = 15_000
VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")


class WelcomeModel(PageModel):
    """The first page of every visit.

    Attributes:
        place: name of the culture house.
        savedHere, waiting, received: the three words of the status line, each empty when there
            is nothing to say; received only by receipts.
        faultText: what went wrong at start, in plain words.

    Signals:
        statusChanged: another result was saved, sent or received.
    """

    pageName = "Welcome"
    readsItself = False
    statusChanged = Signal()

    def __init__(self, routes: Routes, parts: Parts) -> None:
        super().__init__()
        self._routes = routes
        self._parts = parts
        self._status: SyncStatus | None = None
        self.set_sentences(
            [
                self.tr("Mời bà con vào học."),
                self.tr("Không cần mật khẩu, không cần biết chữ."),
                self.tr("Chạm vào màn hình để bắt đầu."),
                self.tr("Ai không nhìn thấy, giữ ngón tay ở góc dưới bên trái."),
            ]
        )
        self.set_frame(backText="")
        self._clock = QTimer(self, interval=REFRESH_MS)
        self._clock.timeout.connect(self.refresh)
        if parts.saves:
            self._clock.start()
            self.refresh()

    def leave(self) -> None:
        """Ask for no more news."""
        self._clock.stop()

    def refresh(self) -> None:
        """Read the status beside the screen's thread."""
        self._parts.jobs.run(lambda: sync_status(self._parts.database), self._show)

    def _show(self, status: SyncStatus) -> None:
        if status != self._status:
            self._status = status
            self.statusChanged.emit()

    # --- what QML reads ----------------------------------------------------------------------

    @Property(str, constant=True)
    def place(self) -> str:
        return self._parts.settings.place

    @Property(str, notify=statusChanged)
    def savedHere(self) -> str:
        return self.tr("Đã lưu ở máy này") if self._status and self._status.saved else ""

    @Property(str, notify=statusChanged)
    def waiting(self) -> str:
        if not self._status or not self._status.waiting:
            return ""
        return self.tr("Chờ gửi về tỉnh") + f": {self._status.waiting}"

    @Property(str, notify=statusChanged)
    def received(self) -> str:
        if not self._status or not self._status.received or self._status.last_received_at is None:
            return ""
        if not self._status.clock_trusted:
            return self.tr("Tỉnh đã nhận")
        at = datetime.fromtimestamp(self._status.last_received_at / 1000, UTC)
        here = at.astimezone(VIETNAM)
        return (
            self.tr("Tỉnh đã nhận lúc {giờ}, ngày {ngày}")
            .replace("{giờ}", f"{here.hour} giờ {here.minute:02}")
            .replace("{ngày}", f"{here.day}/{here.month}")
        )

    @Property(str, constant=True)
    def faultText(self) -> str:
        return " ".join(fault.text for fault in self._parts.faults if not fault.staff)

    @Slot()
    def start(self) -> None:
        """Go on: "Chạm để bắt đầu"."""
        self._routes.who()

    @Slot()
    def staff(self) -> None:
        """Go to the staff door."""
        self._routes.staff_door()
