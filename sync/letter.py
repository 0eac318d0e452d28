"""A kiosk that never has wifi joins by a letter on a stick: what an enrolment over the network would tell it.

The letter is a secret: who has it speaks for that kiosk. It is taken off the stick once it is taken here,
and works in one box only as long as nobody copied it; the officer revokes it like any credential.
"""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from sync.database import ProgressDatabase
from sync.endpoint import refuse_insecure
from sync.enrolment import Enrolment, enrolment_of, keep_enrolment
from sync.errors import LetterRefused
from sync.province_keys import ProvinceKeys, public_key, unlock_key
from sync.push import keep_told
from sync.writer import Writer

KIND: Final = "hocso-enrolment"
PATTERN: Final = "*.hocso-letter"
MOST_BYTES: Final = 8_192


@dataclass(frozen=True, slots=True)
class Letter:
    """What the province tells one kiosk.

    Attributes:
        label: where that kiosk stands, in words, so that the right box takes it.
        enrolment: its identity there.
        keys: what backups are sealed to, and what opens a forgotten PIN.
    """

    label: str
    enrolment: Enrolment
    keys: ProvinceKeys = field(repr=False)


def letter_bytes(label: str, enrolment: Enrolment, seal: bytes, unlock: str) -> bytes:
    """The letter as it lies on the stick."""
    told = {
        "kind": KIND,
        "format": 1,
        "label": label,
        "kiosk": enrolment.kiosk,
        "username": enrolment.username,
        "secret": enrolment.secret,
        "endpoint": enrolment.endpoint,
        "commune": enrolment.commune,
        "home_page": enrolment.home_page,
        "seal-key": base64.b64encode(seal).decode("ascii"),
        "unlock-key": unlock,
    }
    return json.dumps(told, sort_keys=True).encode("ascii")


def letter_of(data: bytes) -> Letter:
    """Understand a letter.

    Raises:
        LetterRefused: it is none, or not whole.
        InsecureEndpoint: it names plain HTTP beyond loopback.
    """
    try:
        said = json.loads(data) if len(data) <= MOST_BYTES else None
    except (ValueError, RecursionError) as error:
        raise LetterRefused(f"a letter is JSON, this is not: {error}") from error
    if not isinstance(said, dict) or said.get("kind") != KIND or said.get("format") != 1:
        raise LetterRefused("this file is no letter of format 1")
    names = ("label", "kiosk", "username", "secret", "endpoint", "commune", "home_page")
    missing = [name for name in names if not isinstance(said.get(name), str) or not said[name]]
    seal = public_key(str(said.get("seal-key", "")))
    unlock = unlock_key(str(said.get("unlock-key", "")))
    if missing or seal is None or not unlock:
        raise LetterRefused(f"the letter lacks {', '.join(missing) or 'a key of the province'}")
    refuse_insecure(said["endpoint"])
    enrolment = Enrolment(**{name: said[name] for name in names if name != "label"})
    return Letter(said["label"], enrolment, ProvinceKeys(seal=seal, unlock=unlock))


def take_letter(database: ProgressDatabase, writer: Writer, path: Path) -> Letter:
    """Join the province by the letter, then take it off the stick.

    Raises:
        LetterRefused: it is none, or this kiosk joined a province before.
        InsecureEndpoint: it names plain HTTP beyond loopback.
        NotSaved: it did not reach the disk; the letter is still there.
        OSError: the letter cannot be read.
    """
    with database.read() as connection:
        joined = enrolment_of(connection)
    if joined is not None:
        raise LetterRefused(f"this kiosk is {joined.kiosk} at its province already")
    with path.open("rb") as file:
        letter = letter_of(file.read(MOST_BYTES + 1))
    writer.post(lambda connection: keep_enrolment(connection, letter.enrolment)).result()
    keep_told(database, writer, letter.keys)
    path.unlink()
    return letter
