"""A class of nobody: as many cards as people, each thing played once, and not a byte of it counted."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.session.cards import UNKNOWN
from kiosk.session.moves import counted, tallied, turned
from kiosk.session.rehearsal import (
    FACES,
    FEWEST,
    MOST,
    cards_raised,
    happens,
    late_comer,
    played,
    pretend_class,
)
from kiosk.session.state import GroupSession, Tally, from_json, to_json
from kiosk.session.template import PartKind, templates
from tests.kiosk.session.test_moves import CLASS
from tests.kiosk.session.test_store import Kiosk

GROUPS = ("nguoi_dan", "hssv", "cbccvc", "nld_dn")
REHEARSAL = replace(CLASS, rehearsal=True)
MEETINGS = st.uuids().map(str)


@given(MEETINGS)
def test_whoever_comes_has_a_face_of_their_group(meeting: str) -> None:
    people = pretend_class(meeting, GROUPS)
    assert FEWEST <= len(people) <= MOST
    for person in (*people, late_comer(meeting, GROUPS)):
        assert person.face in FACES[person.group]


@given(MEETINGS)
def test_the_same_class_comes_back_after_an_interruption(meeting: str) -> None:
    assert pretend_class(meeting, GROUPS) == pretend_class(meeting, GROUPS)
    assert late_comer(meeting, GROUPS) == late_comer(meeting, GROUPS)


def test_another_class_has_another_number_of_people() -> None:
    sizes = Counter(len(pretend_class(str(UUID(int=one)), GROUPS)) for one in range(200))
    assert len(sizes) > (MOST - FEWEST) / 2
    assert max(sizes.values()) < 40


def test_a_group_of_a_province_s_own_has_faces_too() -> None:
    assert {each.group for each in pretend_class(CLASS.id, ("vung-cao",))} == {"vung-cao"}


@given(MEETINGS, st.integers(0, 60), st.sampled_from(["pre", "during", "post"]))
def test_everybody_raises_one_card(meeting: str, people: int, phase: str) -> None:
    session = counted(replace(REHEARSAL, id=meeting), "nguoi_dan", people)
    for one in ("pre", "during", "post"):
        if one == phase:
            cards = cards_raised(session, one, ("a", "b", "c"), "b")
            assert len(cards) == people
            assert set(cards) <= {"a", "b", "c", UNKNOWN}
            assert cards == cards_raised(session, one, ("a", "b", "c"), "b")


def test_a_class_of_nobody_learns() -> None:
    knew = Counter[str]()
    for number in range(50):
        session = counted(replace(REHEARSAL, id=str(UUID(int=number))), "nguoi_dan", 30)
        knew["before"] += cards_raised(session, "pre", ("a", "b"), "a").count("a")
        knew["after"] += cards_raised(session, "post", ("a", "b"), "a").count("a")
    assert knew["after"] > 1.5 * knew["before"]


@pytest.mark.parametrize("form", [one.id for one in templates()])
def test_each_thing_is_played_once_on_the_way_through_any_format(form: str) -> None:
    session = replace(REHEARSAL, template=form)
    seen: list[tuple[str, PartKind]] = []
    for _ in session.format.parts:
        while (what := happens(session)) is not None:
            seen.append((what, session.kind))
            session = from_json(to_json(played(session, what)))
        session = turned(session, 1)
    assert [what for what, _ in seen] == ["class", "late", "cut"]
    assert seen[0][1] is PartKind.COUNT
    assert seen[1][1] is PartKind.LESSON


@pytest.mark.parametrize("form", [one.id for one in templates()])
def test_nothing_is_played_in_a_real_class(form: str) -> None:
    session: GroupSession = replace(CLASS, template=form)
    for part in range(len(session.format.parts)):
        assert happens(replace(session, part=part)) is None


def test_a_rehearsal_changes_no_byte_of_what_is_counted_or_sent(tmp_path: Path) -> None:
    with Kiosk(tmp_path) as kiosk:
        kiosk.sessions.close(counted(CLASS, "nguoi_dan", 12)).result()

        def told() -> list[tuple[object, ...]]:
            tables = ("event", "outbox", "daily_count", "presence", "undoable", "journal_identity")
            with kiosk.database.read() as connection:
                return [
                    (table, *row)
                    for table in tables
                    for row in connection.execute(f"SELECT * FROM {table}").fetchall()
                ]

        before = told()
        session = replace(REHEARSAL, id=str(UUID(int=7)))
        for _ in session.format.parts:
            while (what := happens(session)) is not None:
                session = played(session, what)
                kiosk.sessions.save(session).result()
            session = counted(session, "nguoi_dan", 5)
            cards = cards_raised(session, "post", ("x", "y"), "x")
            tally = Tally(
                phase="post",
                question="q",
                form="B",
                right="x",
                counts={each: cards.count(each) for each in ("x", "y")},
                unknown=cards.count(UNKNOWN),
            )
            session = turned(tallied(session, tally), 1)
            kiosk.sessions.save(session).result()
        assert kiosk.sessions.close(session).result() == 0
        assert kiosk.sessions.close(replace(session, phones_seen=3)).result() == 0
        assert told() == before
        assert kiosk.sessions.open_one() is None
