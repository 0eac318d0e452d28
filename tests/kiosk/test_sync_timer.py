"""When a kiosk pushes by itself: never all at once, never not at all."""

from __future__ import annotations

import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from kiosk.sync_timer import SyncTimer, next_delay
from sync.errors import NotEnrolled
from sync.push import PushOutcome
from tests.helpers.touch import wait


def outcome(
    fault: str | None = None, *, finished: bool = True, wait: float | None = None
) -> PushOutcome:
    """A run's outcome."""
    return PushOutcome(
        received=1, set_aside=0, fault=fault, fact="", wait_seconds=wait, finished=finished
    )  # type: ignore[arg-type] # a plain string stands for the literal


chances = st.floats(0, 0.999)


@given(chances)
def test_without_a_network_the_regular_rhythm_goes_on(chance: float) -> None:
    for ended in (None, outcome(), outcome("unreachable"), outcome("portal")):
        assert 450 <= next_delay(ended, 9, chance) <= 750


@given(chances, st.integers(0, 50))
def test_a_server_in_trouble_is_given_time(chance: float, faults: int) -> None:
    assert next_delay(outcome("postponed", wait=120.0), faults, chance) >= 120
    assert next_delay(outcome("denied"), faults, chance) <= 3600


@given(chances)
def test_what_is_left_over_follows_within_a_minute(chance: float) -> None:
    assert next_delay(outcome(finished=False), 0, chance) <= 60


def test_a_run_tells_its_outcome_and_plans_the_next(qtbot: QtBot) -> None:
    timer = SyncTimer(outcome, lambda: 0.5)
    with qtbot.waitSignal(timer.pushed) as told:
        timer.push_now()
    assert told.args[0].received == 1
    assert timer.seconds_left == pytest.approx(600, abs=5)
    timer.close()


def test_a_network_brings_the_run_forward_and_never_back(qtbot: QtBot) -> None:
    dice = iter([0.0, 0.9, 0.1, 0.8])
    timer = SyncTimer(outcome, lambda: next(dice))
    with qtbot.waitSignal(timer.pushed):
        timer.push_now()
    timer.network_appeared()
    assert timer.seconds_left == pytest.approx(54, abs=1)
    timer.network_appeared()
    assert timer.seconds_left == pytest.approx(6, abs=1)
    timer.network_appeared()
    assert timer.seconds_left == pytest.approx(6, abs=1)
    timer.close()


@pytest.mark.usefixtures("qapp")
def test_two_wishes_are_one_run() -> None:
    gate = threading.Event()
    runs: list[int] = []

    def slow() -> PushOutcome:
        runs.append(1)
        gate.wait(20)
        return outcome()

    timer = SyncTimer(slow, lambda: 0.5)
    spy = QSignalSpy(timer.pushed)
    timer.push_now()
    timer.push_now()
    timer.network_appeared()
    gate.set()
    wait(lambda: spy.count() == 1, "one push")
    assert runs == [1]
    timer.close()


def test_a_kiosk_that_is_not_enrolled_goes_on_trying(qtbot: QtBot) -> None:
    def nobody() -> PushOutcome:
        raise NotEnrolled("no credential")

    timer = SyncTimer(nobody, lambda: 0.5)
    with qtbot.waitSignal(timer.pushed) as told:
        timer.push_now()
    assert isinstance(told.args[0], NotEnrolled)
    assert timer.seconds_left > 400
    timer.close()
