"""Another program may speak; whatever it does, the sentence is made, and nobody waits twice."""

from __future__ import annotations

import os
import select
import sys
import textwrap
import wave
from pathlib import Path

import pytest

from kiosk.voice.better import FAILURES, REST_SECONDS, BetterVoice, render_by_command
from kiosk.voice.errors import VoiceUnusable

TONE = """
import math, struct, sys, wave
def tone(path, seconds, loud=9000):
    with wave.open(path, "wb") as made:
        made.setnchannels(1); made.setsampwidth(2); made.setframerate(8000)
        made.writeframes(b"".join(
            struct.pack("<h", int(loud * math.sin(at / 4))) for at in range(int(8000 * seconds))))
"""


class Own:
    """Our own voice: notes what it was asked, and writes a file of its own."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def __call__(self, text: str, path: Path, *, voice: str, rate: int) -> float:
        self.said.append(f"{voice} {rate} {text}")
        path.write_bytes(b"own")
        return 1.5


def command(folder: Path, body: str, arguments: str = "{wav}") -> str:
    program = folder / "voice.py"
    program.write_text(TONE + textwrap.dedent(body), encoding="utf-8")
    return f"{sys.executable} {program} {arguments}"


def test_words_come_by_standard_input_or_by_name(tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    by_input = command(tmp_path, "tone(sys.argv[1], len(sys.stdin.read().split()) / 2)")
    assert render_by_command(by_input, "chào bà con", path) == pytest.approx(1.5)
    by_name = command(tmp_path, "tone(sys.argv[1], len(sys.argv[2].split()))", "{wav} {text}")
    assert render_by_command(by_name, "chào bà", path) == pytest.approx(2)


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("sys.exit(3)", "exit status 3"),
        ("pass", "No such file"),
        ("open(sys.argv[1], 'w').write('no sound')", "RIFF"),
        ("tone(sys.argv[1], 0)", "0.0 s"),
        ("tone(sys.argv[1], 2, loud=0)", "silence"),
        ("tone(sys.argv[1], 61)", "61.0 s"),
    ],
    ids=["fails", "makes-nothing", "no-wav", "no-length", "silence", "never-ends"],
)
def test_what_is_no_sentence_is_refused(tmp_path: Path, body: str, why: str) -> None:
    with pytest.raises(VoiceUnusable, match=why):
        render_by_command(command(tmp_path, body), "chào", tmp_path / "a.wav")


@pytest.mark.parametrize("given", ["/nonexistent/voice {wav}", "", "'unclosed {wav}"])
def test_a_command_that_cannot_be_run_is_refused(tmp_path: Path, given: str) -> None:
    with pytest.raises(VoiceUnusable, match="voice command"):
        render_by_command(given, "chào", tmp_path / "a.wav")


def test_a_sound_left_from_before_is_not_taken_for_this_sentence(tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    render_by_command(command(tmp_path, "tone(sys.argv[1], 1)"), "trước", path)
    with pytest.raises(VoiceUnusable):
        render_by_command(command(tmp_path, "pass"), "sau", path)


def test_a_program_that_hangs_ends_with_all_it_started(tmp_path: Path) -> None:
    note = tmp_path / "child"
    hangs = f"sh -c 'sleep 600 & echo $! > {note}; wait'"
    with pytest.raises(VoiceUnusable, match="timed out"):
        render_by_command(hangs, "chào", tmp_path / "a.wav", seconds=2)
    try:
        child = os.pidfd_open(int(note.read_text()))
    except ProcessLookupError:
        return
    try:
        assert select.select([child], [], [], 20)[0], "what it started is still there"
    finally:
        os.close(child)


def test_our_own_voice_speaks_where_the_program_fails_and_says_why(tmp_path: Path) -> None:
    own = Own()
    voice = BetterVoice(own)
    made = voice.make("/nonexistent/voice", "chào", tmp_path / "a.wav", voice="vi", rate=150)
    assert made.seconds == 1.5
    assert "/nonexistent/voice" in made.instead
    assert own.said == ["vi 150 chào"]


def test_without_a_program_our_own_voice_speaks(tmp_path: Path) -> None:
    own = Own()
    made = BetterVoice(own).make("", "chào", tmp_path / "a.wav", voice="vi", rate=150)
    assert (made.instead, own.said) == ("", ["vi 150 chào"])


def test_a_program_that_fails_is_left_alone_for_a_while_and_then_asked_again(
    tmp_path: Path,
) -> None:
    asked = tmp_path / "asked"
    fails = command(tmp_path, f"open({str(asked)!r}, 'a').write('x'); sys.exit(1)")
    path, now = tmp_path / "a.wav", [0.0]
    voice = BetterVoice(Own(), now=lambda: now[0])
    for _ in range(FAILURES + 3):
        assert "exit status 1" in voice.make(fails, "chào", path, voice="vi", rate=150).instead
    assert asked.read_text() == "x" * FAILURES
    now[0] = REST_SECONDS + 1.0
    works = command(tmp_path, "tone(sys.argv[1], 1)")
    assert voice.make(works, "chào", path, voice="vi", rate=150).instead == ""
    with wave.open(str(path)) as made:
        assert made.getnframes() == 8000
