"""Nobody there any more: a spoken countdown over the page, then Welcome; what was saved stays."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from kiosk.people import idle
from kiosk.settings import Settings
from kiosk.viewmodels.page import PageModel

if TYPE_CHECKING:
    from kiosk.viewmodels.visit import Visits

STAFF_SECONDS: Final = 60
"""Staff pages lock sooner: anybody could touch what the technician left open."""
CLASS_SECONDS: Final = 1200
"""A class in which people talk to each other is no empty room; then it is locked (product.md)."""
LISTENING_SECONDS: Final = 1200
"""No clock drives whoever listens; after this long nobody is there, and an account must not stay."""
WORKING_PAGES: Final = frozenset({"Task", "ForgotPin", "RecoveryCode"})
WORKING_STEPS: Final = frozenset({"practice"})
"""Where a person looks for the way on an imitation phone."""
ENDING_SECONDS: Final = 8


class Speaks(Protocol):
    """What the countdown needs of the narrator."""

    def readOne(self, sentence: str) -> None:
        """Read one sentence beside the page's own."""
        ...

    def stop(self) -> None:
        """Be silent."""
        ...


def limit_seconds(
    page: PageModel | None, settings: Settings, kind: str = "", *, listening: bool = False
) -> int | None:
    """Quiet that a page bears, None where nobody is waited for.

    Args:
        page: the page that is open.
        settings: the two limits of this kiosk.
        kind: kind of the lesson's step that is open.
        listening: whether "Nghe và chạm" is on, in which no clock runs but the last.
    """
    name = page.pageName if page else ""
    if page is None or name in ("", "Welcome") or page.unattended:
        return None
    if page.locks:
        return STAFF_SECONDS
    if page.inClass:
        return CLASS_SECONDS
    if listening:
        return LISTENING_SECONDS
    if name in WORKING_PAGES or kind in WORKING_STEPS:
        return settings.idle_working_seconds
    return settings.idle_reading_seconds


class Idle(QObject):
    """Watches for quiet.

    Args:
        visits: who is here.
        narrator: reads the countdown; its `playing` counts as somebody listening.
        limit: quiet that the open page bears now, None for no watch at all.
        now_ms: any steady clock.
        leave: shows Welcome and ends the visit, or locks the class.
        counted: whether the open page counts down before that.
        keeps: whether what a learner does is being saved now; the disk may have failed meanwhile.

    Signals:
        changed: the countdown began, went on or ended.
    """

    changed = Signal()

    def __init__(
        self,
        *,
        visits: Visits,
        narrator: Speaks,
        playing: Callable[[], bool],
        limit: Callable[[], int | None],
        now_ms: Callable[[], int],
        leave: Callable[[], None],
        keeps: Callable[[], bool],
        counted: Callable[[], bool] = lambda: True,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._visits = visits
        self._narrator = narrator
        self._playing = playing
        self._limit = limit
        self._now_ms = now_ms
        self._leave = leave
        self._counted = counted
        self._keeps = keeps
        self._seconds = 0
        self._warned = False
        self._watch = idle.touched(now_ms())
        self._timer = QTimer(self, interval=250)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin to watch."""
        self._timer.start()

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()

    # --- what QML reads ----------------------------------------------------------------------

    @Property(bool, notify=changed)
    def leaving(self) -> bool:
        """Whether the countdown runs."""
        return self._seconds > 0

    @Property(int, notify=changed)
    def seconds(self) -> int:
        """Seconds left of the countdown."""
        return self._seconds

    @Property(str, constant=True)
    def asked(self) -> str:
        """The question to whoever may still be there."""
        return self.tr("Bà con còn học không?")

    @Property(str, constant=True)
    def how(self) -> str:
        """How to stay."""
        return self.tr("Chạm vào màn hình để học tiếp.")

    @Property(str, notify=changed)
    def ending(self) -> str:
        """What happens otherwise; "saved" only where it is."""
        return f"{self.tr('Máy sắp về trang đầu.')} {self._fate()}"

    # --- what happens ------------------------------------------------------------------------

    @Slot()
    def touched(self) -> None:
        """Somebody is there."""
        self._watch = idle.touched(self._now_ms())
        if self._seconds:
            # The countdown's face takes this very touch, so that it presses nothing below.
            QTimer.singleShot(0, self, self._stay)

    @Slot()
    def look(self) -> None:
        """Judge the moment."""
        limit = self._limit()
        if limit is None:
            self._watch = idle.touched(self._now_ms())
            self._stay()
            return
        self._watch, idleness = idle.look(
            self._watch,
            self._now_ms(),
            sound=self._playing(),
            limit_seconds=limit,
            counted=self._counted(),
        )
        match idleness:
            case idle.Leaving(seconds=seconds):
                self._count(seconds)
            case idle.Gone():
                self._count(0)
                self._watch = idle.touched(self._now_ms())
                self._leave()
            case _:
                self._count(0)

    @Slot()
    def _stay(self) -> None:
        if self._seconds:
            self._narrator.stop()
            self._count(0)

    def _count(self, seconds: int) -> None:
        if seconds == self._seconds:
            return
        began = self._seconds == 0
        self._seconds = seconds
        if seconds == 0:
            self._warned = False
        elif began:
            self._narrator.readOne(f"{self.asked} {self.how}")
        elif seconds <= ENDING_SECONDS and not self._warned:
            self._warned = True
            self._narrator.readOne(str(self.ending))
        self.changed.emit()

    def _fate(self) -> str:
        visit = self._visits.current
        if visit is not None and not visit.guest and self._keeps():
            return self.tr("Bài đã lưu.")
        return self.tr("Bài này sẽ đóng lại.")
