"""The plug of the province's server is pulled while it takes statements: what got a 200 is there."""

from __future__ import annotations

import random
from pathlib import Path

from tests.faults.campaign import times
from tests.faults.cut_disk import CutDisk
from tests.faults.figures import Figures
from tests.faults.warm import Warm
from tests.helpers.hub import COMMUNE, hub_command

CUTS = times(40, 800)
CONTROL_CUTS = times(30, 200)
CUTS_OF_A_LIFE = 12


def campaign(disk: CutDisk, settings: str, *, cuts: int) -> tuple[int, int, int]:
    """Post and cut; how many got a 200, how many of them were lost, how many are torn."""
    dice = random.Random(20261122)
    data = disk.root / "hub"
    token = hub_command_in(data)
    environment = {"HOCSO_HUB_DATA": str(data), "DJANGO_SETTINGS_MODULE": settings}
    taken = lost = torn = 0
    with Warm("tests.faults.receiving", environment) as warm:
        (identity,) = warm.start("make_kiosk", token).lines()
        disk.keep()
        known: set[str] = set()
        for number in range(cuts):
            if number % CUTS_OF_A_LIFE == 0:
                disk.fresh()
                known = set()
            running = warm.start("receive", identity, number)
            said = running.lines(most=dice.randint(1, 6))
            said += running.lines(most=1, seconds=dice.random() * 0.01)
            said += running.kill(before=disk.cut())
            disk.restart()
            new = {line.removeprefix("saved ") for line in said if line.startswith("saved ")}
            taken += len(new)
            *rows, facts = warm.start("stored").lines()
            states = dict(line.split(" ") for line in rows)
            lost += len((known | new) - states.keys())
            torn += list(states.values()).count("torn") + (facts != f"facts {len(states)}")
            known = set(states)
    return taken, lost, torn


def hub_command_in(data: Path) -> str:
    """Make the hub's database and a token, in a folder that is there."""
    data.mkdir()
    return hub_command(data, "enroll", COMMUNE, "--place", "Nhà văn hóa thôn 3")


def test_no_statement_that_got_a_200_is_lost_or_without_its_fact(
    disk: CutDisk, figures: Figures
) -> None:
    taken, lost, torn = campaign(disk, "sync.hub.settings", cuts=CUTS)
    figures.note("power cut of the hub", cuts=CUTS, acknowledged=taken, lost=lost, torn=torn)
    assert (lost, torn) == (0, 0)
    assert taken > CUTS


def test_the_harness_sees_a_loss_with_djangos_default_settings(
    disk: CutDisk, figures: Figures
) -> None:
    taken, lost, torn = campaign(disk, "tests.faults.django_defaults", cuts=CONTROL_CUTS)
    figures.note(
        "control: Django's defaults", cuts=CONTROL_CUTS, acknowledged=taken, lost=lost, torn=torn
    )
    assert lost > 0, "the harness is blind"
