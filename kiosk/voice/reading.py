"""Where a reading is: which sentences, which one now, what it waits for. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.voice.clips import Line


@dataclass(frozen=True, slots=True)
class Reading:
    """Sentences being read aloud, one after another."""

    lines: tuple[Line, ...] = ()
    at: int = -1
    """Which of `lines` is being heard or waited for; -1 when nothing is read."""
    paused: bool = False
    waiting: bool = False
    """The sentence's sound is not made yet."""

    @property
    def line(self) -> Line | None:
        """The sentence now."""
        return self.lines[self.at] if 0 <= self.at < len(self.lines) else None

    @property
    def current(self) -> int:
        """Index of the sentence now among those of the page; -1 for none."""
        return self.line.index if self.line is not None else -1

    @property
    def playing(self) -> bool:
        """Whether something is heard, or about to be."""
        return self.line is not None and not self.paused

    def next(self) -> Reading:
        """One sentence on; over after the last."""
        if self.at + 1 < len(self.lines):
            return replace(self, at=self.at + 1, waiting=False)
        return Reading()

    def upcoming(self) -> tuple[Line, ...]:
        """The sentences to be made ready, soonest first."""
        return self.lines[max(self.at, 0) :]


def reading_of(lines: tuple[Line, ...]) -> Reading:
    """A reading at its first sentence; over at once when there are none."""
    return Reading(lines=lines, at=0) if lines else Reading()
