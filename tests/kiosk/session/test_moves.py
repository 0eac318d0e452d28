"""Counting and going through a class: no figure ever contradicts another."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kiosk.session.moves import (
    PHASE_OF,
    came,
    counted,
    counting_women,
    listed_came,
    listed_went,
    seen_on_phones,
    short_of_time,
    spent,
    tallied,
    turned,
    went,
    without_ticks,
    women_counted,
)
from kiosk.session.state import MOST_TALLIES, GroupSession, Tally, from_json, to_json
from kiosk.session.template import PartKind, templates

CLASS = GroupSession(
    id="77777777-7777-4777-8777-777777777777",
    day="2026-11-22",
    template="to-dan-pho",
    course="lua-dao",
    lesson="01-cong-an-goi",
    organiser="Hội Phụ nữ",
    place="Nhà văn hóa",
)
TALLY = Tally(phase="pre", question="q", form="A", right="x", counts={"x": 3, "y": 4}, unknown=1)
GROUPS = st.sampled_from(["nguoi_dan", "hssv"])
CHANGES = st.integers(min_value=-6, max_value=6)
MOVES = st.one_of(
    st.tuples(st.just(counted), GROUPS, CHANGES),
    st.tuples(st.just(women_counted), GROUPS, CHANGES),
    st.tuples(st.just(counting_women), st.booleans()),
    st.tuples(st.just(came), st.sampled_from("abc")),
    st.tuples(st.just(went), st.sampled_from("abc")),
    st.tuples(st.just(seen_on_phones), CHANGES),
    st.tuples(st.just(turned), CHANGES),
    st.tuples(st.just(short_of_time)),
    st.tuples(st.just(tallied), st.just(TALLY)),
)


@given(st.lists(MOVES, max_size=25))
def test_whatever_is_touched_the_figures_stay_possible(moves: list[tuple[object, ...]]) -> None:
    session = CLASS
    for move, *rest in moves:
        assert callable(move)
        session = move(session, *rest)
        assert all(0 <= each.women <= each.people for each in session.counts)
        assert len({each.group for each in session.counts}) == len(session.counts)
        assert 0 <= session.part < len(session.format.parts)
        assert session.phones_seen >= 0
        assert len(set(session.named)) == len(session.named)
        assert len(session.tallies) <= MOST_TALLIES
        assert from_json(to_json(session)) == session


def test_thirty_people_are_counted_in_six_touches_of_five() -> None:
    session = CLASS
    for _ in range(6):
        session = counted(session, "nguoi_dan", 5)
    assert session.people == 30


def test_women_are_dropped_when_they_are_not_counted() -> None:
    session = women_counted(counted(counting_women(CLASS, on=True), "hssv", 5), "hssv", 3)
    assert session.women_counted == 3
    assert counting_women(session, on=False).women_counted is None


def test_a_question_counted_again_replaces_its_figures() -> None:
    once = tallied(CLASS, TALLY)
    again = tallied(once, replace(TALLY, counts={"x": 9, "y": 0}))
    assert [tally.counts["x"] for tally in again.tallies] == [9]


def test_short_of_time_leads_to_the_closing_question_and_then_home() -> None:
    asked = short_of_time(CLASS)
    assert asked.kind is PartKind.CLOSING
    home = short_of_time(asked)
    assert home.kind is PartKind.HOME
    assert short_of_time(home) == home


def test_a_part_counts_its_own_minutes_and_never_below_nought() -> None:
    asked = turned(spent(CLASS, 90_000), 2)
    assert (CLASS.minutes_left, asked.minutes_left) == (4, 4)
    assert spent(asked, 60_001).minutes_left == 3
    assert spent(asked, 3_600_000).minutes_left == 0


def test_each_format_counts_first_ends_at_home_and_asks_in_pairs() -> None:
    for each in templates():
        kinds = [part.kind for part in each.parts]
        assert kinds[0] is PartKind.COUNT
        assert kinds[-1] is PartKind.HOME
        assert PartKind.LESSON in kinds
        assert (PartKind.OPENING in kinds) == (PartKind.CLOSING in kinds)
        assert sum(kind in PHASE_OF for kind in kinds) <= MOST_TALLIES
        assert all(first is not second for first, second in pairwise(kinds))


def test_the_formats_take_the_time_they_are_known_for() -> None:
    assert {each.id: each.minutes for each in templates()} == {
        "cam-tay-chi-viec": 10,
        "gio-giai-lao-so": 15,
        "to-dan-pho": 45,
        "cau-lac-bo": 90,
        "sinh-hoat-chi-bo": 30,
        "tiet-hoc-so-35": 35,
        "tiet-hoc-so-45": 45,
        "cho-so": 5,
        "nghe-va-cham": 60,
    }


def test_who_is_only_on_the_list_is_a_head_as_long_as_the_tick_stands() -> None:
    there = listed_came(listed_came(CLASS, "row", "hssv"), "row", "hssv")
    assert (there.people, there.listed, there.named) == (CLASS.people + 1, ("row",), ())
    gone = listed_went(listed_went(there, "row", "hssv"), "row", "hssv")
    assert (gone.people, gone.listed) == (CLASS.people, ())


def test_the_end_forgets_who_of_the_list_was_there_and_not_how_many() -> None:
    ended = without_ticks(listed_came(CLASS, "row", "hssv"))
    assert (ended.people, ended.listed) == (CLASS.people + 1, ())


def test_a_class_saved_before_there_were_ticks_is_still_read() -> None:
    old = to_json(CLASS).replace(',"listed":[]', "")
    assert old != to_json(CLASS)
    assert from_json(old) == CLASS
