"""What a kiosk was told for its completion notes: its certificate, and the keys of provinces it believes.

Both are public and lie in progress.db, so that they come back with a restore. The province's key is
taken over the connection on which the kiosk proved itself, also a later one: the hub has to hold the
private half to vouch at all, so whoever holds the hub has it already, and asking a person to compare
would guard nothing. Keys of before stay: notes of before stay genuine.
"""

from __future__ import annotations

import base64
import binascii
import logging
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sync.errors import KeyLost
from sync.keys import open_keys
from sync.note import SIGNATURE, Certificate, commune_bytes
from sync.note_signing import note_secret, public_of, vouches
from sync.province_keys import ProvinceKeys
from sync.schema import Connection

log = logging.getLogger(__name__)
_BYTES: Final = 16 + 3 + SIGNATURE


@dataclass(frozen=True, slots=True)
class NoteStanding:
    """How far this kiosk's notes are vouched for.

    Attributes:
        certificate: for the kiosk's present key, None before the province gave one.
        provinces: public keys of provinces it was enrolled at.
    """

    certificate: Certificate | None
    provinces: frozenset[bytes]


def certificate_text(certificate: Certificate) -> str:
    """As the hub tells it: base64 of uuid, commune and signature."""
    raw = bytes.fromhex(certificate.kiosk.replace("-", ""))
    return base64.b64encode(
        raw + commune_bytes(certificate.commune) + certificate.signature
    ).decode()


def certificate_of(text: str) -> Certificate | None:
    """A certificate as the hub tells it, None when it is none."""
    try:
        raw = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    commune = f"{int.from_bytes(raw[16:19]):05}"
    if len(raw) != _BYTES or len(commune) != 5:
        return None
    return Certificate(str(uuid.UUID(bytes=raw[:16])), commune, raw[19:])


def own_public(home: Path) -> bytes | None:
    """The public half of this kiosk's note key, None where its keys cannot be read."""
    try:
        return public_of(note_secret(open_keys(home)))
    except (KeyLost, OSError) as error:
        log.info("no note key: %s", error)
        return None


def standing_of(connection: Connection, public: bytes) -> NoteStanding:
    """What is known for this public key of the kiosk."""
    row = connection.execute("SELECT public, certificate FROM note_certificate").fetchone()
    known = certificate_of(row[1]) if row is not None and bytes(row[0]) == public else None
    provinces = connection.execute("SELECT public FROM note_province").fetchall()
    return NoteStanding(known, frozenset(bytes(one[0]) for one in provinces))


def new_standing(told: ProvinceKeys, public: bytes, known: NoteStanding) -> NoteStanding | None:
    """What is known after an answer of the province, None where that is nothing new."""
    if told.note is None:
        return None
    provinces = known.provinces | {told.note}
    given = certificate_of(told.certificate)
    good = given is not None and vouches(told.note, given, public)
    if given is not None and not good:
        log.info("the province's certificate is not for this kiosk's note key")
    found = NoteStanding(given if good else known.certificate, provinces)
    return found if found != known else None


def keep_standing(connection: Connection, public: bytes, standing: NoteStanding) -> None:
    """Store it in place of what was known."""
    if standing.certificate is not None:
        connection.execute(
            "INSERT OR REPLACE INTO note_certificate VALUES (1, ?, ?)",
            (public, certificate_text(standing.certificate)),
        )
    connection.executemany(
        "INSERT OR IGNORE INTO note_province VALUES (?)",
        [(one,) for one in sorted(standing.provinces)],
    )
