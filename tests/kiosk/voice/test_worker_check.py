"""The self-test asks a worker whether there is a voice: an engine that crashes or hangs is a finding."""

from __future__ import annotations

import sys

import pytest

from kiosk.technician import machine_checks
from kiosk.voice.errors import VoiceUnusable
from kiosk.voice.worker_check import engine_of_worker


def worker(code: str) -> tuple[str, ...]:
    return (sys.executable, "-c", code)


def test_the_worker_of_the_program_names_its_engine() -> None:
    assert "espeak" in engine_of_worker().lower()


def test_asking_again_and_again_is_no_crash() -> None:
    assert [machine_checks.voice().state for _ in range(3)] == ["well"] * 3


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("import os; os.abort()", "ended with -6"),
        ("print('no json')", "ended with 0"),
        ("""print('{"unusable": "no Vietnamese voice"}')""", "no Vietnamese voice"),
        ("print('{}')", "has no engine"),
    ],
    ids=["crashes", "talks nonsense", "has no voice", "says nothing of use"],
)
def test_a_worker_that_cannot_speak_is_told(code: str, said: str) -> None:
    with pytest.raises(VoiceUnusable, match=said):
        engine_of_worker(worker(code))


def test_a_worker_that_hangs_is_given_up() -> None:
    with pytest.raises(VoiceUnusable, match=r"said nothing in 0\.5 s"):
        engine_of_worker(worker("import signal; signal.pause()"), seconds=0.5)


def test_a_program_that_is_not_there_is_told() -> None:
    with pytest.raises(VoiceUnusable, match="does not start: No such file"):
        engine_of_worker(("/no/such/program",))
