"""When a kiosk tries again."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.retry import backoff, http_date, regular_delay, retry_after_seconds, start_delay

CHANCES = st.floats(min_value=0, max_value=1, exclude_max=True)
ANSWERED = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)


@given(CHANCES)
def test_a_start_is_somewhere_in_the_first_minute(chance: float) -> None:
    assert 0 <= start_delay(chance) < 60


@given(CHANCES)
def test_a_regular_try_is_about_ten_minutes_later(chance: float) -> None:
    assert 450 <= regular_delay(chance) <= 750


@given(st.integers(1, 10_000), CHANCES, st.one_of(st.none(), st.floats(-1e9, 1e9)))
def test_a_wait_is_never_below_its_floor_nor_beyond_seven_hours(
    faults: int, chance: float, floor: float | None
) -> None:
    wait = backoff(faults, chance, floor)
    assert min(max(floor or 0, 0), 6 * 3600) <= wait <= 7 * 3600


@given(st.integers(1, 30))
def test_the_window_never_shrinks_with_more_faults(faults: int) -> None:
    assert backoff(faults, 0.99) <= backoff(faults + 1, 0.99)


def test_jitter_is_full() -> None:
    assert backoff(3, 0.0) == 0
    assert backoff(3, 0.5) == 60
    assert backoff(50, 0.5) == 1800


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        (None, None),
        ("120", 120.0),
        (" 7 ", 7.0),
        ("Sun, 22 Nov 2026 03:02:00 GMT", 120.0),
        ("Sun, 22 Nov 2026 02:00:00 GMT", 0.0),
        ("Sun, 22 Nov 2026 03:02:00 -0000", 120.0),
        ("soon", None),
        ("-5", None),
        ("٣", None),
        ("Sun, 99 Nov 2026 03:02:00 GMT", None),
        ("9" * 40, 999_999_999.0),
    ],
)
def test_retry_after_is_understood_in_both_forms(value: str | None, seconds: float | None) -> None:
    assert retry_after_seconds(value, ANSWERED) == seconds


def test_a_date_without_the_servers_own_clock_says_nothing() -> None:
    assert retry_after_seconds("Sun, 22 Nov 2026 03:02:00 GMT", None) is None


def test_no_date_is_no_date() -> None:
    assert http_date(None) is None


@given(st.text())
def test_no_header_breaks_it(value: str) -> None:
    seconds = retry_after_seconds(value, ANSWERED)
    assert seconds is None or seconds >= 0
