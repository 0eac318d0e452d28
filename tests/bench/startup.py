"""From starting the program to the first frame of Welcome, which is touchable from then on."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.bench.figure import Figure, median
from tests.bench.process import (
    ROOT,
    environment,
    evict,
    python,
    seconds_to_first_frame,
    village_home,
)

ROUNDS = 7
PACKAGED = ROOT / "dist" / "hocso" / "hocso"


def figures(scale: float) -> list[Figure]:
    """Warm from the sources; with a build in dist/, packaged with a cold page cache too."""
    with village_home() as home:
        found = [_source(home)]
        if PACKAGED.exists():
            found.append(_packaged(home))
    return found


def _source(home: Path) -> Figure:
    env = environment(home)
    ours, bare = python("kiosk", "run"), python("tests.bench.references", "window")
    # The first run of each makes the database and fills the page cache.
    taken = [
        (seconds_to_first_frame(ours, env), seconds_to_first_frame(bare, env))
        for _ in range(ROUNDS + 1)
    ][1:]
    return Figure(
        what="start to first touchable screen, warm, source run",
        measured=median([one for one, _ in taken]),
        unit="s",
        reference=median([one for _, one in taken]),
        beside="minimal QML window",
        limit=0.9,
    )


def _packaged(home: Path) -> Figure:
    env = environment(home)
    with tempfile.TemporaryDirectory(prefix="bench-"):
        warm, cold = [], []
        for _ in range(ROUNDS):
            evict(PACKAGED.parent)
            cold.append(seconds_to_first_frame([str(PACKAGED), "run"], env))
            warm.append(seconds_to_first_frame([str(PACKAGED), "run"], env))
    return Figure(
        what="the same, packaged build, its files out of the page cache",
        measured=median(cold),
        unit="s",
        reference=median(warm),
        beside="the same build, warm",
        limit=1.5,
    )
