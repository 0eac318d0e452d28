"""Target groups of this kiosk: those of its packs, or the province's own laid over them.

A province names its groups in `lists.json`; each stands on a group of the packs, whose paths and
drawing it takes. What packs name and the province does not stays known, for what was recorded before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from content.model import LearningPath, Named


@dataclass(frozen=True, slots=True)
class OwnGroup:
    """A target group of the province.

    Attributes:
        id: goes upward in statements; lasting.
        name: empty for a group that is called as its packs call it.
        base: id of the packs' group it stands on.
        path: id of the one path it follows; empty for all paths of its base.
    """

    id: str
    name: str
    base: str
    path: str = ""


class Packs(Protocol):
    """Where the packs' groups and paths are read (`content.store`)."""

    def groups(self) -> tuple[Named, ...]:
        """Give the target groups of all packs."""

    def paths(self) -> tuple[LearningPath, ...]:
        """Give what each group sees first."""


class Groups:
    """What is asked, counted and named as a target group."""

    def __init__(self, packs: Packs, own: Sequence[OwnGroup] = ()) -> None:
        self._packs = packs
        self._own = {one.id: one for one in own}

    def offered(self) -> tuple[Named, ...]:
        """The groups that people are asked for and counted by, in order."""
        known = {one.id: one for one in self._packs.groups()}
        if not self._own:
            return tuple(known.values())
        return tuple(
            Named(id=one.id, name=one.name or known[one.id].name)
            for one in self._own.values()
            if one.name or one.id in known
        )

    def names(self) -> dict[str, str]:
        """What every group is called that can stand in a record; those that are offered first."""
        names: dict[str, str] = {}
        for one in (*self.offered(), *self._packs.groups()):
            names.setdefault(one.id, one.name)
        return names

    def base(self, group: str) -> str:
        """The packs' group that a group stands on; itself where it is one."""
        own = self._own.get(group)
        return own.base if own is not None else group

    def paths(self, groups: Sequence[str], *, listening: bool = False) -> tuple[LearningPath, ...]:
        """The paths that whoever is here can take, the one to show first at the front.

        Args:
            groups: of whoever is here.
            listening: whether somebody learns by listening alone; then nothing is to be chosen.
        """
        every = self._packs.paths()
        wanted = []
        for group in groups:
            own = self._own.get(group)
            of_base = [
                path for path in every if path.group == self.base(group) and not path.listening
            ]
            chosen = [path for path in of_base if own is not None and own.path == path.id != ""]
            wanted += chosen or of_base
        ears = [path for path in every if path.listening] if listening else []
        return tuple(dict.fromkeys(ears or wanted))
