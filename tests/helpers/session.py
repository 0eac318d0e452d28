"""The kiosk's real session script on a pretended screen, and a child who hits everything."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
PARTS: Final = ROOT / "packaging" / "root" / "usr" / "lib" / "hocso"
WIDTH, HEIGHT = 1280, 800
WAIT_SECONDS: Final = 90
TITLE: Final = "^Học Số$"
MODIFIERS: Final = ("alt", "ctrl", "super", "shift")
KEYS: Final = (
    *(f"F{number}" for number in range(1, 13)),
    *("Tab", "Escape", "Return", "space", "BackSpace", "Delete", "Insert", "Home", "End"),
    *("Left", "Right", "Up", "Down", "Prior", "Next", "Print", "Menu", "Pause"),
    *"abcdefghijklmnopqrstuvwxyz0123456789",
    *("minus", "plus", "grave", "period", "XF86HomePage", "XF86Sleep", "XF86PowerOff", "XF86WWW"),
)
KNOWN_WAYS_OUT: Final = (
    *("alt+F4", "ctrl+q", "ctrl+w", "alt+F2", "alt+Tab", "super+d", "super+l", "alt+space"),
    *("ctrl+alt+Delete", "ctrl+alt+BackSpace", "ctrl+alt+F2", "ctrl+alt+t", "ctrl+Escape", "F11"),
)


def missing_programs() -> list[str]:
    """What a session needs and this machine has not."""
    wanted = ("Xvfb", "xinit", "openbox", "xdotool", "setpriv", "awk")
    return [name for name in wanted if shutil.which(name) is None]


@dataclass(frozen=True)
class Session:
    """A session that runs.

    Attributes:
        process: the session script.
        display: such as :104.
        program: the kiosk's own process.
        window: the kiosk's window.
    """

    process: subprocess.Popen[bytes]
    display: str
    program: int
    window: str

    def xdotool(self, *words: object) -> str:
        """Ask or do something on that screen."""
        done = subprocess.run(
            ["xdotool", *map(str, words)],
            env={**os.environ, "DISPLAY": self.display},
            capture_output=True,
            text=True,
        )
        return done.stdout.strip()

    def alive(self) -> bool:
        """Whether the kiosk's process runs."""
        state = Path(f"/proc/{self.program}/stat")
        return state.exists() and state.read_text().rsplit(")", 1)[1].split()[0] != "Z"

    def faults(self) -> list[str]:
        """What is not as it must be: the kiosk's window active, alone, and over the whole screen."""
        if not self.alive() or self.process.poll() is not None:
            return ["the kiosk has ended"]
        found = []
        if self.xdotool("getactivewindow") != self.window:
            found.append("another window is active")
        place = self.xdotool("getwindowgeometry", "--shell", self.window).splitlines()
        if {"X=0", "Y=0", f"WIDTH={WIDTH}", f"HEIGHT={HEIGHT}"} - set(place):
            found.append(f"the window does not cover the screen: {place}")
        return found

    def hit(self, chance: random.Random, chords: int) -> None:
        """Press so many random chords, with touches at random places between them."""
        words: list[object] = []
        for _ in range(chords):
            if chance.random() < 0.3:
                words += ["mousemove", chance.randrange(WIDTH), chance.randrange(HEIGHT)]
                words += ["click", chance.choice((1, 1, 1, 2, 3))]
            else:
                words += ["key", chord(chance)]
        self.xdotool(*words)


def chord(chance: random.Random) -> str:
    """A random chord; one in ten is a known way out of programs and desktops."""
    if chance.random() < 0.1:
        return chance.choice(KNOWN_WAYS_OUT)
    held = [one for one in MODIFIERS if chance.random() < 0.4]
    return "+".join([*held, chance.choice(KEYS)])


def session_environment(folder: Path, home: Path, **more: str) -> dict[str, str]:
    """What the session script is told here in place of /etc/default/hocso."""
    program = folder / "hocso"
    program.write_text(f'#!/bin/sh\ncd "{ROOT}"\nexec "{sys.executable}" -m kiosk "$@"\n')
    program.chmod(0o755)
    return {
        **os.environ,
        "HOCSO_HOME": str(home),
        "HOCSO_PROGRAM": str(program),
        "HOCSO_SESSION": "x",
        "HOCSO_WORDS": str(folder / "words"),
        "HOCSO_PAUSE_SECONDS": "0",
        "RUNTIME_DIRECTORY": str(folder),
        "XDG_RUNTIME_DIR": str(folder),
        # No sound server is wanted here; none is started where one is named.
        "PULSE_SERVER": f"unix:{folder}/no-sound",
        **more,
    }


@contextmanager
def running_session(folder: Path, home: Path, **more: str) -> Iterator[Session]:
    """The session with the kiosk in it, until the block ends."""
    display = free_display()
    server = f"{shutil.which('Xvfb')} {display} -screen 0 {WIDTH}x{HEIGHT}x24 -nolisten tcp"
    environment = session_environment(folder, home, HOCSO_X_SERVER=server, **more)
    environment.pop("QT_QPA_PLATFORM", None)
    with (folder / "said").open("wb") as said:
        process = subprocess.Popen(
            [PARTS / "session"], env=environment, stdout=said, stderr=said, start_new_session=True
        )
    try:
        window = _window(display, process, folder / "said")
        program = subprocess.run(
            ["xdotool", "getwindowpid", window],
            env={**os.environ, "DISPLAY": display},
            capture_output=True,
            text=True,
            check=True,
        )
        yield Session(process, display, int(program.stdout), window)
    finally:
        _end(process)


def free_display() -> str:
    """A display that nobody has."""
    start = 100 + os.getpid() % 300
    taken = {path.name for path in Path("/tmp/.X11-unix").glob("X*")}
    return next(f":{number}" for number in range(start, start + 400) if f"X{number}" not in taken)


def _window(display: str, process: subprocess.Popen[bytes], said: Path) -> str:
    """The kiosk's window, once it is the active one."""
    deadline = time.monotonic() + WAIT_SECONDS
    ask = {**os.environ, "DISPLAY": display}
    while time.monotonic() < deadline:
        assert process.poll() is None, f"the session ended: {said.read_text()}"
        found, active = (
            subprocess.run(["xdotool", *words], env=ask, capture_output=True, text=True).stdout
            for words in (("search", "--name", TITLE), ("getactivewindow",))
        )
        if active.strip() and active.strip() in found.split():
            return active.strip()
        time.sleep(0.05)
    raise TimeoutError(f"no window within {WAIT_SECONDS} s: {said.read_text()}")


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the session and all that it started, which is one group."""
    for number in (15, 9):
        try:
            os.killpg(process.pid, number)
        except ProcessLookupError:
            break
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            continue
    process.wait()
