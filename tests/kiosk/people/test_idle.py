from __future__ import annotations

from kiosk.people.idle import (
    COUNTDOWN_SECONDS,
    READING_SECONDS,
    WORKING_SECONDS,
    Gone,
    IdleWatch,
    Leaving,
    Present,
    look,
    touched,
)

LIMIT = READING_SECONDS


def test_the_limits_are_those_of_the_plan() -> None:
    assert (READING_SECONDS, WORKING_SECONDS, COUNTDOWN_SECONDS) == (90, 180, 20)


def test_quiet_leads_to_a_countdown_and_then_away() -> None:
    watch = touched(1_000)
    assert look(watch, 90_999, sound=False, limit_seconds=LIMIT) == (watch, Present())
    watch, now = look(watch, 91_000, sound=False, limit_seconds=LIMIT)
    assert now == Leaving(20)
    assert look(watch, 91_001, sound=False, limit_seconds=LIMIT)[1] == Leaving(20)
    assert look(watch, 92_000, sound=False, limit_seconds=LIMIT)[1] == Leaving(19)
    assert look(watch, 110_999, sound=False, limit_seconds=LIMIT)[1] == Leaving(1)
    assert look(watch, 111_000, sound=False, limit_seconds=LIMIT)[1] == Gone()


def test_somebody_listening_is_somebody_there() -> None:
    watch = touched(0)
    watch, now = look(watch, 500_000, sound=True, limit_seconds=LIMIT)
    assert now == Present()
    assert look(watch, 589_999, sound=False, limit_seconds=LIMIT)[1] == Present()
    assert look(watch, 590_000, sound=False, limit_seconds=LIMIT)[1] == Leaving(20)


def test_the_voice_of_the_countdown_does_not_stop_it() -> None:
    watch, _ = look(touched(0), 90_000, sound=False, limit_seconds=LIMIT)
    assert look(watch, 110_000, sound=True, limit_seconds=LIMIT)[1] == Gone()


def test_a_touch_in_the_countdown_begins_everything_again() -> None:
    watch, _ = look(touched(0), 90_000, sound=False, limit_seconds=LIMIT)
    watch = touched(100_000)
    assert watch == IdleWatch(100_000)
    assert look(watch, 189_999, sound=False, limit_seconds=LIMIT)[1] == Present()


def test_practice_waits_twice_as_long() -> None:
    assert look(touched(0), 179_999, sound=False, limit_seconds=WORKING_SECONDS)[1] == Present()
    assert look(touched(0), 180_000, sound=False, limit_seconds=WORKING_SECONDS)[1] == Leaving(20)


def test_without_a_countdown_quiet_is_the_end_at_once() -> None:
    watch = touched(0)
    for moment, ended in ((89_999, Present()), (90_000, Gone())):
        judged = look(watch, moment, sound=False, limit_seconds=LIMIT, counted=False)
        assert judged[1] == ended
