"""A text of the screens is found again in the other language, however it was put together."""

from __future__ import annotations

import pytest

from kiosk.phrases import Phrases

ENGLISH = Phrases(
    [
        ("Học ngay", "Learn now"),
        ("đỏ tròn", "red circle"),
        ("Không cần tên.", "No name needed."),
        (", nút", ", button"),
        ("Có {0} người", "People: {0}"),
        ("Bước %1 trong %2", "Step %1 of %2"),
        ("Ngày {ngày}, lúc {giờ}", "At {giờ} on {ngày}"),
        ("{0}: {1}", "{0}: {1}"),
        ("Hai lần: %1 và %1", "Twice: %1 and %1"),
        ("Tự làm được", "Alone"),
        ("Bây giờ: {0}.", "Now: {0}."),
    ]
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Học ngay", "Learn now"),
        ("Học ngay.", "Learn now."),
        ("học ngay", "learn now"),
        ("Đỏ tròn:", "Red circle:"),
        ("Học ngay, nút", "Learn now, button"),
        ("Học ngay. Không cần tên.", "Learn now. No name needed."),
        ("Học ngay · Có 3 người", "Learn now · People: 3"),
        ("Có 3 người, nút", "People: 3, button"),
        ("Bước 2 trong 7", "Step 2 of 7"),
        ("Ngày 2/9, lúc 8 giờ", "At 8 giờ on 2/9"),
        ("Hai lần: a và a", "Twice: a and a"),
        ("Bây giờ: tự làm được.", "Now: alone."),
        ("Đi khám bệnh. Học ngay", "Đi khám bệnh. Learn now"),
        ("Bác Lan, Học ngay", "Bác Lan, Learn now"),
    ],
)
def test_what_is_known_is_said(text: str, said: str) -> None:
    found = ENGLISH.say(text)
    assert found.text == said
    assert found.known


@pytest.mark.parametrize("text", ["", "Đi khám bệnh", "Hai lần: a và b", "Học ngay bây giờ", "3"])
def test_what_is_not_known_stays(text: str) -> None:
    found = ENGLISH.say(text)
    assert found.text == text
    assert not found.known


def test_of_two_texts_the_first_holds() -> None:
    twice = Phrases([("a", "one"), ("a", "two")])
    assert twice.say("a").text == "one"


def test_a_text_that_is_only_places_is_no_template() -> None:
    assert not ENGLISH.say("Sông: Hồng").known


def test_few_words_take_numbers_only() -> None:
    counted = Phrases([("%1 of %2", "%1 trên %2"), ("Ear of rice", "Bông lúa")])
    assert counted.say("3 of 7").text == "3 trên 7"
    assert counted.say("Ear of rice").text == "Bông lúa"
    assert not counted.say("Cup of tea").known


def test_what_follows_a_name_is_found_with_its_number() -> None:
    course = Phrases([(". Lessons learned: %1 of %2", ". Đã học %1 trên %2 bài")])
    assert course.say("VNeID. Lessons learned: 0 of 3").text == "VNeID. Đã học 0 trên 3 bài"


def test_a_place_does_not_swallow_the_next_sentence() -> None:
    told = Phrases([("People: {0}", "{0} người"), ("Minutes left: {0}", "Còn {0} phút")])
    assert told.say("People: 28. Minutes left: 3").text == "28 người. Còn 3 phút"


def test_the_longest_known_beginning_is_taken() -> None:
    told = Phrases([("a, b", "x, y"), ("b", "z"), ("c", "w"), ("visits", "lượt"), ("Now", "Nay")])
    assert told.say("a, b, c").text == "x, y, w"
    assert told.say("Now: 28 visits").text == "Nay: 28 lượt"
    assert told.say("Hoa, b  ·  c").text == "Hoa, z  ·  w"


def test_a_list_stands_in_one_place_where_nothing_else_fits() -> None:
    other = Phrases([("Khác thì chạm: {tên}.", "Else touch: {tên}.")])
    assert other.say("Khác thì chạm: Mua bán, Sức khỏe.").text == "Else touch: Mua bán, Sức khỏe."
