"""The door of the people in charge: six digits, slow to guess, and every guess on the disk first.

scrypt (n = 2^15, r = 8) over an HMAC with the device pepper. This stops neighbours and children;
against theft of the machine only the encryption of progress.db and holding little help.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

from kiosk.people.tries import STAFF, MustWait, begin, failures_at, remaining, succeed
from sync.clock import Clock
from sync.database import ProgressDatabase
from sync.schema import Connection
from sync.unlocking import Role
from sync.writer import Writer

__all__ = ["PIN_DIGITS", "Opened", "Role", "StaffDoor", "WrongPin", "hash_pin", "pin_fault"]

PIN_DIGITS: Final = 6
_SCRYPT_N: Final = 2**15
_SCRYPT_MEMORY: Final = 64 * 1024 * 1024
_ROLES: Final[tuple[Role, ...]] = ("technician", "volunteer")


@dataclass(frozen=True, slots=True)
class Opened:
    """The PIN is that of this role."""

    role: Role


@dataclass(frozen=True, slots=True)
class WrongPin:
    """Nobody's PIN; the next try waits so long (0 for the first four)."""

    wait: MustWait


def pin_fault(pin: str) -> Literal["digits", "easy"] | None:
    """Why a new PIN is not taken: not six digits, or among the first that anybody would try.

    Those are digits counted up or down, one, two or three of them again and again, doubled ones
    (112233), and fewer than three different ones.
    """
    if len(pin) != PIN_DIGITS or not (pin.isascii() and pin.isdigit()):
        return "digits"
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    counted = len(steps) == 1 and steps <= {0, 1, 9}
    repeated = pin in (pin[:2] * 3, pin[:3] * 2) or pin[::2] == pin[1::2]
    return "easy" if counted or repeated or len(set(pin)) < 3 else None


def hash_pin(pin: str, salt: bytes, pepper: bytes) -> bytes:
    """What is kept of a PIN; some 80 ms of one core."""
    keyed = hmac.new(pepper, pin.encode(), hashlib.sha256).digest()
    return hashlib.scrypt(keyed, salt=salt, n=_SCRYPT_N, r=8, p=1, maxmem=_SCRYPT_MEMORY, dklen=32)


class StaffDoor:
    """The staff door of one kiosk. Its methods wait for the disk: call them off the GUI thread."""

    def __init__(
        self, database: ProgressDatabase, writer: Writer, clock: Clock, pepper: bytes
    ) -> None:
        self._database = database
        self._writer = writer
        self._clock = clock
        self._pepper = pepper

    def roles(self) -> frozenset[Role]:
        """Roles that have a PIN; without a technician this is the first start."""
        return frozenset(self._kept())

    def wait(self) -> MustWait | None:
        """What is left of a wait, or None."""
        with self._database.read() as connection:
            return remaining(failures_at(connection, "staff"), STAFF, self._clock.read())

    def set_pin(self, role: Role, pin: str) -> Literal["digits", "easy", "taken"] | None:
        """Give a role its PIN; None when done, else why not.

        Two roles never share one, for the PIN alone tells who is there.
        """
        return self.set_pins({role: pin})

    def set_pins(self, pins: Mapping[Role, str]) -> Literal["digits", "easy", "taken"] | None:
        """Give roles their PINs, all of them or none; None when done, else why not."""
        fault = next((fault for pin in pins.values() if (fault := pin_fault(pin))), None)
        if fault is not None:
            return fault
        others = [kept for other, kept in self._kept().items() if other not in pins]
        if len(set(pins.values())) < len(pins) or any(
            self._fits(pin, kept) for pin in pins.values() for kept in others
        ):
            return "taken"
        rows = []
        for role, pin in pins.items():
            salt = secrets.token_bytes(16)
            rows.append((role, salt, hash_pin(pin, salt, self._pepper)))

        def work(connection: Connection) -> None:
            connection.executemany("INSERT OR REPLACE INTO staff_pin VALUES (?, ?, ?)", rows)
            # The province's answer to it made this PIN, and makes no second one.
            connection.executemany(
                "DELETE FROM unlock_challenge WHERE role = ?", [(role,) for role in pins]
            )

        self._writer.post(work).result()
        return None

    def try_pin(self, pin: str) -> Opened | WrongPin | MustWait:
        """Whose PIN this is. The try is committed as a failure before any hash is computed."""
        return self.counted(lambda: self._role_of(pin))

    def counted(self, role_of: Callable[[], Role | None]) -> Opened | WrongPin | MustWait:
        """Try anything that opens this door; every way shares the count and its waits.

        Args:
            role_of: whose it is, None when it is wrong; asked only once the try is committed.
        """
        reading = self._clock.read()
        counted = self._writer.post(lambda connection: begin(connection, "staff", reading)).result()
        if isinstance(counted, MustWait):
            return counted
        role = role_of()
        if role is None:
            return WrongPin(self.wait() or MustWait(0))
        self._writer.post(lambda connection: succeed(connection, "staff")).result()
        return Opened(role)

    def _role_of(self, pin: str) -> Role | None:
        # Both hashes always, so that time tells nothing about roles.
        fitting = [role for role, kept in self._kept().items() if self._fits(pin, kept)]
        return fitting[0] if fitting else None

    def _fits(self, pin: str, kept: tuple[bytes, bytes]) -> bool:
        salt, value = kept
        return hmac.compare_digest(hash_pin(pin, salt, self._pepper), value)

    def _kept(self) -> dict[Role, tuple[bytes, bytes]]:
        with self._database.read() as connection:
            rows = connection.execute("SELECT role, salt, hash FROM staff_pin")
            kept = {row[0]: (row[1], row[2]) for row in rows}
        return {role: kept[role] for role in _ROLES if role in kept}
