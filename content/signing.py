"""Ed25519 keys and signatures in the file formats of the program `minisign`.

- Signatures are the prehashed kind ("ED"): Ed25519 over the BLAKE2b-512 of the bytes.
- The trusted comment is signed too. The untrusted comment must be the one `minisign` writes by
  itself, so that no byte of a signature file is free to change.
- Nothing here depends on the time or the machine: the same bytes, key and comment give the same
  signature file.

Formats: https://jedisct1.github.io/minisign/, "Signature format", "Public key format".
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from dataclasses import dataclass
from typing import Final

from content.errors import ContentMalformed, KeyUnusable

UNTRUSTED: Final = "untrusted comment: "
TRUSTED: Final = "trusted comment: "
SIGNATURE_COMMENT: Final = "signature from minisign secret key"
_ALGORITHM: Final = b"Ed"
_PREHASHED: Final = b"ED"


@dataclass(frozen=True, slots=True)
class PublicKey:
    """Half of a key pair that everybody may have."""

    number: bytes
    """Eight random bytes that name the pair."""
    key: bytes
    """32 bytes."""

    @property
    def id(self) -> str:
        """The number as `minisign` prints it."""
        return key_id(self.number)

    def to_base64(self) -> str:
        """Give the one-line form (`minisign -P`)."""
        return base64.b64encode(_ALGORITHM + self.number + self.key).decode()

    def to_text(self) -> str:
        """Give the key file."""
        return f"{UNTRUSTED}minisign public key {self.id}\n{self.to_base64()}\n"


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature file, taken apart."""

    number: bytes
    """Number of the key pair."""
    signature: bytes
    trusted_comment: str
    global_signature: bytes
    """Over `signature` and `trusted_comment`."""

    @property
    def key_id(self) -> str:
        """The key pair's number as `minisign` prints it."""
        return key_id(self.number)

    def to_text(self) -> str:
        """Give the signature file."""
        first = base64.b64encode(_PREHASHED + self.number + self.signature).decode()
        last = base64.b64encode(self.global_signature).decode()
        return f"{UNTRUSTED}{SIGNATURE_COMMENT}\n{first}\n{TRUSTED}{self.trusted_comment}\n{last}\n"


def key_id(number: bytes) -> str:
    """Give a key number as `minisign` prints it: sixteen hexadecimal digits."""
    return f"{int.from_bytes(number, 'little'):016X}"


def read_public_key(text: str) -> PublicKey:
    """Read a public key: its file, or its one line alone.

    Raises:
        KeyUnusable: not a minisign public key.
    """
    lines = text.split()
    line = lines[-1] if lines else ""
    try:
        raw = base64.b64decode(line, validate=True)
    except (binascii.Error, ValueError) as fault:
        raise KeyUnusable(f"not a minisign public key: {line:.20}") from fault
    if len(raw) != 42 or raw[:2] != _ALGORITHM:
        raise KeyUnusable(f"a minisign public key has 42 bytes and starts with Ed, this {len(raw)}")
    return PublicKey(raw[2:10], raw[10:])


def read_signature(data: bytes) -> Signature:
    """Take a signature file apart.

    Raises:
        ContentMalformed: not exactly what `minisign` or `Signature.to_text` would write.
    """
    try:
        lines = data.decode("utf-8", "strict").split("\n")
        untrusted, first, trusted, last, rest = lines
        raw = base64.b64decode(first, validate=True)
        outer = base64.b64decode(last, validate=True)
    except (ValueError, binascii.Error) as fault:
        raise ContentMalformed("signature is not four lines in minisign's format") from fault
    if len(raw) != 74 or raw[:2] != _PREHASHED or len(outer) != 64:
        raise ContentMalformed("signature is not a prehashed Ed25519 signature (ED)")
    signature = Signature(raw[2:10], raw[10:], trusted.removeprefix(TRUSTED), outer)
    if rest or untrusted != UNTRUSTED + SIGNATURE_COMMENT or signature.to_text().encode() != data:
        raise ContentMalformed("signature file has changed outside of what is signed")
    return signature


def is_genuine(data: bytes, signature: Signature, public: PublicKey) -> bool:
    """Say whether `public` signed exactly `data` with exactly this trusted comment."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (
        Ed25519PublicKey,
    )

    if signature.number != public.number:
        return False
    try:
        key = Ed25519PublicKey.from_public_bytes(public.key)
        key.verify(signature.signature, hashlib.blake2b(data).digest())
        comment = signature.trusted_comment.encode()
        key.verify(signature.global_signature, signature.signature + comment)
    except InvalidSignature:
        return False
    return True
