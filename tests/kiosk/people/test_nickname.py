from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest

from kiosk.people.nickname import (
    AVATARS,
    KINSHIPS,
    avatar_choice,
    cleaned,
    name_fault,
    nickname,
)
from kiosk.people.picture_code import PICTURES

QML = Path(__file__).parents[3] / "kiosk" / "qml"


def test_a_nickname_needs_no_keyboard() -> None:
    assert nickname(KINSHIPS[0], AVATARS[0].name) == "bà Hoa Sen"


def test_no_avatar_looks_like_a_sign_in_picture() -> None:
    assert {avatar.file for avatar in AVATARS}.isdisjoint(picture.file for picture in PICTURES)


@pytest.mark.parametrize("avatar", [avatar.id for avatar in AVATARS])
def test_the_own_avatar_is_among_six_and_they_never_change(avatar: str) -> None:
    six = avatar_choice("learner", avatar, b"pepper")
    assert len({one.id for one in six}) == 6
    assert avatar in {one.id for one in six}
    assert all(avatar_choice("learner", avatar, b"pepper") == six for _ in range(5))


def test_the_place_of_the_own_avatar_tells_nothing() -> None:
    places = {
        [one.id for one in avatar_choice(str(UUID(int=n)), "hoa-sen", b"p")].index("hoa-sen")
        for n in range(200)
    }
    assert places == set(range(6))


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("Lan", None),
        ("  Thúy   Hằng ", None),
        ("Lý-Thị", None),
        ("", "empty"),
        ("   ", "empty"),
        ("0912345678", "letters"),
        ("Lan 2", "letters"),
        ("a@b", "letters"),
        ("Công Tằng Tôn Nữ Lan A", "long"),
    ],
)
def test_a_typed_name_holds_letters_and_never_a_number(name: str, fault: str | None) -> None:
    assert name_fault(name) == fault


def test_a_typed_name_is_kept_whole_and_composed() -> None:
    assert cleaned("  Hoa\u0300  Lan ") == "Hoà Lan"


@pytest.mark.parametrize(
    "file", [one.file for one in (*AVATARS, *KINSHIPS)] + [picture.file for picture in PICTURES]
)
def test_everything_chosen_by_picture_has_its_drawing(file: str) -> None:
    drawing = QML / "Art" / f"{file}.svg"
    assert "<svg" in drawing.read_text(encoding="utf-8")
