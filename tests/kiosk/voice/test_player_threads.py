"""The thread in which Qt plays never waits for Python, or stopping a sound could hold the screen for ever."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import wave
from pathlib import Path

import pytest

from tests.helpers.held_player import ASKS_A_SECOND, HELD_SECONDS
from tests.helpers.null_sink import NullSink
from tests.kiosk.voice.test_heard import wait_for

ROOT = Path(__file__).parents[3]
ASKED = ASKS_A_SECOND * HELD_SECONDS
"""How often the audio thread wakes while it waits for Python."""


@pytest.fixture
def tone(tmp_path: Path) -> Path:
    """A sound of ten seconds."""
    path = tmp_path / "tone.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(16_000)
        file.writeframes((b"\x00\x20" * 20 + b"\x00\xe0" * 20) * 4_000)
    return path


def wakes_of_the_audio_thread(pid: int) -> int:
    """How often it has begun to wait so far."""
    (thread,) = (
        name.parent
        for name in Path(f"/proc/{pid}/task").glob("*/comm")
        if name.read_text(encoding="ascii").startswith("QFFmpeg::AudioR")
    )
    status = (thread / "status").read_text(encoding="ascii")
    (count,) = re.findall(r"^voluntary_ctxt_switches:\s+(\d+)$", status, re.MULTILINE)
    return int(count)


def wakes_while_python_is_held(sink: NullSink, kind: str, tone: Path) -> int:
    """Play, be heard, stop, hold the interpreter's lock: how often the audio thread woke meanwhile."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.helpers.held_player", kind, str(tone)],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0,
        env={**os.environ, "PULSE_SERVER": sink.address, "QT_QPA_PLATFORM": "offscreen"},
    ) as child:  # fmt: skip
        assert child.stdin is not None
        assert child.stdout is not None
        wait_for(sink, bool)
        child.stdin.write(b"\n")
        assert child.stdout.readline() == b"held\n"
        before = wakes_of_the_audio_thread(child.pid)
        assert child.stdout.readline() == b"over\n"
        woken = wakes_of_the_audio_thread(child.pid) - before
        child.stdin.close()
    assert child.returncode == 0
    return woken


def test_the_audio_thread_ends_a_sound_without_python(sink: NullSink, tone: Path) -> None:
    assert wakes_while_python_is_held(sink, "kiosk", tone) < 0.25 * ASKED


@pytest.mark.true_clock("libfaketime lets whoever waits for Python sleep on")
def test_a_player_as_qt_gives_it_waits_for_python(sink: NullSink, tone: Path) -> None:
    """The control: `stop`, which holds Python's lock, may want the lock that thread holds."""
    assert wakes_while_python_is_held(sink, "plain", tone) > 0.5 * ASKED
