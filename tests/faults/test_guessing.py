"""The power is cut amid guesses at the staff PIN: no guess is free."""

from __future__ import annotations

import random
from pathlib import Path

from kiosk.people.tries import failures_at
from tests.faults.campaign import times
from tests.faults.figures import Figures
from tests.faults.warm import Warm
from tests.helpers.people import open_people

KILLS = times(15, 200)
CONTROL_KILLS = 6
GUESSES_A_LIFE = 1_000
"""Fewer than anybody gets in a life, so that uptime never runs back."""


def siege(folder: Path, kills: int, *, careful: bool) -> tuple[int, int]:
    """Guess and be killed, again and again: how many were answered, how many were counted."""
    people = open_people(folder)
    assert people.staff.set_pin("technician", "260413") is None
    people.close()
    dice = random.Random(20261122)
    answered = 0
    with Warm("tests.faults.guessing") as warm:
        for number in range(kills):
            running = warm.start("guess", str(folder), number * GUESSES_A_LIFE, careful)
            assert running.lines(most=1) == ["ready"]
            said = running.lines(most=dice.randint(0, 2))
            said += running.lines(most=1, seconds=0 if number % 2 else dice.random() * 0.1)
            said += running.kill()
            assert set(said) <= {"answered"}
            answered += len(said)
    people = open_people(folder)
    with people.database.read() as connection:
        counted = failures_at(connection, "staff").count
    people.close()
    return answered, counted


def test_every_guess_that_was_answered_was_counted_before(tmp_path: Path, figures: Figures) -> None:
    answered, counted = siege(tmp_path, KILLS, careful=True)
    figures.note("kills amid PIN guesses", kills=KILLS, answered=answered, counted=counted)
    assert KILLS // 2 < answered <= counted


def test_the_harness_sees_a_door_that_counts_too_late(tmp_path: Path) -> None:
    answered, counted = siege(tmp_path, CONTROL_KILLS, careful=False)
    assert answered > counted, "the harness is blind"
