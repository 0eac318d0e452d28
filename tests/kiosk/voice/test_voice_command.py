"""`hocso voice`: a better voice is tried before it is kept, and one that fails is never kept."""

from __future__ import annotations

import os
import subprocess
import sys
import wave
from pathlib import Path

import pytest

from kiosk.settings import Settings, read_settings, write_settings
from tests.kiosk.voice.test_better import TONE

ROOT = Path(__file__).parents[3]


def voice(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kiosk", "voice", *words],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        cwd=ROOT,
        env={**os.environ, "HOCSO_HOME": str(home)},
    )


@pytest.fixture
def program(tmp_path: Path) -> str:
    """A better voice: half a second of tone for each word that it is given."""
    file = tmp_path / "better.py"
    file.write_text(f"{TONE}tone(sys.argv[1], len(sys.stdin.read().split()) / 2)\n")
    return f"{sys.executable} {file} {{wav}}"


def test_a_sentence_is_said_by_the_chosen_region_and_kept(tmp_path: Path) -> None:
    out = tmp_path / "south.wav"
    said = voice(tmp_path, "--region", "south", "--out", str(out), "Trả 20 %.", "--keep")
    assert said.returncode == 0, said.stderr
    assert "said as: Trả hai mươi phần trăm." in said.stdout
    assert "vi-vn-x-south" in said.stdout
    with wave.open(str(out)) as made:
        assert 0.6 < made.getnframes() / made.getframerate() < 4
    assert read_settings(tmp_path / "settings.json").voice == "vi-vn-x-south"


def test_a_better_voice_is_kept_by_one_setting_and_given_up_by_another(
    tmp_path: Path, program: str
) -> None:
    write_settings(tmp_path / "settings.json", Settings(place="Thôn 3"))
    said = voice(tmp_path, "Chào bà con.", "--command", program, "--keep")
    assert said.returncode == 0, said.stderr
    assert "1.5 s of sound" in said.stdout
    kept = read_settings(tmp_path / "settings.json")
    assert (kept.voice_command, kept.place) == (program, "Thôn 3")
    assert "1.5 s of sound" in voice(tmp_path, "Chào bà con.").stdout
    assert voice(tmp_path, "--command", "", "--keep").returncode == 0
    assert read_settings(tmp_path / "settings.json").voice_command == ""


def test_a_program_that_fails_is_told_and_not_kept(tmp_path: Path) -> None:
    said = voice(tmp_path, "--command", "/bin/false {wav}", "--keep")
    assert said.returncode == 1
    assert "voice command /bin/false" in said.stderr
    assert not (tmp_path / "settings.json").exists()


def test_damaged_settings_are_left_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text("{", encoding="utf-8")
    said = voice(tmp_path, "--region", "north", "--keep")
    assert said.returncode == 1
    assert "not JSON" in said.stderr
    assert (tmp_path / "settings.json").read_text(encoding="utf-8") == "{"
