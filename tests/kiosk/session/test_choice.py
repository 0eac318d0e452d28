"""What is asked before a class, and what is suggested first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.session.choice import (
    Choice,
    checks_of,
    choice_like,
    latest_of_series,
    lesson_after,
    stages_of,
    suggested_first,
)
from kiosk.session.template import PartKind, templates
from tests.kiosk.session.test_moves import CLASS

SERIES = ("11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222")


def test_last_times_choice_stands_first_and_nothing_is_lost() -> None:
    assert suggested_first(("a", "b", "c"), "b") == ("b", "a", "c")
    assert suggested_first(("a", "b"), None) == ("a", "b")


def test_a_choice_that_is_gone_is_no_suggestion() -> None:
    assert suggested_first(("a", "b"), "x") == ("a", "b")


def test_a_rehearsal_asks_nobody_who_holds_it() -> None:
    asked = stages_of(Choice(rehearsal=True))
    assert {"organiser", "partner", "place"}.isdisjoint(asked)
    assert {"format", "lesson", "plan", "checks"} <= set(asked)


def test_the_next_class_of_a_series_keeps_who_and_where() -> None:
    before = replace(CLASS, series=SERIES[0], partner="Đoàn Thanh niên")
    choice = choice_like(before, series=True)
    assert (choice.series, choice.partner, choice.place) == (
        SERIES[0],
        "Đoàn Thanh niên",
        CLASS.place,
    )
    assert {"format", "organiser", "partner", "place"}.isdisjoint(stages_of(choice))
    assert choice_like(before).series is None


def test_each_series_is_offered_once_with_its_last_class_the_latest_first() -> None:
    held = [
        replace(CLASS, id=name, series=series)
        for name, series in (("1", SERIES[0]), ("2", SERIES[1]), ("3", None), ("4", SERIES[0]))
    ]
    assert [one.id for one in latest_of_series(held)] == ["4", "2"]


@pytest.mark.parametrize(
    ("last", "due"), [("a", "b"), ("b", "c"), ("c", "c"), ("gone", "a")], ids=str
)
def test_the_lesson_that_follows_is_suggested(last: str, due: str) -> None:
    assert lesson_after(("a", "b", "c"), last) == due


@pytest.mark.parametrize("form", templates(), ids=lambda form: form.id)
def test_cards_and_phones_are_asked_for_only_where_they_are_needed(form: object) -> None:
    found = next(one for one in templates() if one is form)
    kinds = {part.kind for part in found.parts}
    checks = checks_of(found)
    asked = kinds & {PartKind.OPENING, PartKind.DECISION, PartKind.CLOSING}
    assert ("cards" in checks) == bool(asked)
    assert ("phones" in checks) == (PartKind.PHONES in kinds)
    assert {"sound", "seen", "sheet"} <= set(checks)
