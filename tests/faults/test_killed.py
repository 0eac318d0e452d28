"""kill -9 at any moment. This alone proves little: without any sync it loses nothing either."""

from __future__ import annotations

import random
from pathlib import Path

from tests.faults.agreement import Known
from tests.faults.campaign import times
from tests.faults.figures import Figures
from tests.faults.warm import Warm

KILLS = times(60, 200)


def test_nothing_is_lost_or_torn_when_the_program_is_killed(
    tmp_path: Path, figures: Figures
) -> None:
    dice = random.Random(20261122)
    known = Known()
    lost = 0
    with Warm("tests.faults.recording") as warm:
        for number in range(KILLS):
            home = tmp_path / str(number // 10)
            if number % 10 == 0:
                known.saved, known.received = set(), set()
            running = warm.start("record", str(home), 100_000 * number)
            if dice.random() < 0.2:
                known.hear(running.lines(seconds=dice.random() * 0.02))
            else:
                known.hear(running.lines(most=dice.randint(1, 60)))
            known.hear(running.kill())
            lost += known.missing(home)
    figures.note("kill -9", kills=KILLS, acknowledged=known.acknowledged, lost=lost)
    assert lost == 0
    assert known.acknowledged > KILLS
