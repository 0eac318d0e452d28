"""A learner's own answers, found again in what is kept."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from kiosk.people.changing import as_answered, as_changed
from kiosk.people.joining import answered
from kiosk.people.learners import Learner
from kiosk.people.nickname import AVATARS, KINSHIPS, nickname

LAN = Learner("a", "bác Lan", "hoa-mai", "nguoi_dan", True, "14752")


def test_looking_again_changes_nothing() -> None:
    for kinship, avatar in product(KINSHIPS, AVATARS):
        for name in (avatar.name, "Lan", "Nguyễn Thị Thúy Hằng", AVATARS[0].name):
            learner = replace(LAN, nickname=nickname(kinship, name), avatar=avatar.id)
            said = as_answered(learner)
            assert said.kinship == kinship.id
            assert as_changed(learner, said) == learner


@pytest.mark.parametrize("name", ["Mơ", "Bà Mơ", "Tổ 5", "anh", "bà  Sen", "Nguyễn " * 5])
def test_a_name_from_a_list_stays_as_it_stands(name: str) -> None:
    learner = replace(LAN, nickname=name)
    assert as_changed(learner, as_answered(learner)) == learner
    assert as_changed(learner, answered(as_answered(learner), "group", "hssv")).nickname == name


def test_a_name_of_the_picture_goes_with_it_and_another_name_stays() -> None:
    sen = replace(LAN, nickname="bà Hoa Sen", avatar="hoa-sen")
    assert as_changed(sen, answered(as_answered(sen), "avatar", "con-co")).nickname == "bà Con Cò"
    assert as_changed(LAN, answered(as_answered(LAN), "avatar", "con-co")).nickname == "bác Lan"


def test_another_kinship_keeps_the_name_once_it_is_asked() -> None:
    said = replace(answered(as_answered(LAN), "kinship", "co"), called="")
    assert said.nickname == "cô Lan"
