"""Whether this kiosk is only tried out; then every screen says BẢN THỬ."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from kiosk.library import root_file

RELEASE: Final = Path(__file__).parent / "release.json"
"""Built in beside the root keys (`kiosk.updates.release`)."""

VARIABLE: Final = "HOCSO_DEV"


def is_trial(environment: Mapping[str, str]) -> bool:
    """Whether HOCSO_DEV is 1, or keys that this kiosk believes were made on a developer's machine.

    Root keys or release keys. Read with plain JSON: the strict readers would hold up the first
    frame. Keys that cannot be read install nothing, so they say nothing either.
    """
    if environment.get(VARIABLE) == "1":
        return True
    release = environment.get("HOCSO_RELEASE")
    files = (root_file(environment), Path(release) if release else RELEASE)
    return any(_of_a_developer(path) for path in files)


def _of_a_developer(path: Path | None) -> bool:
    if path is None:
        return False
    try:
        found = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return False
    return isinstance(found, dict) and found.get("development") is True
