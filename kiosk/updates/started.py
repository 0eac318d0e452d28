"""A version says that it came up well; without that, root takes it back at its third start."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.updates.places import UpdatePlaces


def note_good_start(places: UpdatePlaces, version: str) -> None:
    """Say that this version has shown its first screen and saved.

    Raises:
        OSError: there is no such place, as where the program was not installed as a package.
    """
    from sync.durable import write_file

    write_file(places.started, f"{version}\n".encode())


def came_up(places: UpdatePlaces, version: str) -> bool:
    """Whether this version has said so."""
    try:
        return places.started.read_text(encoding="ascii").strip() == version
    except (OSError, UnicodeDecodeError):
        return False
