"""The real kiosk's self-test in a process of its own, which begins with a sound server that has a microphone.

It tries the microphone once where nobody speaks, says how that was judged, waits for a line on its
input, and tries again while somebody speaks.
"""

from __future__ import annotations

import json
import os
import sys

from PySide6.QtGui import QGuiApplication

from kiosk.paths import VARIABLE
from kiosk.startup import start_kiosk
from kiosk.still import silent_voice
from tests.helpers.touched_kiosk import TouchedKiosk


def all_found(touched: TouchedKiosk) -> None:
    """Wait for one finding after another: together they may take long on a busy machine."""
    while touched.model.busy:
        seen = len(touched.model.rows)

        def more(seen: int = seen) -> bool:
            return not touched.model.busy or len(touched.model.rows) > seen

        touched.until(more, "one more finding")


def main() -> None:
    """Carry out both tries."""
    application = QGuiApplication(sys.argv[:1])
    kiosk = start_kiosk({VARIABLE: os.environ[VARIABLE]}, voice=silent_voice)
    touched = TouchedKiosk(kiosk)
    touched.rest()
    kiosk.routes.self_test()
    all_found(touched)
    touched.rest()

    def tried(speaking: bool) -> None:
        levels: list[int] = []
        touched.touch("tryMicrophone")
        # Until it is paused the kiosk itself reads, and what is heard proves nothing.
        before = int(touched.model.property("level"))
        touched.touch("pause")
        touched.model.testChanged.connect(lambda: levels.append(touched.model.property("level")))
        if speaking:
            touched.until(lambda: max(levels, default=0) > 20, "somebody")
        else:
            touched.until(lambda: len(levels) > 3, "silence")
        touched.touch("next")
        found = {row["name"]: row["state"] for row in touched.model.rows}
        told = {"spoken": found["spoken"], "before": before, "microphone": found["microphone"]}
        print(json.dumps(told), flush=True)

    tried(speaking=False)
    sys.stdin.readline()
    tried(speaking=True)
    kiosk.close()
    del application


if __name__ == "__main__":
    main()
