"""The kiosk is killed in the middle of a contest: it goes on from what was said to be saved."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.session.contest import begun, to_json
from kiosk.session.contest_store import Contests
from kiosk.tables import KIOSK_SETS
from tests.helpers.contest_child import shown
from tests.helpers.saved_kiosk import SavedKiosk
from tests.helpers.village_pack import install_village_pack

ROOT = Path(__file__).parents[2]
KILLS = 2
State = list[object]


def played_and_killed(home: Path, seed: int, touches: int) -> tuple[State, list[State]]:
    """What was last said to be saved, and what was shown since."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    command = [sys.executable, "-m", "tests.helpers.contest_child", str(home), str(seed)]
    saved: list[State] = []
    since: list[State] = []
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        for line in child.stdout:
            told = json.loads(line)
            if told["saved"]:
                saved.append(told["state"])
                since.clear()
            else:
                since.append(told["state"])
            if len(saved) >= touches and child.poll() is None:
                child.kill()
    assert child.returncode == -9
    return saved[-1], since


def on_disk(home: Path) -> State:
    """Where the contest stands for the next start."""
    with SavedKiosk(home, sets=KIOSK_SETS) as kiosk:
        found = Contests(kiosk.database, kiosk.writer, kiosk.journal, kiosk.clock).open_one()
        # What the kiosk says of itself, once a day, may have its turn meanwhile.
        assert [one for one in kiosk.statements() if b"/verbs/reported" not in one] == []
    assert found is not None
    return shown(json.loads(to_json(found)))


@pytest.mark.parametrize("seed", range(2))
def test_a_contest_goes_on_from_what_was_said_to_be_saved(seed: int, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    install_village_pack(home / "library")
    dice = random.Random(seed)
    for number in range(KILLS):
        saved, since = played_and_killed(home, seed * KILLS + number, dice.randint(4, 12))
        assert on_disk(home) in [saved, *since]


def test_the_check_sees_lost_touches(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    install_village_pack(home / "library")
    saved, since = played_and_killed(home, 0, 4)
    with SavedKiosk(home, sets=KIOSK_SETS) as kiosk:
        contests = Contests(kiosk.database, kiosk.writer, kiosk.journal, kiosk.clock)
        found = contests.open_one()
        assert found is not None
        contests.save(begun(found)).result()
    assert on_disk(home) not in [saved, *since]
