"""A class nobody touches: no countdown, locked after twenty minutes, resumed exactly there by PIN."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest

from kiosk.startup import Kiosk
from kiosk.viewmodels.idle import CLASS_SECONDS, STAFF_SECONDS, Idle, limit_seconds
from tests.helpers.class_screen import heard, open_class, touch
from tests.helpers.touch import Finger

PIN = "135792"


@dataclass
class Quiet:
    """Time and sound as the test wants them, judged by the kiosk's own rules."""

    kiosk: Kiosk
    now_ms: int = 0
    playing: bool = False
    idle: list[Idle] = field(default_factory=list)

    def __post_init__(self) -> None:
        app = self.kiosk.app
        self.kiosk.idle.stop()
        self.idle.append(
            Idle(
                visits=self.kiosk.routes.visits,
                narrator=self.kiosk.parts.narrator,
                playing=lambda: self.playing,
                limit=lambda: limit_seconds(app.shown, self.kiosk.parts.settings),
                now_ms=lambda: self.now_ms,
                leave=self._leave,
                keeps=lambda: True,
                counted=lambda: app.shown is None or not app.shown.inClass,
                parent=app,
            )
        )
        app.touched.connect(self.idle[0].touched)

    def _leave(self) -> None:
        shown = self.kiosk.app.shown
        if shown is None or not shown.lock():
            self.kiosk.routes.welcome()

    def after(self, seconds: float) -> None:
        self.now_ms += round(seconds * 1000)
        self.idle[0].look()


@pytest.fixture
def quiet(kiosk: Kiosk) -> Quiet:
    """Nobody near."""
    assert kiosk.parts.staff.set_pin("technician", "864209") is None
    assert kiosk.parts.staff.set_pin("volunteer", PIN) is None
    return Quiet(kiosk)


def test_a_class_is_locked_after_twenty_quiet_minutes_without_a_countdown(
    kiosk: Kiosk, finger: Finger, quiet: Quiet
) -> None:
    kiosk.routes.class_part(open_class(kiosk, part=3))
    finger.rest()
    there = finger.page
    quiet.after(CLASS_SECONDS - 1)
    assert finger.page == there
    assert not quiet.idle[0].property("leaving")
    quiet.after(1)
    assert finger.page == "StaffDoor"
    assert heard(kiosk)[0] == "Lớp đang khóa."


def test_the_pin_resumes_exactly_there(kiosk: Kiosk, finger: Finger, quiet: Quiet) -> None:
    held = open_class(kiosk, part=3)
    kiosk.routes.class_part(held)
    finger.rest()
    touch(finger, "late", "tab_women")
    quiet.after(CLASS_SECONDS)
    assert finger.page == "StaffDoor"
    touch(finger, *(f"pin{digit}" for digit in PIN), "next")
    assert finger.page == "ClassCount"
    assert heard(kiosk)[0] == "Trong đó có bao nhiêu nữ?"
    touch(finger, "tab_people", "row0Leap", "next")
    assert (held.state.people, held.state.part) == (5, 3)


def test_sound_and_touches_are_no_quiet(kiosk: Kiosk, finger: Finger, quiet: Quiet) -> None:
    kiosk.routes.class_part(open_class(kiosk))
    finger.rest()
    quiet.playing = True
    quiet.after(CLASS_SECONDS * 2)
    quiet.playing = False
    quiet.after(CLASS_SECONDS - 1)
    touch(finger, "row0More")
    quiet.after(CLASS_SECONDS - 1)
    QTest.keyClick(kiosk.window, "1")
    quiet.after(CLASS_SECONDS - 1)
    assert finger.page == "ClassCount"


def test_names_lock_as_the_pages_of_staff_do(kiosk: Kiosk, finger: Finger, quiet: Quiet) -> None:
    kiosk.routes.class_part(open_class(kiosk))
    finger.rest()
    touch(finger, "tab_names")
    quiet.after(STAFF_SECONDS)
    assert finger.page == "StaffDoor"


