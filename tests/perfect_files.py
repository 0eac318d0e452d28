"""The pure modules that must stay wholly covered: a ratchet, run by `make test COVERAGE=1`.

A file joins this list when it decides something that nobody can see going wrong, and never leaves.
"""

from __future__ import annotations

import sys
from pathlib import Path

from coverage import Coverage

PERFECT = (
    "content/verify.py",
    "content/rules.py",
    "kiosk/lesson/deck.py",
    "kiosk/lesson/grading.py",
    "kiosk/lesson/levels.py",
    "kiosk/lesson/practice.py",
    "sync/retry.py",
    "sync/stamp.py",
    "sync/statement_parts.py",
    "sync/statements.py",
)


def gaps(data_file: str = ".coverage") -> list[str]:
    """Each line or branch of a perfect file that no test reached."""
    coverage = Coverage(data_file=data_file)
    coverage.load()
    found = []
    for name in PERFECT:
        analysis = coverage._analyze(name)
        lines = sorted(analysis.missing)
        branches = sorted(analysis.missing_branch_arcs())
        if lines or branches:
            found.append(f"{name}: lines {lines}, branches from {branches}")
    return found


if __name__ == "__main__":
    missing = [name for name in PERFECT if not Path(name).exists()]
    problems = [f"{name}: no such file" for name in missing] or gaps()
    for problem in problems:
        print(f"NOT WHOLLY COVERED {problem}")
    if not problems:
        print(f"{len(PERFECT)} perfect files are wholly covered")
    sys.exit(bool(problems))
