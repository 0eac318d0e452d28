"""Joining the province at the screen: address and token typed or scanned, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kiosk.program import program_version
from kiosk.technician.set_up import join_now
from kiosk.viewmodels.code_entry import CodeEntry
from kiosk.viewmodels.parts import Parts
from kiosk.viewmodels.text_entry import TextEntry
from sync.endpoint import MOST_LETTERS, province_address
from sync.enrolment import enrolment_of
from sync.enrolment_code import TOKEN_LENGTH, Invitation
from sync.errors import AddressUnusable, EnrolmentRefused, InsecureEndpoint, SyncError
from sync.joining import Awaited, awaited, keep_awaited

_SIGNS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789.-:/")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the province said.

    Attributes:
        kind: `joined`, `waits` (not reached, tried again by itself) or `refused`.
        commune: where the province says the kiosk stands; empty where it said nothing.
    """

    kind: Literal["joined", "waits", "refused"]
    commune: str = ""


class Joining:
    """The two fields, and the asking; its work waits for disk and network, so off the GUI thread."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self.address = TextEntry(
            most=MOST_LETTERS, plain=True, accepts=lambda key: key.lower() in _SIGNS
        )
        self.token = CodeEntry(places=TOKEN_LENGTH)
        waiting = awaited(parts.home)
        if waiting is not None:
            self.address.fill(waiting.address)

    @property
    def usable_address(self) -> str:
        """The address as it would be called; empty while it is none."""
        try:
            return province_address(self.address.written)
        except (AddressUnusable, InsecureEndpoint):
            return ""

    def enrolled(self) -> bool:
        """Whether this kiosk has joined a province."""
        with self._parts.database.read() as connection:
            return enrolment_of(connection) is not None

    def awaited_invitation(self) -> Invitation | None:
        """What a kiosk.toml gave and nobody asked the province yet."""
        waiting = awaited(self._parts.home)
        if waiting is None or not waiting.token:
            return None
        return Invitation(waiting.address, waiting.token)

    def later(self) -> None:
        """Another day; the address that is known is kept."""
        keep_awaited(self._parts.home, Awaited(self.usable_address, later=True))

    def ask(self, invitation: Invitation) -> Outcome:
        """Keep the token, then hand it over; what fails on the way is tried again by itself.

        Raises:
            SyncError, OSError: the disk took neither token nor credential.
        """
        parts = self._parts
        keep_awaited(parts.home, Awaited(invitation.address, invitation.token))
        try:
            joined = join_now(parts.database, parts.writer, parts.clock, program=program_version())
        except EnrolmentRefused:
            return Outcome("refused")
        except SyncError:
            return Outcome("waits")
        return Outcome("joined", joined.enrolment.commune if joined else "")
