"""What people hear, judged on the recording of a sound server and not on the player's state."""

from __future__ import annotations

import os
import signal
import sys
import textwrap
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from tests.helpers.null_sink import RATE, Burst, NullSink
from tests.helpers.speaking_kiosk import SpeakingKiosk

SENTENCES = ("Chào bà con.", "Mình mở máy cùng nhau nhé.", "Xong.")
SYLLABLES = (3, 6, 1)
SECONDS_A_SYLLABLE = (0.12, 0.6)
"""packs-and-lessons.md, Narration: below is a stub, beyond a runaway."""
GAP = 0.15
"""Silence that parts two sentences; within these sentences none is so long."""
PATIENCE_SECONDS = 30


def wait_for(sink: NullSink, holds: Callable[[list[Burst]], bool]) -> list[Burst]:
    """What was heard, as soon as `holds`."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        bursts = sink.bursts(gap=GAP)
        if holds(bursts):
            return bursts
        assert time.monotonic() < deadline, f"heard only {bursts}"


def silent_for(sink: NullSink, seconds: float) -> Callable[[list[Burst]], bool]:
    """Whether the recording goes on for so long behind the last sound."""
    return lambda bursts: bool(bursts) and sink.seconds - bursts[-1].end >= seconds


def assert_plausible(bursts: list[Burst], syllables: tuple[int, ...]) -> None:
    assert len(bursts) == len(syllables), bursts
    shortest, longest = SECONDS_A_SYLLABLE
    for burst, count in zip(bursts, syllables, strict=True):
        assert shortest * count <= burst.seconds <= longest * count + 0.2, (burst, count)


def test_each_sentence_sounds_once_in_order_at_plausible_length(
    sink: NullSink, tmp_path: Path
) -> None:
    with SpeakingKiosk(tmp_path, sink.address) as kiosk:
        kiosk.read(*SENTENCES)
        assert_plausible(wait_for(sink, silent_for(sink, 0.5)), SYLLABLES)
        order = [state["current"] for state in kiosk.states if state["current"] >= 0]
    assert list(dict.fromkeys(order)) == [0, 1, 2]
    assert order == sorted(order)


def test_second_reading_comes_from_the_clips_on_disk(sink: NullSink, tmp_path: Path) -> None:
    with SpeakingKiosk(tmp_path, sink.address) as kiosk:
        kiosk.read(*SENTENCES)
    with SpeakingKiosk(tmp_path, sink.address, worker=["/bin/false"]) as kiosk:
        kiosk.read(*SENTENCES)
        assert kiosk.states[-1]["fault"] == ""
    assert_plausible(wait_for(sink, silent_for(sink, 0.5)), SYLLABLES * 2)


def test_damaged_clip_is_made_again(sink: NullSink, tmp_path: Path) -> None:
    with SpeakingKiosk(tmp_path, sink.address) as kiosk:
        kiosk.read("Chào bà con.")
        (clip,) = (tmp_path / "clips").glob("*.wav")
        whole = clip.read_bytes()
        damaged = whole[: len(whole) // 2] + bytes(len(whole) - len(whole) // 2)
        clip.write_bytes(damaged)
        wait_for(sink, silent_for(sink, 0.5))
        kiosk.tell("replay")
        kiosk.until(lambda state: state["finished"])
    # espeak-ng is not exact to the byte from one run to the next, but to the length.
    (again,) = (tmp_path / "clips").glob("*.wav")
    assert again.read_bytes() != damaged
    assert_plausible(wait_for(sink, silent_for(sink, 0.5)), (3, 3))


def test_pause_is_silence_and_resume_says_the_rest(sink: NullSink, tmp_path: Path) -> None:
    sentence = "Mình mở máy cùng nhau rồi mình làm thử từng bước một nhé."
    with SpeakingKiosk(tmp_path, sink.address) as kiosk:
        kiosk.read(sentence)
        (whole,) = wait_for(sink, silent_for(sink, 0.5))
        kiosk.tell("replay")
        wait_for(sink, lambda bursts: len(bursts) == 2 and bursts[1].seconds > 0.6)
        kiosk.tell("togglePause")
        paused = wait_for(sink, silent_for(sink, 1.0))
        assert len(paused) == 2
        assert paused[1].seconds < whole.seconds - 0.5
        assert kiosk.until(lambda state: state["paused"])["current"] == 0
        kiosk.tell("togglePause")
        kiosk.until(lambda state: state["finished"])
        bursts = wait_for(sink, lambda heard: len(heard) == 3 and silent_for(sink, 0.5)(heard))
    together = bursts[1].seconds + bursts[2].seconds
    assert together == pytest.approx(whole.seconds, abs=0.35)


def test_stop_is_silence_for_good(sink: NullSink, tmp_path: Path) -> None:
    with SpeakingKiosk(tmp_path, sink.address) as kiosk:
        kiosk.tell("read", list(SENTENCES))
        wait_for(sink, lambda bursts: bool(bursts) and bursts[0].seconds > 0.3)
        kiosk.tell("stop")
        stopped = kiosk.until(lambda state: not state["playing"])
        bursts = wait_for(sink, silent_for(sink, 2.0))
        assert not any(state["finished"] for state in kiosk.states)
    assert stopped["current"] == -1
    assert len(bursts) == 1


def test_slower_takes_longer_and_keeps_the_pitch(sink: NullSink, tmp_path: Path) -> None:
    sentence = "Mình mở máy cùng nhau rồi mình làm thử."
    with SpeakingKiosk(tmp_path, sink.address) as kiosk:
        kiosk.read(sentence)
        wait_for(sink, silent_for(sink, 0.5))
        kiosk.tell("toggleSlow")
        kiosk.read(sentence)
        normal, slow = wait_for(
            sink, lambda heard: len(heard) == 2 and silent_for(sink, 0.5)(heard)
        )
    assert slow.seconds / normal.seconds == pytest.approx(4 / 3, abs=0.12)
    ratio = crossings_a_second(sink, slow) / crossings_a_second(sink, normal)
    assert ratio == pytest.approx(1, abs=0.12), "played slower by lowering the voice"


def crossings_a_second(sink: NullSink, burst: Burst) -> float:
    """How often the sound passes through zero: it falls with the pitch."""
    samples = sink.heard()[int(burst.start * RATE) : int(burst.end * RATE)]
    return sum(a < 0 <= b for a, b in pairwise(samples)) / burst.seconds


def test_a_new_reading_silences_the_old_one(sink: NullSink, tmp_path: Path) -> None:
    with SpeakingKiosk(tmp_path, sink.address) as kiosk:
        kiosk.read("Xong.", SENTENCES[1])
        before = wait_for(sink, silent_for(sink, 0.5))
        kiosk.tell("readOne", SENTENCES[1])
        wait_for(sink, lambda bursts: len(bursts) == 3 and bursts[2].seconds > 0.2)
        kiosk.tell("readOne", "Xong.")
        kiosk.until(lambda state: state["finished"])
        bursts = wait_for(sink, silent_for(sink, 0.5))
    heard_after = sum(burst.seconds for burst in bursts[2:])
    assert heard_after < before[1].seconds + before[0].seconds - 0.2


def test_worker_killed_while_speaking_does_not_stop_the_next_sentence(
    sink: NullSink, tmp_path: Path
) -> None:
    with SpeakingKiosk(tmp_path, sink.address) as kiosk:
        kiosk.tell("read", list(SENTENCES))
        worker = kiosk.until(lambda state: state["worker"] and state["current"] == 0)["worker"]
        os.kill(worker, signal.SIGKILL)
        kiosk.until(lambda state: state["finished"])
        assert kiosk.states[-1]["fault"] == ""
        assert_plausible(wait_for(sink, silent_for(sink, 0.5)), SYLLABLES)


def test_hung_worker_is_replaced(sink: NullSink, tmp_path: Path) -> None:
    with SpeakingKiosk(tmp_path, sink.address, patience_ms=1500) as kiosk:
        kiosk.read("Xong.")
        hung = kiosk.states[-1]["worker"]
        os.kill(hung, signal.SIGSTOP)
        kiosk.read("Chào bà con.")
        assert kiosk.states[-1]["worker"] not in {0, hung}
        assert_plausible(wait_for(sink, silent_for(sink, 0.5)), (1, 3))


def test_missing_voice_is_a_fault_and_reading_ends(sink: NullSink, tmp_path: Path) -> None:
    with SpeakingKiosk(tmp_path, sink.address, worker=["/nonexistent/voice"]) as kiosk:
        kiosk.read(*SENTENCES)
        assert kiosk.states[-1]["fault"] == "voice"
        assert not kiosk.states[-1]["playing"]
    assert sink.bursts() == []


def test_a_voice_that_another_program_makes_is_heard(sink: NullSink, tmp_path: Path) -> None:
    program = tmp_path / "tone.py"
    program.write_text(
        textwrap.dedent(
            """
            import math, struct, sys, wave
            seconds = len(sys.stdin.read().split()) / 2
            with wave.open(sys.argv[1], "wb") as made:
                made.setnchannels(1); made.setsampwidth(2); made.setframerate(16000)
                made.writeframes(b"".join(
                    struct.pack("<h", int(9000 * math.sin(at / 6)))
                    for at in range(int(16000 * seconds))
                ))
            """
        )
    )
    command = f"{sys.executable} {program} {{wav}}"
    with SpeakingKiosk(tmp_path, sink.address, voice={"command": command}) as kiosk:
        kiosk.read("Chào bà con.")
        (burst,) = wait_for(sink, silent_for(sink, 0.5))
    assert burst.seconds == pytest.approx(1.5, abs=0.1)


def test_no_output_device_is_a_fault_shown(tmp_path: Path) -> None:
    with SpeakingKiosk(tmp_path, f"unix:{tmp_path}/nobody") as kiosk:
        kiosk.read(*SENTENCES)
        assert kiosk.states[-1]["fault"] == "sound"
        assert not kiosk.states[-1]["playing"]


def test_sound_server_that_dies_while_speaking_is_a_fault_shown(
    sink: NullSink, tmp_path: Path
) -> None:
    with SpeakingKiosk(tmp_path, sink.address) as kiosk:
        kiosk.tell("read", list(SENTENCES))
        wait_for(sink, bool)
        sink.die()
        kiosk.until(lambda state: state["finished"])
        assert kiosk.states[-1]["fault"] == "sound"
        assert not kiosk.states[-1]["playing"]
