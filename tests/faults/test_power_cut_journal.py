"""The plug is pulled at any moment while answers are being saved: none that was acknowledged is lost."""

from __future__ import annotations

import os
import random
import subprocess

from tests.faults.agreement import Known
from tests.faults.campaign import times
from tests.faults.cut_disk import CutDisk
from tests.faults.figures import Figures
from tests.faults.warm import Warm

CUTS = times(100, 2_200)
CONTROL_CUTS = times(30, 200)
CUTS_OF_A_LIFE = 10
"""After so many cuts the kiosk begins anew, so that first starts are cut as well."""


def test_a_cut_takes_what_was_not_synced_and_leaves_what_was(disk: CutDisk) -> None:
    synced, loose = disk.root / "synced", disk.root / "loose"
    with synced.open("wb") as file:
        file.write(b"kept")
        file.flush()
        os.fsync(file.fileno())
    loose.write_bytes(b"lost")
    disk.cut()
    disk.restart()
    assert synced.read_bytes() == b"kept"
    assert not loose.exists() or loose.read_bytes() == b""


def test_a_disk_starts_again_though_another_process_keeps_it_mounted(disk: CutDisk) -> None:
    with subprocess.Popen(
        ["unshare", "--mount", "sh", "-c", "echo sees it; read until_the_end"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "sees it\n"
        disk.cut()
        for start in (disk.restart, disk.fresh):
            start()
            (disk.root / "works").write_text("again")
        other.communicate("\n")


def campaign(disk: CutDisk, *, cuts: int, careful: bool) -> tuple[int, int]:
    """Record and cut; how many were acknowledged, and how many of them were lost."""
    dice = random.Random(20261122 + careful)
    known = Known()
    lost = 0
    home = disk.root / "home"
    with Warm("tests.faults.recording") as warm:
        for number in range(cuts):
            if number % CUTS_OF_A_LIFE == 0:
                disk.fresh()
                known.saved, known.received = set(), set()
            running = warm.start("record", str(home), 100_000 * number, careful)
            # Anywhere: while the database is made or opened, between commits, inside one.
            if dice.random() < 0.2:
                known.hear(running.lines(seconds=dice.random() * 0.02))
            else:
                known.hear(running.lines(most=dice.randint(1, 60)))
                known.hear(running.lines(most=1, seconds=dice.random() * 0.002))
            known.hear(running.kill(before=disk.cut()))
            disk.restart()
            lost += known.missing(home)
    return known.acknowledged, lost


def test_no_acknowledged_answer_is_lost_or_torn_in_a_power_cut(
    disk: CutDisk, figures: Figures
) -> None:
    acknowledged, lost = campaign(disk, cuts=CUTS, careful=True)
    figures.note("power cut while answering", cuts=CUTS, acknowledged=acknowledged, lost=lost)
    assert lost == 0
    assert acknowledged > CUTS


def test_the_harness_sees_a_loss_where_commits_do_not_wait_for_the_disk(
    disk: CutDisk, figures: Figures
) -> None:
    acknowledged, lost = campaign(disk, cuts=CONTROL_CUTS, careful=False)
    figures.note(
        "control: synchronous=NORMAL", cuts=CONTROL_CUTS, acknowledged=acknowledged, lost=lost
    )
    assert lost > 0, "the harness is blind"
