"""Sticks by UDisks2: let go of one, so that it may be pulled out."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from kiosk.machine.bus import SystemBus
from kiosk.machine.errors import BusFault

SERVICE: Final = "org.freedesktop.UDisks2"
MANAGER: Final = "/org/freedesktop/UDisks2/Manager"
FILE_SYSTEM: Final = f"{SERVICE}.Filesystem"


def unmount(bus: SystemBus, path: Path) -> bool:
    """Unmount the stick whose root this is; False where UDisks2 has none mounted there.

    Raises:
        BusFault: it is busy, or this account may not.
    """
    wanted = bytes(path) + b"\0"
    (blocks,) = bus.call(SERVICE, MANAGER, f"{SERVICE}.Manager", "GetBlockDevices", "a{sv}", {})
    for block in blocks:
        try:
            points = bus.get(SERVICE, str(block), FILE_SYSTEM, "MountPoints")
        except BusFault:
            continue  # Not every block device holds a file system.
        if any(bytes(one) == wanted for one in points):
            bus.call(SERVICE, str(block), FILE_SYSTEM, "Unmount", "a{sv}", {})
            return True
    return False
