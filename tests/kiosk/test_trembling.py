"""A trembling finger: shaking, held, lifted beside, come down twice or with another one, acts once."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest
from PySide6.QtCore import QElapsedTimer, QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.settings import Settings, read_settings, write_settings
from kiosk.startup import Kiosk
from kiosk.viewmodels.touching import WAITS_MS
from tests.faults.campaign import times
from tests.helpers.touch import screen, wait
from tests.helpers.touched_kiosk import TouchedKiosk

HELD_MS: Final = times(400, 3_000)
TRAIN: Final = 6


class Trembling(TouchedKiosk):
    """A hand that shakes, on the page where it is tried how it is taken."""

    def __init__(self, kiosk: Kiosk, debounce: int) -> None:
        super().__init__(kiosk)
        kiosk.parts.display.wait_after_touch(debounce)
        kiosk.routes.touching()
        self.rest()
        wait(self.ready, "the end of a press")
        self.press: Any = kiosk.engine.singletonInstance("HocSo.Components", "Press")

    @property
    def count(self) -> int:
        """Touches that counted."""
        return int(self.model.property("count"))

    def middle(self, name: str) -> QPoint:
        item = self.find(name)
        assert item is not None
        return item.mapToScene(item.boundingRect().center()).toPoint()

    def events(self) -> Any:
        """A new event of the touch screen; it goes when it is let go of."""
        return QTest.touchEvent(self.window, screen())

    def hold(self) -> None:
        """Keep still, without a finger being lifted."""
        clock = QElapsedTimer()
        clock.start()
        wait(lambda: clock.elapsed() > HELD_MS, "a long press")


@pytest.fixture
def hand(kiosk: Kiosk) -> Callable[[int], Trembling]:
    """A hand on a kiosk with this debounce."""
    return lambda debounce: Trembling(kiosk, debounce)


def test_a_press_that_shakes_acts_once(hand: Callable[[int], Trembling]) -> None:
    finger = hand(0)
    spot = finger.middle("tryWait")
    finger.events().press(1, spot, finger.window).commit()
    for shake in range(40):
        there = spot + QPoint((shake % 5 - 2) * 6, (shake % 3 - 1) * 9)
        finger.events().move(1, there, finger.window).commit()
    finger.events().release(1, spot + QPoint(7, -5), finger.window).commit()
    assert finger.count == 1


def test_a_long_press_acts_once(hand: Callable[[int], Trembling]) -> None:
    finger = hand(300)
    spot = finger.middle("tryWait")
    finger.events().press(1, spot, finger.window).commit()
    finger.hold()
    assert finger.count == 0
    finger.events().release(1, spot, finger.window).commit()
    assert finger.count == 1


@pytest.mark.parametrize(("beside", "acts"), [(20, True), (220, False)], ids=["little", "far"])
def test_a_finger_lifted_a_little_beside_acts_and_one_that_slid_away_does_not(
    hand: Callable[[int], Trembling], beside: int, *, acts: bool
) -> None:
    finger = hand(300)
    item = finger.find("tryWait")
    assert item is not None
    edge = item.mapToScene(item.boundingRect().topRight()).toPoint() + QPoint(-200, 4)
    off = edge - QPoint(0, beside)
    finger.events().press(1, edge, finger.window).commit()
    finger.events().move(1, off, finger.window).commit()
    finger.events().release(1, off, finger.window).commit()
    assert finger.count == int(acts)


@pytest.mark.parametrize("debounce", WAITS_MS)
def test_a_train_of_touches_acts_once_except_where_all_are_taken(
    hand: Callable[[int], Trembling], debounce: int
) -> None:
    finger = hand(debounce)
    for _ in range(TRAIN):
        finger.press_at(finger.middle("tryWait"))
    assert finger.count == (1 if debounce else TRAIN)


def test_a_second_touch_after_the_wait_counts(hand: Callable[[int], Trembling]) -> None:
    finger = hand(150)
    for expected in (1, 2):
        wait(finger.ready, "the end of a press")
        finger.press_at(finger.middle("tryWait"))
        assert finger.count == expected


def test_what_came_down_too_early_does_not_act_however_late_it_is_lifted(
    hand: Callable[[int], Trembling],
) -> None:
    finger = hand(150)
    spot = finger.middle("tryWait")
    finger.press_at(spot)
    finger.events().press(1, spot, finger.window).commit()
    wait(finger.ready, "the end of a press")
    finger.events().release(1, spot, finger.window).commit()
    assert finger.count == 1


@pytest.mark.parametrize("other", ["tryWait", "wait_500", "back"])
def test_a_second_finger_does_nothing(hand: Callable[[int], Trembling], other: str) -> None:
    finger = hand(0)
    first, second = finger.middle("tryWait"), finger.middle(other) + QPoint(30, 0)
    finger.events().press(1, first, finger.window).commit()
    finger.events().stationary(1).press(2, second, finger.window).commit()
    finger.events().stationary(1).release(2, second, finger.window).commit()
    assert (finger.count, finger.page) == (0, "Touching")
    assert finger.kiosk.parts.display.property("debounce") == 0
    finger.events().release(1, first, finger.window).commit()
    assert finger.count == 1
    finger.press_at(finger.middle("wait_500"))
    assert finger.kiosk.parts.display.property("debounce") == 500


def test_what_goes_away_under_a_finger_does_not_hold_the_next(
    kiosk: Kiosk, hand: Callable[[int], Trembling]
) -> None:
    finger = hand(0)
    spot = finger.middle("tryWait")
    finger.events().press(1, spot, finger.window).commit()
    kiosk.routes.who()
    finger.rest()
    finger.events().release(1, spot, finger.window).commit()
    assert finger.page == "WhoAreYou"
    finger.touch("guest")
    assert finger.page == "Home"


def test_a_palm_on_the_paper_does_not_stop_a_finger(hand: Callable[[int], Trembling]) -> None:
    finger = hand(300)
    heading = finger.middle("heading")
    finger.events().press(1, heading, finger.window).commit()
    finger.events().stationary(1).press(2, finger.middle("tryWait"), finger.window).commit()
    finger.events().stationary(1).release(2, finger.middle("tryWait"), finger.window).commit()
    finger.events().release(1, heading, finger.window).commit()
    assert finger.count == 1


def test_the_screen_that_follows_does_not_take_the_second_touch(
    kiosk: Kiosk, hand: Callable[[int], Trembling]
) -> None:
    finger = hand(300)
    kiosk.routes.welcome()
    finger.rest()
    wait(finger.ready, "the end of a press")
    for _ in range(TRAIN):
        finger.press_at(finger.middle("start") if finger.page == "Welcome" else QPoint(300, 400))
    assert finger.page == "WhoAreYou"


# --- keys that are typed ----------------------------------------------------------------------


def typing(kiosk: Kiosk, hand: Callable[[int], Trembling], debounce: int) -> Trembling:
    finger = hand(debounce)
    kiosk.routes.search()
    finger.rest()
    return finger


def written(finger: Trembling) -> str:
    return str(finger.model.property("entry").property("text"))


def test_one_letter_after_another_needs_no_wait_of_its_own(
    kiosk: Kiosk, hand: Callable[[int], Trembling]
) -> None:
    finger = typing(kiosk, hand, 500)
    for letter in "cho":
        finger.press_at(finger.middle(f"key_{letter}"))
        wait(lambda: not finger.press.property("resting"), "the short wait")
    assert written(finger) == "cho"


@pytest.mark.parametrize(("debounce", "text"), [(300, "a"), (0, "aa")], ids=["usual", "none"])
def test_a_letter_that_comes_twice_at_once_is_a_tremble(
    kiosk: Kiosk, hand: Callable[[int], Trembling], debounce: int, text: str
) -> None:
    finger = typing(kiosk, hand, debounce)
    for _ in range(2):
        finger.press_at(finger.middle("key_a"))
    assert written(finger) == text


def test_the_same_letter_counts_again_after_half_the_wait(
    kiosk: Kiosk, hand: Callable[[int], Trembling]
) -> None:
    finger = typing(kiosk, hand, 300)
    for _ in range(2):
        finger.press_at(finger.middle("key_a"))
        wait(finger.ready, "half the wait")
    assert written(finger) == "aa"
    assert finger.press.property("sameMilliseconds") == 150


# --- keys of a keyboard -----------------------------------------------------------------------


@pytest.mark.parametrize(("debounce", "count"), [(300, 1), (0, 3)], ids=["usual", "none"])
def test_a_key_that_bounces_acts_once(
    hand: Callable[[int], Trembling], debounce: int, count: int
) -> None:
    finger = hand(debounce)
    found = finger.find("tryWait")
    assert found is not None
    QTest.keyClick(finger.window, Qt.Key.Key_Tab)
    found.forceActiveFocus()
    for _ in range(3):
        QTest.keyClick(finger.window, Qt.Key.Key_Return)
    assert finger.count == count


# --- the page ---------------------------------------------------------------------------------


def test_a_wait_that_was_chosen_is_in_use_at_once_and_kept(
    hand: Callable[[int], Trembling], home: Path
) -> None:
    write_settings(home / "settings.json", Settings(place="Thôn 3"))
    finger = hand(300)
    finger.touch("wait_500")
    finger.until(lambda: "Đã lưu. Từ giờ máy dùng mức này." in finger.model.said, "it is kept")
    kept = read_settings(home / "settings.json")
    assert (kept.debounce_ms, kept.place) == (500, "Thôn 3")
    assert finger.kiosk.parts.display.property("debounce") == 500
    finger.kiosk.parts.display.newVisit()
    assert finger.kiosk.parts.display.property("debounce") == 500


def test_a_wait_that_cannot_be_kept_is_said(hand: Callable[[int], Trembling], home: Path) -> None:
    (home / "settings.json").write_text("{", encoding="utf-8")
    finger = hand(300)
    finger.touch("wait_150")
    finger.until(lambda: "Chưa lưu được." in finger.model.said[0], "it is not kept")
    assert finger.kiosk.parts.display.property("debounce") == 150


# --- nothing but touches ----------------------------------------------------------------------

QML: Final = Path(__file__).parents[2] / "kiosk" / "qml"
GESTURES: Final = re.compile(
    r"\b(DragHandler|PinchHandler|PinchArea|Flickable|ListView|GridView|PathView|TableView"
    r"|SwipeView|SwipeDelegate|ScrollView|ScrollBar|WheelHandler|MultiPointTouchArea|Drawer"
    r"|drag\.|onDoubleClicked|onDoubleTapped|onSwipe|autoRepeat|Slider|Tumbler|Dial)\b"
)
HANDLERS: Final = re.compile(
    r"\b(TapHandler|MouseArea|PointHandler|onPressAndHold|onLongPressed)\b"
)
BESIDE: Final = {
    # What is touched there is only read aloud.
    "Components/Picture.qml": {"TapHandler"},
    "Components/ClassBar.qml": {"TapHandler"},
    "Components/EarLayer.qml": {"PointHandler"},
    # Over the page: sees every touch, or takes every touch and presses nothing.
    "Main.qml": {"TapHandler", "PointHandler"},
    "Components/Listening.qml": {"MouseArea"},
    "Components/IdleCountdown.qml": {"MouseArea"},
    # The tactile corner may be held as well as touched.
    "Pages/Welcome.qml": {"TapHandler", "onPressAndHold", "onLongPressed"},
}


def code(path: Path) -> str:
    """A file without its comments."""
    return re.sub(r"//.*", "", path.read_text(encoding="utf-8"))


def gestures(text: str) -> list[str]:
    """What needs a drag, two fingers or speed."""
    return GESTURES.findall(text)


def test_no_file_asks_for_a_drag_two_fingers_or_speed() -> None:
    found = {str(path.relative_to(QML)): gestures(code(path)) for path in QML.rglob("*.qml")}
    assert len(found) > 100
    assert {name: what for name, what in found.items() if what} == {}


@pytest.mark.parametrize("what", ["Flickable {", "DragHandler {}", "drag.target: root", "Slider {"])
def test_a_gesture_is_found(what: str) -> None:
    assert gestures(f"Item {{ {what} }}")


def test_all_that_is_pressed_goes_through_one_press() -> None:
    found = {
        str(path.relative_to(QML)): set(HANDLERS.findall(code(path))) for path in QML.rglob("*.qml")
    }
    stray = {name: what - BESIDE.get(name, set()) for name, what in found.items()}
    assert {name: what for name, what in stray.items() if what} == {}
