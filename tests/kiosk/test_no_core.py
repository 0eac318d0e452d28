"""A crash of the kiosk writes no core: its memory holds nicknames in plain."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest

CRASHING_KIOSK = (sys.executable, "-m", "kiosk", "run")
"""Where it finds no screen, Qt aborts it."""
CRASHING_PROGRAM = (sys.executable, "-c", "import os; os.abort()")


def left_by(folder: Path, *command: str) -> list[str]:
    """Files beside a program that was allowed any core and crashed."""
    folder.mkdir()
    _, most = resource.getrlimit(resource.RLIMIT_CORE)
    crashed = subprocess.run(
        command,
        cwd=folder,
        env={
            **os.environ,
            "HOCSO_HOME": str(folder.parent / "home"),
            "QT_QPA_PLATFORM": "no-such-screen",
        },
        capture_output=True,
        timeout=60,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CORE, (most, most)),
    )
    assert crashed.returncode == -signal.SIGABRT, crashed.stderr.decode()
    return [file.name for file in folder.iterdir()]


def test_a_crashed_kiosk_leaves_no_core(tmp_path: Path) -> None:
    assert left_by(tmp_path / "beside", *CRASHING_KIOSK) == []


def test_the_same_look_finds_the_core_of_a_program_that_does_not_forbid_it(tmp_path: Path) -> None:
    pattern = Path("/proc/sys/kernel/core_pattern").read_text(encoding="utf-8")
    if pattern.startswith(("|", "/")) or resource.getrlimit(resource.RLIMIT_CORE)[1] == 0:
        pytest.skip("this machine writes no core beside the program")
    assert left_by(tmp_path / "beside", *CRASHING_PROGRAM) != []
