"""A voice that makes no sound and keeps what it was asked to speak, in order."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import cast

from kiosk.startup import Kiosk, Start
from kiosk.still import StillNarrator
from kiosk.viewmodels.display import Display, Look
from kiosk.voice.clips import ClipSource, Line


class NotingNarrator(StillNarrator):
    """What a person at the kiosk would hear.

    Attributes:
        heard: every sentence so far, and every tone by its name.
        last: those of the newest reading.
    """

    def __init__(self, folder: Path, source: ClipSource | None = None) -> None:
        super().__init__(folder, source=source)
        self.heard: list[str] = []
        self.last: list[str] = []

    def _begin(self, lines: Sequence[Line]) -> None:
        self.last = [line.sentence or (line.clip.stem if line.clip else "") for line in lines]
        self.heard += self.last
        super()._begin(lines)


def noting_voice(start: Start) -> None:
    """Stand for the step "voice" of start-up."""
    start.narrator = NotingNarrator(start.paths.clips, start.store)
    start.narrator.set_tones(on=False)
    # A steady finger need not wait.
    start.display = Display(Look(debounce_ms=0))


def voice_of(kiosk: Kiosk) -> NotingNarrator:
    """What a kiosk with this voice speaks with."""
    return cast("NotingNarrator", kiosk.parts.narrator)
