"""From an answer to its commit on the disk, through the journal and the writer's thread.

Run as a program it measures on a folder and tells milliseconds; `figures` runs it as it is, and
once more with every fdatasync and fsync made to take 20 ms longer by strace (sqlcipher3's SQLite
is built to call fsync).
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.figure import Figure, NotHere, percentile
from tests.bench.process import answer as told
from tests.bench.process import environment, python
from tests.bench.references import bare_commits
from tests.helpers.saved_kiosk import SavedKiosk, answer, opened

TIMES = 1000
TIMES_SLOWED = 100
SLOWED = ("strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=fdatasync,fsync", "--seccomp-bpf")
DELAY = ("-e", "inject=fdatasync,fsync:delay_exit=20000")


def figures(scale: float) -> list[Figure]:
    """P99 here, and on a slow disk."""
    found = [_figure("tap → answer durable, p99", (), TIMES, 50)]
    if shutil.which("strace") is None:
        raise NotHere("not installed: strace")
    slow = (*SLOWED, *DELAY)
    return [*found, _figure("the same, every sync slowed by 20 ms", slow, TIMES_SLOWED, 150)]


def _figure(what: str, prefix: tuple[str, ...], times: int, limit: float) -> Figure:
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        command = [*prefix, *python("tests.bench.durable", name, times)]
        found = told(command, environment(Path(name)))
    return Figure(
        what=what,
        measured=percentile(found["ours"], 99),
        unit="ms",
        reference=percentile(found["bare"], 99),
        beside="bare SQLite commit, p99",
        limit=limit,
    )


def recorded(folder: Path, times: int) -> list[float]:
    """Milliseconds from each answer until its future says that it is on the disk."""
    taken = []
    with SavedKiosk(folder) as kiosk:
        kiosk.record(opened())
        for number in range(times):
            before = time.perf_counter()
            kiosk.record(answer(number))
            taken.append((time.perf_counter() - before) * 1000)
    return taken


def main(folder: Path, times: int) -> int:
    """Measure both, by turns in four parts."""
    ours: list[float] = []
    bare: list[float] = []
    for part in range(4):
        ours += recorded(folder / f"ours-{part}", times // 4)
        bare += bare_commits(folder / f"bare-{part}", times // 4)
    print(json.dumps({"ours": ours, "bare": bare}))
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2])))
