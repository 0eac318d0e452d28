"""The secret half of a minisign key pair: made, read, written, and used to sign.

Only authors' and officers' machines have one; a kiosk never does. A password protects the file
by scrypt, as `minisign -G` does; without one (`minisign -G -W`) the file must be guarded itself.

Format: https://jedisct1.github.io/minisign/, "Secret key format".
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import secrets
from dataclasses import dataclass
from typing import Final

from content.errors import KeyUnusable
from content.signing import UNTRUSTED, PublicKey, Signature

_ALGORITHM: Final = b"Ed"
_CHECKSUM: Final = b"B2"
_SCRYPT: Final = b"Sc"
_PLAIN: Final = b"\0\0"
_LENGTH: Final = 158

OPERATIONS: Final = 33_554_432
"""minisign's own cost: scrypt N = 2**20, r = 8, p = 1."""
MEMORY_BYTES: Final = 1_073_741_824


@dataclass(frozen=True, slots=True, repr=False)
class SecretKey:
    """A key pair that can sign."""

    number: bytes
    seed: bytes
    """32 bytes."""

    @classmethod
    def generate(cls) -> SecretKey:
        """Make a new pair."""
        return cls(secrets.token_bytes(8), secrets.token_bytes(32))

    @property
    def public(self) -> PublicKey:
        """The public half."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import (
            Ed25519PrivateKey,
        )

        key = Ed25519PrivateKey.from_private_bytes(self.seed).public_key()
        return PublicKey(self.number, key.public_bytes_raw())

    def sign(self, data: bytes, comment: str) -> Signature:
        """Sign bytes, with a comment that is signed as well.

        Raises:
            ValueError: the comment has more than one line.
        """
        from cryptography.hazmat.primitives.asymmetric.ed25519 import (
            Ed25519PrivateKey,
        )

        if "\n" in comment or "\r" in comment:
            raise ValueError("a trusted comment has one line")
        key = Ed25519PrivateKey.from_private_bytes(self.seed)
        signature = key.sign(hashlib.blake2b(data).digest())
        return Signature(self.number, signature, comment, key.sign(signature + comment.encode()))

    def to_text(self, password: str | None = None) -> str:
        """Give the key file, protected when there is a password."""
        body = self.number + self.seed + self.public.key
        salt, cost = bytes(32), bytes(16)
        if password is None:
            body += bytes(32)
        else:
            salt = secrets.token_bytes(32)
            cost = OPERATIONS.to_bytes(8, "little") + MEMORY_BYTES.to_bytes(8, "little")
            body = _xor(body + _checksum(body), _stream(password, salt, OPERATIONS, MEMORY_BYTES))
        kdf = _PLAIN if password is None else _SCRYPT
        raw = _ALGORITHM + kdf + _CHECKSUM + salt + cost + body
        return f"{UNTRUSTED}minisign encrypted secret key\n{base64.b64encode(raw).decode()}\n"


def read_secret_key(text: str, password: str | None = None) -> SecretKey:
    """Read a key file of ours or of `minisign -G`.

    Raises:
        KeyUnusable: damaged, not a secret key, or the password is missing or wrong.
    """
    lines = text.split()
    try:
        raw = base64.b64decode(lines[-1] if lines else "", validate=True)
    except (binascii.Error, ValueError) as fault:
        raise KeyUnusable("not a minisign secret key") from fault
    if len(raw) != _LENGTH or raw[:2] != _ALGORITHM or raw[4:6] != _CHECKSUM:
        raise KeyUnusable(f"a minisign secret key has {_LENGTH} bytes, this {len(raw)}")
    body = raw[54:]
    if raw[2:4] == _SCRYPT:
        if password is None:
            raise KeyUnusable("the secret key has a password, none was given")
        operations = int.from_bytes(raw[38:46], "little")
        memory = int.from_bytes(raw[46:54], "little")
        if operations > OPERATIONS or memory > MEMORY_BYTES:
            raise KeyUnusable(f"the key asks for {memory:,} bytes, at most {MEMORY_BYTES:,}")
        body = _xor(body, _stream(password, raw[6:38], operations, memory))
    elif raw[2:4] != _PLAIN:
        raise KeyUnusable(f"unknown protection {raw[2:4]!r} of the secret key")
    # minisign writes no checksum where there is no password.
    expected = _checksum(body[:72]) if raw[2:4] == _SCRYPT else bytes(32)
    if not hmac.compare_digest(expected, body[72:]):
        raise KeyUnusable("the secret key is damaged, or the password is wrong")
    key = SecretKey(body[:8], body[8:40])
    if key.public.key != body[40:72]:
        raise KeyUnusable("the two halves of the secret key do not belong together")
    return key


def _checksum(body: bytes) -> bytes:
    return hashlib.blake2b(_ALGORITHM + body, digest_size=32).digest()


def _stream(password: str, salt: bytes, operations: int, memory: int) -> bytes:
    # How libsodium turns its two limits into scrypt's N and p, at r = 8.
    operations = max(operations, 32_768)
    if operations < memory // 32:
        logarithm, blocks = _logarithm(operations // 32), 1
    else:
        logarithm = _logarithm(memory // 1024)
        blocks = max(1, min(operations // 4 // 2**logarithm, 0x3FFFFFFF) // 8)
    work = 2**logarithm
    most = 128 * 8 * (work + blocks) + 64 * 1024 * 1024
    return hashlib.scrypt(
        password.encode(), salt=salt, n=work, r=8, p=blocks, maxmem=most, dklen=104
    )


def _logarithm(most: int) -> int:
    logarithm = 1
    while logarithm < 63 and 2**logarithm <= most // 2:
        logarithm += 1
    return logarithm


def _xor(left: bytes, right: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(left, right, strict=True))
