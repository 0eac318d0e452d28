"""What set-up has not been told yet; read at every start, so with nothing that takes time."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Final, Literal

from kiosk.people.staff import Role
from kiosk.settings import Settings
from sync.durable import write_file
from sync.joining import awaited

DONE: Final = "set-up"
"""In the data folder once everything was told: from then on nothing is ever asked before Welcome.

A kiosk that lost its keys begins a new database without PINs; guests go on learning at once.
"""
Stage = Literal["commune", "place", "technician", "volunteer", "province"]
STAGES: Final[tuple[Stage, ...]] = ("commune", "place", "technician", "volunteer", "province")
"""In the order in which they are asked."""


def stages_left(
    settings: Settings, roles: Collection[Role], *, province: bool
) -> tuple[Stage, ...]:
    """What is still to be asked; nothing is asked twice.

    Args:
        settings: as they are kept.
        roles: staff that have a PIN.
        province: see `province_told`.
    """
    told: dict[Stage, bool] = {
        "commune": bool(settings.commune),
        "place": bool(settings.place),
        "technician": "technician" in roles,
        "volunteer": "volunteer" in roles,
        "province": province,
    }
    return tuple(stage for stage in STAGES if not told[stage])


def province_told(home: Path, *, enrolled: bool) -> bool:
    """Whether joining is done, waits for the network, or was left for later."""
    waiting = awaited(home)
    return enrolled or (waiting is not None and waiting.told)


def was_set_up(home: Path) -> bool:
    """Whether everything was told once."""
    return (home / DONE).exists()


def note_set_up(home: Path) -> None:
    """Remember that everything was told; durable when it returns. Raises `OSError`."""
    if not was_set_up(home):
        write_file(home / DONE, b"")
