"""The kiosk closes and opens again by itself, as after a restore: `hocso run` hears the code."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

RESTART: Final = 75
"""Of the event loop, never of the program: whoever watches the program sees no end at all."""


def restart() -> None:
    """Close this kiosk properly and start another one on the same data folder."""
    QCoreApplication.exit(RESTART)
