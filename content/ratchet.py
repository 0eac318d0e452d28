"""What must never go back: versions and epochs of packs, and the version of the trust file.

Kept twice, in library.db and through this interface in a place that outlives it (the kiosk's
progress.db); the larger counts, so that losing library.db never allows a rollback.
"""

from __future__ import annotations

from typing import Protocol


class Ratchet(Protocol):
    """Floors that only rise."""

    def floor(self, pack_id: str) -> tuple[int, int]:
        """Highest (epoch, version) ever installed of a pack; (0, 0) when never."""

    def raise_to(self, pack_id: str, epoch: int, version: int) -> None:
        """Remember that this was installed; a lower pair than the floor changes nothing."""

    def trust_floor(self) -> int:
        """Highest version of a trust file ever used; 0 when never."""

    def raise_trust_to(self, version: int) -> None:
        """Remember this version; a lower one changes nothing."""
