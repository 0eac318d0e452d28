""" "Nghe và chạm": exploring speaks and never presses; two taps open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.startup import Kiosk
from kiosk.viewmodels.welcome import WelcomeModel
from tests.helpers.layout import layout_faults
from tests.helpers.lesson_stage import Stage
from tests.helpers.sample_pack import STEPS, sample_course, sample_lesson
from tests.helpers.touch import Finger, screen, wait

INSTEAD = "Nghe thay cho xem tranh."


def middle(finger: Finger, name: str) -> QPoint:
    item = finger.find(name)
    assert item is not None
    return item.mapToScene(item.boundingRect().center()).toPoint()


def tap_late(finger: Finger, spot: QPoint) -> None:
    """A tap that belongs to none before it."""
    overlay = finger.find("listening")
    assert overlay is not None
    wait(lambda: not overlay.property("counts"), "the end of a double tap")
    finger.press_at(spot)
    finger.rest()


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
        tap_late(finger, middle(finger, "start"))
    wait(lambda: finger.page == "WhoAreYou", "the page behind a late second tap")


def test_two_quick_taps_on_what_was_never_heard_open_nothing(kiosk: Kiosk, finger: Finger) -> None:
    finger.touch("listen")
    finger.rest()
    for _ in range(2):
        finger.press_at(middle(finger, "start"))
    finger.rest()
    assert finger.page == "Welcome"


def test_quick_taps_on_two_things_are_no_double_tap(kiosk: Kiosk, finger: Finger) -> None:
    kiosk.routes.who()
    kiosk.app.listen()
    finger.rest()
    tap_late(finger, middle(finger, "together"))
    finger.press_at(middle(finger, "guest"))
    finger.press_at(middle(finger, "join"))
    finger.rest()
    assert finger.page == "WhoAreYou"


def test_a_tap_too_many_after_an_opening_is_left_out(kiosk: Kiosk, finger: Finger) -> None:
    finger.touch("listen")
    finger.rest()
    tap_late(finger, middle(finger, "start"))
    overlay = finger.find("listening")
    assert overlay is not None
    wait(lambda: not overlay.property("counts"), "the end of a double tap")
    spot = middle(finger, "start")
    for _ in range(3):
        finger.press_at(spot)
    finger.until_page("WhoAreYou")
    assert kiosk.app.property("listening")


def test_a_finger_that_slides_presses_nothing(kiosk: Kiosk, finger: Finger) -> None:
    kiosk.routes.who()
    kiosk.app.listen()
    finger.rest()
    window = kiosk.window
    for _ in range(2):
        QTest.touchEvent(window, screen()).press(1, middle(finger, "join"), window)
        finger.rest()
        for name in ("together", "card", "guest"):
            QTest.touchEvent(window, screen()).move(1, middle(finger, name), window)
            finger.rest()
        QTest.touchEvent(window, screen()).release(1, middle(finger, "guest"), window)
        finger.rest()
    assert finger.page == "WhoAreYou"


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


def test_a_tap_on_the_band_says_how_to_end_it_and_a_second_ends_it(
    kiosk: Kiosk, finger: Finger
) -> None:
    kiosk.routes.who()
    kiosk.app.listen()
    finger.rest()
    band = middle(finger, "hearing")
    finger.press_at(band)
    finger.rest()
    assert kiosk.app.property("listening")
    finger.press_at(band)
    wait(lambda: not kiosk.app.property("listening"), "the end of Nghe và chạm")
    assert finger.page == "WhoAreYou"


def test_a_touch_on_the_page_between_two_taps_on_the_band_keeps_it(
    kiosk: Kiosk, finger: Finger
) -> None:
    kiosk.routes.who()
    kiosk.app.listen()
    finger.rest()
    band = middle(finger, "hearing")
    finger.press_at(band)
    finger.press_at(middle(finger, "guest"))
    finger.rest()
    finger.press_at(band)
    finger.rest()
    assert kiosk.app.property("listening")


def test_a_key_on_the_band_ends_it(kiosk: Kiosk, finger: Finger) -> None:
    kiosk.routes.who()
    kiosk.app.listen()
    finger.rest()
    kiosk.window.requestActivate()
    wait(kiosk.window.isActive, "the keyboard")
    for _ in range(30):
        focused = kiosk.window.activeFocusItem()
        if focused is not None and focused.objectName() == "hearing":
            break
        QTest.keyClick(kiosk.window, Qt.Key.Key_Tab)
    QTest.keyClick(kiosk.window, Qt.Key.Key_Return)
    wait(lambda: not kiosk.app.property("listening"), "the end of Nghe và chạm")


# --- a lesson that is only heard -------------------------------------------------------------


@pytest.fixture
def stage(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Stage]:
    one = Stage(tmp_path)
    yield one
    one.close()


def open_lesson(stage: Stage) -> None:
    """The window on a lesson whose first step has a text for whoever only listens."""
    course = sample_course()
    steps = (replace(STEPS[0], instead=INSTEAD), *STEPS[1:])
    stage.teach(replace(course, lessons=(sample_lesson("bai-mau", steps), *course.lessons[1:])))
    stage.routes.lesson("khoa-mau", "bai-mau")
    stage.open()


def test_who_only_listens_hears_the_text_meant_for_that(stage: Stage) -> None:
    stage.app.listen()
    open_lesson(stage)
    assert INSTEAD in stage.narrator.spoken
    assert INSTEAD in stage.narrator.sentences
    title, places, *rest = stage.narrator.sentences
    assert title == stage.model.heading
    assert places.startswith("Trang này có ")
    assert rest == [sentence for sentence in stage.model.said if sentence != title]


def test_who_sees_hears_the_text_that_stands_there(stage: Stage) -> None:
    open_lesson(stage)
    assert INSTEAD not in stage.narrator.spoken


def test_the_next_step_is_announced_as_a_new_page(stage: Stage) -> None:
    stage.app.listen()
    open_lesson(stage)
    stage.model.next()
    stage.settle()
    assert stage.narrator.sentences[0] == STEPS[1].title
    assert stage.narrator.sentences[1].startswith("Trang này có ")


def test_an_answer_is_said_without_announcing_the_page_again(stage: Stage) -> None:
    stage.app.listen()
    open_lesson(stage)
    choose = next(place for place, step in enumerate(STEPS) if step.kind == "choose")
    for _ in range(choose):
        stage.model.next()
        stage.settle()
    stage.narrator.spoken.clear()
    stage.model.stepModel.dontKnow()
    stage.settle()
    assert "Không sao." in stage.narrator.spoken
    assert not [words for words in stage.narrator.spoken if words.startswith("Trang này có")]


@pytest.mark.parametrize("page", ["who", "home", "shelves", "search", "staff_door"])
def test_every_page_shows_that_it_is_on(kiosk: Kiosk, finger: Finger, page: str) -> None:
    getattr(kiosk.routes, page)()
    finger.rest()
    below = finger.find("stage")
    assert below is not None
    before = below.height()
    assert finger.find("hearing") is None
    kiosk.app.listen()
    finger.rest()
    mark = finger.find("hearing")
    assert mark is not None
    assert mark.height() >= 72
    assert below.y() == before - below.height() > mark.height()
    for width, height in ((1024, 768), (1280, 720), (800, 1280)):
        kiosk.window.resize(width, height)
        finger.rest()
        assert layout_faults(kiosk.window) == [], (width, height)
