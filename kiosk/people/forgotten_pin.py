"""A staff PIN that nobody knows any more: a new one by the paper code, or by a call to the province.

Every try counts at the staff door as a PIN does, and is on the disk before it is looked at. What
learners did is not touched.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.people.staff import Opened, Role, StaffDoor, WrongPin
from kiosk.people.tries import MustWait
from sync.enrolment import enrolment_of
from sync.errors import CodeMistyped
from sync.province_keys import unlock_key_of
from sync.recovery_code import checked_code, is_code_of
from sync.unlocking import answer_to, new_challenge

if TYPE_CHECKING:
    from sync.database import ProgressDatabase
    from sync.schema import Connection
    from sync.writer import Writer


@dataclass(frozen=True, slots=True)
class Asked:
    """What is read to the province, and where its officer may look it up.

    Attributes:
        kiosk: uuid of this box.
        challenge: nine digits.
        page: the hub's page that answers it.
    """

    kiosk: str
    challenge: str
    page: str


@dataclass(frozen=True, slots=True)
class Mistyped:
    """No code at all, so no try: a letter was mistaken on the way from the paper."""


class ForgottenPin:
    """The ways back in. Its methods wait for the disk: call them off the GUI thread.

    Args:
        home: the data folder, for the recovery code.
    """

    def __init__(
        self, staff: StaffDoor, database: ProgressDatabase, writer: Writer, home: Path
    ) -> None:
        self._staff = staff
        self._database = database
        self._writer = writer
        self._home = home

    def ask(self, role: Role) -> Asked | None:
        """What to ask the province; None on a kiosk that it has given no unlock key.

        The same challenge stands, through restarts too, until a PIN is set by its answer: the
        officer may call back tomorrow.
        """
        with self._database.read() as connection:
            enrolment, key = enrolment_of(connection), unlock_key_of(connection)
            challenge = _challenge_of(connection, role)
        if enrolment is None or not key:
            return None
        if challenge is None:
            challenge = new_challenge(role)
            row = (role, challenge)

            def work(connection: Connection) -> None:
                connection.execute("INSERT OR REPLACE INTO unlock_challenge VALUES (?, ?)", row)

            self._writer.post(work).result()
        hub = enrolment.endpoint.removesuffix("/xapi")
        page = f"{hub}/quan-tri/hub/kiosk/{enrolment.kiosk}/mo-ma/?so={challenge}"
        return Asked(enrolment.kiosk, challenge, page)

    def try_answer(self, role: Role, typed: str) -> Opened | WrongPin | MustWait:
        """Whether these digits answer the challenge of a role."""
        return self._staff.counted(lambda: role if self._answers(role, typed) else None)

    def try_code(self, role: Role, typed: str) -> Opened | WrongPin | MustWait | Mistyped:
        """Whether this is the recovery code of this kiosk, whosever PIN is set by it."""
        try:
            code = checked_code(typed)
        except CodeMistyped:
            return Mistyped()
        return self._staff.counted(lambda: role if is_code_of(self._home, code) else None)

    def _answers(self, role: Role, typed: str) -> bool:
        with self._database.read() as connection:
            enrolment, key = enrolment_of(connection), unlock_key_of(connection)
            challenge = _challenge_of(connection, role)
        if enrolment is None or not key or challenge is None:
            return False
        right = answer_to(key, enrolment.kiosk, challenge)
        return hmac.compare_digest(right.encode(), typed.encode())


def _challenge_of(connection: Connection, role: Role) -> str | None:
    row = connection.execute(
        "SELECT challenge FROM unlock_challenge WHERE role = ?", (role,)
    ).fetchone()
    return str(row[0]) if row else None
