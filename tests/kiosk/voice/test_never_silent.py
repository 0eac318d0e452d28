"""Never silent without saying so, and never another card's sound: judged on the recording."""

from __future__ import annotations

import array
import json
import math
import subprocess
import sys
import tempfile
import wave
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

import pytest

from kiosk.sound_again import SoundAgain
from kiosk.voice.narrator import Narrator
from kiosk.voice.synthesis import Sound, Synthesiser
from tests.helpers.null_sink import RATE, NullSink, missing_programs, sound_server
from tests.helpers.speaking_kiosk import SpeakingKiosk
from tests.kiosk.voice.test_heard import silent_for, wait_for

TONES = {"Thẻ một.": 300, "Thẻ hai.": 700, "Thẻ ba.": 1500}
"""A pitch for each card, in Hz."""


@pytest.fixture
def cards(tmp_path: Path) -> dict[str, str]:
    """A recorded clip of 0.8 s for each card, each at its own pitch."""
    found = {}
    for sentence, hertz in TONES.items():
        path = tmp_path / f"{hertz}.wav"
        with wave.open(str(path), "wb") as made:
            made.setnchannels(1)
            made.setsampwidth(2)
            made.setframerate(RATE)
            turn = 2 * math.pi * hertz / RATE
            samples = (int(9000 * math.sin(turn * at)) for at in range(int(0.8 * RATE)))
            made.writeframes(array.array("h", samples).tobytes())
        found[sentence] = str(path)
    return found


def pitches(sink: NullSink) -> list[int]:
    """The card whose pitch two fifths of a second have, repetitions left out; in Hz.

    One alone may lie where a card was cut off by another, and have a pitch between both.
    """
    samples, found, before = sink.heard(), list[int](), 0
    step = RATE // 5
    for start in range(0, len(samples) - step, step):
        part = samples[start : start + step]
        last, before = before, 0
        loud = [sample for sample in part if abs(sample) > 2000]
        if len(loud) < step / 2:
            continue
        crossings = sum(a < 0 <= b for a, b in pairwise(part)) * 5
        nearest = min(TONES.values(), key=lambda hertz: abs(hertz - crossings))
        if abs(nearest - crossings) < 0.1 * nearest:
            before = nearest
            if last == nearest and found[-1:] != [nearest]:
                found.append(nearest)
    return found


def test_without_a_voice_what_was_recorded_is_still_heard_in_its_order(
    sink: NullSink, tmp_path: Path, cards: dict[str, str]
) -> None:
    options = {"worker": ["/nonexistent/voice"], "clips": {"vi": cards}}
    with SpeakingKiosk(tmp_path, sink.address, **options) as kiosk:
        kiosk.read("Thẻ hai.", "Câu này không ai thu.", "Thẻ ba.")
        assert kiosk.states[-1]["fault"] == "voice"
        wait_for(sink, silent_for(sink, 0.5))
    assert pitches(sink) == [700, 1500]


def test_a_card_touched_after_another_is_heard_with_its_own_sound(
    sink: NullSink, tmp_path: Path, cards: dict[str, str]
) -> None:
    with SpeakingKiosk(tmp_path, sink.address, clips={"vi": cards}) as kiosk:
        for sentence in TONES:
            kiosk.read(sentence)
        kiosk.tell("read", list(TONES))
        for sentence in ("Thẻ ba.", "Thẻ một."):
            kiosk.tell("readOne", sentence)
        kiosk.until(lambda state: state["finished"])
        wait_for(sink, silent_for(sink, 0.5))
    heard = pitches(sink)
    assert heard[:3] == [300, 700, 1500]
    assert heard[-1] == 300
    assert 700 not in heard[3:], "the reading that was cut off went on"


def test_a_better_voice_that_fails_is_replaced_in_the_same_sentence_and_told(
    sink: NullSink, tmp_path: Path
) -> None:
    with SpeakingKiosk(tmp_path, sink.address, voice={"command": "/bin/false {wav}"}) as kiosk:
        kiosk.read("Chào bà con.")
        assert kiosk.states[-1]["falls_back"]
        assert kiosk.states[-1]["fault"] == ""
        heard = wait_for(sink, silent_for(sink, 0.5))
    assert 0.3 <= sum(burst.seconds for burst in heard) <= 2
    # Kept under our own voice's name: the program's own sound is still to be made.
    with SpeakingKiosk(tmp_path, sink.address, worker=["/bin/false"]) as kiosk:
        kiosk.read("Chào bà con.")
        assert kiosk.states[-1]["fault"] == "", "it was made anew"


@contextmanager
def left_by_its_server(folder: Path, home: Path) -> Iterator[SpeakingKiosk]:
    """A kiosk that was heard once, and whose sound server is gone since."""
    missing = missing_programs()
    if missing:
        pytest.skip(f"no sound server to be heard by: {', '.join(missing)} not installed")
    with (
        sound_server(folder) as first,
        first.sink("ear") as sink,
        SpeakingKiosk(home, sink.address) as kiosk,
    ):
        kiosk.read("Xong.")
        wait_for(sink, silent_for(sink, 0.3))
        sink.die()
        (folder / "pulse.sock").unlink(missing_ok=True)
        yield kiosk


def test_a_sound_server_that_begins_again_leaves_the_fault_until_the_kiosk_does_too(
    tmp_path: Path,
) -> None:
    with tempfile.TemporaryDirectory(prefix="ear-") as name:
        folder = Path(name)
        with (
            left_by_its_server(folder, tmp_path) as kiosk,
            sound_server(folder) as second,
            second.sink("ear") as again,
        ):
            kiosk.until(lambda state: state["cut_off"])
            kiosk.read("Chào bà con.")
            assert kiosk.states[-1]["fault"] == "sound"
            assert again.bursts() == []
            with SpeakingKiosk(tmp_path, second.address) as anew:
                anew.read("Chào bà con.")
                assert anew.states[-1]["fault"] == ""
                assert wait_for(again, silent_for(again, 0.5))


class LeftNarrator(Narrator):
    """A narrator whose server came again without it."""

    cut_off = True


def test_the_kiosk_begins_anew_once_nobody_is_at_it(qapp: object, tmp_path: Path) -> None:
    narrator, here, begun = LeftNarrator(tmp_path), [True], list[bool]()
    again = SoundAgain(narrator, lambda: not here[0], lambda: begun.append(True))
    narrator.changed.emit()
    again.look()
    assert begun == []
    here[0] = False
    again.look()
    assert begun == [True]
    narrator.close()


class Mute(Synthesiser):
    """An engine that starts and then says nothing."""

    def sound(self, text: str, *, voice: str, rate: int) -> Sound:
        heard = super().sound(text, voice=voice, rate=rate)
        return Sound(bytes(len(heard.samples)), heard.rate, heard.words)


def test_an_engine_that_says_nothing_is_found_at_the_start() -> None:
    program = (
        "from tests.kiosk.voice.test_never_silent import Mute\n"
        "from kiosk.voice.errors import VoiceUnusable\n"
        "try:\n    Mute().check()\n"
        "except VoiceUnusable as error:\n    print(error)\n"
    )
    said = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert "loudest sample 0" in said.stdout


def test_the_worker_tells_that_it_is_ready_only_after_it_spoke_to_itself() -> None:
    worker = subprocess.run(
        [sys.executable, "-m", "kiosk.voice.worker"],
        input="", capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert json.loads(worker.stdout)["ready"].startswith("espeak-ng")
