""" "Nghe và chạm": exploring speaks and never presses; two taps open."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest

from kiosk.startup import Kiosk
from kiosk.viewmodels.welcome import WelcomeModel
from tests.helpers.touch import Finger, wait


def middle(finger: Finger, name: str) -> QPoint:
    item = finger.find(name)
    assert item is not None
    return item.mapToScene(item.boundingRect().center()).toPoint()


def test_a_touch_speaks_and_does_not_press(kiosk: Kiosk, finger: Finger) -> None:
    finger.touch("listen")
    finger.rest()
    finger.press_at(middle(finger, "start"))
    finger.rest()
    assert finger.page == "Welcome"
    assert kiosk.app.property("listening")


def test_two_quick_taps_anywhere_open_what_was_spoken(kiosk: Kiosk, finger: Finger) -> None:
    finger.touch("listen")
    finger.rest()
    finger.press_at(middle(finger, "start"))
    finger.rest()
    overlay = finger.find("listening")
    assert overlay is not None
    elsewhere = QPoint(kiosk.window.width() - 40, kiosk.window.height() // 2)
    finger.press_at(elsewhere)
    finger.press_at(elsewhere)
    finger.until_page("WhoAreYou")


def test_a_late_second_tap_on_the_same_thing_opens_it(kiosk: Kiosk, finger: Finger) -> None:
    finger.touch("listen")
    finger.rest()
    for _ in range(2):
        finger.press_at(middle(finger, "start"))
        finger.rest()
    wait(lambda: finger.page == "WhoAreYou", "the page behind a late second tap")


def test_it_ends_with_the_visit(kiosk: Kiosk, finger: Finger) -> None:
    kiosk.routes.begin_guest()
    kiosk.app.listen()
    assert kiosk.app.property("listening")
    kiosk.routes.welcome()
    assert not kiosk.app.property("listening")


def test_any_key_of_a_keypad_begins_it_and_tab_does_not(kiosk: Kiosk, finger: Finger) -> None:
    finger.rest()
    kiosk.window.requestActivate()
    QTest.keyClick(kiosk.window, Qt.Key.Key_Tab)
    assert not kiosk.app.property("listening")
    QTest.keyClick(kiosk.window, Qt.Key.Key_5)
    finger.rest()
    assert kiosk.app.property("listening")
    QTest.keyClick(kiosk.window, Qt.Key.Key_7)
    assert kiosk.app.property("listening")


def test_a_key_pressed_by_chance_does_not_keep_the_next_person_in_it(
    kiosk: Kiosk, finger: Finger
) -> None:
    finger.touch("listen")
    quiet = next(timer for timer in kiosk.app.findChildren(QTimer) if timer.interval() == 90_000)
    assert quiet.isActive()
    kiosk.routes.who()
    quiet.timeout.emit()
    assert kiosk.app.property("listening")
    kiosk.app.show(WelcomeModel(kiosk.routes, kiosk.parts))
    finger.rest()
    quiet.timeout.emit()
    assert not kiosk.app.property("listening")
    assert not quiet.isActive()


def test_a_finger_held_on_the_corner_begins_it_once(kiosk: Kiosk, finger: Finger) -> None:
    finger.rest()
    spot = middle(finger, "listen")
    QTest.mousePress(kiosk.window, Qt.MouseButton.LeftButton, pos=spot)
    wait(lambda: kiosk.app.property("listening"), "Nghe và chạm")
    QTest.mouseRelease(kiosk.window, Qt.MouseButton.LeftButton, pos=spot)
    finger.rest()
    assert kiosk.app.property("listening")
