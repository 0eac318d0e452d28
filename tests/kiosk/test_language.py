"""Another language is written on the screen at once, and ends with the visit."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import QTimer

from kiosk.language import LANGUAGES, UNUSED_MS, decimal, number
from kiosk.scenes import SCENES, Scene
from kiosk.startup import Kiosk
from kiosk.still import go_as
from tests.faults.campaign import LONG
from tests.helpers.touch import Finger, walk

PLAIN = tuple(each for each in SCENES if each.text_scale == 1.0 and not each.contrast)


def texts(kiosk: Kiosk, finger: Finger) -> set[str]:
    """What is written on the page, once it is at rest."""
    finger.rest()
    window = kiosk.window
    return {str(each.property("text")) for each in walk(window.contentItem())}


def test_an_open_page_and_every_next_one_are_written_anew(kiosk: Kiosk, finger: Finger) -> None:
    kiosk.routes.who()
    assert "Học ngay" in texts(kiosk, finger)
    kiosk.parts.language.choose("en")
    assert {"Learn now", "I have a learning card", "Back"} <= texts(kiosk, finger)
    assert kiosk.app.shown is not None
    assert "I have a learning card. Touch four pictures, or scan the card." in kiosk.app.shown.said
    kiosk.routes.begin_guest()
    assert {"Find a lesson", "See all"} <= texts(kiosk, finger)


def test_lessons_stay_in_their_own_language(kiosk: Kiosk, finger: Finger) -> None:
    kiosk.parts.language.choose("en")
    kiosk.routes.begin_guest()
    course = kiosk.parts.store.courses()[0]
    kiosk.routes.course(course.id)
    assert {course.title, "Let me try at once"} <= texts(kiosk, finger)


def test_the_next_person_finds_vietnamese(kiosk: Kiosk, finger: Finger) -> None:
    kiosk.parts.language.choose("en")
    kiosk.routes.begin_guest()
    kiosk.routes.welcome()
    assert "Chạm để bắt đầu" in texts(kiosk, finger)
    assert kiosk.parts.language.property("written") == "vi"


def test_one_who_chose_and_left_without_beginning_leaves_nothing_behind(kiosk: Kiosk) -> None:
    kiosk.parts.language.choose("en")
    (quiet,) = kiosk.parts.language.findChildren(QTimer)
    assert quiet.isActive()
    assert quiet.interval() == UNUSED_MS
    quiet.timeout.emit()
    assert kiosk.parts.language.property("written") == "vi"
    assert not quiet.isActive()


def test_somebody_on_another_page_keeps_the_language(kiosk: Kiosk) -> None:
    kiosk.parts.language.choose("en")
    kiosk.routes.begin_guest()
    (quiet,) = kiosk.parts.language.findChildren(QTimer)
    quiet.timeout.emit()
    assert kiosk.parts.language.property("written") == "en"
    assert quiet.isActive()


def test_writing_anew_reads_nothing_aloud(kiosk: Kiosk) -> None:
    read: list[str] = []
    kiosk.parts.narrator.changed.connect(lambda: read.append("changed"))
    kiosk.parts.language.choose("en")
    assert not read


def test_a_language_without_texts_is_refused(kiosk: Kiosk) -> None:
    assert sorted(LANGUAGES) == ["en", "vi"]
    with pytest.raises(KeyError, match="no screen is written in 'fr'"):
        kiosk.parts.language.choose("fr")


SPOKEN = ("01-welcome", "02-who", "03-sign-in", "08-shelves", "13-finished", "30-staff-home")
"""Looked at in every run; every scene before a release."""
NEW_EACH_TIME = ("22-revisit", "40-learners", "49-note-genuine")
"""Answers shuffled anew, people added once more, another note."""
TWO_ALIKE = ("51-take-home",)
"""Two texts that are one in English."""
PAGER = {"Xem thêm, nút", "Xem từ đầu, nút", "Trang trước, nút"}
"""Longer words may need another page."""
CHANGING = re.compile(r"\d")
"""What a scene that makes new people or codes says differently each time has a digit in it."""


@pytest.mark.parametrize(
    "scene",
    [
        each
        for each in PLAIN
        if each.name not in (*NEW_EACH_TIME, *TWO_ALIKE) and (LONG or each.name in SPOKEN)
    ],
    ids=lambda scene: scene.name,
)
def test_the_voice_is_told_vietnamese_whatever_is_written(
    kiosk: Kiosk, finger: Finger, scene: Scene
) -> None:
    told = kiosk.parts.narrator.telling

    def heard() -> set[str]:
        finger.rest()
        assert kiosk.app.shown is not None
        window = kiosk.window
        items = (each.property("spoken") for each in walk(window.contentItem()))
        texts = [*kiosk.app.shown.said, *(each for each in items if isinstance(each, str) and each)]
        lines = (line for text in texts for line in told.aside(text, kiosk.app.shown.said))
        return {line.sentence.rstrip(".") for line in lines if not CHANGING.search(line.sentence)}

    scene.go(kiosk)
    in_vietnamese = heard()
    go_as(kiosk, replace(scene, written="en"))
    in_english = heard()
    assert in_english
    assert in_english <= in_vietnamese | PAGER


def test_numbers_are_heard_as_vietnamese_writes_them(kiosk: Kiosk) -> None:
    language = kiosk.parts.language
    assert (number(1284), decimal(12.5)) == ("1.284", "12,5")
    language.choose("en")
    assert (number(1284), decimal(12.5)) == ("1,284", "12.5")
    said = language.in_vietnamese("Results waiting to be sent: 1,284")
    assert said == "1.284 kết quả chờ gửi về tỉnh"
    assert language.in_vietnamese("Free space: 12.5 GB.") == "Chỗ trống: 12,5 GB."
    assert language.in_vietnamese("1.284 nghìn") == "1.284 nghìn"
