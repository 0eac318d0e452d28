"""In the real kiosk each sentence of a lesson's step is heard, once, in order."""

from __future__ import annotations

import time
from itertools import pairwise
from pathlib import Path

from content.sentences import sentences
from tests.helpers.null_sink import Burst, NullSink
from tests.helpers.sample_folder import READ
from tests.helpers.speaking_child import speaking_child
from tests.helpers.stick import Stick

SECONDS_A_SYLLABLE = (0.12, 0.6)
"""packs-and-lessons.md, Narration: below is a stub, beyond a runaway."""
GAP = 0.5
"""Silence that parts two readings; commas are shorter."""
PATIENCE_SECONDS = 40


def heard_to_the_end(sink: NullSink, since: float) -> list[Burst]:
    """What was heard since then, once it is followed by silence."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        bursts = sink.bursts(since=since, gap=GAP)
        if bursts and sink.seconds - since - bursts[-1].end > 1.0:
            return bursts
        assert time.monotonic() < deadline, f"heard only {bursts}"


def test_each_sentence_of_a_step_is_heard_once_in_order(
    sink: NullSink, stick: Stick, home: Path
) -> None:
    spoken = sentences(READ.text)
    environment = {**stick.environment(home), "PULSE_SERVER": sink.address}
    with speaking_child(environment, "start", "guest", "need0") as kiosk:
        lesson = kiosk.until(
            lambda state: state["page"] == "Lesson" and state["sentences"] == list(spoken)
        )
        assert lesson["fault"] == ""
        first = kiosk.until(lambda state: state["playing"] and state["current"] == 0)
        began = len(kiosk.states)
        kiosk.until(lambda state: not state["playing"])
        marked = [first, *kiosk.states[began:]]
        order = [state["current"] for state in marked if state["current"] >= 0]
        assert order == sorted(order)
        assert list(dict.fromkeys(order)) == list(range(len(spoken)))
        everything = heard_to_the_end(sink, 0.0)
    sounded = sum(burst.seconds for burst in everything)
    syllables = sum(len(sentence.split()) for sentence in spoken)
    shortest, longest = (bound * syllables for bound in SECONDS_A_SYLLABLE)
    assert shortest <= sounded <= longest + 5, (everything, syllables)
    assert all(later.start > earlier.end for earlier, later in pairwise(everything))
