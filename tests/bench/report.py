"""Writes docs/benchmarks.md: the table, when and on what machine it was measured."""

from __future__ import annotations

import os
import platform
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from tests.bench.figure import Figure, markdown_table

PAGE = Path(__file__).parents[2] / "docs" / "benchmarks.md"
OPENING = """# Benchmarks

Made by `make bench` with `--write`; the budgets are the product's. Each figure stands beside a
reference that was measured in the same run on the same machine, so that the ratio means something
elsewhere too.
"""


def write_report(found: Sequence[Figure], left_out: Sequence[str], scale: float) -> None:
    """Replace the page."""
    lines = [OPENING, f"Measured on {_when()} on {_machine()}.", "", markdown_table(found), ""]
    if scale != 1.0:
        lines += [f"Learners and events of the crowd: {scale:g} of the full number.", ""]
    over = [figure.what for figure in found if not figure.within]
    lines += [f"Over budget: {'; '.join(over) if over else 'nothing'}.", ""]
    if os.getloadavg()[1] > (os.cpu_count() or 1):
        lines += [
            (
                "Other programs kept this machine busy meanwhile (its load is above the number of its"
                " processors), so times are too long and not all references suffered alike: measure"
                " again on a quiet machine before believing a figure that is over."
            ),
            "",
        ]
    lines += [f"- {one}" for one in left_out]
    PAGE.write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8")


def _when() -> str:
    return f"{datetime.now(UTC):%d %B %Y, %H:%M} UTC"


def _machine() -> str:
    models = [
        line.partition(":")[2].strip()
        for line in Path("/proc/cpuinfo").read_text().splitlines()
        if line.startswith("model name")
    ]
    memory = int(Path("/proc/meminfo").read_text().split()[1]) / 1024 / 1024
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    return (
        f"{os.cpu_count()} × {models[0] if models else platform.machine()}, {memory:.0f} GB, "
        f"{platform.freedesktop_os_release()['PRETTY_NAME']}, Python {platform.python_version()}; "
        f"load averages at the end {load}"
    )
