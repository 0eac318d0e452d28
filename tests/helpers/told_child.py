"""The real kiosk in a process of its own that is told what to touch, so that its disk can fail meanwhile.

Run as a program it reads an order a line, `touch <name>` or `wait <words>`, and answers each with
what stands on the screen, as a line of JSON.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
WAIT_SECONDS = 60


@dataclass(frozen=True)
class Screen:
    """What a person sees.

    Attributes:
        page: its name.
        texts: everything that is painted.
        names: what can be touched.
    """

    page: str
    texts: list[str]
    names: list[str]

    def says(self, part: str) -> bool:
        """Whether these words stand there."""
        return any(part in text for text in self.texts)


@dataclass
class ToldChild:
    """The process, seen from the test."""

    process: subprocess.Popen[str]
    killed: bool = False

    def kill(self) -> None:
        """End it as a power cut does."""
        self.killed = True
        self.process.kill()
        self.process.wait(WAIT_SECONDS)

    def touch(self, name: str) -> Screen:
        """Touch something that is there; what is seen when everything came to rest."""
        return self._order(f"touch {name}")

    def wait(self, words: str) -> Screen:
        """Wait until these words stand on the screen."""
        return self._order(f"wait {words}")

    def _order(self, order: str) -> Screen:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(f"{order}\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        assert line, f"the kiosk ended at {order!r}"
        return Screen(**json.loads(line))


@contextmanager
def told_child(environment: dict[str, str], under: Sequence[str] = ()) -> Iterator[ToldChild]:
    """Start the kiosk in this environment, by a command `under` which it runs.

    It must end well with the block, unless it was killed.
    """
    process = subprocess.Popen(
        [*under, sys.executable, "-m", "tests.helpers.told_child"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment},
    )
    with process:
        try:
            told = ToldChild(process)
            yield told
            assert process.stdin is not None
            process.stdin.close()
            if told.killed:
                return
            assert process.wait(WAIT_SECONDS) == 0
        finally:
            process.kill()


def main() -> None:
    """Do as told until the input ends."""
    from PySide6.QtGui import QGuiApplication

    from kiosk.still import silent_voice
    from tests.helpers.touched_kiosk import running_kiosk

    application = QGuiApplication([])
    application.setApplicationName("hocso")
    home, root = Path(os.environ["HOCSO_HOME"]), Path(os.environ["HOCSO_ROOT"])
    with running_kiosk(home, root, voice=silent_voice) as kiosk:
        for line in sys.stdin:
            what, _, name = line.rstrip("\n").partition(" ")
            if what == "touch":
                kiosk.touch(name)
            else:
                kiosk.until(lambda words=name: kiosk.says(words), f"{name!r}")
            kiosk.rest()
            seen = {"page": kiosk.page, "texts": kiosk.texts(), "names": kiosk.names()}
            sys.stdout.write(json.dumps(seen) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
