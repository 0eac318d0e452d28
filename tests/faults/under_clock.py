"""Runs a command while the machine's wall clock lies: `python -m tests.faults.under_clock 2038 make …`.

libfaketime moves the wall clock alone, in every process the command starts; uptime stays true
(FAKETIME_DONT_FAKE_MONOTONIC), as it does on a box whose battery is dead.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import pytest

_LIBRARIES: Final = (
    "/usr/lib/*/faketime/libfaketimeMT.so.1",
    "/usr/local/lib/faketime/libfaketimeMT.so.1",
)
CLOCKS: Final[Mapping[str, datetime]] = {
    "1970": datetime(1970, 1, 1, 0, 2, tzinfo=UTC),
    "2026": datetime(2026, 11, 23, 1, 0, tzinfo=UTC),
    # Four minutes before 32 bits run out, so that a long run goes through it.
    "2038": datetime(2038, 1, 19, 3, 10, tzinfo=UTC),
}
"""What the wall says when the command starts."""
JUMPING: Final = "jumping"
EVERY: Final = (*CLOCKS, JUMPING)
JUMP_SECONDS: Final = 7


def library() -> str:
    """Path of libfaketime, "" where there is none."""
    for pattern in _LIBRARIES:
        for found in sorted(Path("/").glob(pattern.lstrip("/"))):
            return str(found)
    return ""


def need_faketime() -> None:
    """Skip where the wall clock cannot be moved."""
    if not library():
        pytest.skip("moving the clock needs faketime")


class WallClock:
    """A wall clock that a test moves while processes run on it.

    Args:
        folder: where the offset is told to libfaketime.
    """

    def __init__(self, folder: Path) -> None:
        self._told = folder / "faketime"
        self.offset_seconds = 0
        self.jump_to(datetime.now(UTC))

    @property
    def environment(self) -> dict[str, str]:
        """What a process must have in its environment to run on this clock."""
        return {
            "LD_PRELOAD": library(),
            "FAKETIME_TIMESTAMP_FILE": str(self._told),
            "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            "PYTHONPATH": str(Path(__file__).parent / "clock_site"),
        }

    def jump_to(self, moment: datetime) -> None:
        """From now on it is this moment, for everybody."""
        self.offset_seconds = round((moment - datetime.now(UTC)).total_seconds())
        fresh = self._told.with_suffix(".new")
        fresh.write_text(f"{self.offset_seconds:+d}\n", encoding="ascii")
        fresh.replace(self._told)


@contextmanager
def lying(name: str) -> Iterator[dict[str, str]]:
    """An environment in which the wall clock is one of `EVERY`; jumping goes on until the end."""
    with tempfile.TemporaryDirectory(prefix="hocso-clock-") as folder:
        clock = WallClock(Path(folder))
        if name != JUMPING:
            clock.jump_to(CLOCKS[name])
            yield clock.environment
            return
        over = threading.Event()
        jumper = threading.Thread(target=_jump, args=(clock, over))
        jumper.start()
        try:
            yield clock.environment
        finally:
            over.set()
            jumper.join()


def _jump(clock: WallClock, over: threading.Event) -> None:
    dice = random.Random(20261122)
    while not over.wait(JUMP_SECONDS):
        clock.jump_to(CLOCKS[dice.choice(sorted(CLOCKS))])


def main(name: str, *command: str) -> int:
    """Run it; gives its exit code."""
    if not library():
        sys.stderr.write("moving the clock needs faketime (apt-get install faketime)\n")
        return 1
    with lying(name) as environment:
        told = {"HOCSO_WALL_CLOCK": name}
        return subprocess.run(command, env={**os.environ, **environment, **told}).returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
