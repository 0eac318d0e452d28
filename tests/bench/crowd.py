"""Every screen of a kiosk after years: 5,000 learners, 1,000 lessons, a million events.

Beside it the same screens of an empty one. The crowded data folder is kept in build/.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.bench.crowded_home import COURSES, LESSONS, fill, kept_home
from tests.bench.figure import Figure, percentile
from tests.bench.process import answer as told
from tests.bench.process import environment, python

LEARNERS = 5_000
EVENTS = 1_000_000


def figures(scale: float) -> list[Figure]:
    """P95 of every screen, on both."""
    full, actors = kept_home(max(10, int(LEARNERS * scale)), int(EVENTS * scale))
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        empty = Path(name) / "empty"
        fill(empty, 0, 0)
        crowded = told(python("tests.bench.screens", actors[-1]), environment(full))
        calm = told(python("tests.bench.screens"), environment(empty))
    worst = max(crowded, key=lambda page: percentile(crowded[page], 95))
    return [
        Figure(
            what=f"every screen with {int(LEARNERS * scale):,} learners, {COURSES * LESSONS:,} lessons,"
            f" {int(EVENTS * scale):,} events, p95 (slowest: {worst})",
            measured=percentile([one for times in crowded.values() for one in times], 95),
            unit="ms",
            reference=percentile([one for times in calm.values() for one in times], 95),
            beside="the same with nobody, p95",
            limit=100,
        )
    ]
