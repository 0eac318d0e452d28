"""The plug is pulled in the middle of a class: every saved state is there, and the end is whole or not at all."""

from __future__ import annotations

import random

from tests.faults.campaign import times
from tests.faults.class_agreement import KnownClasses
from tests.faults.cut_disk import CutDisk
from tests.faults.figures import Figures
from tests.faults.warm import Warm

CUTS = times(110, 1_000)
CONTROL_CUTS = times(20, 200)
CUTS_OF_A_LIFE = 10
"""After so many cuts the kiosk begins anew, so that first starts are cut as well."""
MOST_LINES = 60
"""Five or six classes: a cut falls into counting, into a closing, or into a mending."""


def campaign(disk: CutDisk, *, cuts: int, careful: bool) -> tuple[KnownClasses, int]:
    """Teach and cut; what was acknowledged, and how many classes went back in time."""
    dice = random.Random(20261122 + careful)
    known = KnownClasses()
    lost = 0
    home = disk.root / "home"
    with Warm("tests.faults.teaching") as warm:
        for number in range(cuts):
            if number % CUTS_OF_A_LIFE == 0:
                disk.fresh()
                known.states = {}
            running = warm.start("teach", str(home), 1_000 * number, careful)
            known.hear(running.lines(most=dice.randint(1, MOST_LINES)))
            known.hear(running.lines(most=1, seconds=dice.random() * 0.003))
            known.hear(running.kill(before=disk.cut()))
            disk.restart()
            lost += known.missing(home)
    return known, lost


def test_no_saved_state_of_a_class_is_lost_and_its_end_is_whole_or_not_at_all(
    disk: CutDisk, figures: Figures
) -> None:
    known, lost = campaign(disk, cuts=CUTS, careful=True)
    figures.note(
        "power cut in a class",
        cuts=CUTS,
        acknowledged=known.acknowledged,
        lost=lost,
        retried=known.retried,
    )
    assert lost == 0
    assert known.acknowledged > CUTS
    assert known.retried > CUTS / 2, "hardly any cut fell into a class: the harness is blind"


def test_the_harness_sees_a_class_go_back_where_commits_do_not_wait_for_the_disk(
    disk: CutDisk, figures: Figures
) -> None:
    known, lost = campaign(disk, cuts=CONTROL_CUTS, careful=False)
    figures.note(
        "control of the class: synchronous=NORMAL",
        cuts=CONTROL_CUTS,
        acknowledged=known.acknowledged,
        lost=lost,
    )
    assert lost > 0, "the harness is blind"
