"""One thing that is wrong, or could be better, in what an author wrote."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Path = tuple[str | int, ...]
"""Way from the whole to a part: field names and list positions, e.g. `("steps", 2, "text")`."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What is the matter at `at`, and what to do; an error stops the pack, advice does not."""

    at: Path
    what: str
    remedy: str
    severity: Literal["error", "advice"] = "error"

    def under(self, *prefix: str | int) -> Finding:
        """The same finding, told from a bigger whole."""
        return Finding((*prefix, *self.at), self.what, self.remedy, self.severity)


def error(at: Path, what: str, remedy: str) -> Finding:
    """A finding that stops the pack."""
    return Finding(at, what, remedy)


def advice(at: Path, what: str, remedy: str) -> Finding:
    """A finding that an author may leave."""
    return Finding(at, what, remedy, "advice")


def spoken_path(at: Path) -> str:
    """A path for people: `steps[2].text`; the whole itself is "the whole file"."""
    parts = (f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in at)
    return "".join(parts).lstrip(".") or "the whole file"
