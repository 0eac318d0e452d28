"""What the province gives a kiosk besides its credential: a key to seal to, a key to unlock by.

- The sealing key, public, lies in `keys/`. The first one is taken as it comes over the verified
  connection. Another one later is only kept beside it until a technician has compared its
  fingerprint with the province's: whoever could change it silently could read later backups.
- The unlock key, secret, lies in the encrypted progress.db, so that it comes back with a restore.
  A newer one always counts: who can give one out can open the kiosk anyway.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal

from sync.durable import write_file
from sync.errors import ProvinceKeyRefused
from sync.keys import KEY_BYTES, sync_folder
from sync.schema import Connection
from sync.sealing import PROVINCE_FILE, can_seal_to, province_key

OFFERED_FILE: Final = "province.x25519.offered"
"""In `keys/`: another public key than the one in use, waiting for a technician."""
Met = Literal["first", "same", "other"]


@dataclass(frozen=True, slots=True)
class ProvinceKeys:
    """What an answer of the province carried.

    Attributes:
        seal: its raw X25519 public key, 32 bytes, None when it said none.
        unlock: this kiosk's unlock key, hex, "" when it said none.
        note: raw Ed25519 public key by which it vouches for kiosks' notes.
        certificate: its word for this kiosk's note key (`sync.note_standing`).
    """

    seal: bytes | None = None
    unlock: str = field(default="", repr=False)
    note: bytes | None = None
    certificate: str = ""


def fingerprint(public: bytes) -> str:
    """Twenty letters of the key's sha256, in groups, to be compared over the telephone."""
    plain = hashlib.sha256(public).hexdigest()[:20]
    return "-".join(plain[start : start + 4] for start in range(0, len(plain), 4))


def public_key(text: str) -> bytes | None:
    """The raw key of its base64, None when it is none."""
    try:
        raw = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    return raw if len(raw) == KEY_BYTES else None


def unlock_key(text: str) -> str:
    """An unlock key as the province spells it, "" when it is none."""
    return text if re.fullmatch(r"[0-9a-f]{64}", text) else ""


def meet_seal_key(home: Path, public: bytes) -> Met:
    """Take the province's first public key, know the same one again, lay another one beside it.

    Raises:
        ProvinceKeyRefused: nothing can be sealed to these 32 bytes.
        OSError: the disk does not take it.
    """
    if not can_seal_to(public):
        raise ProvinceKeyRefused("the province's key is no key that anything can be sealed to")
    known = province_key(home)
    if known == public:
        _forget_offer(home)
        return "same"
    name = PROVINCE_FILE if known is None else OFFERED_FILE
    if known is None or offered_key(home) != public:
        write_file(home / "keys" / name, base64.b64encode(public))
    return "first" if known is None else "other"


def offered_key(home: Path) -> bytes | None:
    """Another public key that the province has shown since, None when there is none."""
    try:
        return public_key((home / "keys" / OFFERED_FILE).read_text(encoding="ascii"))
    except (OSError, UnicodeDecodeError):
        return None


def accept_offered(home: Path, typed: str) -> str:
    """Seal to the offered key from now on; its fingerprint, when `typed` is the same.

    Raises:
        ProvinceKeyRefused: none is offered, or its fingerprint is another one.
        OSError: the disk does not take it; the key of before stays.
    """
    offered = offered_key(home)
    if offered is None:
        raise ProvinceKeyRefused("the province offers no other key than the one in use")
    print_of_it = fingerprint(offered)
    if _plain(typed) != _plain(print_of_it):
        raise ProvinceKeyRefused(
            f"the offered key has the fingerprint {print_of_it}, the province told another"
        )
    write_file(home / "keys" / PROVINCE_FILE, base64.b64encode(offered))
    _forget_offer(home)
    return print_of_it


def keep_unlock_key(connection: Connection, key: str) -> None:
    """Store this kiosk's unlock key in place of the one before."""
    connection.execute("INSERT OR REPLACE INTO unlock_key VALUES (1, ?)", (key,))


def unlock_key_of(connection: Connection) -> str:
    """This kiosk's unlock key, hex, "" before the province gave one."""
    row = connection.execute("SELECT key FROM unlock_key").fetchone()
    return str(row[0]) if row else ""


def _forget_offer(home: Path) -> None:
    path = home / "keys" / OFFERED_FILE
    if path.exists():
        path.unlink()
        sync_folder(path.parent)


def _plain(typed: str) -> str:
    return "".join(letter for letter in typed.lower() if letter not in " -")
