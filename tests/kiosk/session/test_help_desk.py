"""A touch at the help desk is one statement, counted once on its day, and can be taken back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.session.help_desk import (
    HelpDesk,
    HelpTally,
    HelpTouch,
    by_campaign,
    by_service,
    earlier_days,
    running,
)
from kiosk.session.help_desk_store import HelpDesks
from kiosk.session.lists import Campaign
from kiosk.session.schema import SESSIONS
from sync.daily_counts import DailyCount, counts_of
from tests.helpers.saved_kiosk import SavedKiosk

DAY = date(2026, 11, 21)
SIGNATURES = Campaign(
    "30-ngay", "30 ngày cao điểm", "chu-ky-so", DAY - timedelta(20), DAY + timedelta(9), 100
)
EMPTY = HelpTally(sitting={}, on_day={}, campaigns={})


class Kiosk(SavedKiosk):
    """A kiosk with a help desk."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, sets=(SESSIONS,))
        self.desks = HelpDesks(self.database, self.writer, self.journal, self.clock)
        today = self.desks.today()
        self.desk = HelpDesk(id="desk", today=today, day=today, place="cho", group="nguoi_dan")

    def touched(self, service: str, people: int = 1, desk: HelpDesk | None = None) -> HelpTouch:
        at = desk or self.desk
        touch = HelpTouch(
            id=str(uuid4()),
            desk=at.id,
            day=at.day,
            service=service,
            campaign="30-ngay" if service == "chu-ky-so" else None,
            people=people,
        )
        return self.desks.give(at, touch).result()

    def said(self) -> list[dict[str, Any]]:
        return [json.loads(each) for each in self.statements()]

    def helped(self, day: date) -> int:
        return sum(row.times for row in counts_of(self.database, day, day) if row.what == "help")


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[Kiosk]:
    with Kiosk(tmp_path) as opened:
        yield opened


def test_every_touch_is_a_statement_of_its_own(kiosk: Kiosk) -> None:
    for service in ("vneid", "vneid", "bhyt"):
        kiosk.touched(service)
    said = kiosk.said()
    assert [one["object"]["id"].rpartition("/")[2] for one in said] == ["vneid", "vneid", "bhyt"]
    assert len({one["id"] for one in said}) == 3
    assert kiosk.helped(kiosk.desk.day) == 3


def test_the_last_touch_is_taken_back_and_then_the_one_before(kiosk: Kiosk) -> None:
    first = kiosk.touched("vneid")
    last = kiosk.touched("bhyt", 4)
    assert kiosk.desks.take_back_last(kiosk.desk.day).result() == last
    assert kiosk.helped(kiosk.desk.day) == 1
    assert kiosk.desks.take_back_last(kiosk.desk.day).result() == first
    assert kiosk.desks.take_back_last(kiosk.desk.day).result() is None
    assert kiosk.helped(kiosk.desk.day) == 0
    said = kiosk.said()
    voided = [one["object"]["id"] for one in said if one["verb"]["id"].endswith("/voided")]
    assert voided == [said[1]["id"], said[0]["id"]]


def test_help_of_an_earlier_day_counts_on_that_day(kiosk: Kiosk) -> None:
    before = earlier_days(kiosk.desk.today)[0]
    kiosk.touched("vneid", 7, replace(kiosk.desk, day=before))
    assert kiosk.helped(before) == 7
    assert kiosk.helped(kiosk.desk.today) == 0
    (extension,) = [
        value
        for key, value in kiosk.said()[0]["context"]["extensions"].items()
        if key.endswith("/on")
    ]
    assert extension == before.isoformat()


def test_taking_back_of_one_day_leaves_the_other(kiosk: Kiosk) -> None:
    before = earlier_days(kiosk.desk.today)[0]
    kiosk.touched("vneid", 7, replace(kiosk.desk, day=before))
    kiosk.touched("bhyt")
    taken = kiosk.desks.take_back_last(before).result()
    assert taken is not None
    assert taken.people == 7
    assert (kiosk.helped(before), kiosk.helped(kiosk.desk.today)) == (0, 1)


def test_after_a_restart_the_day_goes_on_and_the_last_touch_can_still_be_taken_back(
    tmp_path: Path,
) -> None:
    with Kiosk(tmp_path) as before:
        before.touched("vneid", 3)
    with Kiosk(tmp_path) as after:
        desk = replace(after.desk, id="another sitting")
        tally, touches = after.desks.tally(desk, []).result()
        assert (tally.in_sitting, tally.in_day, touches) == (0, 3, 1)
        assert after.desks.take_back_last(desk.day).result() is not None
        assert after.helped(desk.day) == 0


def test_touches_of_another_day_are_no_longer_kept_to_be_taken_back(kiosk: Kiosk) -> None:
    kiosk.touched("vneid")
    kiosk.writer.post(
        lambda connection: connection.execute("UPDATE help_touch SET said = '2020-01-01'")
    ).result()
    assert kiosk.desks.take_back_last(kiosk.desk.day).result() is None
    kiosk.touched("bhyt")
    with kiosk.database.read() as connection:
        kept = connection.execute("SELECT COUNT(*) FROM undoable").fetchone()
    assert kept == (1,)
    assert kiosk.helped(kiosk.desk.day) == 2


def test_a_campaign_counts_all_its_days(kiosk: Kiosk) -> None:
    campaign = replace_days(SIGNATURES, kiosk.desk.today)
    kiosk.touched("chu-ky-so", 2, replace(kiosk.desk, day=earlier_days(kiosk.desk.today)[2]))
    kiosk.touched("chu-ky-so", 5)
    tally, _ = kiosk.desks.tally(kiosk.desk, [campaign]).result()
    assert dict(tally.campaigns) == {"30-ngay": 7}
    assert dict(tally.on_day) == {"chu-ky-so": 5}


def replace_days(campaign: Campaign, today: date) -> Campaign:
    return replace(campaign, first=today - timedelta(20), last=today + timedelta(9))


def test_a_campaign_runs_from_its_first_to_its_last_day() -> None:
    days = [SIGNATURES.first - timedelta(1), SIGNATURES.first, SIGNATURES.last]
    days.append(SIGNATURES.last + timedelta(1))
    assert [bool(running([SIGNATURES], day)) for day in days] == [False, True, True, False]


SERVICES = st.sampled_from(["vneid", "bhyt", "chu-ky-so"])
TOUCHES = st.builds(
    HelpTouch,
    id=st.just("x"),
    desk=st.sampled_from(["desk", "other"]),
    day=st.sampled_from([DAY, DAY - timedelta(1)]),
    service=SERVICES,
    campaign=st.sampled_from([None, "30-ngay"]),
    people=st.integers(1, 99),
)


@given(st.lists(TOUCHES, max_size=20))
def test_the_tally_on_the_screen_is_that_of_the_daily_figures(touches: list[HelpTouch]) -> None:
    desk = HelpDesk(id="desk", today=DAY, day=DAY, place="cho")
    tally = EMPTY
    for touch in touches:
        tally = tally.with_touch(desk, touch)
    counts = [
        DailyCount(
            touch.day, "help", "", f"{touch.service}:cho:{touch.campaign or ''}", (), touch.people
        )
        for touch in touches
    ]
    assert dict(tally.on_day) == by_service(counts, DAY)
    assert tally.campaigns.get("30-ngay", 0) == by_campaign(counts, [SIGNATURES])["30-ngay"]
    for touch in reversed(touches):
        tally = tally.with_touch(desk, touch, -1)
    assert (tally.in_sitting, tally.in_day, sum(tally.campaigns.values())) == (0, 0, 0)
