"""What a person recorded: both ends trimmed, as loud as all the others, never clipped, or refused."""

from __future__ import annotations

import array
import io
import math
import shutil
import subprocess
import wave
from pathlib import Path

import pytest

from content.broadcast_sound import RATE
from content.recorded_sound import (
    PEAK,
    TARGET_DB,
    TOLERANCE_DB,
    Verdict,
    WavRefused,
    faults_of,
    loudness_db,
    samples_of,
    take_of,
    values_of,
    wav_of,
)
from tests.helpers.spoken import SENTENCE, spoken


@pytest.mark.parametrize("noise", [-80.0, -55.0], ids=["still", "busy"])
@pytest.mark.parametrize("db", [-34.0, -24.0, -14.0, -6.0], ids=str)
def test_loud_and_soft_voices_come_out_alike_and_unclipped(db: float, noise: float) -> None:
    take = take_of(SENTENCE, spoken(db=db, noise_db=noise))
    values = values_of(take.samples)
    assert take.verdict in ("good", "quiet")
    assert abs(loudness_db(values) - TARGET_DB) <= TOLERANCE_DB
    assert max(abs(value) for value in values) <= PEAK * 32_768
    assert faults_of(SENTENCE, take.samples) == ""


def test_the_control_of_loudness_hears_a_difference_of_one_decibel() -> None:
    soft, loud = (loudness_db(values_of(spoken(db=db))) for db in (-24.0, -23.0))
    assert loud - soft == pytest.approx(1.0, abs=0.05)


@pytest.mark.parametrize("noise", [-80.0, -50.0], ids=["still", "busy"])
def test_silence_goes_at_both_ends_and_no_syllable_with_it(noise: float) -> None:
    take = take_of(SENTENCE, spoken(before=1.5, after=2.5, noise_db=noise))
    assert take.seconds == pytest.approx(1.33, abs=0.1)
    length = len(take.samples) / 2 / RATE
    assert take.seconds <= length <= take.seconds + 0.3


def test_a_tap_on_the_machine_is_no_speech() -> None:
    tap = array.array("h", [20_000, -20_000] * (RATE // 100))
    quiet = bytes(2 * RATE)
    recorded = tap.tobytes() + quiet + spoken() + quiet + tap.tobytes()
    take = take_of(SENTENCE, recorded)
    assert take.verdict == "good"
    assert take.seconds == pytest.approx(1.33, abs=0.1)
    assert take_of(SENTENCE, quiet + tap.tobytes() + quiet).verdict == "silent"


def hum(db: float) -> bytes:
    height = 32_768 * 10 ** (db / 20)
    return array.array(
        "h", [round(height * math.sin(at * 0.03)) for at in range(2 * RATE)]
    ).tobytes()


@pytest.mark.parametrize(
    ("recorded", "verdict"),
    [
        (b"", "silent"),
        (bytes(4 * RATE), "silent"),
        (hum(-30), "silent"),
        (spoken(db=-60), "silent"),
        (spoken(syllables=1), "short"),
        (spoken(syllables=70), "long"),
        (spoken(db=6), "broken"),
        (spoken(db=-38), "quiet"),
        (spoken(db=-20), "good"),
    ],
    ids=["nothing", "zeros", "hum", "whisper", "short", "long", "broken", "quiet", "good"],
)
def test_what_cannot_be_used_is_told_apart(recorded: bytes, verdict: Verdict) -> None:
    take = take_of(SENTENCE, recorded)
    assert take.verdict == verdict
    assert (take.samples != b"") == (verdict in ("good", "quiet"))


def test_a_real_voice_keeps_its_words(tmp_path: Path) -> None:
    if shutil.which("espeak-ng") is None:
        pytest.skip("a voice to record needs espeak-ng")
    wav = tmp_path / "said.wav"
    subprocess.run(["espeak-ng", "-v", "vi", "-s", "150", "-w", str(wav), SENTENCE], check=True)
    with wave.open(str(wav)) as file:
        said = file.readframes(file.getnframes())
    take = take_of(SENTENCE, bytes(RATE) + said + bytes(RATE))
    assert take.verdict == "good"
    assert abs(loudness_db(values_of(take.samples)) - TARGET_DB) <= TOLERANCE_DB
    assert len(said) / 2 / RATE - 0.8 < take.seconds <= len(said) / 2 / RATE


def test_only_our_own_kind_of_wav_is_read_and_any_other_header_is_refused() -> None:
    samples = spoken()
    data = wav_of(samples)
    assert samples_of(data) == samples
    for place in range(44):
        changed = bytearray(data)
        changed[place] ^= 1
        with pytest.raises(WavRefused):
            samples_of(bytes(changed))
    for other in (data[:-1], data + b"x", data + b"xx", data[:43], b""):
        with pytest.raises(WavRefused):
            samples_of(other)
    with wave.open(io.BytesIO(data)) as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (RATE, 1, 2)
