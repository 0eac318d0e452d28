"""A program of tests/helpers in a process of its own, to be killed."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]


@contextmanager
def child(module: str, folder: Path, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """`python -m tests.helpers.<module> <folder> …`, killed (SIGKILL) when the block ends."""
    running = subprocess.Popen(
        [sys.executable, "-m", f"tests.helpers.{module}", str(folder), *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    with running:
        try:
            yield running
        finally:
            running.kill()
