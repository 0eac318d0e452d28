"""The kiosk is killed in its own session: how long until its first screen stands again.

systemd runs the session where the package is installed; here a few lines do what the unit says of
`Restart` and `RestartSec`, so that the figure can be had on any machine. Session script, window manager and
program are the real ones, the X server is Xvfb.
"""

from __future__ import annotations

import configparser
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from kiosk.log_file import FOLDER, NAMES
from tests.helpers.session import (
    HEIGHT,
    PARTS,
    WIDTH,
    free_display,
    session_environment,
)

UNIT: Final = PARTS.parents[1] / "lib" / "systemd" / "system" / "hocso.service"
MOST_SECONDS: Final = 90.0
_SHOWN: Final = "first screen: "


def restart_seconds() -> float:
    """What the unit waits before it begins the session anew; fails where it would not."""
    unit = configparser.ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str  # type: ignore[assignment, method-assign]  # names keep their capitals
    unit.read(UNIT, encoding="utf-8")
    assert unit["Service"]["Restart"] == "always"
    return float(unit["Service"]["RestartSec"])


def seconds_until_revived(program: tuple[str, ...], home: Path, folder: Path) -> float:
    """Kill it once it shows its first screen; seconds from there to the next first screen.

    Args:
        program: command line of the program.
        home: data folder of a kiosk that was set up.
        folder: an empty one, for what the session keeps.
    """
    waits = restart_seconds()
    log = home / FOLDER / NAMES[0]
    before = _shown(log)
    with _session(program, home, folder) as first:
        _until_shown(log, before + 1, first)
        os.kill(int((folder / "program").read_text()), signal.SIGKILL)
        killed = time.monotonic()
        first.wait(MOST_SECONDS)
    time.sleep(waits)
    with _session(program, home, folder) as second:
        _until_shown(log, before + 2, second)
        return time.monotonic() - killed


def _shown(log: Path) -> int:
    with suppress(FileNotFoundError):
        return log.read_text(encoding="utf-8").count(_SHOWN)
    return 0


def _until_shown(log: Path, times: int, session: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + MOST_SECONDS
    while _shown(log) < times:
        assert session.poll() is None, f"the session ended with {session.returncode}"
        assert time.monotonic() < end, "no first screen"
        time.sleep(0.02)


@contextmanager
def _session(
    program: tuple[str, ...], home: Path, folder: Path
) -> Iterator[subprocess.Popen[bytes]]:
    """The session, as the unit begins it and ends it: asked first, then killed."""
    server = f"{shutil.which('Xvfb')} {free_display()} -screen 0 {WIDTH}x{HEIGHT}x24 -nolisten tcp"
    environment = session_environment(folder, home, HOCSO_X_SERVER=server)
    environment.pop("QT_QPA_PLATFORM", None)
    if len(program) == 1:
        environment["HOCSO_PROGRAM"] = program[0]
    subprocess.run([PARTS / "before-start", str(folder / "root")], check=True)
    with (folder / "said").open("wb") as said:
        process = subprocess.Popen(
            [PARTS / "session"], env=environment, stdout=said, stderr=said, start_new_session=True
        )
    try:
        yield process
    finally:
        for number in (signal.SIGTERM, signal.SIGKILL):
            with suppress(ProcessLookupError, subprocess.TimeoutExpired):
                os.killpg(process.pid, number)
                process.wait(20)
