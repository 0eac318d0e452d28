"""Welcome: one big "Chạm để bắt đầu", and quietly where the results are."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QTimer, Signal, Slot

from content.sentences import sentences
from kiosk.invitation import VIETNAM, invites, rest_ms
from kiosk.language import worded
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.parts import Parts
from sync.errors import SyncError
from sync.status import SyncStatus, sync_status

if TYPE_CHECKING:
    from kiosk.viewmodels.routes import Routes

REFRESH_MS = 15_000

log = logging.getLogger(__name__)


class WelcomeModel(PageModel):
    """The first page of every visit.

    Attributes:
        place: name of the culture house.
        savedHere, waiting, received: the three words of the status line, each empty when there
            is nothing to say; received only by receipts.
        faultText: what is wrong now, in plain words; empty again when it is well.

    Signals:
        statusChanged: another result was saved, sent or received.
        faultChanged: something went wrong, or well again.
    """

    pageName = "Welcome"
    readsItself = False
    statusChanged = Signal()
    faultChanged = Signal()

    def __init__(
        self,
        routes: Routes,
        parts: Parts,
        *,
        timer: QTimer | None = None,
        now_ms: Callable[[], int] | None = None,
    ) -> None:
        """`timer` says when to invite again, `now_ms` what time it is (ms since 1970)."""
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
        self._faults = self._present_faults()
        self._invited = self.said
        self._sentences = [*self._invited, *sentences(self._faults)]
        parts.narrator.changed.connect(self._look_for_faults)
        self._now_ms = now_ms or (lambda: parts.clock.read().wall_ms)
        self._invitation = timer or QTimer(self)
        self._invitation.timeout.connect(self._invite)
        rest = rest_ms(parts.settings)
        if rest is not None:
            self._invitation.start(rest)
        self._clock = QTimer(self, interval=REFRESH_MS)
        self._clock.timeout.connect(self.refresh)
        self._clock.start()
        self.refresh()

    def say_anew(self, again: Callable[[str], str]) -> None:
        """The faults too."""
        super().say_anew(again)
        self._look_for_faults()

    def leave(self) -> None:
        """Ask for no more news, and invite nobody."""
        self._clock.stop()
        self._invitation.stop()
        self._parts.narrator.changed.disconnect(self._look_for_faults)

    @Slot()
    def refresh(self) -> None:
        """Read the status beside the screen's thread, and look whether faults are over."""
        self._look_for_faults()
        if self._parts.saves:
            self._parts.jobs.run(
                lambda: sync_status(self._parts.database), self._show, self._unread
            )

    @Slot()
    def _invite(self) -> None:
        narrator = self._parts.narrator
        if invites(
            self._parts.settings, self._now_ms(), speaking=bool(narrator.property("playing"))
        ):
            narrator.read(self.said)

    def _present_faults(self) -> str:
        texts = [worded(fault.text) for fault in self._parts.faults if not fault.staff]
        match str(self._parts.narrator.property("fault")):
            case "sound":
                texts.append(
                    self.tr("Máy chưa phát được tiếng. Vẫn xem được bài. Mời gọi người phụ trách.")
                )
            case "voice":
                texts.append(
                    self.tr("Máy đang thiếu giọng đọc. Vẫn xem được bài. Mời gọi người phụ trách.")
                )
        return " ".join(texts)

    @Slot()
    def _look_for_faults(self) -> None:
        faults = self._present_faults()
        if faults != self._faults:
            self._faults = faults
            # Whoever touches the page hears it too; now it is told once.
            self._sentences = [*self._invited, *sentences(faults)]
            self.faultChanged.emit()
            narrator = self._parts.narrator
            if (
                faults
                and not narrator.property("playing")
                and narrator.property("fault") != "sound"
            ):
                narrator.say(sentences(faults))

    def _unread(self, error: BaseException) -> None:
        """The disk did not answer this time; the next look comes by itself."""
        if not isinstance(error, SyncError):
            raise error
        log.info("no status: %s", error)

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
            .replace("{giờ}", self.tr("{0} giờ {1}").format(here.hour, f"{here.minute:02}"))
            .replace("{ngày}", f"{here.day}/{here.month}")
        )

    @Property(str, notify=faultChanged)
    def faultText(self) -> str:
        return self._faults

    @Slot()
    def start(self) -> None:
        """Go on: "Chạm để bắt đầu"."""
        self._routes.who()

    @Slot()
    def languages(self) -> None:
        """Choose what is heard and what is written."""
        self._routes.languages()

    @Slot()
    def staff(self) -> None:
        """Go to the staff door."""
        self._routes.staff_door()
