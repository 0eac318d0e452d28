""" "Nghe và chạm": exploring speaks and never presses; two taps open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.paths import VARIABLE
from kiosk.startup import Kiosk, start_kiosk
from kiosk.still import settle
from kiosk.viewmodels.idle import LISTENING_SECONDS, limit_seconds
from kiosk.viewmodels.parts import Fault
from kiosk.viewmodels.welcome import WelcomeModel
from tests.helpers.layout import layout_faults
from tests.helpers.lesson_stage import Stage
from tests.helpers.noting import noting_voice, voice_of
from tests.helpers.sample_pack import STEPS, sample_course, sample_lesson
from tests.helpers.touch import PATIENCE_MS, Finger, screen, wait

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


def test_a_demonstration_waits_until_whoever_listens_has_heard(stage: Stage) -> None:
    stage.app.listen()
    stage.routes.tasks("khoa-mau", "pre")
    stage.open()
    device = stage.model.device
    device.showMe()
    first = device.property("ring")
    for _ in range(3):
        stage.settle()
    assert device.property("ring") == first
    stage.narrator.stop()
    stage.until(lambda: device.property("ring") != first)


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


# --- keys, pace, clocks ----------------------------------------------------------------------


@pytest.fixture
def spoken(qapp: QGuiApplication, home: Path) -> Iterator[Kiosk]:
    """A kiosk that keeps what it says."""
    running = start_kiosk({VARIABLE: str(home)}, voice=noting_voice)
    yield running
    running.close()


def press(kiosk: Kiosk, key: Qt.Key) -> None:
    """A key of the keypad; what was said before is forgotten."""
    voice_of(kiosk).last = []
    QTest.keyClick(kiosk.window, key, Qt.KeyboardModifier.KeypadModifier)
    settle(kiosk, PATIENCE_MS)


def test_a_key_of_a_keypad_begins_it_on_any_page_and_says_which_keys_there_are(
    spoken: Kiosk,
) -> None:
    spoken.routes.who()
    settle(spoken, PATIENCE_MS)
    spoken.window.requestActivate()
    press(spoken, Qt.Key.Key_6)
    assert spoken.app.is_listening
    assert voice_of(spoken).last[0] == "Nghe và chạm."
    assert "Phím 5 để mở chỗ vừa nghe." in voice_of(spoken).last


def test_keys_lead_speak_and_open(spoken: Kiosk) -> None:
    spoken.routes.who()
    settle(spoken, PATIENCE_MS)
    spoken.window.requestActivate()
    press(spoken, Qt.Key.Key_6)
    voice = voice_of(spoken)
    press(spoken, Qt.Key.Key_0)
    assert voice.last[0] == "Mình bắt đầu thế nào?"
    assert voice.last[1].startswith("Trang này có ")
    heard = []
    for _ in range(12):
        press(spoken, Qt.Key.Key_2)
        heard += voice.last
        if voice.last[0].startswith("Làm thẻ học số"):
            break
    assert heard[-1].startswith("Làm thẻ học số"), heard
    press(spoken, Qt.Key.Key_Asterisk)
    assert voice.last == heard[-1:]
    press(spoken, Qt.Key.Key_1)
    assert voice.last == ["Quay lại, nút"]
    page = spoken.app.shown
    assert page is not None
    assert page.pageName == "WhoAreYou"
    press(spoken, Qt.Key.Key_5)
    assert spoken.app.shown is not page


def test_the_pace_is_chosen_by_keys_and_kept_until_the_visit_ends(spoken: Kiosk) -> None:
    spoken.routes.begin_guest()
    settle(spoken, PATIENCE_MS)
    spoken.app.listen()
    spoken.window.requestActivate()
    voice = voice_of(spoken)
    for key, words in (
        (Qt.Key.Key_9, "Đang đọc nhanh."),
        (Qt.Key.Key_9, "Đang đọc nhanh."),
        (Qt.Key.Key_7, "Đang đọc vừa."),
        (Qt.Key.Key_7, "Đang đọc chậm."),
        (Qt.Key.Key_9, "Đang đọc vừa."),
        (Qt.Key.Key_9, "Đang đọc nhanh."),
    ):
        press(spoken, key)
        assert voice.last == [words]
    spoken.routes.shelves()
    assert voice.property("fast")
    spoken.routes.welcome()
    assert not voice.property("fast")


def test_no_clock_drives_whoever_listens(spoken: Kiosk) -> None:
    spoken.routes.begin_guest()
    page, settings = spoken.app.shown, spoken.parts.settings
    assert limit_seconds(page, settings) == settings.idle_reading_seconds
    assert limit_seconds(page, settings, listening=True) == LISTENING_SECONDS >= 1200
    assert limit_seconds(page, settings, "practice", listening=True) == LISTENING_SECONDS


# --- ear mode --------------------------------------------------------------------------------


def test_the_ear_reads_the_page_and_how_it_goes_on(spoken: Kiosk) -> None:
    finger = Finger(spoken)
    spoken.routes.who()
    finger.rest()
    voice = voice_of(spoken)
    voice.last = []
    finger.touch("ear")
    finger.rest()
    assert voice.last[0] == "Mình bắt đầu thế nào?"
    assert voice.last[-1] == "Chạm một lần để nghe, chạm lần nữa để mở."


def test_in_ear_mode_a_plain_text_is_read_and_lets_go_of_what_was_heard(spoken: Kiosk) -> None:
    finger = Finger(spoken)
    spoken.routes.who()
    finger.rest()
    spoken.parts.narrator.toggleEar()
    voice = voice_of(spoken)
    for name in ("join", "heading", "join"):
        voice.last = []
        finger.press_at(middle(finger, name))
        finger.rest()
        assert voice.last, name
        assert finger.page == "WhoAreYou"
    finger.press_at(middle(finger, "join"))
    finger.until_page("Join")


def test_in_ear_mode_what_cannot_be_opened_says_so(spoken: Kiosk) -> None:
    finger = Finger(spoken)
    spoken.routes.join()
    finger.rest()
    spoken.parts.narrator.toggleEar()
    voice_of(spoken).last = []
    finger.press_at(middle(finger, "next"))
    assert voice_of(spoken).last == ["Tiếp, nút, chưa dùng được"]


def test_nothing_heard_on_one_page_is_armed_on_the_next(spoken: Kiosk) -> None:
    finger = Finger(spoken)
    spoken.routes.who()
    finger.rest()
    spoken.parts.narrator.toggleEar()
    finger.press_at(middle(finger, "back"))
    finger.rest()
    spoken.routes.who()
    finger.rest()
    finger.press_at(middle(finger, "back"))
    finger.rest()
    assert finger.page == "WhoAreYou"


# --- said without being asked ----------------------------------------------------------------


def test_what_goes_wrong_is_said_at_once_and_the_page_is_still_heard_again(spoken: Kiosk) -> None:
    spoken.routes.who()
    settle(spoken, PATIENCE_MS)
    voice, page = voice_of(spoken), spoken.app.shown
    assert page is not None
    voice.last = []
    page.set_frame(fault="Chưa in được. Giấy ghi nhận vẫn lưu ở máy.")
    settle(spoken, PATIENCE_MS)
    assert voice.last == ["Chưa in được.", "Giấy ghi nhận vẫn lưu ở máy."]
    voice.replay()
    assert voice.last == page.said


def test_a_fault_that_the_page_says_itself_is_said_once(spoken: Kiosk) -> None:
    spoken.routes.who()
    settle(spoken, PATIENCE_MS)
    voice, page = voice_of(spoken), spoken.app.shown
    assert page is not None
    place = len(voice.heard)
    page.set_frame(fault="Chưa in được.")
    page.set_sentences(["Chưa in được."])
    settle(spoken, PATIENCE_MS)
    assert voice.heard[place:] == ["Chưa in được."]


def test_a_fault_on_welcome_is_said_and_heard_again_by_a_touch(spoken: Kiosk) -> None:
    voice, finger = voice_of(spoken), Finger(spoken)
    voice.stop()
    fault = Fault(code="X", text="Máy chưa lưu thêm được. Mời gọi người phụ trách.")
    cast("list[Fault]", spoken.parts.faults).append(fault)
    voice.last = []
    welcome = spoken.app.shown
    assert isinstance(welcome, WelcomeModel)
    welcome.refresh()
    finger.rest()
    assert voice.last == ["Máy chưa lưu thêm được.", "Mời gọi người phụ trách."]
    finger.press_at(QPoint(8, 300))
    finger.rest()
    assert voice.last[-1] == "Mời gọi người phụ trách."
    assert voice.last[0] == "Mời bà con vào học."


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("sign_in", "Chạm bốn hình"),
        ("join", "Ở nhà gọi mình là gì?"),
        ("staff_door", "Máy này chưa có mã PIN."),
        ("usb", "USB"),
        ("status", "gửi"),
    ],
)
def test_a_page_speaks_without_being_asked(spoken: Kiosk, page: str, words: str) -> None:
    voice = voice_of(spoken)
    voice.last = []
    go = getattr(spoken.routes, page)
    go("technician") if page == "status" else go()
    settle(spoken, PATIENCE_MS)
    assert any(words in each for each in voice.last), voice.last
