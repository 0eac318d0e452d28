from __future__ import annotations

from datetime import date, timedelta

from kiosk.people.retention import LastSeen, RetentionPlan, months_later, retention_plan
from tests.helpers.people import People

VISIT = date(2026, 1, 31)


def plan(today: date, announced: date | None = None, visit: date | None = VISIT) -> RetentionPlan:
    return retention_plan([LastSeen("a", visit, announced)], today)


def test_months_end_inside_their_month() -> None:
    assert months_later(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert months_later(date(2026, 1, 31), 12) == date(2027, 1, 31)
    assert months_later(date(2024, 2, 29), 12) == date(2025, 2, 28)
    assert months_later(date(2026, 11, 30), 3) == date(2027, 2, 28)


def test_nobody_is_erased_unannounced_however_long_ago() -> None:
    assert plan(date(2038, 1, 1)) == RetentionPlan((), ("a",), ())


def test_staff_hear_of_it_thirty_days_before() -> None:
    assert plan(date(2026, 12, 31)) == RetentionPlan((), (), ())
    assert plan(date(2027, 1, 1)) == RetentionPlan((), ("a",), ())


def test_erased_after_twelve_months_and_thirty_days_of_notice() -> None:
    assert plan(date(2027, 1, 30), announced=date(2027, 1, 1)).erase == ()
    assert plan(date(2027, 1, 31), announced=date(2027, 1, 1)).erase == ("a",)
    late = date(2027, 6, 1)
    assert plan(late + timedelta(29), announced=late).erase == ()
    assert plan(late + timedelta(30), announced=late).erase == ("a",)


def test_who_came_before_any_day_was_trusted_begins_to_count_now() -> None:
    assert plan(date(2038, 1, 1), visit=None) == RetentionPlan(("a",), (), ())


def test_a_visit_takes_the_announcement_back(people: People) -> None:
    learner = people.join().learner
    people.learners.carry_out(RetentionPlan((learner,), (), ()), VISIT).result()
    people.learners.carry_out(RetentionPlan((), (learner,), ()), date(2027, 1, 1)).result()
    assert people.learners.last_seen() == (LastSeen(learner, VISIT, date(2027, 1, 1)),)
    people.learners.seen(learner, date(2027, 1, 5)).result()
    assert people.learners.last_seen() == (LastSeen(learner, date(2027, 1, 5), None),)


def test_what_retention_decides_is_carried_out(people: People) -> None:
    learner = people.join().learner
    people.learners.carry_out(RetentionPlan((), (), (learner,)), date(2027, 2, 1)).result()
    assert people.learners.all() == ()
