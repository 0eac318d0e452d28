"""Wrong tries at a door cost growing waits, counted in uptime, so no wall clock shortens them.

- The try is committed before anything is checked: a pulled plug never gives a free guess.
- A reboot starts the wait again, from the moment the machine came up.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, Protocol

from sync.schema import Connection

Door = Literal["staff", "sign_in"]


class Uptime(Protocol):
    """A point in time that a wrong wall clock cannot move."""

    @property
    def boot(self) -> str:
        """Identifier of this run of the machine."""
        ...

    @property
    def uptime_ms(self) -> int:
        """Milliseconds since it came up, sleep included."""
        ...


@dataclass(frozen=True, slots=True)
class Schedule:
    """What the n-th failure in a row costs.

    Attributes:
        free: failures that cost nothing.
        seconds: waits after the failures that follow; the last one repeats.
    """

    free: int
    seconds: tuple[int, ...]

    def wait_ms(self, failures: int) -> int:
        """Milliseconds to wait after so many failures in a row."""
        costly = failures - self.free
        return 1000 * self.seconds[min(costly, len(self.seconds)) - 1] if costly > 0 else 0


STAFF: Final = Schedule(free=4, seconds=(30, 60, 120, 240, 480, 900))
"""Five tries, then 30 s doubling to 15 min: a siege of 24 hours gets at most 105 guesses."""
SIGN_IN: Final = Schedule(free=0, seconds=(5, 10, 20, 40, 60))
SCHEDULES: Final[dict[Door, Schedule]] = {"staff": STAFF, "sign_in": SIGN_IN}


@dataclass(frozen=True, slots=True)
class Failures:
    """Failures in a row at one door, and when the last one was."""

    count: int = 0
    boot: str = ""
    uptime_ms: int = 0


@dataclass(frozen=True, slots=True)
class MustWait:
    """The door does not look at anything before so many milliseconds have passed."""

    milliseconds: int

    @property
    def seconds(self) -> int:
        """Whole seconds, rounded up, as told to a person."""
        return -(-self.milliseconds // 1000)


@dataclass(frozen=True, slots=True)
class Counted:
    """The try is on the disk as a failure; only a success afterwards takes it away."""

    failures: int


def remaining(failures: Failures, schedule: Schedule, now: Uptime) -> MustWait | None:
    """What is left of the wait, or None."""
    elapsed = now.uptime_ms
    if failures.boot == now.boot:
        elapsed = max(0, now.uptime_ms - failures.uptime_ms)
    left = schedule.wait_ms(failures.count) - elapsed
    return MustWait(left) if left > 0 else None


def failures_at(connection: Connection, door: Door) -> Failures:
    """What is on the disk about a door."""
    row = connection.execute(
        "SELECT failures, boot, uptime_ms FROM tries WHERE door = ?", (door,)
    ).fetchone()
    return Failures(*row) if row else Failures()


def begin(connection: Connection, door: Door, now: Uptime) -> Counted | MustWait:
    """Count a try before it is looked at; inside a write transaction of its own."""
    before = failures_at(connection, door)
    wait = remaining(before, SCHEDULES[door], now)
    if wait is not None:
        return wait
    connection.execute(
        "INSERT INTO tries (door, failures, boot, uptime_ms) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (door) DO UPDATE SET"
        " failures = excluded.failures, boot = excluded.boot, uptime_ms = excluded.uptime_ms",
        (door, before.count + 1, now.boot, now.uptime_ms),
    )
    return Counted(before.count + 1)


def succeed(connection: Connection, door: Door) -> None:
    """The try was right: nothing stands against the door any more."""
    connection.execute("DELETE FROM tries WHERE door = ?", (door,))
