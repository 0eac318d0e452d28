"""All campaigns before a release, and their figures in one table: `python -m tests.faults.every_part [PART…]`.

A part that fails does not keep the others from running; the exit code tells of it in the end. The
table, with the day and the machine, is what docs/reliability.md quotes.
"""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from sqlcipher3 import dbapi2

from tests.faults.under_clock import EVERY, JUMPING

ROOT: Final = Path(__file__).parents[2]
FIGURES: Final = ROOT / "build" / "faults.jsonl"
_PYTEST: Final = (sys.executable, "-m", "pytest", "-n", "2", "--dist", "worksteal", "-q")


def listening() -> tuple[str, ...]:
    """Tests outside of tests/faults that are longer in a campaign: they ask `tests.faults.campaign`."""
    found = (
        path.relative_to(ROOT)
        for path in sorted((ROOT / "tests").rglob("test_*.py"))
        if "tests.faults.campaign import" in path.read_text(encoding="utf-8")
    )
    return tuple(str(path) for path in found if not path.is_relative_to("tests/faults"))


CAMPAIGNS: Final[Mapping[str, tuple[str, ...]]] = {
    "faults": ("tests/faults",),
    "wire": ("tests/sync/test_push_campaign.py",),
    "hub": ("tests/sync/hub",),
    "window": listening(),
}
"""What runs long only here."""
LONG: Final[Mapping[str, str]] = {
    "CI": "1",
    "HOCSO_FAULTS": "long",
    "HOCSO_CAMPAIGN": "25x3",
    "HOCSO_POSTGRESQL": "1",
    "HOCSO_FIGURES": str(FIGURES),
}


def command_of(part: str) -> tuple[tuple[str, ...], Mapping[str, str]]:
    """What runs for a part, and what it has in its environment besides."""
    if part in CAMPAIGNS:
        return (*_PYTEST, *CAMPAIGNS[part]), LONG
    marks = "not true_clock" + (" and not steady_clock" if part == JUMPING else "")
    lying = (sys.executable, "-m", "tests.faults.under_clock", part)
    return (*lying, *_PYTEST, "-m", marks, "--ignore", "tests/faults"), {"CI": "1"}


def run(part: str) -> dict[str, Any]:
    """Let a part run to its end."""
    command, extra = command_of(part)
    before = time.monotonic()
    code = subprocess.run(command, cwd=ROOT, env={**os.environ, **extra}).returncode
    minutes = round((time.monotonic() - before) / 60, 1)
    return {"campaign": f"part: {part}", "failed": int(code != 0), "minutes": minutes}


def machine() -> str:
    """Where and when, in one line."""
    system = platform.freedesktop_os_release().get("PRETTY_NAME", platform.system())
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    version = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True
    ).stdout.strip()
    return (
        f"{datetime.now().astimezone():%Y-%m-%d %H:%M}, {system}, Linux {platform.release()}, "
        f"{os.cpu_count()} cores, {memory:.0f} GB, SQLite {dbapi2.sqlite_version} of sqlcipher3, "
        f"commit {version or 'unknown'}"
    )


def table(lines: Sequence[str]) -> str:
    """The figures of a run, a row for each campaign."""
    rows = []
    for line in lines:
        told = json.loads(line)
        counts = ", ".join(f"{name} {told[name]}" for name in told if name != "campaign")
        rows.append(f"| {told['campaign']} | {counts} |")
    return "\n".join([machine(), "", "| campaign | figures |", "|---|---|", *rows])


def main(*parts: str) -> int:
    """Run them, or all; 1 when one failed."""
    known = (*CAMPAIGNS, *EVERY)
    strange = set(parts) - set(known)
    if strange:
        sys.stderr.write(
            f"no such part: {', '.join(sorted(strange))}; there are {', '.join(known)}\n"
        )
        return 2
    FIGURES.parent.mkdir(exist_ok=True)
    FIGURES.write_text("", encoding="utf-8")
    failed = False
    for part in parts or known:
        ended = run(part)
        failed = failed or bool(ended["failed"])
        with FIGURES.open("a", encoding="utf-8") as file:
            file.write(json.dumps(ended) + "\n")
    sys.stdout.write(table(FIGURES.read_text(encoding="utf-8").splitlines()) + "\n")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
