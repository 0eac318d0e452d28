"""Which groups and paths are those of whoever is here."""

from __future__ import annotations

from typing import Final

from content.model import LearningPath
from kiosk.viewmodels.parts import Parts
from kiosk.viewmodels.visit import Visit

CHILD: Final = "hssv"
"""Where two learn together the child touches: its path is theirs."""


def groups_of(parts: Parts, visit: Visit) -> tuple[str, ...]:
    """The groups of whoever is here as packs name them; a guest's are those of the place."""
    groups = visit.who.groups or parts.settings.groups
    return tuple(dict.fromkeys(parts.groups.base(group) for group in groups))


def paths_of(parts: Parts, visit: Visit, *, listening: bool) -> tuple[LearningPath, ...]:
    """The paths that whoever is here can take, the first one to be shown at the front."""
    groups = (CHILD,) if visit.together else (visit.who.groups or parts.settings.groups)[:1]
    return parts.groups.paths(groups, listening=listening)
