"""Forms: rotation, seven trusted days, and what may be compared."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from content.model import FormName
from kiosk.lesson.forms import FORMS, comparable, first_for, form_for, later_due
from sync.events import Phase

AFTER = datetime(2026, 11, 1, 9, tzinfo=UTC)


@pytest.mark.parametrize("first", FORMS)
def test_before_after_and_later_are_three_different_forms(first: FormName) -> None:
    forms = (form_for("pre", first), form_for("post", first), form_for("later", first))
    assert sorted(forms) == ["A", "B", "C"]
    assert forms[0] == first


def test_going_straight_takes_another_form_for_each_task() -> None:
    assert form_for("straight", "C", 0) == "C"
    assert form_for("straight", "C", 1) == "A"


@pytest.mark.parametrize("phase", ["pre", "post", "later", "straight"])
@pytest.mark.parametrize("due", FORMS)
def test_the_first_form_is_where_the_due_one_comes_from(phase: Phase, due: FormName) -> None:
    assert form_for(phase, first_for(phase, due)) == due


@pytest.mark.parametrize(
    ("after", "now", "due"),
    [
        (AFTER, AFTER + timedelta(days=7), True),
        (AFTER, AFTER + timedelta(days=7, seconds=-1), False),
        (None, AFTER, False),
        (AFTER, None, False),
    ],
)
def test_later_is_seven_trusted_days_after(
    after: datetime | None, now: datetime | None, due: bool
) -> None:
    assert later_due(after, now) is due


def test_a_changed_form_makes_the_pair_not_comparable() -> None:
    now: dict[FormName, str] = {"A": "h1", "B": "h2", "C": "h3"}
    assert comparable(("A", "h1"), now)
    assert not comparable(("A", "older"), now)
    assert comparable(None, now)
