"""Seven days and four weeks of backups, whatever the clock says."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from sync.clock import DAY_MS, Judged, Reading
from sync.thinning import Stamp, is_due, kept

START = int(datetime(2026, 11, 2, 3, tzinfo=UTC).timestamp() * 1000)  # a Monday, 10:00 in Vietnam


def stamp(number: int, day: float, boot: str = "boot", uptime_ms: int = 0) -> Stamp:
    return Stamp(
        number=number,
        journal="journal",
        seq=number,
        at_ms=START + int(day * DAY_MS),
        boot=boot,
        uptime_ms=uptime_ms,
        erased=frozenset(),
    )


def days_kept(stamps: list[Stamp]) -> list[int]:
    staying = kept(stamps)
    first = datetime.fromtimestamp(START / 1000, UTC).date()
    return sorted(
        {(one.day - first) // timedelta(days=1) for one in stamps if one.number in staying}
    )


def test_a_year_of_daily_backups_leaves_seven_days_and_four_weeks() -> None:
    stamps = [stamp(number, number) for number in range(364)]
    assert len(kept(stamps)) == 11
    # The last week; then the last day of each of the four weeks before.
    assert days_kept(stamps)[-7:] == list(range(357, 364))
    weeks = days_kept(stamps)[:4]
    assert [after - before for before, after in pairwise(weeks)] == [7, 7, 7]


def test_thinning_daily_or_once_a_month_comes_to_the_same_days() -> None:
    staying: list[Stamp] = []
    for number in range(90):
        staying.append(stamp(number, number))
        numbers = kept(staying)
        staying = [one for one in staying if one.number in numbers]
    assert len(staying) == 11


def test_of_one_day_the_newest_stays_and_the_one_before_it() -> None:
    stamps = [stamp(number, number / 100) for number in range(5)]
    assert kept(stamps) == {3, 4}


def test_nothing_is_thinned_that_is_all_there_is() -> None:
    assert kept([]) == frozenset()
    assert kept([stamp(1, 0)]) == {1}


def test_a_jump_to_2038_and_back_does_not_drop_the_newest() -> None:
    stamps = [stamp(number, number) for number in range(7)]
    stamps += [stamp(7, 4_000), stamp(8, 7), stamp(9, 8)]
    assert {8, 9} <= kept(stamps)


def due(newest: Stamp | None, seq: int, day: float, clock: str, boot: str, uptime: int) -> bool:
    now = Judged(at_ms=START + int(day * DAY_MS), clock=clock)  # type: ignore[arg-type] # three words
    return is_due(newest, "journal", seq, now, Reading(boot, uptime, 0))


def test_the_first_is_due_at_once() -> None:
    assert due(None, 0, 0, "unknown", "boot", 0)


def test_none_is_due_when_nothing_was_added() -> None:
    assert not due(stamp(5, 0), 5, 30, "trusted", "other", 0)


def test_one_is_due_on_another_trusted_day_and_not_on_the_same() -> None:
    for boot in ("boot", "other"):
        assert due(stamp(1, 0), 2, 1, "trusted", boot, 5)
        assert not due(stamp(1, 0), 2, 0.2, "trusted", boot, 5)


def test_without_a_trusted_clock_a_boot_is_a_day() -> None:
    assert due(stamp(1, 0), 2, 0, "floor", "other", 5)
    assert not due(stamp(1, 0), 2, 9, "unknown", "boot", DAY_MS - 1)
    assert due(stamp(1, 0), 2, 0, "unknown", "boot", DAY_MS)


def test_a_new_journal_counts_as_something_added() -> None:
    now = Judged(at_ms=START, clock="floor")
    assert is_due(stamp(1, 0), "restored", 1, now, Reading("other", 0, 0))
