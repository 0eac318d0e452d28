"""Order of the cards of a step: other on each visit, the same within one, whatever the machine."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256


def shuffled(ids: Sequence[str], *, visit: str, step: str) -> tuple[str, ...]:
    """The ids in the order of this visit; resuming the visit shows the same order."""

    def weight(one: str) -> bytes:
        return sha256(f"{visit}\n{step}\n{one}".encode()).digest()

    return tuple(sorted(ids, key=weight))


def disordered(ids: Sequence[str], *, visit: str, step: str) -> tuple[str, ...]:
    """Like `shuffled`, but never the right order: otherwise there would be nothing to do."""
    mixed = shuffled(ids, visit=visit, step=step)
    return mixed if mixed != tuple(ids) else (*mixed[1:], *mixed[:1])
