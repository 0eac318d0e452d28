"""A villager at the real window, whose screen is read as it is painted, until the power goes.

Each line is JSON: what the lesson shows, when (`at`, monotonic nanoseconds), and whether the words
"Đã lưu ở máy này" stood on the frame that was just painted (`saved`).
"""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from kiosk.still import silent_voice
from kiosk.viewmodels.saving import SAVED
from tests.faults.warm import say
from tests.helpers.journey import Villager
from tests.helpers.touched_kiosk import TouchedKiosk, running_kiosk
from tests.helpers.touching_child import Shown, goes_on, shown_by, wander


def learn(home: str, root: str, card: str, seed: int, careful: bool = True) -> None:
    """Come back with a card and wander through the lesson; ends only when killed.

    Args:
        home: the data folder, on the disk that will lose its power.
        root: root keys.
        card: what a scanner reads.
        seed: of the wandering.
        careful: False for the control, whose commits do not wait for the disk.
    """
    application = QGuiApplication([])
    application.setApplicationName("hocso")
    with running_kiosk(Path(home), Path(root), voice=silent_voice) as kiosk:
        if not careful:
            writer = kiosk.kiosk.parts.database._open_writer()
            writer.execute("PRAGMA synchronous = NORMAL")
        say("open")
        Villager(kiosk).show_card(card)
        goes_on(kiosk)
        _tell(kiosk)
        wander(kiosk, seed)


def _tell(kiosk: TouchedKiosk) -> None:
    """Say what is shown when it changes, and that it is saved once that is painted."""
    model = kiosk.model
    last: list[Shown] = []

    def tell(shown: Shown | None) -> None:
        if shown is not None and last != [shown]:
            last[:] = [shown]
            say(json.dumps(shown))

    def changed() -> None:
        shown = shown_by(model)
        tell(None if shown is None else {**shown, "saved": False})

    def painted() -> None:
        shown = shown_by(model)
        if shown is not None and kiosk.says(SAVED):
            tell({**shown, "saved": True})

    model.frameChanged.connect(changed)
    model.stepChanged.connect(changed)
    kiosk.window.frameSwapped.connect(painted)
    painted()
