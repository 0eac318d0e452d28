"""`python -m tests.trial FOLDER`: what a person does at a kiosk, written down for a program without Python.

The kiosk of the sources is touched by name, offscreen; where each finger came down is written to
`touches`, so that the packaged program can be touched at the same places. Beside it lie a signed pack
with every kind of step (`mau-1.hocso`), its root keys, and in `saved` how many events that visit leaves.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication

from kiosk.startup import start_kiosk
from kiosk.still import silent_voice
from tests.helpers.journey import Villager
from tests.helpers.stick import Stick, hocso
from tests.helpers.touched_kiosk import TouchedKiosk

LESSON, QUESTIONS = "bai-hai", 3


class WrittenDown(TouchedKiosk):
    """A kiosk whose touches are kept: where, and what for."""

    def __init__(self, *arguments: object) -> None:
        super().__init__(*arguments)  # type: ignore[arg-type]  # the kiosk, handed on
        self.points: list[QPoint] = []

    def press_at(self, point: QPoint) -> None:
        """Touch, and remember where."""
        self.points.append(point)
        super().press_at(point)


def write_down(folder: Path) -> None:
    """Take a lesson of the sample pack as a guest; keep what it took.

    Answers stand in another order at each visit, so that every question is met with "Chưa biết".
    """
    application = QGuiApplication([])
    with tempfile.TemporaryDirectory() as place:
        stick = Stick.at(Path(place))
        pack = stick.sign(stick.build())
        home = Path(place) / "home"
        stick.install(home, pack)
        kiosk = start_kiosk(stick.environment(home), voice=silent_voice)
        # The day's report is written by a timer, at a random moment: it is not counted.
        kiosk.parts.sending.close()
        kiosk.window.resize(1280, 800)
        touched = WrittenDown(kiosk)
        touched.rest()
        person = Villager(touched)
        person.come_as_guest()
        person.open_course()
        touched.touch(f"lesson_{LESSON}")
        person.read()
        for _ in range(QUESTIONS):
            names = touched.names()
            touched.touch("dontKnow" if "dontKnow" in names else "dontKnowBelow")
            touched.until(lambda: touched.says("Đã lưu ở máy này"), "Đã lưu")
            touched.touch("next")
        person.own_phone()
        touched.until_page("Finished")
        kiosk.close()
        status = json.loads(hocso("sync", "status", "--json", "--home", home).stdout)
        shutil.copy(pack, folder)
        shutil.copy(stick.root, folder)
    (folder / "touches").write_text("".join(f"{p.x()} {p.y()}\n" for p in touched.points))
    (folder / "saved").write_text(f"{status['saved']}\n")
    del application


if __name__ == "__main__":
    write_down(Path(sys.argv[1]))
