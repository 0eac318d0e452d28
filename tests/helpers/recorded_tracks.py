"""Recorded tracks without a file behind them: for tests of what is chosen, not of what sounds."""

from __future__ import annotations

from pathlib import Path


class Recorded:
    """Clips of these sentences in these tracks; no file stands behind them."""

    def __init__(self, **tracks: set[str] | None) -> None:
        self._tracks = tracks

    def clip(self, language: str, sentence: str) -> Path | None:
        found = self._tracks.get(language, set())
        return Path(f"/{language}") if found is None or sentence in found else None

    def tracks(self) -> tuple[str, ...]:
        return tuple(self._tracks)
