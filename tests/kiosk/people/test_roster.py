"""People on a list: counted, made into learners by their consent, or gone after thirty trusted days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from kiosk.people.retention import RetentionPlan
from kiosk.people.roster import ROSTER_DAYS, Roster
from kiosk.people.roster_file import RosterLine
from tests.helpers.people import People, consent, new_learner

LINES = (
    RosterLine(2, "bà Hoa", "nguoi_dan", True),
    RosterLine(3, "em Tí", "hssv", False),
)
DAY = date(2026, 11, 22)
NOTHING = RetentionPlan((), (), ())


def roster(people: People) -> Roster:
    found = Roster(people.database, people.writer)
    assert found.take(LINES).result() == 2
    return found


def test_a_list_makes_no_learner_and_no_event(people: People) -> None:
    listed = roster(people)
    assert [(one.nickname, one.target_group, one.adult) for one in listed.all()] == [
        ("bà Hoa", "nguoi_dan", True),
        ("em Tí", "hssv", False),
    ]
    assert people.learners.all() == ()
    with people.database.read() as connection:
        assert connection.execute("SELECT count(*) FROM event").fetchone() == (0,)


def test_a_consent_takes_the_row_off_with_the_card_or_not_at_all(people: People) -> None:
    listed = roster(people)
    hoa = listed.all()[0]
    new = replace(new_learner("bà Hoa"), listed=hoa.id)
    people.learners.join(new, consent()).result()
    assert [one.nickname for one in listed.all()] == ["em Tí"]
    again = replace(new, listed=listed.all()[0].id)
    assert people.learners.join(again, consent()).exception() is not None
    assert [one.nickname for one in listed.all()] == ["em Tí"]


def test_who_says_no_is_off_the_list(people: People) -> None:
    listed = roster(people)
    listed.remove(listed.all()[0].id).result()
    assert [one.nickname for one in listed.all()] == ["em Tí"]


def test_rows_go_after_thirty_trusted_days_counted_from_the_first(people: People) -> None:
    listed = roster(people)
    for days, left in ((0, 2), (ROSTER_DAYS - 1, 2), (ROSTER_DAYS, 0)):
        people.learners.carry_out(NOTHING, DAY + timedelta(days=days)).result()
        assert len(listed.all()) == left