def test_the_lock_gives_the_machine_back_in_the_end(
    kiosk: Kiosk, finger: Finger, quiet: Quiet
) -> None:
    held = open_class(kiosk)
    kiosk.routes.class_part(held)
    quiet.after(CLASS_SECONDS)
    assert finger.page == "StaffDoor"
    quiet.after(CLASS_SECONDS)
    assert finger.page == "Welcome"
    assert kiosk.parts.sessions.open_one() == held.state


def test_the_time_of_a_lock_is_no_time_of_the_class(kiosk: Kiosk) -> None:
    now = [100.0]
    held = open_class(kiosk, now=lambda: now[0])
    now[0] += 30
    held.tick()
    assert held.state.spent_ms == 30_000
    held.leave()
    now[0] += 45
    held.go_on()
    held.tick()
    assert held.state.spent_ms == 30_000


def test_the_lock_is_not_opened_nor_left_by_a_remote_control(
    kiosk: Kiosk, finger: Finger, quiet: Quiet
) -> None:
    kiosk.routes.class_part(open_class(kiosk, part=3))
    quiet.after(CLASS_SECONDS)
    for key in (*KEYS.values(), *KEYS_BACK.values()):
        QTest.keyClick(kiosk.window, key)
    assert finger.page == "StaffDoor"


KEYS = {
    "right": Qt.Key.Key_Right,
    "down": Qt.Key.Key_Down,
    "page-down": Qt.Key.Key_PageDown,
    "space": Qt.Key.Key_Space,
    "enter": Qt.Key.Key_Return,
}
KEYS_BACK = {"left": Qt.Key.Key_Left, "up": Qt.Key.Key_Up, "page-up": Qt.Key.Key_PageUp}


@pytest.mark.parametrize("key", KEYS.values(), ids=KEYS.keys())
def test_a_remote_control_goes_on(kiosk: Kiosk, finger: Finger, key: Qt.Key) -> None:
    held = open_class(kiosk)
    kiosk.routes.class_part(held)
    finger.rest()
    QTest.keyClick(kiosk.window, key)
    assert held.state.part == 0, "with nobody counted, next is not ready"
    touch(finger, "row0Leap")
    QTest.keyClick(kiosk.window, key)
    assert held.state.part > 0
    assert held.state.people == 5, "the button touched before is not pressed again"


@pytest.mark.parametrize("key", KEYS_BACK.values(), ids=KEYS_BACK.keys())
def test_a_remote_control_goes_back(kiosk: Kiosk, finger: Finger, key: Qt.Key) -> None:
    held = open_class(kiosk, part=7)
    kiosk.routes.class_part(held)
    finger.rest()
    QTest.keyClick(kiosk.window, key)
    assert held.state.part < 7


PRESSES = {"space", "enter"}


def test_elsewhere_a_remote_control_turns_no_page(kiosk: Kiosk, finger: Finger) -> None:
    kiosk.routes.staff_home("volunteer")
    finger.rest()
    for name, key in (*KEYS.items(), *KEYS_BACK.items()):
        if name not in PRESSES:
            QTest.keyClick(kiosk.window, key)
    assert finger.page == "StaffHome"


@pytest.mark.parametrize("name", sorted(PRESSES))
def test_elsewhere_the_first_key_only_shows_where_one_is(
    kiosk: Kiosk, finger: Finger, name: str
) -> None:
    kiosk.routes.staff_home("volunteer")
    finger.rest()
    QTest.keyClick(kiosk.window, KEYS[name])
    focused: QObject = kiosk.window.activeFocusItem()
    assert finger.page == "StaffHome"
    assert focused.property("reached")


def test_a_button_that_the_tab_key_led_to_keeps_its_own_space(kiosk: Kiosk, finger: Finger) -> None:
    held = open_class(kiosk)
    kiosk.routes.class_part(held)
    finger.rest()
    for _ in range(30):
        QTest.keyClick(kiosk.window, Qt.Key.Key_Tab)
        focused: QObject = kiosk.window.activeFocusItem()
        if focused.objectName() == "row0Leap":
            break
    QTest.keyClick(kiosk.window, Qt.Key.Key_Return)
    assert (held.state.people, held.state.part) == (5, 0)
