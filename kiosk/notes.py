"""This kiosk's completion notes: makes them, and judges those that are held to the scanner."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.people.earned import Earned
from sync import clock
from sync.clock import Clock, day_of
from sync.database import ProgressDatabase
from sync.keys import Keys
from sync.note import NUMBER_BYTES, Note, number_of
from sync.note_signing import Genuine, judged, note_secret, public_of, signed_note
from sync.note_standing import NoteStanding, standing_of


@dataclass(frozen=True, slots=True)
class MadeNote:
    """A note, ready to be printed.

    Attributes:
        code: what its QR code holds.
        vouched: whether other kiosks and the province can check it.
    """

    note: Note
    code: str
    vouched: bool


class Notes:
    """Waits for disk and cryptography: off the GUI thread.

    Args:
        keys: of this kiosk.
        commune: code from the settings; the province's word counts before it.
        random: gives random bytes for a note's number.
    """

    def __init__(
        self,
        database: ProgressDatabase,
        keys: Keys,
        clock: Clock,
        commune: str,
        random: Callable[[int], bytes] = secrets.token_bytes,
    ) -> None:
        self._database = database
        self._keys = keys
        self._clock = clock
        self._commune = commune if len(commune) == 5 and commune.isascii() else ""
        self._random = random

    def make(self, earned: Earned) -> MadeNote:
        """A new note; its day is told only where the clock is trusted, else its month.

        Raises:
            SyncError: progress.db does not answer.
        """
        secret = note_secret(self._keys)
        certificate = self._standing(public_of(secret)).certificate
        with self._database.read() as connection:
            now = clock.now(connection, self._clock.read())
        month_only = now.clock != "trusted"
        day = day_of(now.at_ms)
        note = Note(
            subject=earned.subject,
            title=earned.title,
            before=earned.before,
            now=earned.now,
            day=day.replace(day=1) if month_only else day,
            month_only=month_only,
            number=number_of(self._random(NUMBER_BYTES)),
            commune=certificate.commune if certificate else self._commune,
        )
        return MadeNote(note, signed_note(note, secret, certificate), certificate is not None)

    def judge(self, code: str) -> Genuine:
        """What a note says that was scanned.

        Raises:
            NoteRefused: it is not taken for genuine.
            SyncError: progress.db does not answer.
        """
        own = public_of(note_secret(self._keys))
        return judged(code, self._standing(own).provinces, own)

    def _standing(self, public: bytes) -> NoteStanding:
        with self._database.read() as connection:
            return standing_of(connection, public)
