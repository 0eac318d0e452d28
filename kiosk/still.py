"""A kiosk that stands still for its picture: silent, at the first sentence, at rest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QEventLoop, QTimer

from kiosk.errors import ScreenUnusable
from kiosk.recording.heard import ClipsHere
from kiosk.viewmodels.display import Display
from kiosk.voice.clips import Line
from kiosk.voice.narrator import Narrator
from kiosk.voice.reading import Reading, reading_of

if TYPE_CHECKING:
    from kiosk.scenes import Scene
    from kiosk.startup import Kiosk, Start


PATIENCE_MS = 20_000
STILL_LOOKS = 8
"""Looks in a row, 10 ms apart, without a job under way: a busy machine paints late."""


class StillNarrator(Narrator):
    """Marks the first sentence of a page as if it were read, and makes no sound."""

    def _begin(self, lines: Sequence[Line]) -> None:
        self._reading = reading_of(tuple(lines)) if lines else Reading()
        self.changed.emit()

    @Property(str, notify=Narrator.changed)
    def fault(self) -> str:
        """None: nothing was to be heard."""
        return ""

    def warm(self) -> None:
        """Nothing is made ready."""


def silent_voice(start: Start) -> None:
    """Stand for the step "voice" of start-up."""
    here = ClipsHere(start.store, start.paths.home)
    start.narrator = StillNarrator(start.paths.clips, source=here)
    start.narrator.set_tones(on=False)
    start.display = Display()


def show_as(display: Display, text_scale: float, *, contrast: bool) -> None:
    """Give the display this look, by the touches that a person would need."""
    if display.property("contrast") != contrast:
        display.toggleContrast()
    for _ in range(8):
        if display.property("textScale") == text_scale:
            return
        display.bigger()


def go_as(kiosk: Kiosk, scene: Scene) -> None:
    """Go where a scene is, in its language; one that begins a visit anew ends there in it too."""
    kiosk.parts.language.choose(scene.written)
    scene.go(kiosk)
    kiosk.parts.language.choose(scene.written)


def settle(kiosk: Kiosk, patience_ms: int) -> None:
    """Let every job end and every frame be painted.

    Raises:
        ScreenUnusable: work is still going on after `patience_ms`.
    """
    loop = QEventLoop()
    limit, poll = QTimer(singleShot=True), QTimer()
    still = [0]

    def look() -> None:
        still[0] = 0 if kiosk.parts.jobs.pending else still[0] + 1
        if still[0] >= STILL_LOOKS:
            loop.quit()

    poll.timeout.connect(look)
    limit.timeout.connect(lambda: loop.exit(1))
    poll.start(10)
    limit.start(patience_ms)
    if loop.exec() != 0:
        raise ScreenUnusable(f"a page is not at rest after {patience_ms} ms")
