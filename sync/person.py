"""Whose event something is: a random identifier, never a name."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """Whose event this is: a random identifier, never a name.

    Attributes:
        actor: uuid of the learner, or of the guest for this one visit.
        guest: True until a guest joins.
        groups: target groups by their own touch: none (unknown), one, or two for two together.
        adult: True, False, or None when not said.
        visit: uuid of the visit.
    """

    actor: str
    guest: bool
    visit: str
    groups: tuple[str, ...] = ()
    adult: bool | None = None
