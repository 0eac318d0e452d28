"""Finding by letters without marks, by avatar, by group; thousands of names in memory."""

from __future__ import annotations

import pytest

from kiosk.people.finding import Sought, find, people
from kiosk.people.learners import Learner
from kiosk.people.roster import Listed


def learner(nickname: str, avatar: str = "hoa-sen", group: str = "nguoi_dan") -> Learner:
    return Learner(f"id of {nickname}", nickname, avatar, group, True, "14752")


VILLAGE = people(
    [
        learner("bà Hoa Sen"),
        learner("bác Hòa", "con-co"),
        learner("ông Đường", "cay-tre", "cbccvc"),
        learner("chị Thúy Hằng", "con-ong", "nld_dn"),
    ],
    [Listed("listed", "em Hoài", "hssv", False)],
)


@pytest.mark.parametrize(
    ("letters", "found"),
    [
        ("hoa", ["bà Hoa Sen", "bác Hòa", "em Hoài"]),
        ("Hoà", ["bà Hoa Sen", "bác Hòa", "em Hoài"]),
        ("duong", ["ông Đường"]),
        ("ĐƯỜNG", ["ông Đường"]),
        ("hang th", ["chị Thúy Hằng"]),
        ("b h", ["bà Hoa Sen", "bác Hòa"]),
        ("en", []),
        ("  ", ["bà Hoa Sen", "bác Hòa", "chị Thúy Hằng", "em Hoài", "ông Đường"]),
        ("%", []),
    ],
    ids=["plain", "other-mark", "d", "capitals", "two-words", "beginnings", "inner", "all", "sign"],
)
def test_beginnings_of_words_are_found_with_or_without_marks(
    letters: str, found: list[str]
) -> None:
    assert [one.nickname for one in find(VILLAGE, Sought(letters=letters))] == found


def test_avatar_and_group_narrow_and_all_must_fit() -> None:
    assert [one.nickname for one in find(VILLAGE, Sought(avatar="con-co"))] == ["bác Hòa"]
    assert [one.nickname for one in find(VILLAGE, Sought(group="cbccvc"))] == ["ông Đường"]
    assert find(VILLAGE, Sought(letters="hoa", group="cbccvc")) == ()


def test_who_has_not_agreed_yet_has_no_avatar_and_is_marked() -> None:
    (listed,) = find(VILLAGE, Sought(letters="hoai"))
    assert (listed.listed, listed.avatar) == (True, "")
