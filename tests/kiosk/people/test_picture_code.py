from __future__ import annotations

import random
import secrets

import pytest

from kiosk.people.picture_code import (
    PICTURES,
    code_key,
    is_code,
    length_for,
    random_code,
    story,
)


@pytest.mark.parametrize(
    ("learners", "length"),
    [(0, 4), (300, 4), (301, 5), (3000, 5), (3001, 6), (1_000_000, 6)],
)
def test_a_kiosk_with_more_learners_gives_longer_codes(learners: int, length: int) -> None:
    assert length_for(learners) == length


@pytest.mark.parametrize("length", [4, 5, 6])
def test_a_code_never_holds_a_picture_twice(length: int) -> None:
    for _ in range(500):
        code = random_code(length, secrets.randbelow)
        assert len(set(code)) == length
        assert is_code(code)


def test_every_picture_can_come_at_every_place() -> None:
    below = random.Random(7).randrange
    codes = [random_code(4, below) for _ in range(2000)]
    everything = {picture.id for picture in PICTURES}
    assert all({code[place] for code in codes} == everything for place in range(4))


@pytest.mark.parametrize(
    "pictures",
    [
        (),
        ("non-la",),
        ("non-la", "hoa-sen", "con-ca"),
        ("non-la", "hoa-sen", "con-ca", "con-ca"),
        ("non-la", "hoa-sen", "con-ca", "may-bay"),
        tuple(picture.id for picture in PICTURES[:7]),
    ],
)
def test_what_no_card_can_hold_is_no_code(pictures: tuple[str, ...]) -> None:
    assert not is_code(pictures)
    with pytest.raises(ValueError, match="no code"):
        code_key(pictures, b"p")


def test_the_order_of_pictures_matters() -> None:
    code = ("non-la", "hoa-sen", "con-ca", "con-ga")
    assert code_key(code, b"pepper") != code_key(code[::-1], b"pepper")


def test_a_key_means_nothing_with_another_pepper() -> None:
    code = ("non-la", "hoa-sen", "con-ca", "con-ga")
    assert code_key(code, b"pepper") != code_key(code, b"other")


def test_the_story_names_each_picture_in_order() -> None:
    code = ("non-la", "am-tra", "con-trau", "mat-troi", "xe-dap", "bong-lua")
    assert story(code) == (
        "Nón lá đi chơi.",
        "Nón lá gặp ấm trà.",
        "Ấm trà rủ con trâu.",
        "Con trâu về cùng mặt trời.",
        "Mặt trời gọi xe đạp.",
        "Xe đạp tìm thấy bông lúa.",
    )
    assert story(code[:4]) == story(code)[:4]
