"""A person with a keyboard alone: real key events, and what they lead to."""

from __future__ import annotations

from typing import Final, cast

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.startup import Kiosk
from tests.helpers.touch import wait, walk
from tests.helpers.touched_kiosk import MOST_PAGES, TouchedKiosk

Key = Qt.Key
ARROWS: Final = (Key.Key_Right, Key.Key_Down, Key.Key_Left, Key.Key_Up)
MOST_STOPS: Final = 160
STOPS: Final = ("touchable", "takesKeys", "explains")
"""What can be pressed, what is written in, and drawings that say what they show."""
LEAST_CONTRAST: Final = 3.0
"""Of the ring to what was there before it, WCAG 2.2, 2.4.13."""
LEAST_SEEN: Final = 0.75
"""Part of the ring that must be seen so; the rest may leave the window or lie on its like."""


class KeyedKiosk(TouchedKiosk):
    """The kiosk, led by the Tab key and pressed by Enter."""

    def __init__(self, kiosk: Kiosk) -> None:
        super().__init__(kiosk)
        self.focus = cast("QObject", kiosk.engine.singletonInstance("HocSo.Components", "Focus"))
        self.kept: list[QQuickItem] = []

    def key(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press and let go."""
        QTest.keyClick(self.window, key, modifier)

    def current(self) -> QQuickItem | None:
        """What wears the ring."""
        item: QQuickItem | None = self.window.activeFocusItem()
        return item if item is not None and item.property("reached") else None

    def here(self) -> str:
        """The name of what wears the ring."""
        item = self.current()
        return item.objectName() if item is not None else ""

    def stops(self) -> list[QQuickItem]:
        """What keys must reach now."""
        return [
            item
            for item in walk(self.window.contentItem())
            if item.isEnabled() and any(item.property(name) for name in STOPS)
        ]

    def begin(self) -> None:
        """Take keys into use."""
        if not self.focus.property("keyed"):
            self.key(Key.Key_Tab)

    def lead_to(self, name: str) -> None:
        """Tab until a thing wears the ring."""
        self.begin()
        way = Key.Key_Backtab if self._lies_before(name) else Key.Key_Tab
        for _ in range(MOST_STOPS):
            if self.here() == name:
                return
            self.key(way)
        raise AssertionError(f"Tab does not reach '{name}' among {self.names()} on {self.page}")

    def _lies_before(self, name: str) -> bool:
        """Whether it stands above the ring, so that going back is the shorter way."""
        there, here = self.find(name), self.current()
        if there is None or here is None:
            return False
        return there.mapToScene(QPointF()).y() < here.mapToScene(QPointF()).y()

    def touch(self, name: str) -> None:
        """Turn pages to a thing, lead to it, and press it, without a finger."""
        for _ in range(MOST_PAGES):
            if self.find(name) is not None or self.find("pagerMore") is None:
                break
            self._press("pagerMore")
        self._press(name)

    def _press(self, name: str) -> None:
        self.until(lambda: self._enabled(name), f"{name} to be enabled")
        wait(self.ready, "the end of a press")
        self.lead_to(name)
        self.key(Key.Key_Return)
        self.rest()
        assert self.here(), f"nothing wears the ring on {self.page} after '{name}'"


def round_of(kiosk: KeyedKiosk) -> list[QQuickItem]:
    """What Tab leads to, from here until it comes here again."""
    found: list[QQuickItem] = []
    for _ in range(MOST_STOPS):
        item = kiosk.current()
        assert item is not None, f"the ring is lost after {[one.objectName() for one in found]}"
        if item in found:
            return found
        found.append(item)
        kiosk.key(Key.Key_Tab)
    raise AssertionError(f"Tab leads to {MOST_STOPS} things on {kiosk.page} and never back")


def luminance(colour: QColor) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """Contrast of two colours, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def seen(ring: QRectF, with_it: QImage, without: QImage) -> float:
    """The part of a ring's line where the picture changes with enough contrast.

    `ring` is the outer edge; the line is 4 px wide, its middle 2 px inside.
    """
    line = ring.adjusted(2, 2, -2, -2)
    # Corners are round: the straight parts are looked at.
    across = [line.left() + line.width() * part / 20 for part in range(4, 17)]
    down = [line.top() + line.height() * part / 20 for part in range(6, 15)]
    points = [(x, y) for x in across for y in (line.top(), line.bottom())]
    points += [(x, y) for y in down for x in (line.left(), line.right())]
    clear = 0
    for x, y in points:
        at = (int(x), int(y))
        if with_it.valid(*at) and (
            contrast(with_it.pixelColor(*at), without.pixelColor(*at)) >= LEAST_CONTRAST
        ):
            clear += 1
    return clear / len(points)


def ring_of(item: QQuickItem) -> QRectF:
    """Where an item's ring is drawn, in the window."""
    for child in item.childItems():
        if child.objectName() == "focusRing":
            return child.mapRectToScene(child.boundingRect())
    return item.mapRectToScene(item.boundingRect())
