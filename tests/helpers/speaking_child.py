"""The real kiosk with its real voice in a process of its own, touched by a list of names.

QtMultimedia finds its sound server once a process; a test that judges what is heard, or that there
is nothing to be heard through, needs a process that begins with that server. Run as a program it
touches one thing after another, then stays until its input ends, and tells on its output what is
being read and what stands on the screen.
"""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
WAIT_SECONDS = 40
State = dict[str, Any]
"""`page`, `sentences`, `current` (index being read, -1 none), `playing`, `fault`, `texts`."""


@dataclass
class SpeakingChild:
    """The process, seen from the test.

    Attributes:
        states: everything it told so far.
    """

    process: subprocess.Popen[bytes]
    states: list[State] = field(default_factory=list)
    _unread: bytes = b""

    def until(self, holds: Callable[[State], bool]) -> State:
        """The first new state for which `holds`."""
        deadline = time.monotonic() + WAIT_SECONDS
        assert self.process.stdout is not None
        while True:
            while b"\n" in self._unread:
                line, self._unread = self._unread.split(b"\n", 1)
                self.states.append(json.loads(line))
                if holds(self.states[-1]):
                    return self.states[-1]
            left = max(0.0, deadline - time.monotonic())
            ready, _, _ = select.select([self.process.stdout], [], [], left)
            assert ready, f"not within {WAIT_SECONDS} s; last: {self.states[-2:]}"
            content = os.read(self.process.stdout.fileno(), 65536)
            assert content, f"the kiosk ended; last: {self.states[-2:]}"
            self._unread += content


@contextmanager
def speaking_child(
    environment: dict[str, str], *touches: str, worker: str = ""
) -> Iterator[SpeakingChild]:
    """Start the kiosk in this environment; it ends with the block.

    Args:
        environment: HOCSO_HOME, HOCSO_ROOT and where the sound server is.
        touches: what is touched, in order.
        worker: a program in the place of the voice worker.
    """
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.helpers.speaking_child", worker, *touches],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment},
    )
    with process:
        try:
            yield SpeakingChild(process)
            assert process.stdin is not None
            process.stdin.close()
            assert process.wait(WAIT_SECONDS) == 0
        finally:
            process.kill()


def main(worker: str, touches: list[str]) -> None:
    """Touch, then tell until the input ends."""
    from PySide6.QtCore import QSocketNotifier
    from PySide6.QtGui import QGuiApplication

    from kiosk.startup import Start, find_voice
    from kiosk.voice.narrator import Narrator
    from kiosk.voice.process import VoiceProcess
    from tests.helpers.touched_kiosk import running_kiosk

    def voice(start: Start) -> None:
        find_voice(start)
        if worker:
            start.narrator.close()
            process = VoiceProcess([worker])
            start.narrator = Narrator(start.paths.clips, source=start.store, process=process)

    application = QGuiApplication([])
    home, root = Path(os.environ["HOCSO_HOME"]), Path(os.environ["HOCSO_ROOT"])
    with running_kiosk(home, root, voice=voice) as kiosk:
        narrator = kiosk.kiosk.parts.narrator

        def tell() -> None:
            state = {
                "page": kiosk.page,
                "sentences": narrator.property("sentences"),
                "current": narrator.property("current"),
                "playing": narrator.property("playing"),
                "fault": narrator.property("fault"),
                "texts": kiosk.texts(),
            }
            sys.stdout.write(json.dumps(state) + "\n")
            sys.stdout.flush()

        narrator.changed.connect(tell)
        narrator.finished.connect(tell)
        for name in touches:
            kiosk.touch(name)
        tell()
        ended = QSocketNotifier(0, QSocketNotifier.Type.Read)
        ended.activated.connect(application.quit)
        application.exec()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
