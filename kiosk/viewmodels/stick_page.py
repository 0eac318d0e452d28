"""A page of staff where one thing after another is done with a stick, until it may be pulled out."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeVar

from PySide6.QtCore import Property, Qt, QTimer, Signal, Slot

from content.errors import ContentError
from kiosk.errors import KioskError
from kiosk.usb.counted import Stopped, Told
from kiosk.usb.gathered import let_go
from kiosk.usb.time_left import seconds_left
from kiosk.viewmodels.app import introduce
from kiosk.viewmodels.page import PageModel
from sync.errors import SyncError

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts

T = TypeVar("T")
Found = TypeVar("Found")
Came = TypeVar("Came")
LOOK_MS: Final = 1_500
"""How often sticks are looked for while the page waits for one."""


class Card(Protocol):
    """One thing on the page (`kiosk.viewmodels.usb_words.StickCard`)."""

    @property
    def act(self) -> str:
        """What a touch does; empty for what is only told."""
        ...

    @property
    def glyph(self) -> str:
        """Of `Components/Icon.qml`."""
        ...

    @property
    def text(self) -> str:
        """What it says."""
        ...

    @property
    def detail(self) -> str:
        """What it says below."""
        ...

    @property
    def care(self) -> bool:
        """Whether it is told as a warning."""
        ...


class StickTrade(Protocol[Found, Came]):
    """What is done with sticks on one page; `gather` and `carry_out` run on the jobs thread."""

    def gather(self, stick: Path) -> Found:
        """Look through a stick; raises `OSError` where it does not answer."""
        ...

    def cards(self, found: Found) -> tuple[Any, ...]:
        """What can be done with it, as `Card`s."""
        ...

    def carry_out(self, card: Any, found: Found, told: Told) -> Came:
        """Do what a card says, wholly or not at all."""
        ...

    def done(self, came: Came) -> str:
        """What came of it, in words."""
        ...

    def fault(self, error: BaseException, *, gone: bool) -> str | None:
        """Why nothing came of it, in words; None for what is a bug of ours."""
        ...


@dataclass(frozen=True, slots=True)
class _Failed:
    """Why work with a stick came to nothing, and whether the stick is gone."""

    error: Exception
    gone: bool


class StickPage(PageModel):
    """From an empty socket to "rút được rồi".

    Signals:
        usbChanged: another stage, another list, or the work went on.
    """

    pageName = "Usb"
    locks = True
    usbChanged = Signal()
    _told = Signal(int, int)

    def __init__(
        self,
        parts: Parts,
        trade: StickTrade[Any, Any],
        heading: str,
        *,
        leave: Callable[[], None],
        home: Callable[[], None],
    ) -> None:
        """`leave` opens the page it was come from, `home` the first one."""
        super().__init__()
        # QML names this type, not that of each page.
        introduce(StickPage)
        self._parts = parts
        self._trade = trade
        self._heading = heading
        self._go_back = leave
        self._go_home = home
        self._stage = "none"
        self._sticks: tuple[Path, ...] = ()
        self._stick: Path | None = None
        self._found: Any = None
        self._cards: tuple[Card, ...] = ()
        self._part = 0.0
        self._left: float | None = None
        self._began = 0.0
        self._stop = threading.Event()
        self._looking = False
        self._told.connect(self._went_on, Qt.ConnectionType.QueuedConnection)
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        self._show()
        self._look()

    def say_anew(self, again: Callable[[str], str]) -> None:
        """The cards are said anew too."""
        if self._found is not None:
            self._cards = self._trade.cards(self._found)
        super().say_anew(again)

    # --- what QML reads ----------------------------------------------------------------------

    @Property(str, notify=usbChanged)
    def stage(self) -> str:
        """`none`, `sticks`, `list`, `working` or `told`."""
        return self._stage

    @Property(list, notify=usbChanged)
    def entries(self) -> list[dict[str, object]]:
        """What can be touched or is told: glyph, text, detail, ready, care."""
        if self._stage == "sticks":
            return [
                {"glyph": "usb", "text": one.name, "detail": "", "ready": True, "care": False}
                for one in self._sticks
            ]
        return [
            {
                "glyph": one.glyph,
                "text": one.text,
                "detail": one.detail,
                "ready": one.act != "",
                "care": one.care,
            }
            for one in self._cards
        ]

    @Property(float, notify=usbChanged)
    def part(self) -> float:
        """How much of the work is done, 0 to 1."""
        return self._part

    @Property(str, notify=usbChanged)
    def leftText(self) -> str:
        """How long it still takes; empty while nobody can tell."""
        if self._left is None:
            return ""
        if self._left < 60:
            return self.tr("Còn dưới một phút")
        return self.tr("Còn khoảng {0} phút").format(round(self._left / 60))

    # --- touches -----------------------------------------------------------------------------

    @Slot(int)
    def take(self, place: int) -> None:
        """Choose a stick, or do what a card says."""
        if self._stage == "sticks":
            self._stick = self._sticks[place]
            self._open()
        elif self._stage == "list" and self._cards[place].act:
            self._begin(self._cards[place])

    def next(self) -> None:
        """Make the stick safe to pull out; after news, back to the list."""
        if self._stage == "told":
            self._open()
        elif self._stage == "list" and self._stick is not None:
            stick = self._stick
            self._run(lambda: let_go(stick), self._settled)

    def back(self) -> None:
        """Stop the work; else to the cards of staff."""
        if self._stage == "working":
            self._stop.set()
        else:
            self._go_back()

    def home(self) -> None:
        """To the first page, unless work goes on."""
        if self._stage != "working":
            self._go_home()

    def leave(self) -> None:
        """The work, if there is some, ends at the next piece; what was there before stays."""
        self._stop.set()
        self._timer.stop()

    # --- sticks ------------------------------------------------------------------------------

    @Slot()
    def _look(self) -> None:
        if not self._looking and self._stage in ("none", "sticks", "list"):
            self._looking = True
            self._parts.jobs.run(self._parts.sticks, self._seen, self._not_seen)

    def _seen(self, sticks: tuple[Path, ...]) -> None:
        self._looking = False
        if sticks == self._sticks or self._stage not in ("none", "sticks", "list"):
            return
        self._sticks = sticks
        if self._stage == "list" and self._stick in sticks:
            return
        self._stick = sticks[0] if len(sticks) == 1 else None
        if self._stick is not None:
            self._open()
        else:
            self._stage = "sticks" if sticks else "none"
            self._show()

    def _not_seen(self, error: BaseException) -> None:
        self._looking = False
        if not isinstance(error, OSError):
            raise error

    def _open(self) -> None:
        stick = self._stick
        if stick is None:
            self._stage = "none"
            self._show()
            return
        self._run(lambda: self._trade.gather(stick), self.show)

    def show(self, found: Any) -> None:
        """Offer what a stick holds."""
        self._found = found
        self._cards = self._trade.cards(found)
        self._stage = "list"
        self._show()

    # --- work --------------------------------------------------------------------------------

    def _begin(self, card: Card) -> None:
        found, trade = self._found, self._trade
        if found is None:
            return
        self._stop.clear()
        self._began = time.monotonic()
        self.show_work(0, 1)
        told = self._tell()
        self._run(lambda: trade.carry_out(card, found, told), self._done)

    def _run(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Work with the stick on the jobs thread, which also sees whether it is still there."""
        stick, sticks = self._stick, self._parts.sticks

        def tried() -> T | _Failed:
            try:
                return work()
            except (ContentError, SyncError, KioskError, OSError) as error:
                return _Failed(error, gone=stick not in sticks())

        def told(outcome: T | _Failed) -> None:
            if isinstance(outcome, _Failed):
                self._failed(outcome)
            else:
                done(outcome)

        self._parts.jobs.run(tried, told)

    def show_work(self, done: int, every: int, *, left_seconds: float | None = None) -> None:
        """A bar instead of the list, until the work says what came of it."""
        self._stage = "working"
        self.unattended = True
        self._part, self._left = done / every, left_seconds
        self._show()

    def _tell(self) -> Callable[[int, int], None]:
        """What the jobs thread calls: a person's "Dừng lại" ends the work at the next piece."""
        stop, told = self._stop, self._told

        def tell(done: int, every: int) -> None:
            if stop.is_set():
                raise Stopped("a person ended the copy")
            # Thousandths: a stick may hold more bytes than an int of Qt.
            told.emit(1000 * done // max(1, every), 1000)

        return tell

    @Slot(int, int)
    def _went_on(self, done: int, every: int) -> None:
        if self._stage != "working":
            return
        self._part = done / every
        self._left = seconds_left(done, every, time.monotonic() - self._began)
        self.usbChanged.emit()

    def _done(self, came: Any) -> None:
        self._tell_news([self._trade.done(came)])

    def _settled(self, _nothing: None) -> None:
        self._tell_news([self.tr("Đã ghi xong hết. Rút USB được rồi.")])

    def _failed(self, failed: _Failed) -> None:
        words = self._trade.fault(failed.error, gone=failed.gone)
        if words is None:
            raise failed.error
        if failed.gone:
            self._stick = None
        self._tell_news([words], care=True)

    def _tell_news(self, sentences: list[str], *, care: bool = False) -> None:
        self._stage = "told"
        self.unattended = False
        self._show()
        self.set_frame(fault=sentences[0] if care else "")
        self.say_again(sentences)

    def _show(self) -> None:
        working = self._stage == "working"
        self.set_frame(
            heading=self._heading,
            nextText={"list": self.tr("Rút USB"), "told": self.tr("Tiếp")}.get(self._stage, ""),
            backText=self.tr("Dừng lại") if working else self.tr("Quay lại"),
            fault="",
        )
        self.set_sentences(self._said())
        self.usbChanged.emit()

    def _said(self) -> list[str]:
        match self._stage:
            case "none":
                return [self.tr("Mời cắm USB vào máy."), self.tr("Máy tự nhận sau vài giây.")]
            case "sticks":
                return [self.tr("Có {0} USB. Mời chọn một.").format(len(self._sticks))]
            case "list":
                return [self.tr("Chạm vào việc cần làm."), *(one.text for one in self._cards)]
            case "working":
                return [self.tr("Máy đang làm. Xin đừng rút USB.")]
        return self.said
