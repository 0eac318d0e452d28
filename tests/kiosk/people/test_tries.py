from __future__ import annotations

from typing import get_args

import pytest

from kiosk.people.tries import (
    SIGN_IN,
    STAFF,
    Counted,
    Door,
    Failures,
    MustWait,
    begin,
    remaining,
    succeed,
)
from sync.clock import Reading
from tests.helpers.people import People


def at(seconds: float, boot: str = "a") -> Reading:
    return Reading(boot, round(seconds * 1000), 0)


def test_staff_waits_double_from_half_a_minute_to_a_quarter_of_an_hour() -> None:
    assert [STAFF.wait_ms(n) // 1000 for n in range(13)] == [
        0, 0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900,
    ]  # fmt: skip


def test_picture_waits_stay_between_five_seconds_and_a_minute() -> None:
    assert [SIGN_IN.wait_ms(n) // 1000 for n in range(8)] == [0, 5, 10, 20, 40, 60, 60, 60]


def test_the_wait_is_what_is_left_rounded_up() -> None:
    failures = Failures(5, "a", 100_000)
    assert remaining(failures, STAFF, at(100)) == MustWait(30_000)
    left = remaining(failures, STAFF, at(129.999))
    assert left is not None
    assert left.seconds == 1
    assert remaining(failures, STAFF, at(130)) is None


def test_a_reboot_starts_the_wait_again() -> None:
    failures = Failures(10, "a", 10**9)
    assert remaining(failures, STAFF, at(0, "b")) == MustWait(900_000)
    assert remaining(failures, STAFF, at(899, "b")) == MustWait(1_000)
    assert remaining(failures, STAFF, at(900, "b")) is None


def test_uptime_that_runs_backwards_gives_nothing_away() -> None:
    assert remaining(Failures(5, "a", 100_000), STAFF, at(1)) == MustWait(30_000)


def test_a_siege_of_24_hours_gets_at_most_105_guesses(people: People) -> None:
    guesses, now = 0, 0.0
    with people.database.write() as connection:
        while now <= 24 * 3600:
            match begin(connection, "staff", at(now)):
                case Counted():
                    guesses += 1
                case MustWait() as wait:
                    now += wait.milliseconds / 1000
    assert 5 < guesses <= 105


@pytest.mark.parametrize("door", get_args(Door))
def test_a_success_takes_every_failure_away(people: People, door: Door) -> None:
    with people.database.write() as connection:
        for second in range(5):
            begin(connection, door, at(second * 1000))
        succeed(connection, door)
        assert begin(connection, door, at(5000)) == Counted(1)
