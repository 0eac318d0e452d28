"""What packaging/*.lock pins, what the program needs of it, and under which licence each part is given."""

from __future__ import annotations

import re
from importlib.metadata import metadata, requires
from pathlib import Path

from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
RUN, DEV = (ROOT / "packaging" / f"requirements{part}.lock" for part in ("", "-dev"))
_PIN = re.compile(r"^([a-z0-9.-]+)==(\S+)((?: \\\n    --hash=sha256:[0-9a-f]{64})*)", re.MULTILINE)
_SPOKEN = {
    "Apache License, Version 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "GNU GPLv3+": "GPL-3.0-or-later",
    "MIT License": "MIT",
    "Public Domain": "public domain",
}
"""SPDX names for what older packages write."""
UNSAID = {"espeakng-loader": "MIT, carrying espeak-ng under GPL-3.0-or-later", "sqlcipher3": "Zlib"}
"""Said in their sources, not in their metadata."""


def pins(lock: Path) -> dict[str, tuple[str, int]]:
    """Version, and the number of hashes, of each pinned package."""
    return {
        name: (version, hashes.count("sha256:"))
        for name, version, hashes in _PIN.findall(lock.read_text(encoding="utf-8"))
    }


def needed(extra: str) -> set[str]:
    """Every package that hocso[extra] brings along on this machine."""
    found: set[tuple[str, str]] = set()
    waiting = [("hocso", ""), ("hocso", extra)]
    while waiting:
        one = waiting.pop()
        if one in found:
            continue
        found.add(one)
        environment = {**default_environment(), "extra": one[1]}
        for line in requires(one[0]) or ():
            wanted = Requirement(line)
            if wanted.marker is None or wanted.marker.evaluate(environment):
                waiting += [(canonicalize_name(wanted.name), part) for part in ("", *wanted.extras)]
    return {name for name, _ in found} - {"hocso"}


def licence(name: str) -> str:
    """What a package says of itself, in SPDX's words."""
    told = metadata(name)
    classifiers = [
        line.rpartition(" :: ")[2]
        for line in told.get_all("Classifier") or ()
        if line.startswith("License :: ")
    ]
    lines = (told["License"] or "").strip().splitlines()
    short = lines[0] if len(lines) == 1 else ""
    said = told["License-Expression"] or short or next(iter(classifiers), "") or UNSAID.get(name)
    assert said, f"{name} does not say its licence: look it up, and put it into UNSAID"
    return _SPOKEN.get(said, said)


def dependencies_page() -> str:
    """docs/dependencies-locked.md."""
    kiosk, hub, locked = needed("kiosk"), needed("hub"), pins(RUN)
    rows = [
        f"| {name} | {locked[name][0]} | {licence(name)} | {_where(name, kiosk, hub)} |"
        for name in sorted(kiosk | hub)
    ]
    return "\n".join(
        [
            "# Every package, its locked version and its licence",
            "",
            "Made by `make docs` from `packaging/requirements.lock` and what the packages say of themselves;",
            "[dependencies.md](dependencies.md) tells what the main ones are for.",
            "",
            "| package | version | licence | on |",
            "|---|---|---|---|",
            *rows,
            "",
        ]
    )


def _where(name: str, kiosk: set[str], hub: set[str]) -> str:
    if name in kiosk and name in hub:
        return "both"
    return "kiosk" if name in kiosk else "hub"
