"""Laws of VNI: every letter in every order, digits that stay digits, and a way back."""

from __future__ import annotations

import unicodedata
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.typing.field import Typed
from kiosk.typing.vni import press
from kiosk.typing.way import Way, type_keys

TONES = {"": "", "1": "\u0301", "2": "\u0300", "3": "\u0309", "4": "\u0303", "5": "\u0323"}
QUALITIES = {
    **dict.fromkeys("aeiouy", ""),
    "ă": "a8", "â": "a6", "ê": "e6", "ô": "o6", "ơ": "o7", "ư": "u7",
}  # fmt: skip


def letters() -> list[tuple[str, str]]:
    """Each vowel with a mark, and the keys of each order; small and capital: with đ 134 letters."""
    found = [("d9", "đ"), ("D9", "Đ")]
    for vowel, keys in QUALITIES.items():
        for tone, mark in TONES.items():
            digits = keys[1:] + tone
            whole = unicodedata.normalize("NFC", vowel + mark)
            for order in sorted({"".join(order) for order in permutations(digits)}):
                if digits:
                    base = (keys or vowel)[0]
                    found += [(base + order, whole), (base.upper() + order, whole.upper())]
    return found


LETTERS = letters()

WORDS = """
d9u7o7ng2 đường|duong972 đường|du7o7ng29 đường|duo7ng29 đường|d9uo7ng2 đường|D9U7O7NG2 ĐƯỜNG
Nguye6n4 Nguyễn|Nguyen64 Nguyễn|nguye64n nguyễn|khuyu5 khuỵu|khuyu3 khuỷu|quo6c1 quốc|quoc61 quốc
gie6ng1 giếng|thuy3 thủy|hoa2 hòa|hoa2n hoàn|khoe3 khỏe|xoa1 xóa|ngoai2 ngoài|quy1 quý|tuye6t1 tuyết
Vie6t5 Việt|Viet65 Việt|ye6u1 yếu|mua2 mùa|mu7a mưa|mua7 mưa|cu7a3 cửa|gu7i3 gửi|ngu7o7i2 người|nguoi72 người
ru7o7u5 rượu|thuo73 thuở|huo7 huơ|thuo7ng thương|tuo6i3 tuổi|xoong2 xoòng|hoa8c5 hoặc|hoac85 hoặc|xoa8n xoăn
qua2 quà|qua8n quăn|gi2 gì|gia1 giá|gio72 giờ|ca8n căn|ca6n cân|D9a8k1 Đắk|ha2 hà|khuya khuya
2026 2026|0912345678 0912345678|b1 b1|1a 1a|12 12|15/8 15/8|th7 th7|h1n1 h1n1|covid19 covid19|zalo1 zalo1
a11 a1|a111 a11|a66 a6|a88 a8|o77 o7|u77 u7|d99 d9|e66 e6|uo77 uo7|a10 a|a60 â0|a0 a0|a12 à|a16 ấ|a61 ấ
a68 ă|a86 â|o67 ơ|o76 ô|an11 an1|an111 an11|d9i đi
"""
PAIRS = [tuple(pair.split(" ")) for line in WORDS.split("\n") if line for pair in line.split("|")]


@pytest.mark.parametrize(("keys", "letter"), LETTERS, ids=[keys for keys, _ in LETTERS])
def test_every_letter_with_a_mark_in_every_order(keys: str, letter: str) -> None:
    assert type_keys(Way.VNI, keys) == letter


def test_the_table_has_every_letter_of_the_alphabet_with_a_mark() -> None:
    assert len({letter for _, letter in LETTERS}) == 134


@pytest.mark.parametrize(("keys", "word"), PAIRS)
def test_keys_give_the_word(keys: str, word: str) -> None:
    assert type_keys(Way.VNI, keys) == word


def test_a_sentence_keeps_its_numbers_and_signs() -> None:
    keys = "Ba1c Lan, 65 tuo6i3; so61 0912 345 678, nga2y 15/8!"
    assert type_keys(Way.VNI, keys) == "Bác Lan, 65 tuổi; số 0912 345 678, ngày 15/8!"


@given(st.text(alphabet="aeiouydnghtc0123456789 AD.", max_size=25))
def test_no_row_of_keys_eats_a_letter(keys: str) -> None:
    field = Typed()
    for key in keys:
        before = field
        field = press(field, key)
        assert field.text == unicodedata.normalize("NFC", field.text)
        assert len(field.text) - len(before.text) in (0, 1)
        assert field.cursor == len(field.text)
