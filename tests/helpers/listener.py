"""Somebody who cannot read or see, at the real kiosk: every touch is chosen by what was heard.

Nothing here knows names, texts or places on the screen. A listener touches about until the kiosk
says the words of what is wanted, remembers where that was, and opens it.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.startup import Kiosk
from kiosk.still import settle
from tests.helpers.noting import voice_of
from tests.helpers.touch import Finger, wait

STEP = 44
"""How far a groping finger goes from touch to touch, px."""
MOST_PAGES = 6
PATIENCE_MS = 20_000
_KIND = re.compile(r"(, (nút|phím|đã chọn|chưa dùng được))+$")
_MARK = re.compile(r"^(\d+|[A-F])\. ")
MORE = "Xem thêm"


class Lost(AssertionError):
    """What was heard led nowhere."""


def name_of(spoken: str) -> str:
    """What a thing is called, without what kind of thing it is."""
    return _MARK.sub("", _KIND.sub("", spoken)).casefold()


def is_called(spoken: str, wanted: str) -> bool:
    """Whether a thing that says this is the one that is wanted."""
    called, wish = name_of(spoken), wanted.casefold()
    return called == wish or called.startswith((wish + ".", wish + ","))


class Listener(ABC):
    """A person and the kiosk.

    Attributes:
        news: everything heard since the last touch that opened something.
    """

    def __init__(self, kiosk: Kiosk) -> None:
        self.kiosk = kiosk
        self.voice = voice_of(kiosk)
        self.finger = Finger(kiosk)
        self.known: dict[str, QPoint] = {}
        self.news: list[str] = []

    def open(self, *wanted: str) -> None:
        """Find by ear what is called one of these, turning pages, and open it."""
        for _ in range(MOST_PAGES):
            spot = self._found(wanted)
            if spot is not None:
                self._opened(spot)
                return
            more = self._found((MORE,))
            if more is None:
                break
            self._opened(more)
        raise Lost(f"nothing is heard that is called {wanted}; heard {self.news}")

    def has_heard(self, *words: str) -> bool:
        """Whether the kiosk said one of these since."""
        told = " ".join(self.news).casefold()
        return any(each.casefold() in told for each in words)

    def _found(self, wanted: tuple[str, ...]) -> QPoint | None:
        for one in wanted:
            before = self.known.get(one)
            if before is not None and is_called(self._explore(before), one):
                return before
        for spot in self._spots():
            said = self._explore(spot)
            for one in wanted:
                if said and is_called(said, one):
                    self.known[one] = spot
                    return spot
        return None

    def _opened(self, spot: QPoint) -> None:
        place = len(self.voice.heard)
        self._open(spot)
        settle(self.kiosk, PATIENCE_MS)
        self.news = self.voice.heard[place:]

    def _spots(self) -> Iterator[QPoint]:
        width, height = self.kiosk.window.width(), self.kiosk.window.height()
        for y in range(STEP // 2, height, STEP):
            for x in range(STEP // 2, width, STEP):
                yield QPoint(x, y)

    @abstractmethod
    def begin(self) -> None:
        """Go by ear from Welcome on."""

    @abstractmethod
    def begin_here(self) -> None:
        """Go by ear from the page that is open."""

    @abstractmethod
    def _explore(self, spot: QPoint) -> str:
        """What is heard at a place; nothing is opened."""

    @abstractmethod
    def _open(self, spot: QPoint) -> None:
        """Open what was heard there."""


class SlidingListener(Listener):
    """With "Nghe và chạm": a finger slides about; two taps anywhere open what was heard last."""

    def begin(self) -> None:
        """What the invitation says: hold a finger at the bottom left corner."""
        settle(self.kiosk, PATIENCE_MS)
        window = self.kiosk.window
        corner = QPoint(12, window.height() - 12)
        QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=corner)
        wait(lambda: self.kiosk.app.property("listening"), "Nghe và chạm")
        QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=corner)
        settle(self.kiosk, PATIENCE_MS)

    def begin_here(self) -> None:
        """A neighbour held the corner before she came."""
        self.kiosk.app.set_listening(listening=True)
        settle(self.kiosk, PATIENCE_MS)

    def _explore(self, spot: QPoint) -> str:
        window = self.kiosk.window
        # From the paper at the edge, so far off that it is no tap.
        edge = QPoint(2, 200 if spot.y() > window.height() // 2 else window.height() - 200)
        QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=edge)
        self.voice.last = []
        QTest.mouseMove(window, spot)
        QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=spot)
        return " ".join(self.voice.last)

    def _open(self, spot: QPoint) -> None:
        overlay = self.finger.find("listening")
        assert overlay is not None
        wait(lambda: not overlay.property("counts"), "the end of a double tap")
        anywhere = QPoint(self.kiosk.window.width() // 2, spot.y() // 2 + 180)
        for _ in range(2):
            self.finger.press_at(anywhere)


class TouchingListener(Listener):
    """In ear mode: a first touch speaks, a second opens; a touch on the paper lets go again."""

    armed = False

    def begin(self) -> None:
        """A neighbour touched the ear for her; it says how it goes."""
        self.begin_here()

    def begin_here(self) -> None:
        """The same on any page."""
        self.kiosk.parts.narrator.toggleEar()

    def _explore(self, spot: QPoint) -> str:
        if self.armed:
            self.finger.press_at(QPoint(3, self.kiosk.window.height() // 2))
        self.voice.last = []
        self.finger.press_at(spot)
        said = " ".join(self.voice.last)
        self.armed = bool(said)
        return said

    def _open(self, spot: QPoint) -> None:
        self.finger.press_at(spot)
        self.armed = False
