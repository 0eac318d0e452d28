"""Memory of the whole app in a lesson while it is narrated: its processes, shared pages shared out.

Run as a program it is the measured kiosk: it goes into a lesson by touch, says so when the first
sentence sounds, and lives on until it is told to end.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from tests.bench.figure import Figure
from tests.bench.process import ROOT, megabytes, python, sound, village_home

LOOKS = 30
LOOK_SECONDS = 0.1


def figures(scale: float) -> list[Figure]:
    """The greatest of many looks during some seconds of narration."""
    with village_home() as home, sound(home) as env:
        return [
            Figure(
                what="memory in a lesson with narration, all processes",
                measured=_greatest(python("tests.bench.memory"), env),
                unit="MB PSS",
                reference=_greatest(python("tests.bench.references", "cards"), env),
                beside="six-card sample app",
                limit=210,
            )
        ]


def _greatest(command: list[str], env: dict[str, str]) -> float:
    with subprocess.Popen(
        command, cwd=ROOT, env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        looks = []
        for _ in range(LOOKS):
            looks.append(megabytes(process.pid))
            time.sleep(LOOK_SECONDS)
        process.terminate()
        process.stdout.read()
    return max(looks)


def main() -> int:
    """Be the measured kiosk."""
    from PySide6.QtGui import QGuiApplication

    from tests.helpers.touched_kiosk import running_kiosk

    application = QGuiApplication([])
    home = Path(os.environ["HOCSO_HOME"])
    with running_kiosk(home, home / "no-root.json") as kiosk:
        kiosk.touch("start")
        kiosk.touch("guest")
        kiosk.touch("need0")
        kiosk.until_page("Lesson")
        narrator = kiosk.kiosk.parts.narrator
        kiosk.until(lambda: narrator.property("current") >= 0, "a sentence that sounds")
        print("ready", flush=True)
        application.exec()
    return 0


if __name__ == "__main__":
    sys.exit(main())
