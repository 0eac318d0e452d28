"""A player whose process keeps the interpreter's lock for a while after its first sound was stopped.

`python -m tests.helpers.held_player <kiosk|plain> <file>` plays the file with the kiosk's player or with
what Qt gives; at a line on standard input it stops, says "held", and later "over".
"""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

HELD_SECONDS = 2.0
ASKS_A_SECOND = 10
"""Whoever waits for the interpreter's lock asks for it so often; stopping takes less than one turn."""


def main(kind: str, sound: Path) -> int:
    """Play, stop when told to, hold."""
    from PySide6.QtCore import QObject, QSocketNotifier, QUrl
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer

    from kiosk.voice.player import ClipPlayer

    sys.setswitchinterval(1 / ASKS_A_SECOND)
    app = QGuiApplication([])
    ours = ClipPlayer()
    owner = ours if kind == "kiosk" else QObject()
    if kind == "kiosk":
        ours.play(sound)
    else:
        plain = QMediaPlayer(owner)
        plain.setAudioOutput(QAudioOutput(owner))
        plain.setSource(QUrl.fromLocalFile(str(sound)))
        plain.play()

    def stop() -> None:
        if not os.read(0, 1):
            app.quit()
            return
        playing = owner.findChild(QMediaPlayer)
        assert playing is not None
        # What PyDLL calls keeps the interpreter's lock.
        held = ctypes.PyDLL(None)
        playing.stop()
        held.write(1, b"held\n", 5)
        held.usleep(int(HELD_SECONDS * 1e6))
        held.write(1, b"over\n", 5)
        held.usleep(int(0.1 * HELD_SECONDS * 1e6))

    notifier = QSocketNotifier(0, QSocketNotifier.Type.Read)
    notifier.activated.connect(stop)
    code = app.exec()
    ours.close()
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
