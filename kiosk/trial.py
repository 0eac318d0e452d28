"""Whether this kiosk is only tried out; then every screen says BẢN THỬ."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final

from kiosk.library import root_file

VARIABLE: Final = "HOCSO_DEV"


def is_trial(environment: Mapping[str, str]) -> bool:
    """Whether HOCSO_DEV is 1, or the root keys in use were made on a developer's machine.

    Read with plain JSON: the strict reader of root keys would hold up the first frame. Root keys
    that cannot be read install nothing, so they say nothing either.
    """
    if environment.get(VARIABLE) == "1":
        return True
    path = root_file(environment)
    if path is None:
        return False
    try:
        found = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return False
    return isinstance(found, dict) and found.get("development") is True
