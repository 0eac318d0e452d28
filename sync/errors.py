"""What can go wrong between an answer and the province: surroundings apart from our own bugs.

The screen chooses the words for people by class and `kind`; the message here carries fact,
value and limit for the technician.
"""

from __future__ import annotations

from typing import Literal

NoteRefusal = Literal[
    "no_note",
    "misread",
    "unknown_version",
    "altered",
    "other_province",
    "not_vouched",
    "no_province_key",
]
NotSavedKind = Literal["disk_full", "io", "busy", "read_only", "closed"]


class SyncError(Exception):
    """Root of everything this package raises."""


class NotSaved(SyncError):
    """A write did not reach the disk; nothing of it may be shown as saved.

    Attributes:
        kind: `disk_full`, `io`, `busy`, `read_only` (the disk or, after a second I/O error, we
            ourselves) or `closed`.
    """

    def __init__(self, kind: NotSavedKind, message: str) -> None:
        super().__init__(message)
        self.kind = kind


class DatabaseUnusable(SyncError):
    """progress.db cannot be opened as it is; it is never deleted because of this."""


class DatabaseDamaged(DatabaseUnusable):
    """A page fails its HMAC, or the file is no database under this key."""


class DatabaseNewer(DatabaseUnusable):
    """A newer program, by its major version, wrote this database."""


class DatabaseForeign(DatabaseUnusable):
    """The file is a database of some other program."""


class WrongOwner(DatabaseUnusable):
    """The data folder belongs to another account; a file made now would lock the kiosk out."""


class KeyLost(DatabaseUnusable):
    """progress.db is there but its key is not, or is not a key."""


class SqliteTooOld(DatabaseUnusable):
    """The SQLite inside has the WAL-reset bug."""


class EventTooLarge(SyncError):
    """An event carries more than the journal takes."""


class NotEnrolled(SyncError):
    """The kiosk has no credential at the province yet."""


class EnrolmentRefused(SyncError):
    """The province did not take the enrolment token."""


class InsecureEndpoint(SyncError):
    """Plain HTTP is for loopback only, everything else is HTTPS."""


class AddressUnusable(SyncError):
    """What was given as a province's address is none."""


class EnrolmentCodeUnusable(SyncError):
    """What was typed or scanned is no enrolment token, or no code that carries one."""


class ProvinceUnreachable(SyncError):
    """No whole and sensible answer came from the province."""


class CodeMistyped(SyncError):
    """What was typed is no recovery code."""


class ProvinceKeyRefused(SyncError):
    """A technician accepted another key than the province offers."""


class SealBroken(SyncError):
    """The keys sealed in a backup do not open with this code or key."""


class NoteRefused(SyncError):
    """A completion note is not taken for genuine.

    Attributes:
        kind: `no_note` (some other code), `misread` (scan it again), `unknown_version`, `altered`,
            `other_province` (or forged), `not_vouched` (only its own kiosk can check it) or
            `no_province_key` (this kiosk was never told one).
    """

    def __init__(self, kind: NoteRefusal, message: str) -> None:
        super().__init__(message)
        self.kind = kind


class BackupUnusable(SyncError):
    """A backup is not there, not whole, or not of this kiosk."""


class FramesRefused(SyncError):
    """A sealed file is of another kind or for another key, was altered, or is not whole."""


class PackUnusable(SyncError):
    """What an officer published is no signed pack file."""


class LetterRefused(SyncError):
    """A letter on a stick does not make this kiosk one of the province's."""


class ReceiptRefused(SyncError):
    """A receipt is not the province's word for this kiosk's bundle."""


class HomeOccupied(SyncError):
    """A restore would replace a database that is there; a person must say so."""


class DatabaseBug(SyncError):
    """SQLite refused a statement of ours: our mistake, not the surroundings'."""
