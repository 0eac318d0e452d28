"""A machine's clocks that stand where a test puts them."""

from __future__ import annotations

from dataclasses import dataclass

from sync.clock import Reading


@dataclass
class SetClock:
    """Implements `sync.clock.Clock`."""

    boot: str = "first-boot"
    uptime_ms: int = 1_000_000
    wall_ms: int = 1_795_000_000_000

    def read(self) -> Reading:
        return Reading(self.boot, self.uptime_ms, self.wall_ms)

    def pass_seconds(self, seconds: float) -> None:
        self.uptime_ms += round(seconds * 1000)
        self.wall_ms += round(seconds * 1000)

    def reboot(self, boot: str, uptime_seconds: float = 0) -> None:
        self.boot, self.uptime_ms = boot, round(uptime_seconds * 1000)
