"""The judge of starts sees every kind of wrong start, and a picture that differs."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PIL import Image

from tests.starts.__main__ import wrong_with
from tests.starts.causes import CAUSES, NOT_SAVING
from tests.starts.revived import restart_seconds
from tests.starts.starting import Started, unlike

CAUSE = next(cause for cause in CAUSES if cause.name == "disk read-only")
WELL = Started(
    seconds=1.0,
    page="Welcome",
    courses=1,
    codes=("LUU-01", "GOI-01"),
    told=NOT_SAVING,
    seen=Image.new("RGB", (8, 8)),
    status=0,
)


def test_a_start_as_it_must_be_is_let_pass() -> None:
    assert wrong_with(CAUSE, WELL) == []


@pytest.mark.parametrize(
    "other",
    [
        {"page": "SetUp"},
        {"courses": 0},
        {"codes": ("LUU-01",)},
        {"codes": ()},
        {"told": ""},
        {"status": -6},
    ],
    ids=str,
)
def test_anything_else_is_named(other: dict[str, Any]) -> None:
    assert len(wrong_with(CAUSE, replace(WELL, **other))) == 1


def test_pixels_that_differ_are_counted() -> None:
    other = WELL.seen.copy()
    assert unlike(WELL.seen, other) == 0
    other.putpixel((3, 4), (0, 0, 1))
    other.putpixel((4, 4), (255, 0, 0))
    assert unlike(WELL.seen, other) == 2


def test_every_fault_has_a_name_of_its_own() -> None:
    assert len({cause.name for cause in CAUSES}) == len(CAUSES)


def test_the_unit_restarts_the_session_within_the_five_seconds() -> None:
    assert restart_seconds() <= 2
