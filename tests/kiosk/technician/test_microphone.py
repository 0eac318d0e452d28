"""How loud it is at a microphone: heard from a real sound server, without any hardware."""

from __future__ import annotations

import json
import math
import os
import struct
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.voice.microphone import loudness
from tests.helpers.null_sink import NullSink, missing_programs, null_sink

ROOT = Path(__file__).parents[3]
RATE = 22050
SINK = "ear"
TONE = b"".join(struct.pack("<h", int(12_000 * math.sin(at * 0.1))) for at in range(RATE * 60))


@pytest.fixture
def spoken_into() -> Iterator[NullSink]:
    """A sound server whose one microphone hears what is played on its one loudspeaker."""
    missing = missing_programs()
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    with tempfile.TemporaryDirectory(prefix="ear-") as folder, null_sink(Path(folder)) as sink:
        for words in (
            ["load-module", "module-remap-source", f"master={SINK}.monitor", "source_name=mic",
             "source_properties=device.description=Micro"],
            ["set-default-source", "mic"],
        ):  # fmt: skip
            subprocess.run(
                ["pactl", *words], check=True, capture_output=True, env=environment(sink)
            )
        yield sink


def environment(sink: NullSink) -> dict[str, str]:
    return {**os.environ, "PULSE_SERVER": sink.address, "QT_QPA_PLATFORM": "offscreen"}


def test_the_loudest_sample_counts_in_either_direction() -> None:
    assert loudness(b"") == 0
    assert loudness(struct.pack("<3h", 0, 16_384, -100)) == 50
    assert loudness(struct.pack("<2h", -32_768, 0) + b"x") == 100


def test_the_page_judges_whether_the_microphone_hears_somebody(
    spoken_into: NullSink, home: Path, tmp_path: Path
) -> None:
    (tmp_path / "tone").write_bytes(TONE)
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.helpers.microphone_child"],
        cwd=ROOT,
        env={**environment(spoken_into), "HOCSO_HOME": str(home)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    play = ["pacat", f"--device={SINK}", f"--rate={RATE}", "--channels=1",
            "--format=s16le", "--raw", str(tmp_path / "tone")]  # fmt: skip
    with child:
        assert child.stdin is not None
        assert child.stdout is not None
        try:
            silence = json.loads(child.stdout.readline())
            speaking = subprocess.Popen(play, env=environment(spoken_into))
            try:
                child.stdin.write("\n")
                child.stdin.flush()
                somebody = json.loads(child.stdout.readline())
            finally:
                speaking.kill()
                speaking.wait()
        finally:
            child.kill()
    assert silence == {"spoken": "care", "before": 0, "microphone": "well"}
    assert somebody == {"spoken": "well", "before": 0, "microphone": "well"}
