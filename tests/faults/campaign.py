"""How long the campaigns are: short ones in CI, long ones for `make faults`."""

from __future__ import annotations

import os
from typing import Final

LONG: Final = os.environ.get("HOCSO_FAULTS") == "long"
"""HOCSO_FAULTS=long, as `make faults` sets it."""


def times(short: int, long: int) -> int:
    """How often to do it, in CI or before a release."""
    return long if LONG else short
