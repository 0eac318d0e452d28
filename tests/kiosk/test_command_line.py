"""`hocso`: help that teaches, commands that are imported late, faults without tracebacks."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from kiosk.cli import COMMANDS, cli
from kiosk.lock import Lock

ROOT = Path(__file__).parents[2]


def hocso(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kiosk", *words],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        cwd=ROOT,
        env={**os.environ, "HOCSO_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"},
    )


def test_help_names_every_command_and_imports_none(tmp_path: Path) -> None:
    code = (
        "import sys, kiosk.cli; from click.testing import CliRunner;"
        "print(CliRunner().invoke(kiosk.cli.cli, ['--help']).output);"
        "print('LOADED', [m for m in sys.modules if m.split('.')[0] in"
        " ('PySide6', 'django', 'requests', 'pydantic', 'cryptography')])"
    )
    child = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True, text=True, timeout=60, check=True, cwd=ROOT,
    )  # fmt: skip
    for name, (_, text) in COMMANDS.items():
        assert name in child.stdout
        assert text in child.stdout
    assert "LOADED []" in child.stdout


@pytest.mark.parametrize("name", sorted(set(COMMANDS)))
def test_every_command_has_help(name: str) -> None:
    found = CliRunner().invoke(cli, [name, "--help"])
    assert found.exit_code == 0, found.output
    assert "Usage:" in found.output


def test_an_unknown_command_is_wrong_usage() -> None:
    assert CliRunner().invoke(cli, ["dance"]).exit_code == 2


@pytest.mark.parametrize("size", ["big", "1280", "12x8", "1280x-1"])
def test_a_size_that_is_none_is_wrong_usage(size: str) -> None:
    found = CliRunner().invoke(cli, ["run", "--size", size])
    assert found.exit_code == 2
    assert size in found.output


def test_a_second_kiosk_is_a_fault_in_one_line(tmp_path: Path) -> None:
    lock = Lock(tmp_path)
    found = hocso(tmp_path, "run")
    lock.release()
    assert found.returncode == 1
    assert "runs" in found.stderr or "running" in found.stderr
    assert "Traceback" not in found.stderr


def test_doctor_says_what_is_missing(tmp_path: Path) -> None:
    found = hocso(tmp_path, "doctor", "--json")
    findings = {one["what"]: one for one in json.loads(found.stdout)}
    assert found.returncode == 1
    assert not findings["packs"]["well"]
    assert findings["data folder"]["well"]
    assert findings["typeface"]["well"]


def test_no_learner_is_an_empty_list(tmp_path: Path) -> None:
    found = hocso(tmp_path, "learner", "list", "--json")
    assert (found.returncode, json.loads(found.stdout)) == (0, [])


def test_erasing_nobody_is_a_fault(tmp_path: Path) -> None:
    found = hocso(tmp_path, "learner", "erase", "nobody", "--yes")
    assert found.returncode == 1
    assert "hocso learner list" in found.stderr


def test_screens_are_painted_without_a_display(home: Path, tmp_path: Path) -> None:
    out = tmp_path / "shots"
    found = hocso(home, "screens", str(out), "--size", "800x1280", "--only", "-home")
    assert found.returncode == 0, found.stderr
    pictures = sorted(path.name for path in out.iterdir())
    assert pictures == sorted(found.stdout.split())
    assert "06-home.png" in pictures
    assert not (home / "progress.db").exists()
