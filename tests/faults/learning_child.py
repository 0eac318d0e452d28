"""A kiosk in a process of its own, whose wall clock a test moves while somebody learns at it.

`python -m tests.faults.learning_child <home> <root>`: prints a line of JSON at each pause
and goes on when a line comes in, so that the clock can be moved in between. The real window, with
touches; then the staff door, retention and backups, through the program's own classes.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

WRONG = "402815"


def pause(**said: Any) -> None:
    """Tell, and wait to be let on."""
    sys.stdout.write(json.dumps(said) + "\n")
    sys.stdout.flush()
    sys.stdin.readline()


def main(home: Path, root: Path) -> None:
    """Join, learn, leave; guess at the staff door; back up."""
    from PySide6.QtGui import QGuiApplication

    from kiosk.still import silent_voice
    from tests.helpers.journey import Villager
    from tests.helpers.touched_kiosk import running_kiosk

    application = QGuiApplication([])
    application.setApplicationName("hocso")
    with running_kiosk(home, root, voice=silent_voice) as kiosk:
        person = Villager(kiosk)
        person.join()
        pause(did="joined")
        person.open_course()
        kiosk.touch("next")
        person.fail_task()
        pause(did="a task")
        person.fail_task()
        person.read()
        pause(did="a step")
        person.watch()
        person.choose()
        kiosk.touch("home")
        person.leave()
    door_and_backups(home)


def door_and_backups(home: Path) -> None:
    """Five wrong PINs, then a backup, retention and the wait that is left, again and again."""
    from kiosk.backups import Backups
    from kiosk.people.learners import Learners
    from kiosk.people.retention_run import run_retention
    from kiosk.people.schema import PEOPLE
    from kiosk.people.staff import StaffDoor
    from sync.clock import SystemClock
    from sync.keys import open_keys
    from tests.helpers.saved_kiosk import SavedKiosk

    with SavedKiosk(home, SystemClock(), [PEOPLE]) as data:
        keys = open_keys(home)
        staff = StaffDoor(data.database, data.writer, data.clock, keys.pepper)
        learners = Learners(data.database, data.writer, data.journal, keys.pepper)
        backups = Backups(home, data.database, keys, data.clock)
        staff.set_pin("technician", "260413")
        for _ in range(5):
            staff.try_pin(WRONG)
        for number in range(3):
            backups.keep_up(now=True)
            wait = staff.wait()
            retention = run_retention(learners, data.database, data.clock, 12)
            pause(
                did=f"look {number}",
                wait_ms=wait.milliseconds if wait else 0,
                erased=retention.erased,
            )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
