"""One start of the program on a pretended screen: when its first screen came, what it said, how it looked."""

from __future__ import annotations

import os
import re
import select
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PIL import Image, ImageChops

from tests.starts.causes import Begun
from tests.trial.picture import picture

ROOT: Final = Path(__file__).parents[2]
MOST_SECONDS: Final = 60.0
_FIRST: Final = re.compile(r"first screen: (\w+), (\d+) courses, (.+)")
_TELLS: Final = re.compile(r"Welcome tells: (.+)")


@dataclass(frozen=True)
class Screen:
    """A screen without hardware.

    Attributes:
        display: such as `:5`; folder: where the server keeps what is seen.
    """

    display: str
    folder: Path

    def seen(self) -> Image.Image:
        """What stands on it now."""
        return picture((self.folder / "Xvfb_screen0").read_bytes())


@dataclass(frozen=True)
class Started:
    """What came of a start.

    Attributes:
        seconds: from the start of the process to its first painted frame.
        page, courses, codes: what that showed, and which faults it knew.
        told: what Welcome told everybody in the end.
        seen: the screen then.
        status: how the program ended when it was asked to.
    """

    seconds: float
    page: str
    courses: int
    codes: tuple[str, ...]
    told: str
    seen: Image.Image
    status: int


@contextmanager
def screen() -> Iterator[Screen]:
    """A screen of 1280×800 while the block lasts."""
    reading, writing = os.pipe()
    with tempfile.TemporaryDirectory(prefix="screen-") as folder:
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-fbdir", folder,
             "-nolisten", "tcp", "-noreset"],
            pass_fds=[writing], stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(writing)
        try:
            with os.fdopen(reading) as told:
                number = told.readline().strip()
            assert number, "Xvfb does not start"
            yield Screen(f":{number}", Path(folder))
        finally:
            server.terminate()
            server.wait()


def start(begun: Begun, on: Screen, environment: dict[str, str], *, telling: bool) -> Started:
    """Start the program, wait for its first screen and for what it tells, look, and end it.

    Args:
        begun: what and how.
        on: the screen.
        environment: all that the program gets.
        telling: whether Welcome must tell something before it is looked at.
    """
    command = [*begun.under, *begun.program, "run", "--size", "1280x800", "--verbose"]
    at = time.monotonic()
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env={**environment, "HOCSO_HOME": str(begun.home)},
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        try:
            lines = _Lines(process, at + MOST_SECONDS)
            first = lines.until(_FIRST)
            seconds = time.monotonic() - at
            if telling:
                lines.until(_TELLS)
            lines.rest()
            seen = on.seen()
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            assert process.stderr is not None
            process.stderr.read()
    codes = () if first[3] == "no fault" else tuple(first[3].split(", "))
    return Started(seconds, first[1], int(first[2]), codes, lines.told, seen, process.returncode)


class _Lines:
    """What a program says."""

    def __init__(self, process: subprocess.Popen[bytes], limit: float) -> None:
        assert process.stderr is not None
        self._pipe = process.stderr.fileno()
        self._limit = limit
        self._left = b""
        self._said: list[str] = []

    @property
    def told(self) -> str:
        """The last that Welcome told, "" where it told nothing."""
        found = [match[1] for line in self._said if (match := _TELLS.search(line))]
        return found[-1] if found else ""

    def until(self, wanted: re.Pattern[str]) -> re.Match[str]:
        """Read on until a line has this."""
        while True:
            for line in self._said:
                if found := wanted.search(line):
                    return found
            left = self._limit - time.monotonic()
            assert self._more(max(0.0, left)), f"in vain: {self._said[-5:]}"

    def rest(self, seconds: float = 1.5) -> None:
        """Read on until nothing was said for so long."""
        while self._more(seconds):
            pass

    def _more(self, seconds: float) -> bool:
        if not select.select([self._pipe], [], [], seconds)[0]:
            return False
        came = os.read(self._pipe, 65_536)
        assert came, f"the program ended: {self._said[-5:]}"
        *lines, self._left = (self._left + came).split(b"\n")
        self._said += [line.decode(errors="replace") for line in lines]
        return True


def unlike(one: Image.Image, other: Image.Image) -> int:
    """How many pixels of two pictures differ."""
    red, green, blue = ImageChops.difference(one, other).split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return sum(most.histogram()[1:])
