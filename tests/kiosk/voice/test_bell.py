"""The bell that rings when a card was taken: short, and before the sentence."""

from __future__ import annotations

import wave
from collections.abc import Sequence
from pathlib import Path

from kiosk.still import StillNarrator
from kiosk.voice.clips import Line
from kiosk.voice.narrator import BELL

LONGEST_SECONDS = 0.5


class Noting(StillNarrator):
    """Notes what would be heard."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.heard: list[Path | str] = []

    def _begin(self, lines: Sequence[Line]) -> None:
        self.heard += [line.clip or line.sentence for line in lines]


def test_the_bell_is_short_so_that_cards_can_follow_fast() -> None:
    with wave.open(str(BELL)) as bell:
        assert 0 < bell.getnframes() / bell.getframerate() <= LONGEST_SECONDS


def test_it_rings_before_the_number_is_said(qapp: object, tmp_path: Path) -> None:
    del qapp
    narrator = Noting(tmp_path)
    narrator.ring("12 người.")
    assert narrator.heard == [BELL, "12 người."]
    narrator.close()
