"""A kiosk in a process of its own, in which somebody wanders through a lesson until it is killed.

Run as a program it starts the real kiosk, signs in by touch, goes on with the lesson that is under
way, and touches at random: right and wrong answers, half-done ones, next and back. It writes a
line of JSON whenever the screen changed what it shows, or came to say "Đã lưu ở máy này".
Imported, `TouchingKiosk` starts one and kills it.
"""

from __future__ import annotations

import json
import os
import random
import select
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.helpers.touched_kiosk import TouchedKiosk

ROOT = Path(__file__).parents[2]
WAIT_SECONDS = 60
TOUCHES = (
    "option_",
    "card_",
    "left_",
    "right_",
    "widget_",
    "key_",
    "to",
    "dontKnow",
    "restart",
    "next",
)
"""Names of what the wanderer touches; "back" and "home" would end the lesson."""
Shown = dict[str, Any]
"""What a person sees of a lesson: `step` (its place), `heading`, `answers`, `half` (undone work)."""


@dataclass
class TouchingKiosk:
    """The process, seen from the test.

    Attributes:
        saved: what was on the screen when it last said "Đã lưu".
        since: what was shown after that, and not yet said to be saved.
    """

    process: subprocess.Popen[bytes]
    saved: list[Shown] = field(default_factory=list)
    since: list[Shown] = field(default_factory=list)
    _unread: bytes = b""

    def until_saved(self, times: int) -> None:
        """Wait until the screen said so often that what it shows is saved."""
        deadline = time.monotonic() + WAIT_SECONDS
        wanted = len(self.saved) + times
        while len(self.saved) < wanted:
            assert self._take(deadline - time.monotonic()), f"nothing saved: {self.saved[-1:]}"

    def live_for(self, seconds: float) -> None:
        """Follow it so long."""
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0:
            self._take(left)

    def kill(self) -> None:
        """SIGKILL; what it had said until then counts."""
        self.process.kill()
        self.process.wait(WAIT_SECONDS)
        while self._take(WAIT_SECONDS):
            pass

    def _take(self, seconds: float) -> bool:
        """Read what there is within a time; False at its end."""
        assert self.process.stdout is not None
        ready, _, _ = select.select([self.process.stdout], [], [], max(0, seconds))
        content = os.read(self.process.stdout.fileno(), 65536) if ready else b""
        *lines, self._unread = (self._unread + content).split(b"\n")
        for line in lines:
            shown = json.loads(line)
            if shown.pop("saved"):
                self.saved.append(shown)
                self.since.clear()
            else:
                self.since.append(shown)
        return bool(content)


@contextmanager
def touching_kiosk(
    home: Path, root: Path, card: tuple[str, ...], seed: int
) -> Iterator[TouchingKiosk]:
    """Start one; it is gone with the block.

    Args:
        home, root: data folder and root keys.
        card: the pictures of the learner's card, or alone what a scanner reads.
        seed: of the wandering.
    """
    environment = {
        **os.environ,
        "HOCSO_HOME": str(home),
        "HOCSO_ROOT": str(root),
        "QT_QPA_PLATFORM": "offscreen",
        "QT_QUICK_BACKEND": "software",
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.helpers.touching_child", str(seed), *card],
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env=environment,
    )
    with process:
        try:
            yield TouchingKiosk(process)
        finally:
            process.kill()


def main(seed: int, card: tuple[str, ...]) -> None:
    """Wander; ends only when killed."""
    from PySide6.QtGui import QGuiApplication

    from kiosk.still import silent_voice
    from tests.helpers.journey import Card, Villager
    from tests.helpers.touched_kiosk import running_kiosk

    application = QGuiApplication([])
    application.setApplicationName("hocso")
    home, root = Path(os.environ["HOCSO_HOME"]), Path(os.environ["HOCSO_ROOT"])
    with running_kiosk(home, root, voice=silent_voice) as kiosk:
        person = Villager(kiosk)
        if len(card) == 1:
            person.show_card(*card)
        else:
            person.sign_in(Card(card, ""))
        goes_on(kiosk)
        watch(kiosk.model)
        wander(kiosk, seed)


def goes_on(kiosk: TouchedKiosk) -> None:
    """Open the lesson from Home: the first time by its need, from then on by "Học tiếp"."""
    kiosk.touch("next" if kiosk.find("next") is not None else "need0")
    kiosk.until_page("Lesson")


def wander(kiosk: TouchedKiosk, seed: int) -> None:
    """Touch at random for ever."""
    dice = random.Random(seed)
    while True:
        kiosk.touch(_some(kiosk.names(), kiosk.model, dice))


def watch(model: Any) -> None:
    """Write down every change of what the screen shows of the lesson."""
    last: list[Shown] = []

    def tell() -> None:
        shown = shown_by(model)
        if shown is None:
            return
        shown["saved"] = bool(model.savedText)
        if last != [shown]:
            last[:] = [shown]
            sys.stdout.write(json.dumps(shown) + "\n")
            sys.stdout.flush()

    model.frameChanged.connect(tell)
    model.stepChanged.connect(tell)
    tell()


def shown_by(model: Any) -> Shown | None:
    """What a lesson's page shows now; None while it has no step."""
    player = model._player  # what the page shows is drawn from it
    if player is None or model.stepModel is None:
        return None
    return {
        "step": player.step.id,
        "answers": {
            step.id: str(player.outcomes[step.id])
            for step in player.lesson.steps
            if step.id in player.outcomes and step.kind not in {"read", "watch"}
        },
        "half": player.sketch,
    }


def _some(names: list[str], model: Any, dice: random.Random) -> str:
    """Something that may be touched now, without leaving the lesson."""
    last = model.step == model.steps
    fit = [name for name in names if name.startswith(TOUCHES) and not (last and name == "next")]
    if "next" in fit and dice.random() < 0.5:
        return "next"
    if model.step > 1 and (dice.random() < 0.1 or not fit):
        return "back"
    return dice.choice(fit)


if __name__ == "__main__":
    main(int(sys.argv[1]), tuple(sys.argv[2:]))
