"""The newest pack is a floor of time, and the program's own date is that of its release."""

from __future__ import annotations

import json
import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from content.errors import LibraryUnusable
from kiosk.time_floor import time_floor_ms
from sync.clock import PROGRAM_DATE_MS, Reading
from sync.journal import Journal
from sync.outbox import Outbox
from tests.helpers.people_store import SampleStore
from tests.helpers.saved_kiosk import SavedKiosk, answer
from tests.helpers.set_clock import SetClock

ROOT = Path(__file__).parents[2]
RELEASED = re.compile(r"^## \[?\d+\.\d+\.\d+\]? - (\d{4}-\d{2}-\d{2})$", re.MULTILINE)
BEFORE_THE_FIRST_RELEASE = date(2026, 11, 1)


def program_date(changelog: str) -> date:
    """The rule: the day of the newest release, as its heading in CHANGELOG.md says."""
    days = [date.fromisoformat(day) for day in RELEASED.findall(changelog)]
    return max(days, default=BEFORE_THE_FIRST_RELEASE)


def test_a_clock_of_1970_is_raised_to_the_day_of_the_newest_pack(tmp_path: Path) -> None:
    floor = time_floor_ms(SampleStore())
    with SavedKiosk(tmp_path, SetClock(wall_ms=0)) as kiosk:
        journal = Journal(kiosk.writer, kiosk.clock, program="0.1.0", floor_ms=floor)
        journal.record(answer(1)).result()
        (statement,) = kiosk.statements()
    # The sample pack was issued on 20 November 2026, which begins at 17:00 UTC of the day before.
    assert json.loads(statement)["timestamp"] == "2026-11-19T17:00:00.000Z"
    assert floor > PROGRAM_DATE_MS, "without the pack it would be the program's day"


def test_a_store_that_cannot_be_read_gives_no_floor() -> None:
    class Broken(SampleStore):
        def packs(self) -> tuple[()]:
            raise LibraryUnusable("library.db is damaged")

    assert time_floor_ms(Broken()) == 0


def test_the_programs_day_is_that_of_the_newest_release_in_the_changelog() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    day = datetime.fromtimestamp(PROGRAM_DATE_MS / 1000, UTC)
    assert (day.hour, day.minute, day.second) == (0, 0, 0)
    assert day.date() == program_date(changelog), "raise sync.clock.PROGRAM_DATE_MS with a release"


@pytest.mark.parametrize(
    ("headings", "day"),
    [
        ("## Unreleased\n", BEFORE_THE_FIRST_RELEASE),
        ("## Unreleased\n## 0.2.0 - 2027-02-03\n## 0.1.0 - 2026-12-01\n", date(2027, 2, 3)),
        ("## [0.1.0] - 2026-12-01\n", date(2026, 12, 1)),
    ],
    ids=["unreleased", "two", "brackets"],
)
def test_a_release_that_forgot_its_day_is_seen(headings: str, day: date) -> None:
    assert program_date(headings) == day


def test_no_receipt_is_older_than_the_newest_pack(tmp_path: Path) -> None:
    floor = time_floor_ms(SampleStore())
    with SavedKiosk(tmp_path) as kiosk:
        outbox = Outbox(kiosk.database, kiosk.writer, floor)
        judged = outbox.now(Reading("a boot", 5, 0), None)
    assert (judged.at_ms, judged.clock) == (floor, "floor")
    assert floor > PROGRAM_DATE_MS, "without the pack it would be the program's day"
