"""What can go wrong with the voice of the kiosk."""

from __future__ import annotations

from kiosk.errors import KioskError


class VoiceUnusable(KioskError):
    """A sentence cannot be made into sound: no engine, no voice, no file."""
