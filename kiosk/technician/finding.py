"""What a check found: as data, so that a page, a sheet of paper and a program each say it their way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

State = Literal["well", "care", "fault"]
"""Works · works, and somebody should look · does not work."""
WORST: Final[tuple[State, ...]] = ("fault", "care", "well")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        what: its lasting name.
        state: how it is.
        fact: what was found, for a technician; no name of a person, no secret.
        remedy: what to do, where there is something to do.
        code: which of the things that can be said of it; empty where it is well.
        values: what is filled in when it is said to people.
    """

    what: str
    state: State
    fact: str
    remedy: str = ""
    code: str = ""
    values: Mapping[str, str] = field(default_factory=dict)

    @property
    def works(self) -> bool:
        """Whether a kiosk can be opened to the village as it is."""
        return self.state != "fault"
