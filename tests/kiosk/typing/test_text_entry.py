"""Laws of a field of the on-screen keyboard."""

from __future__ import annotations

from kiosk.typing.syllable import ACUTE, GRAVE
from kiosk.typing.way import Way
from kiosk.viewmodels.text_entry import TextEntry


def typed(entry: TextEntry, keys: str) -> TextEntry:
    entry.way = Way.TELEX.value
    for key in keys:
        if key == " ":
            entry.space()
        else:
            entry.press(key)
    return entry


def test_marks_are_composed_as_they_are_typed() -> None:
    assert typed(TextEntry(), "dduowngf").text == "đường"


def test_a_password_is_taken_as_typed() -> None:
    assert typed(TextEntry(plain=True), "aasw1").text == "aasw1"


def test_words_of_a_name_begin_with_a_capital() -> None:
    entry = TextEntry(capital_words=True)
    assert entry.capitals
    assert typed(entry, "thuyr haf").text == "Thủy Hà"
    assert not entry.capitals


def test_shift_holds_for_one_letter_and_can_be_taken_back() -> None:
    entry = TextEntry()
    entry.shift()
    assert typed(entry, "ab").text == "Ab"
    entry.shift()
    entry.shift()
    assert typed(entry, "c").text == "Abc"
    name = TextEntry(capital_words=True)
    name.shift()
    assert typed(name, "a").text == "a"


def test_no_space_at_the_start_and_never_two() -> None:
    assert typed(TextEntry(), "  a  b ").text == "a b "


def test_a_full_field_takes_marks_but_no_letter() -> None:
    entry = typed(TextEntry(most=2), "an")
    assert typed(entry, "h").text == "an"
    assert typed(entry, "s").text == "án"
    entry.fill("quá dài")
    entry.backspace()
    assert entry.text != "quá dài"


def test_keys_without_a_place_do_nothing() -> None:
    assert typed(TextEntry(accepts=str.isalpha), "a1.b").text == "ab"


def test_the_cursor_parts_the_text() -> None:
    entry = typed(TextEntry(), "hoc")
    entry.left()
    assert (entry.before, entry.after) == ("ho", "c")
    entry.press("j")
    assert (entry.before, entry.after, entry.text) == ("họ", "c", "học")
    entry.right()
    assert entry.after == ""
    entry.clear()
    assert entry.text == ""


def test_keys_with_marks_are_what_a_field_begins_with() -> None:
    entry = TextEntry()
    assert [key["name"] for key in entry.sideKeys][:1] == ["key_ă"]
    for key in ("đ", "ư", "ơ", "n", "g", GRAVE):
        entry.press(key)
    assert entry.text == "đường"


def test_another_way_brings_its_own_keys_and_a_password_has_none() -> None:
    entry, password = TextEntry(), TextEntry(plain=True)
    told = []
    entry.wayChanged.connect(lambda: told.append(entry.way))
    entry.way = "vni"
    entry.way = "vni"
    password.way = "vni"
    assert [key["text"] for key in entry.sideKeys] == list("1234567890")
    assert told == ["vni"]
    assert (password.way, password.sideKeys) == ("plain", [])


def test_digits_of_their_own_page_stay_digits() -> None:
    entry = TextEntry()
    entry.way = "vni"
    for key in ("a", "1"):
        entry.press(key)
    entry.pressPlain("1")
    assert entry.text == "á1"


def test_a_real_keyboard_writes_telex_beside_keys_with_marks() -> None:
    entry = TextEntry()
    for key in "dduowngf":
        entry.typed(key)
    assert entry.text == "đường"
    entry.clear()
    entry.way = "vni"
    for key in "sa1":
        entry.typed(key)
    assert entry.text == "sá"


def test_a_field_that_takes_letters_takes_the_digits_that_mark_them() -> None:
    entry = TextEntry(accepts=str.isalpha)
    entry.way = "vni"
    for key in ("a", "6", "1", "2", "7"):
        entry.press(key)
    assert entry.text == "ầ"


def test_each_key_tells_what_came_of_it() -> None:
    entry = TextEntry()
    told: list[str] = []
    entry.echoed.connect(told.append)
    for key in ("b", "ơ", "i", ACUTE, ACUTE, "5"):
        entry.press(key)
    entry.space()
    entry.left()
    entry.left()
    entry.left()
    entry.left()
    entry.left()
    entry.left()
    entry.right()
    entry.backspace()
    assert told == [
        "bê",
        "ơ, o có râu",
        "i ngắn",
        "bới",
        "bơi",
        "năm",
        "dấu cách",
        "năm",
        "i ngắn",
        "ơ, o có râu",
        "bê",
        "bê",
        "Đã xóa: bê.",
    ]


def test_a_space_tells_the_whole_word() -> None:
    entry = TextEntry()
    entry.fill("quê nhà")
    told: list[str] = []
    entry.echoed.connect(told.append)
    entry.space()
    assert told == ["nhà"]


def test_nothing_of_a_password_is_told() -> None:
    entry = TextEntry(plain=True)
    told: list[str] = []
    entry.echoed.connect(told.append)
    entry.press("a")
    entry.backspace()
    assert told == []


def test_a_tone_without_a_syllable_is_refused() -> None:
    entry = TextEntry()
    told: list[bool] = []
    entry.refused.connect(lambda: told.append(True))
    entry.press(ACUTE)
    entry.press("a")
    entry.press(ACUTE)
    assert (told, entry.text) == ([True], "á")


def test_keys_are_named_with_the_mark_they_give() -> None:
    entry = TextEntry()
    assert entry.named("s", "telex") == "ét sì, dấu sắc"
    assert entry.named("s", "direct") == "ét sì"
    assert entry.named("6", "vni") == "sáu, dấu mũ"
    assert entry.named(ACUTE, "direct") == "dấu sắc"
    assert entry.named("â", "direct") == "ớ, a đội mũ"
