"""Laws of the keys with marks: a tone finds the syllable that the cursor touches."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.typing.direct import press
from kiosk.typing.field import Typed, move, typed
from kiosk.typing.syllable import ACUTE, DOT, GRAVE, HOOK, TILDE
from kiosk.typing.way import Way, type_keys


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        (f"đương{GRAVE}", "đường"),
        (f"đươ{GRAVE}ng", "đường"),
        (f"hoa{GRAVE}", "hòa"),
        (f"hoa{GRAVE}n", "hoàn"),
        (f"thuơ{HOOK}", "thuở"),
        (f"nguyên{TILDE}", "nguyễn"),
        (f"gi{GRAVE}", "gì"),
        (f"quy{ACUTE}", "quý"),
        (f"tôi{ACUTE}{DOT}", "tội"),
        (f"tôi{ACUTE}{ACUTE}", "tôi"),
        (f"Lan {GRAVE}", "Làn "),
        (f"ĐĂK{ACUTE}", "ĐẮK"),
        (f"facebook{ACUTE}", "facebóok"),
        ("was fizz", "was fizz"),
        ("duowng 12", "duowng 12"),
        (f"{ACUTE}a", "a"),
        (f"12{ACUTE}", "12"),
        (f"bcd{ACUTE}", "bcd"),
        (f". {ACUTE}", ". "),
    ],
)
def test_keys_give_the_text(keys: str, text: str) -> None:
    assert type_keys(Way.DIRECT, keys) == text


@pytest.mark.parametrize("back", range(6))
def test_a_tone_changes_the_syllable_wherever_the_cursor_stands_in_it(back: int) -> None:
    field = move(typed("học đương"), -back)
    after = press(field, GRAVE)
    # Behind the space, the cursor touches the word on its right before the one on its left.
    assert after == Typed("học đường", len(field.text) - back)


def test_a_letter_in_the_middle_moves_the_tone_where_it_belongs() -> None:
    field = move(typed("hòn"), -1)
    assert press(field, "a") == Typed("hoàn", 3)


@given(
    st.text(alphabet=f"aăâeêoôơuưydđnghtc {ACUTE}{GRAVE}{DOT}", max_size=25),
    st.integers(-5, 5),
    st.sampled_from(["a", "ơ", "n", " ", ACUTE, DOT]),
)
def test_no_key_anywhere_eats_a_letter(keys: str, by: int, key: str) -> None:
    field = Typed()
    for one in keys:
        field = press(field, one)
    field = move(field, by)
    after = press(field, key)
    grown = key not in (ACUTE, DOT)
    assert after.text == unicodedata.normalize("NFC", after.text)
    assert len(after.text) - len(field.text) == grown
    assert after.cursor - field.cursor == grown
