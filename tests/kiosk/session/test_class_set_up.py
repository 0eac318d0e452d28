"""From the page of staff into a class: chosen by touch, remembered, rehearsed, gone on with."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.session.moves import counted
from kiosk.session.state import GroupSession
from kiosk.startup import Kiosk
from tests.helpers.class_screen import heard, open_class, texts, touch
from tests.helpers.touch import Finger


def into(kiosk: Kiosk, finger: Finger, *names: str) -> None:
    kiosk.routes.staff_home("volunteer")
    finger.rest()
    touch(finger, "card_class", *names)


def choose(finger: Finger, *options: str) -> None:
    """Each on its page of the grid."""
    for option in options:
        for _ in range(6):
            if finger.find(f"option_{option}") is not None:
                break
            touch(finger, "pagerMore")
        touch(finger, f"option_{option}")


CHOSEN = ("to-dan-pho", "vneid", "bai-2", "Hội Phụ nữ", "-", "Nhà văn hóa")


def state_of(kiosk: Kiosk) -> GroupSession:
    found = kiosk.parts.sessions.open_one()
    assert found is not None
    return found


def test_a_class_is_what_was_chosen(kiosk: Kiosk, finger: Finger) -> None:
    into(kiosk, finger, "card_open")
    choose(finger, *CHOSEN)
    assert "45 phút" in texts(kiosk) or "phút" in texts(kiosk)
    assert "Bài học: 12 phút." in heard(kiosk)
    touch(finger, "goesOn", "next", "check_sound", "next")
    assert finger.page == "ClassCount"
    made = state_of(kiosk)
    assert (made.template, made.course, made.lesson) == CHOSEN[:3]
    assert (made.organiser, made.partner, made.place) == ("Hội Phụ nữ", "", "Nhà văn hóa")
    assert made.series is not None
    assert not made.rehearsal


def test_the_partner_is_never_the_organiser(kiosk: Kiosk, finger: Finger) -> None:
    into(kiosk, finger, "card_open")
    choose(finger, *CHOSEN[:4])
    assert heard(kiosk)[0] == "Đơn vị phối hợp"
    assert "Hội Phụ nữ." not in heard(kiosk)
    choose(finger, "Đoàn Thanh niên")
    assert heard(kiosk)[0] == "Nơi học"


def test_what_was_chosen_last_is_suggested_first(kiosk: Kiosk, finger: Finger) -> None:
    held = open_class(kiosk, template="cho-so", organiser="Công đoàn", place="Chợ")
    kiosk.parts.sessions.close(counted(held.state, "nguoi_dan", 5)).result()
    into(kiosk, finger, "card_open")
    firsts = []
    for _ in range(6):
        firsts.append(heard(kiosk)[1])
        first = finger.names()
        touch(finger, next(name for name in first if name.startswith("option_")))
    assert firsts[0] == "Chợ số."
    assert firsts[3] == "Công đoàn."
    assert firsts[5] == "Chợ."
    course = kiosk.parts.store.courses()[0]
    assert firsts[1] == f"{course.title}."
    assert firsts[2] == f"{course.lessons[1].title}."


def test_a_rehearsal_says_so_on_every_page_and_leaves_nothing(kiosk: Kiosk, finger: Finger) -> None:
    into(kiosk, finger, "card_rehearse")
    band = "Tập dạy thử (không tính số liệu)"
    assert band in texts(kiosk)
    choose(finger, "cho-so", "vneid", "bai-1")
    assert band in texts(kiosk)
    touch(finger, "next", "next")
    assert band in texts(kiosk)
    assert state_of(kiosk).rehearsal
    kiosk.routes.class_start()
    finger.rest()
    touch(finger, "card_end")
    assert kiosk.parts.sessions.open_one() is None
    assert kiosk.parts.sessions.closed("1970-01-01", "2999-01-01") == ()


def test_a_series_goes_on_with_the_lesson_that_follows(kiosk: Kiosk, finger: Finger) -> None:
    series = "22222222-2222-4222-8222-222222222222"
    held = open_class(kiosk, series=series)
    held.leave()
    kiosk.parts.sessions.close(counted(held.state, "nguoi_dan", 5)).result()
    into(kiosk, finger, "card_series0")
    assert heard(kiosk)[0] == "Dạy bài nào?"
    following = kiosk.parts.store.courses()[0].lessons[1]
    assert heard(kiosk)[1] == f"{following.title}."
    choose(finger, following.id)
    assert finger.find("goesOn") is None
    touch(finger, "next", "next")
    made = state_of(kiosk)
    assert (made.series, made.lesson, made.template) == (series, following.id, "to-dan-pho")
    assert (made.organiser, made.place) == (held.state.organiser, held.state.place)


def test_an_interrupted_class_is_the_first_thing_staff_see(kiosk: Kiosk, finger: Finger) -> None:
    held = open_class(kiosk, part=3, step=1)
    held.apply(counted(held.state, "nguoi_dan", 12))
    held.leave()
    kiosk.routes.staff_home("volunteer")
    finger.rest()
    assert heard(kiosk)[1] == "Lớp đang dở"
    touch(finger, "card_class")
    assert heard(kiosk)[0] == "Lớp hôm nay đang dở. Mình làm tiếp?"
    assert finger.find("card_open") is None
    touch(finger, "card_goOn")
    assert kiosk.app.shown is not None
    assert kiosk.app.shown.property("people") == 12
    assert state_of(kiosk).part == 3
    assert state_of(kiosk).step == 1


@pytest.mark.parametrize("gone", ["course", "lesson"])
def test_a_class_whose_lesson_is_gone_can_still_be_saved(
    kiosk: Kiosk, finger: Finger, gone: str
) -> None:
    held = open_class(kiosk)
    held.leave()
    lost = replace(counted(held.state, "nguoi_dan", 9), **{gone: "khong-con"})  # type: ignore[arg-type] # a field by its name
    kiosk.parts.sessions.save(lost).result()
    into(kiosk, finger)
    assert finger.find("card_goOn") is None
    touch(finger, "card_end")
    (closed,) = kiosk.parts.sessions.closed("1970-01-01", "2999-01-01")
    assert closed.people == 9
    assert finger.find("card_open") is not None


def test_a_class_of_nobody_is_given_up_without_a_trace(kiosk: Kiosk, finger: Finger) -> None:
    open_class(kiosk).leave()
    into(kiosk, finger)
    assert "Không có gì để lưu" in texts(kiosk)
    touch(finger, "card_end")
    assert kiosk.parts.sessions.open_one() is None
    assert kiosk.parts.sessions.closed("1970-01-01", "2999-01-01") == ()


def test_back_leads_through_the_questions_to_the_staff_page(kiosk: Kiosk, finger: Finger) -> None:
    into(kiosk, finger, "card_open")
    choose(finger, "cho-so")
    touch(finger, "back", "back")
    assert finger.page == "ClassStart"
    touch(finger, "back")
    assert finger.page == "StaffHome"
