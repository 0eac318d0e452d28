from __future__ import annotations

import secrets

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.people.qr_card import (
    CARD_LENGTH,
    ENTER,
    SCANNER_GAP_MS,
    CardRead,
    CardUnreadable,
    Heard,
    Keys,
    Wedge,
    card_key,
    card_text,
    key_came,
    number_of,
    random_number,
    time_passed,
)

NUMBER = "12345678901234"


def scan(text: str, gap_ms: int = 8) -> list[Heard]:
    wedge, heard = Wedge(), list[Heard]()
    for place, key in enumerate(text):
        wedge, more = key_came(wedge, key, place * gap_ms)
        heard += more
    wedge, more = time_passed(wedge, len(text) * gap_ms + 10_000)
    return [*heard, *more]


def typed_by(heard: list[Heard]) -> str:
    return "".join(one.text for one in heard if isinstance(one, Keys))


def test_a_scanned_card_is_read_and_nothing_of_it_is_typed() -> None:
    assert scan(card_text(NUMBER) + ENTER) == [CardRead(NUMBER)]


def test_caps_lock_on_the_scanner_does_no_harm() -> None:
    assert scan(card_text(NUMBER).lower() + ENTER) == [CardRead(NUMBER)]


@given(st.text("0123456789", min_size=14, max_size=14), st.integers(6, CARD_LENGTH - 1), st.data())
def test_one_wrong_digit_is_never_another_card(
    number: str, place: int, data: st.DataObject
) -> None:
    text = card_text(number)
    assert number_of(text) == number
    other = data.draw(st.sampled_from([d for d in "0123456789" if d != text[place]]))
    assert number_of(text[:place] + other + text[place + 1 :]) is None


@given(st.text("0123456789", min_size=14, max_size=14), st.integers(6, CARD_LENGTH - 2))
def test_two_digits_swapped_are_never_another_card(number: str, at: int) -> None:
    text = card_text(number)
    swapped = text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    assert number_of(swapped) in ({number} if swapped == text else {None})


@pytest.mark.parametrize(
    "text",
    ["", "HOCSO1", "HOCSO2" + card_text(NUMBER)[6:], card_text(NUMBER) + "0", "HOCSO1" + "x" * 16],
)
def test_no_other_text_is_a_card(text: str) -> None:
    assert number_of(text) is None


def test_a_damaged_card_is_told_apart_from_typing() -> None:
    assert scan("HOCSO1123456" + ENTER) == [CardUnreadable()]
    assert scan("HOCSO1123456") == [CardUnreadable()]
    assert scan(card_text(NUMBER)[:-1] + "x") == [CardUnreadable()]


@pytest.mark.parametrize(
    "text", ["Hoa", "HOC", "hoc so", "xin HOCchao", "HHH", "HOHOCX", "\n", "h\n"]
)
def test_a_keyboard_beside_the_scanner_works(text: str) -> None:
    assert typed_by(scan(text)) == text
    assert typed_by(scan(text, gap_ms=SCANNER_GAP_MS + 40)) == text


def test_a_card_after_a_lone_h_is_still_read() -> None:
    assert scan("h" + card_text(NUMBER) + ENTER) == [Keys("h"), CardRead(NUMBER)]


def test_a_slow_hand_never_makes_a_card() -> None:
    text = card_text(NUMBER) + ENTER
    assert typed_by(scan(text, gap_ms=SCANNER_GAP_MS + 1)) == text


def test_held_keys_are_let_go_in_time() -> None:
    wedge, heard = key_came(Wedge(), "H", 100)
    assert heard == ()
    assert time_passed(wedge, 100 + SCANNER_GAP_MS) == (wedge, ())
    assert time_passed(wedge, 101 + SCANNER_GAP_MS) == (Wedge(), (Keys("H"),))
    assert time_passed(Wedge(), 10**6) == (Wedge(), ())


def test_numbers_are_random_and_their_key_tells_nothing() -> None:
    numbers = {random_number(secrets.randbelow) for _ in range(100)}
    assert len(numbers) == 100
    assert {len(number) for number in numbers} == {14}
    assert card_key(NUMBER, b"pepper") != card_key(NUMBER, b"other")
