"""What can go wrong with recording, besides the disk."""

from __future__ import annotations

from kiosk.errors import KioskError


class NoRoom(KioskError):
    """The disk keeps its last room for what learners answer; recordings stop before that."""


class NothingRecorded(KioskError):
    """There is nothing to take along, or nobody agreed to it."""
