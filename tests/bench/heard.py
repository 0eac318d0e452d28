"""From a tap to the first audible sample, judged on a recording (tests.bench.voice)."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.bench.figure import Figure, NotHere, median
from tests.bench.voice import BUDGETS_MS, espeak_alone, measure
from tests.helpers.null_sink import missing_programs, null_sink


def figures(scale: float) -> list[Figure]:
    """A new worker's first sentence, the following ones, and those heard before."""
    missing = missing_programs()
    if missing:
        raise NotHere(f"not installed: {', '.join(missing)}")
    with tempfile.TemporaryDirectory(prefix="ear-") as name, null_sink(Path(name)) as sink:
        alone = espeak_alone(Path(name))
        found = measure(Path(name), sink)
    return [
        Figure(
            what=f"tap → first sound, {kind}",
            measured=median(times),
            unit="ms",
            reference=alone,
            beside="espeak-ng alone, unheard",
            limit=BUDGETS_MS[kind],
        )
        for kind, times in found.items()
    ]
