"""The figures of a run, gathered in a file for docs/reliability.md when HOCSO_FIGURES names one."""

from __future__ import annotations

import json
import os
from pathlib import Path


class Figures:
    """Takes one line for each campaign."""

    def __init__(self) -> None:
        named = os.environ.get("HOCSO_FIGURES")
        self._path = Path(named) if named else None

    def note(self, campaign: str, **counts: int | float) -> None:
        """Append a line of JSON; without HOCSO_FIGURES it is let pass."""
        if self._path is not None:
            with self._path.open("a", encoding="utf-8") as file:
                file.write(json.dumps({"campaign": campaign, **counts}) + "\n")
