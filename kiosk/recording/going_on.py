"""Where recording goes on. Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence


def first_missing(part: Sequence[str], recorded: Collection[str], after: int = -1) -> int | None:
    """The place of the next sentence without a take, from the start again behind the last."""
    places = (*range(after + 1, len(part)), *range(after + 1))
    return next((place for place in places if part[place] not in recorded), None)
