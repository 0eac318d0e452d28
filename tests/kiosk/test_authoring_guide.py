"""The guide for authors leads from an empty folder to an installed pack, word by word."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

GUIDE = Path(__file__).parents[2] / "docs" / "authoring.md"


def commands_of_the_guide() -> list[list[str]]:
    """What the first section tells an author to type, in order."""
    section = GUIDE.read_text(encoding="utf-8").split("## Fifteen minutes")[1].split("\n## ")[0]
    lines = re.findall(r"^ +hocso (.+)$", section, re.MULTILINE)
    return [shlex.split(line) for line in lines]


def typed(folder: Path, words: list[str]) -> str:
    """Type a command in a folder, as somebody without a display."""
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "HOCSO_HOME", "HOCSO_ROOT"}
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", *words],
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
        cwd=folder,
        env={name: value for name, value in os.environ.items() if name not in hidden},
    )
    assert done.returncode == 0, f"{words}: {done.stdout}{done.stderr}"
    assert done.stderr == ""
    return done.stdout


def test_the_guide_leads_from_an_empty_folder_to_an_installed_pack(tmp_path: Path) -> None:
    commands = commands_of_the_guide()
    assert [words[:2] for words in commands] == [
        ["pack", name]
        for name in (
            "new", "preview", "check", "preview", "narrate", "build", "keygen", "sign", "verify",
            "install",
        )
    ]  # fmt: skip
    said = {words[1]: typed(tmp_path, words) for words in commands}
    assert said["check"] == "0 errors, 0 pieces of advice\n"
    assert said["narrate"].endswith(" sentences spoken, 0 not\n")
    assert said["verify"] == "cho-que epoch 1 version 1: genuine, whole\n"
    assert len(list((tmp_path / "cho-que" / ".clips").rglob("*.*"))) > 50
    assert len(list((tmp_path / "sheet" / "pictures").glob("*.png"))) > 5
    assert "cho-que version 1" in typed(tmp_path, ["pack", "list", "--home", "try"])
