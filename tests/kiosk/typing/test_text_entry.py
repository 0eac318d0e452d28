"""Laws of a field of the on-screen keyboard."""

from __future__ import annotations

from kiosk.viewmodels.text_entry import TextEntry


def typed(entry: TextEntry, keys: str) -> TextEntry:
    for key in keys:
        if key == " ":
            entry.space()
        else:
            entry.press(key)
    return entry


def test_marks_are_composed_as_they_are_typed() -> None:
    assert typed(TextEntry(), "dduowngf").text == "đường"


def test_a_password_is_taken_as_typed() -> None:
    assert typed(TextEntry(telex=False), "aasw1").text == "aasw1"


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
