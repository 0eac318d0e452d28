"""What a page's sentences are heard as: the track of this visit, and whether its gap was told."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from kiosk.voice.clips import Choice, ClipSource, Line, NoClips, aside_of, lines_of, told_once
from kiosk.voice.tracks import VIETNAMESE_TRACK, Track


@dataclass(slots=True)
class Telling:
    """Keeps what `kiosk.voice.clips` decides by.

    Attributes:
        source: the clips, from now on.
        in_vietnamese: what a text of the screen says in Vietnamese, where another language is
            written: voice and clips know the Vietnamese sentences.
    """

    source: ClipSource = field(default_factory=NoClips)
    in_vietnamese: Callable[[str], str] = str
    _choice: Choice = field(default_factory=Choice)
    _start: Track = VIETNAMESE_TRACK
    _told: bool = False

    @property
    def track(self) -> Track:
        """What is heard in this visit."""
        return self._choice.track

    def begin_with(self, track: Track) -> None:
        """What each visit begins with, this one too."""
        self._start = track
        self.choose(track)

    def choose(self, track: Track) -> None:
        """Hear this one until the visit ends; its gap is told anew."""
        if track != self._choice.track:
            self._choice = replace(self._choice, track=track)
            self._told = False

    def name(self, names: Mapping[str, str]) -> None:
        """Which sentence names which track (tag), each said in its own."""
        self._choice = replace(self._choice, names=dict(names))

    def belong(self, beside: Sequence[str]) -> None:
        """What else belongs to the step that is shown, heard only at a touch."""
        self._choice = replace(self._choice, beside=tuple(beside))

    def new_visit(self) -> None:
        """The next person hears what the kiosk begins with."""
        self._choice = replace(self._choice, track=self._start, beside=())
        self._told = False

    def lines(self, page: Sequence[str]) -> tuple[Line, ...]:
        """What is heard for a page's sentences."""
        return lines_of(self._all(page), self._choice, self.source, announced=self._told)

    def aside(self, text: str, page: Sequence[str]) -> tuple[Line, ...]:
        """What is heard of one thing that is touched on that page."""
        said = self.in_vietnamese(text)
        return aside_of(said, self._all(page), self._choice, self.source)

    def one(self, text: str, page: Sequence[str]) -> tuple[Line, ...]:
        """The same with its place among the page's sentences, where it is one of them."""
        lines = self.aside(text, page)
        if text not in page:
            return lines
        return tuple(replace(line, index=page.index(text)) for line in lines)

    def _all(self, page: Sequence[str]) -> list[str]:
        return [self.in_vietnamese(one) for one in page]

    def heard(self, line: Line) -> None:
        """A sentence sounds; with the last one of an announcement this visit was told."""
        if line.announces and line.sentence == told_once(self.track)[-1]:
            self._told = True
