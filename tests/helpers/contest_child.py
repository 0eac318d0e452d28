"""A contest that somebody plays on the real kiosk by touches at random, until the process is killed.

Run as `python -m tests.helpers.contest_child HOME SEED`. Every state that is shown is a line of
JSON, and so is every time the screen comes to say "Đã lưu ở máy này" of it.
"""

from __future__ import annotations

import json
import random
import sys
from typing import Any

from PySide6.QtGui import QGuiApplication

from kiosk.contest_scenes import contest_at
from kiosk.paths import VARIABLE
from kiosk.session.contest import Stage, to_json
from kiosk.startup import start_kiosk
from kiosk.still import silent_voice
from kiosk.viewmodels.contest.play import ContestModel
from kiosk.viewmodels.contest.set_up import ContestSetUpModel
from tests.helpers.touch import Finger, wait

TOUCHES = ("next", "back", "team0", "team1", "team2", "team3")


def shown(contest: dict[str, Any]) -> list[Any]:
    """What an interruption must not lose: the time may."""
    return [contest["at"], contest["stage"], contest["right"], contest["people"]]


def main(home: str, seed: int) -> None:
    """Play; ends only when killed."""
    application = QGuiApplication([])
    application.setApplicationName("hocso")
    kiosk = start_kiosk({VARIABLE: home}, voice=silent_voice)
    finger = Finger(kiosk)
    if kiosk.parts.contests.open_one() is None:
        contest_at(kiosk, Stage.QUESTION, teams=4)
    else:
        kiosk.routes.contest_set_up("volunteer")
        finger.rest()
        assert isinstance(kiosk.app.shown, ContestSetUpModel)
        finger.touch("resume")
        finger.until_page("Contest")
    model = kiosk.app.shown
    assert isinstance(model, ContestModel)
    _watch(model)
    dice = random.Random(seed)
    while True:
        fit = [name for name in finger.names() if name in TOUCHES]
        if model.contest.stage is Stage.QUESTION and model.contest.at == 0:
            fit.remove("back")
        if model.final:
            fit.remove("next")
        finger.touch(dice.choice(fit))
        wait(lambda: finger.page == "Contest", "the contest to stay")


def _watch(model: ContestModel) -> None:
    last: list[str] = []

    def tell() -> None:
        state = shown(json.loads(to_json(model.contest)))
        line = json.dumps({"state": state, "saved": model.held.kept})
        if last != [line]:
            last[:] = [line]
            sys.stdout.write(line + "\n")
            sys.stdout.flush()

    model.boardChanged.connect(tell)
    model.held.keptChanged.connect(tell)
    tell()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
