"""Measures the budgets of the product, each beside a reference in the same run.

    python -m tests.bench                    the whole table
    python -m tests.bench --only startup     one part
    python -m tests.bench --scale 0.1        a tenth of learners and events
    python -m tests.bench --write            also into docs/benchmarks.md

Exit code 0 even where a figure is over its budget: that is for people to read.
"""

from __future__ import annotations

import argparse
import json
import sys
from importlib import import_module

from tests.bench.figure import Figure, NotHere, plain_table
from tests.bench.report import write_report

PARTS = (
    "startup",
    "memory",
    "painted",
    "durable",
    "heard",
    "narrating",
    "crowd",
    "searching",
    "installing",
    "pushing",
    "restoring",
)
"""Modules of this package, each with `figures(scale)`."""


def measured(parts: list[str], scale: float) -> tuple[list[Figure], list[str]]:
    """Every figure, and what could not be measured here."""
    found: list[Figure] = []
    left_out: list[str] = []
    for name in parts:
        print(f"measuring: {name} …", file=sys.stderr, flush=True)
        try:
            found += import_module(f"tests.bench.{name}").figures(scale)
        except NotHere as reason:
            left_out.append(f"{name}: SKIPPED, {reason}")
    return found, left_out


def main() -> int:
    """Measure, and print the table."""
    words = argparse.ArgumentParser(
        prog="python -m tests.bench", description=__doc__.splitlines()[0]
    )
    words.add_argument("--only", action="append", choices=PARTS, help="this part; may be repeated")
    words.add_argument("--json", action="store_true", help="for programs")
    words.add_argument("--scale", type=float, default=1.0, help="share of learners and events")
    words.add_argument("--write", action="store_true", help="also write docs/benchmarks.md")
    chosen = words.parse_args()
    found, left_out = measured(chosen.only or list(PARTS), chosen.scale)
    if chosen.json:
        print(json.dumps([one.as_json() for one in found], ensure_ascii=False))
    else:
        print("\n".join([plain_table(found), *left_out]))
    if chosen.write:
        write_report(found, left_out, chosen.scale)
    return 0


if __name__ == "__main__":
    sys.exit(main())
