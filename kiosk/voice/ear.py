"""Ear mode: the first touch of a thing only speaks, a second touch of the same one acts. Pure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ear:
    """Whether ear mode is on, and what was heard last; nothing runs out with time."""

    on: bool = False
    heard: str | None = None

    def toggled(self) -> Ear:
        """The other way round, nothing heard yet."""
        return Ear(on=not self.on)

    def touched(self, key: str) -> tuple[Ear, bool]:
        """After a touch of the thing `key`; True when it is to act."""
        if not self.on:
            return self, True
        if key == self.heard:
            return Ear(on=True), True
        return Ear(on=True, heard=key), False

    def unheard(self) -> Ear:
        """Nothing heard yet: another page came."""
        return Ear(on=self.on)
