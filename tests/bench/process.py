"""Measured programs run as processes of their own: fresh, offscreen, on a data folder given."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.bench.figure import NotHere
from tests.helpers.null_sink import missing_programs, null_sink
from tests.helpers.village_pack import install_village_pack

ROOT = Path(__file__).parents[2]
WAIT_SECONDS = 60
FRAME = b"Frame rendered"
"""What Qt writes of each frame when its category `renderloop` is on."""


def environment(home: Path, **more: str) -> dict[str, str]:
    """What a measured program is started with."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("HOCSO_")}
    return {
        **clean,
        "QT_QPA_PLATFORM": "offscreen",
        "QT_QUICK_BACKEND": "software",
        "HOCSO_HOME": str(home),
        **more,
    }


@contextmanager
def village_home() -> Iterator[Path]:
    """A data folder with ten courses installed."""
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        home = Path(name) / "home"
        home.mkdir(mode=0o700)
        install_village_pack(home / "library")
        # A kiosk that was never set up would begin with that.
        subprocess.run(
            python("kiosk", "setup", "--commune", "14845", "--place", "Nhà văn hóa", "--later"),
            env=environment(home, HOCSO_TECHNICIAN_PIN="482915", HOCSO_VOLUNTEER_PIN="519274"),
            check=True,
            capture_output=True,
        )
        yield home


@contextmanager
def sound(home: Path) -> Iterator[dict[str, str]]:
    """Environment of programs that are heard by a null sink.

    Raises:
        NotHere: a program is missing.
    """
    missing = missing_programs()
    if missing:
        raise NotHere(f"not installed: {', '.join(missing)}")
    with tempfile.TemporaryDirectory(prefix="ear-") as name, null_sink(Path(name)) as sink:
        yield environment(home, PULSE_SERVER=sink.address, XDG_RUNTIME_DIR=name)


def python(module: str, *arguments: object) -> list[str]:
    """The command line of a module."""
    return [sys.executable, "-m", module, *map(str, arguments)]


def answer(command: Sequence[str], env: dict[str, str]) -> Any:
    """The JSON on the last line that a program writes."""
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True)
    assert done.returncode == 0, f"{command}: {done.stderr[-2000:]}"
    return json.loads(done.stdout.splitlines()[-1])


def seconds_to_first_frame(command: Sequence[str], env: dict[str, str]) -> float:
    """From starting a program to its first frame; then it is ended."""
    told = {**env, "QT_LOGGING_RULES": "qt.scenegraph.time.renderloop.debug=true"}
    before = time.perf_counter()
    with subprocess.Popen(
        command, cwd=ROOT, env=told, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as process:
        assert process.stderr is not None
        said = []
        for line in process.stderr:
            if FRAME in line:
                break
            said.append(line)
        taken = time.perf_counter() - before
        process.terminate()
        # Read on, so that what it says while it ends does not block it.
        process.stderr.read()
        assert process.wait(WAIT_SECONDS) in {0, -15}, b"".join(said).decode()
    return taken


def family(pid: int) -> list[int]:
    """A process and everything that it started."""
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except FileNotFoundError:
        return []
    return [pid, *(one for child in children for one in family(int(child)))]


def megabytes(pid: int) -> float:
    """What a process and its children take, each page that they share counted once.

    PSS as it would be if nothing else ran here: other programs that use the same libraries do not
    make the figure smaller.
    """
    private = 0
    shared: dict[tuple[str, str], int] = {}
    for one in family(pid):
        for place, sizes in _mappings(one):
            private += sizes["Private_Clean"] + sizes["Private_Dirty"]
            both = sizes["Shared_Clean"] + sizes["Shared_Dirty"]
            shared[place] = max(shared.get(place, 0), both)
    return (private + sum(shared.values())) / 1024


def _mappings(pid: int) -> Iterator[tuple[tuple[str, str], dict[str, int]]]:
    """Each mapping: its file and place in it, and the kilobytes of each kind."""
    place, sizes = ("", ""), {}
    for line in Path(f"/proc/{pid}/smaps").read_text().splitlines():
        words = line.split()
        if words[0].endswith(":"):
            sizes[words[0][:-1]] = int(words[1]) if words[1].isdigit() else 0
        else:
            if sizes:
                yield place, sizes
            # Without a file, the same addresses of different processes are different pages.
            named = len(words) > 5 and words[5].startswith("/")
            place, sizes = (words[5], words[2]) if named else (str(pid), words[0]), {}
    if sizes:
        yield place, sizes


def evict(folder: Path) -> None:
    """Drop the files of a folder from the page cache, as after switching the machine on."""
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            file = os.open(path, os.O_RDONLY)
            os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
            os.close(file)
