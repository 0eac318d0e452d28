"""The tones as they come out of the loudspeaker: the right one, before the words, once."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from kiosk.voice.tones import TONES
from tests.helpers.melody import melody
from tests.helpers.null_sink import RATE, Burst, NullSink
from tests.helpers.speaking_kiosk import SpeakingKiosk

PATIENCE_SECONDS = 40
SENTENCE = "Chào bà con."


def heard_since(sink: NullSink, since: float, least: int) -> list[Burst]:
    """The stretches of sound since then, once so many came and silence followed."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        bursts = sink.bursts(since=since, gap=0.04)
        if len(bursts) >= least and sink.seconds - since - bursts[-1].end > 0.5:
            return bursts
        assert time.monotonic() < deadline, f"heard only {bursts}"


def notes_since(sink: NullSink, since: float, seconds: float) -> list[float]:
    """What is played in the first `seconds` of sound since then."""
    begin = since + sink.bursts(since=since, gap=0.04)[0].start
    return melody(sink.heard()[round(begin * RATE) : round((begin + seconds) * RATE)], RATE)


def test_the_right_tone_is_heard_and_then_the_words(sink: NullSink, tmp_path: Path) -> None:
    with SpeakingKiosk(tmp_path, sink.address) as kiosk:
        kiosk.read(SENTENCE)
        alone = sum(burst.seconds for burst in heard_since(sink, 0.0, 1))
        for name, notes in TONES.items():
            length = max(note.at + note.rings for note in notes)
            since = sink.seconds
            kiosk.tell("cue", name)
            kiosk.read(SENTENCE)
            both = heard_since(sink, since, 2)
            assert notes_since(sink, since, length) == [note.hertz for note in notes], name
            voiced = [burst for burst in both if burst.start >= both[0].start + length * 0.8]
            assert sum(burst.seconds for burst in voiced) == pytest.approx(alone, abs=0.25), name
