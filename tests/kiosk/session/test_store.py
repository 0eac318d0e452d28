"""A class survives a power cut, is said once, and can be mended afterwards."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kiosk.session.absent import without_absent
from kiosk.session.moves import came, counted, counting_women, tallied, women_counted
from kiosk.session.schema import SESSIONS
from kiosk.session.state import GroupSession
from kiosk.session.store import Sessions
from sync.daily_counts import counts_of
from sync.person import Who
from sync.schema import Connection
from tests.helpers.saved_kiosk import SavedKiosk
from tests.kiosk.session.test_moves import CLASS, TALLY

LEARNER = "11111111-1111-4111-8111-111111111111"
ERASED = "22222222-2222-4222-8222-222222222222"
TAUGHT = came(
    came(
        tallied(
            women_counted(
                counted(counting_women(CLASS, on=True), "nguoi_dan", 28), "nguoi_dan", 17
            ),
            TALLY,
        ),
        LEARNER,
    ),
    ERASED,
)


def people(connection: Connection, named: Sequence[str]) -> list[Who]:
    """Everybody but the one who was erased."""
    del connection
    return [
        Who(actor=one, guest=False, visit="", groups=("hssv",)) for one in named if one != ERASED
    ]


class Kiosk(SavedKiosk):
    """A kiosk with classes."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, sets=(SESSIONS,))
        self.sessions = Sessions(self.database, self.writer, self.journal, self.clock, people)

    def said(self) -> list[dict[str, Any]]:
        """All statements, in the order they were made."""
        with self.database.read() as connection:
            rows = connection.execute("SELECT statement FROM outbox ORDER BY position").fetchall()
        return [json.loads(row[0]) for row in rows]

    def verbs(self) -> Counter[str]:
        return Counter(one["verb"]["id"].rpartition("/")[2] for one in self.said())

    def counted(self, what: str) -> int:
        day = date.fromisoformat(TAUGHT.day)
        return sum(row.times for row in counts_of(self.database, day, day) if row.what == what)


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[Kiosk]:
    with Kiosk(tmp_path) as opened:
        yield opened


def test_a_class_goes_on_where_the_power_went(tmp_path: Path) -> None:
    with Kiosk(tmp_path) as before:
        before.sessions.save(replace(TAUGHT, part=3, step=2)).result()
    with Kiosk(tmp_path) as after:
        assert after.sessions.open_one() == replace(TAUGHT, part=3, step=2)


def test_nothing_is_said_before_the_end(kiosk: Kiosk) -> None:
    kiosk.sessions.save(TAUGHT).result()
    assert kiosk.said() == []


def test_the_end_says_who_was_there_once(kiosk: Kiosk) -> None:
    kiosk.sessions.save(TAUGHT).result()
    assert kiosk.sessions.close(TAUGHT).result() == 3
    assert kiosk.sessions.close(TAUGHT).result() == 0
    assert kiosk.verbs() == {"attended": 2, "answered": 1}
    assert kiosk.counted("class_people") == TAUGHT.people
    assert kiosk.counted("class_women") == 17
    assert kiosk.sessions.open_one() is None
    assert kiosk.sessions.closed("1970-01-01", "2100-01-01") == (without_absent(TAUGHT, [LEARNER]),)


def test_a_closed_class_is_not_opened_again_by_a_late_save(kiosk: Kiosk) -> None:
    kiosk.sessions.close(TAUGHT).result()
    kiosk.sessions.save(TAUGHT).result()
    assert kiosk.sessions.open_one() is None


def test_a_mended_class_voids_what_was_said_and_says_it_anew(kiosk: Kiosk) -> None:
    kiosk.sessions.close(TAUGHT).result()
    mended = counted(TAUGHT, "nguoi_dan", 2)
    kiosk.sessions.close(mended).result()
    assert kiosk.verbs() == {"attended": 4, "answered": 2, "voided": 3}
    said = kiosk.said()
    voided = {one["object"]["id"] for one in said if one["verb"]["id"].endswith("/voided")}
    assert voided == {one["id"] for one in said[:3]}
    assert kiosk.counted("class_people") == mended.people
    assert kiosk.counted("class_held") == 1


def test_a_rehearsal_leaves_nothing_behind(kiosk: Kiosk) -> None:
    rehearsal: GroupSession = replace(TAUGHT, rehearsal=True)
    kiosk.sessions.save(rehearsal).result()
    assert kiosk.sessions.close(rehearsal).result() == 0
    assert kiosk.said() == []
    assert kiosk.sessions.open_one() is None
    assert kiosk.sessions.closed("1970-01-01", "2100-01-01") == ()


def test_a_class_given_up_is_gone(kiosk: Kiosk) -> None:
    kiosk.sessions.save(TAUGHT).result()
    kiosk.sessions.drop(TAUGHT).result()
    assert kiosk.sessions.open_one() is None


def test_a_damaged_class_is_passed_over(kiosk: Kiosk) -> None:
    kiosk.sessions.save(TAUGHT).result()
    kiosk.writer.post(
        lambda connection: connection.execute("UPDATE group_session SET body = '{}'")
    ).result()
    assert kiosk.sessions.open_one() is None
