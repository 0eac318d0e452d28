"""What makes one hub itself: its secrets, each a file of its own, and its incarnation id."""

from __future__ import annotations

import base64
import contextlib
import os
import secrets
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Final

from sync.durable import write_file
from sync.errors import SealBroken
from sync.keys import KEY_BYTES, sync_folder
from sync.province_keys import public_key

PRIVATE_FILE: Final = "province.x25519"
"""Opens what kiosks sealed; base64, for this account alone, best kept offline."""
PUBLIC_FILE: Final = "province.x25519.pub"
UNLOCK_FILE: Final = "unlock.key"
NOTE_FILE: Final = "note.ed25519"
"""Vouches for kiosks' notes; base64, for this account alone. It has to be on the server."""


def secret_key(folder: Path) -> str:
    """Django's signing key, made at the first start.

    Raises:
        OSError: the folder cannot be written.
    """
    return _kept(folder / "secret-key", lambda: secrets.token_urlsafe(50))


def incarnation(folder: Path) -> str:
    """Uuid of this hub's memory: kiosks offer accepted statements again when it changes.

    Raises:
        OSError: the folder cannot be written.
    """
    return _kept(folder / "incarnation", lambda: str(uuid.uuid4()))


def begin_incarnation(folder: Path) -> str:
    """A new incarnation, after the database was restored from a backup.

    Raises:
        OSError: the folder cannot be written.
    """
    (folder / "incarnation").unlink(missing_ok=True)
    return incarnation(folder)


def seal_key(folder: Path) -> bytes:
    """The raw X25519 public key to which kiosks seal their keys; the pair is made at the first call.

    The private half may be taken away (`PRIVATE_FILE`); only `hocso hub unseal` needs it.

    Raises:
        OSError: the folder cannot be written.
    """
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    def public() -> str:
        made = _kept(folder / PRIVATE_FILE, lambda: _text(os.urandom(KEY_BYTES)))
        pair = X25519PrivateKey.from_private_bytes(base64.b64decode(made))
        return _text(pair.public_key().public_bytes_raw())

    return base64.b64decode(_kept(folder / PUBLIC_FILE, public))


def private_key(path: Path) -> bytes:
    """The raw X25519 private key of a file, 32 bytes.

    Raises:
        SealBroken: the file holds no key.
        OSError: it is not there, as when it is kept offline.
    """
    key = public_key(path.read_text(encoding="ascii", errors="replace").strip())
    if key is None:
        raise SealBroken(f"{path} is no private key in base64")
    return key


def unlock_master(folder: Path) -> bytes:
    """The 32 bytes from which each kiosk's unlock key follows; made at the first call.

    Raises:
        OSError: the folder cannot be written.
    """
    return base64.b64decode(_kept(folder / UNLOCK_FILE, lambda: _text(os.urandom(KEY_BYTES))))


def note_key(folder: Path) -> bytes:
    """The raw Ed25519 private key that vouches for kiosks' note keys; made at the first call.

    Raises:
        OSError: the folder cannot be written.
    """
    return base64.b64decode(_kept(folder / NOTE_FILE, lambda: _text(os.urandom(KEY_BYTES))))


def _text(key: bytes) -> str:
    return base64.b64encode(key).decode("ascii")


def _kept(path: Path, make: Callable[[], str]) -> str:
    """The file's word, on the disk; the first of several processes to come writes it."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f"{path.name}.{os.getpid()}.new")
        write_file(part, make().encode("ascii"))
        with contextlib.suppress(FileExistsError):
            os.link(part, path)
        part.unlink()
        sync_folder(path.parent)
    return path.read_text(encoding="ascii")
