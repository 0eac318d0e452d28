"""Time, from clocks that lie."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.clock import (
    DAY_MS,
    MOST_AHEAD_MS,
    PROGRAM_DATE_MS,
    Anchor,
    Judged,
    Reading,
    SystemClock,
    day_of,
    judge,
)
from sync.daily_counts import counts_of
from tests.helpers.saved_kiosk import ACTOR, SavedKiosk, answer, opened
from tests.helpers.set_clock import SetClock

FLOOR = PROGRAM_DATE_MS
HEARD = Anchor("boot", 5_000, FLOOR + DAY_MS)
TIMES = st.integers(-(2**41), 2**42)


def test_a_dead_battery_is_raised_to_the_floor() -> None:
    assert judge(Reading("boot", 10, 0), None, FLOOR) == Judged(FLOOR, "floor")


def test_a_clock_at_2038_is_not_believed() -> None:
    assert judge(Reading("boot", 10, 2**31 * 1000), None, FLOOR).clock == "floor"


def test_a_likely_clock_is_taken_at_its_word_alone() -> None:
    assert judge(Reading("boot", 10, FLOOR + 5), None, FLOOR) == Judged(FLOOR + 5, "unknown")


def test_time_is_trusted_in_the_boot_in_which_the_province_said_it() -> None:
    judged = judge(Reading("boot", 6_000, 0), HEARD, FLOOR)
    assert judged == Judged(HEARD.at_ms + 1_000, "trusted")


def test_after_a_reboot_what_the_province_said_is_a_floor() -> None:
    assert judge(Reading("next", 6_000, 0), HEARD, FLOOR) == Judged(HEARD.at_ms, "floor")
    later = HEARD.at_ms + 1
    assert judge(Reading("next", 6_000, later), HEARD, FLOOR) == Judged(later, "unknown")


@given(TIMES, st.integers(0, 2**40), st.sampled_from(["boot", "next"]), st.booleans())
def test_no_time_is_below_the_floor_nor_absurdly_ahead(
    wall: int, uptime: int, boot: str, heard: bool
) -> None:
    judged = judge(Reading(boot, uptime, wall), HEARD if heard else None, FLOOR)
    assert judged.at_ms >= FLOOR
    if judged.clock != "trusted":
        assert judged.at_ms <= HEARD.at_ms + MOST_AHEAD_MS


@given(TIMES, TIMES)
def test_trusted_time_does_not_look_at_the_wall(one: int, other: int) -> None:
    first = judge(Reading("boot", 9_000, one), HEARD, FLOOR)
    assert first == judge(Reading("boot", 9_000, other), HEARD, FLOOR)


def test_a_day_begins_at_midnight_in_vietnam() -> None:
    midnight = 1_795_021_200_000  # 2026-11-18T17:00:00Z
    assert day_of(midnight - 1) == date(2026, 11, 18)
    assert day_of(midnight) == date(2026, 11, 19)


def test_uptime_runs_on_and_the_boot_stays() -> None:
    clock = SystemClock()
    first, second = clock.read(), clock.read()
    assert first.boot == second.boot == SystemClock().read().boot
    assert second.uptime_ms >= first.uptime_ms > 0


@pytest.mark.parametrize("wall_ms", [0, 2**31 * 1000, 2**40], ids=["1970", "2038", "2004"])
def test_a_kiosk_works_at_any_clock(wall_ms: int, tmp_path: Path) -> None:
    with SavedKiosk(tmp_path, SetClock(wall_ms=wall_ms)) as kiosk:
        saved = kiosk.record(opened(), answer(1))
        assert [one.seq for one in saved] == [1, 2]
        assert kiosk.progress.resume(ACTOR, "lua-dao", "01-cuoc-goi") is not None
        (visit,) = counts_of(kiosk.database, day_of(FLOOR), day_of(FLOOR))
        assert visit.what == "visit"
        assert b'"2026-11-01T00:00:00.000Z"' in kiosk.statements()[0]


def test_order_does_not_come_from_a_clock_that_jumps_back(tmp_path: Path) -> None:
    clock = SetClock(wall_ms=FLOOR + 10 * DAY_MS)
    with SavedKiosk(tmp_path, clock) as kiosk:
        first = kiosk.record(answer(1))
        clock.wall_ms = 0
        second = kiosk.record(answer(2))
        assert kiosk.ids() == [first[0].id, second[0].id]
