"""What a person who does not see hears of the keyboard: each key, and what came of it."""

from __future__ import annotations

from kiosk.viewmodels.join import JoinModel
from kiosk.viewmodels.visit import guest_visit
from tests.helpers.people_screen import PeopleScreen


def name_field(screen: PeopleScreen) -> JoinModel:
    visit = screen.way.visits.begin(guest_visit())
    model = JoinModel(screen.way, screen.parts, visit)  # type: ignore[arg-type]
    screen.show(model)
    model.choose("bac")
    model.next()
    model.choose("hoa-mai")
    model.typeName()
    screen.settle()
    screen.narrator.spoken.clear()
    return model


def test_in_ear_mode_a_key_is_named_then_written_and_what_it_wrote_is_said(
    screen: PeopleScreen,
) -> None:
    model = name_field(screen)
    screen.narrator.toggleEar()
    for name in (
        "key_b",
        "key_b",
        "key_ơ",
        "key_ơ",
        "tone_sac",
        "tone_sac",
        "keySpace",
        "keySpace",
    ):
        screen.touch(name)
    assert model.entry.text == "Bớ"
    assert screen.narrator.spoken == [
        "bê, phím",
        "bê",
        "ơ, o có râu, phím",
        "ơ, o có râu",
        "dấu sắc, phím",
        "Bớ",
        "Dấu cách, phím",
    ]


def test_in_listening_mode_letters_are_echoed_and_whole_words_behind_a_space(
    screen: PeopleScreen,
) -> None:
    model = name_field(screen)
    screen.app.listen()
    screen.settle()
    screen.narrator.spoken.clear()
    model.entry.press("l")
    model.entry.press("a")
    model.entry.press("n")
    model.entry.backspace()
    assert screen.narrator.spoken == ["e lờ", "a", "en nờ", "Đã xóa: en nờ."]


def test_without_either_typing_is_quiet(screen: PeopleScreen) -> None:
    name_field(screen)
    for name in ("key_b", "key_ơ", "tone_sac", "keyBackspace"):
        screen.touch(name)
    assert screen.narrator.spoken == []


def test_a_tone_before_any_letter_says_what_comes_first(screen: PeopleScreen) -> None:
    name_field(screen)
    screen.touch("tone_sac")
    assert screen.narrator.spoken == ["Gõ chữ trước, rồi chạm dấu."]


def test_the_ways_of_typing_name_themselves(screen: PeopleScreen) -> None:
    name_field(screen)
    screen.touch("keyWay")
    spoken = {name: screen.item(name).property("spoken") for name in ("way_direct", "way_vni")}
    assert screen.narrator.spoken == ["Chọn kiểu gõ."]
    assert spoken == {
        "way_direct": "Phím có sẵn dấu: chạm ă, â, ơ, rồi chạm dấu sắc, đang dùng, nút",
        "way_vni": "VNI: gõ a6 thành â, gõ 1 thành dấu sắc, nút",
    }
