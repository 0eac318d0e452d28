"""Which output the kiosk is heard through: the technician's, as long as it is there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Output:
    """Something to be heard through.

    Attributes:
        id: its lasting name for the sound server.
        name: as its maker calls it; two may be called alike.
    """

    id: str
    name: str

    def answers_to(self, chosen: str) -> bool:
        """Whether settings that say `chosen` mean this one."""
        return chosen != "" and chosen in {self.id, self.name}


def output_now(chosen: str, present: Sequence[Output], current: str, default: str) -> Output | None:
    """The output to use from now on.

    The chosen one while it is there; else the one in use, so that a projector's own loudspeaker,
    plugged in during a lesson, takes no sound away; else the system's.

    Args:
        chosen: id or name from the settings; "" leaves it to the system.
        present: what is there.
        current: id of the one in use; "" before the first sound.
        default: id of the system's own.
    """
    wanted = [one for one in present if one.answers_to(chosen)]
    in_use = [one for one in present if one.id == current]
    own = [one for one in present if one.id == default]
    return next(iter([*wanted, *in_use, *own, *present]), None)


def is_absent(chosen: str, present: Sequence[Output]) -> bool:
    """Whether what was chosen is not there."""
    return chosen != "" and not any(one.answers_to(chosen) for one in present)
