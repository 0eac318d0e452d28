"""A real narrator in a process of its own, told what to do line by line.

QtMultimedia finds its sound server once a process; a test that judges what is heard, or that
there is nothing to be heard through, therefore needs a process that begins with that server.
Run as a program it obeys; imported, `SpeakingKiosk` starts and tells it.
"""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent
WAIT_SECONDS = 40


class SpeakingKiosk:
    """The process, seen from the test; ends with the `with` block."""

    def __init__(self, folder: Path, server: str, **options: Any) -> None:
        environment = {
            **os.environ,
            "PULSE_SERVER": server,
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_RUNTIME_DIR": str(folder),
            "PYTHONUNBUFFERED": "1",
            "PYTHONFAULTHANDLER": "1",
        }
        self._unread = b""
        self.states: list[dict[str, Any]] = []
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.helpers.speaking_kiosk", str(folder / "clips"),
             json.dumps(options)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT, env=environment,
        )  # fmt: skip
        self.until(lambda state: True)

    def __enter__(self) -> SpeakingKiosk:
        return self

    def __exit__(self, *_: object) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        try:
            self._process.wait(WAIT_SECONDS)
        except subprocess.TimeoutExpired:
            self._tell_where_it_stands()
            raise
        finally:
            self._process.stdout.close()

    def _tell_where_it_stands(self) -> None:
        """End what hangs; its Python stacks come on standard error."""
        self._process.send_signal(signal.SIGABRT)
        self._process.wait(WAIT_SECONDS)

    def tell(self, slot: str, *arguments: Any) -> None:
        """Call a slot of the narrator."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps([slot, *arguments]).encode() + b"\n")
        self._process.stdin.flush()

    def until(self, holds: Any) -> dict[str, Any]:
        """The first new state for which `holds`; fails after `WAIT_SECONDS`."""
        deadline = time.monotonic() + WAIT_SECONDS
        while True:
            state = self._next(deadline)
            self.states.append(state)
            if holds(state):
                return state

    def read(self, *sentences: str) -> None:
        """Have these read, and wait until that is over."""
        self.tell("read", list(sentences))
        self.until(lambda state: state["finished"])

    def _next(self, deadline: float) -> dict[str, Any]:
        assert self._process.stdout is not None
        while b"\n" not in self._unread:
            ready, _, _ = select.select([self._process.stdout], [], [], deadline - time.monotonic())
            assert ready, f"nothing happened for {WAIT_SECONDS} s; last: {self.states[-3:]}"
            content = os.read(self._process.stdout.fileno(), 65536)
            assert content, f"the narrator's process ended; last: {self.states[-3:]}"
            self._unread += content
        line, self._unread = self._unread.split(b"\n", 1)
        found: dict[str, Any] = json.loads(line)
        return found


class GivenClips:
    """Files by track and sentence."""

    def __init__(self, clips: dict[str, dict[str, str]]) -> None:
        self._clips = clips

    def clip(self, language: str, sentence: str) -> Path | None:
        found = self._clips.get(language, {}).get(sentence)
        return Path(found) if found else None

    def tracks(self) -> tuple[str, ...]:
        return tuple(self._clips)


def main() -> int:
    """Obey lines on standard input; tell each change on standard output."""
    from PySide6.QtCore import QSocketNotifier
    from PySide6.QtGui import QGuiApplication

    from kiosk.voice.clips import VoiceSettings
    from kiosk.voice.narrator import Narrator
    from kiosk.voice.process import VoiceProcess
    from kiosk.voice.tracks import track_of

    folder, options = Path(sys.argv[1]), json.loads(sys.argv[2])
    app = QGuiApplication([])
    process = VoiceProcess(options.get("worker"), patience_ms=options.get("patience_ms", 5000))
    narrator = Narrator(
        folder,
        process=process,
        settings=VoiceSettings(**options.get("voice", {})),
    )
    narrator.set_output(options.get("output", ""))
    narrator.set_source(GivenClips(options.get("clips", {})))
    narrator.telling.choose(track_of(options.get("track", "vi")))
    narrator.telling.name(options.get("names", {}))

    def say(*, finished: bool = False) -> None:
        state = {
            name: narrator.property(name)
            for name in ("current", "playing", "paused", "slow", "fault", "ear")
        }
        state |= {"finished": finished, "worker": process.pid, "at": time.monotonic()}
        state |= {"lacks": narrator.lacks_chosen_output, "falls_back": narrator.falls_back}
        state |= {"cut_off": narrator.cut_off}
        print(json.dumps(state), flush=True)

    unread = bytearray()

    def obey() -> None:
        content = os.read(0, 65536)
        if not content:
            app.quit()
        unread.extend(content)
        while b"\n" in unread:
            line, _, rest = bytes(unread).partition(b"\n")
            unread[:] = rest
            slot, *arguments = json.loads(line)
            getattr(narrator, slot)(*arguments)

    narrator.changed.connect(say)
    narrator.finished.connect(lambda: say(finished=True))
    process.ready.connect(lambda _: say())
    notifier = QSocketNotifier(0, QSocketNotifier.Type.Read)
    notifier.activated.connect(obey)
    say()
    app.exec()
    narrator.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
