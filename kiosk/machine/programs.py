"""Programs of the machine that the kiosk asks: found on its PATH, run with its own libraries."""

from __future__ import annotations

import shutil
from collections.abc import Mapping

BUNDLED = "LD_LIBRARY_PATH"
BEFORE_BUNDLE = "LD_LIBRARY_PATH_ORIG"
"""What a PyInstaller build found in it, before its own libraries stood there."""


def program(name: str, environment: Mapping[str, str]) -> str | None:
    """Where a program is; None where it is not installed."""
    return shutil.which(name, path=environment.get("PATH"))


def surroundings(environment: Mapping[str, str]) -> dict[str, str]:
    """Variables for a program of the machine: not the kiosk's libraries, and plain English."""
    found = {name: value for name, value in environment.items() if name != BUNDLED}
    before = found.pop(BEFORE_BUNDLE, "")
    if before:
        found[BUNDLED] = before
    return {**found, "LC_ALL": "C.UTF-8"}
