"""Signing completion notes, and telling a genuine one; pure, without network, disk or clock.

- A kiosk's note key follows from its data key: it lies with that in `keys/`, and comes back with it
  from every backup.
- The province's key vouches for the kiosk's: over (purpose, kiosk's uuid, commune, public key).
- A note is judged in this order: its form, the kiosk's signature over everything, then who vouches.
  So a certificate that was altered is an altered note, and a stranger's is another province's.
"""

from __future__ import annotations

import hashlib
import hmac
import uuid
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from sync.errors import NoteRefused
from sync.keys import Keys
from sync.note import Certificate, Note, body_of, commune_bytes, content_of, sealed_of, text_of

_KEY: Final = b"hocso note key 1"
_NOTE: Final = b"hocso note 1\0"
_VOUCHING: Final = b"hocso note certificate 1\0"


@dataclass(frozen=True, slots=True)
class Genuine:
    """A note that says what it said when it was made.

    Attributes:
        kiosk: uuid that the province vouches for, None where only this kiosk knows its own note.
    """

    note: Note
    kiosk: str | None


def note_secret(keys: Keys) -> bytes:
    """The raw Ed25519 private key by which a kiosk signs notes, 32 bytes."""
    return hmac.new(keys.data, _KEY, hashlib.sha256).digest()


def public_of(secret: bytes) -> bytes:
    """The public half of a raw Ed25519 private key, 32 bytes each."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Ed25519PrivateKey.from_private_bytes(secret).public_key().public_bytes_raw()


def certify(province: bytes, kiosk: str, commune: str, public: bytes) -> Certificate:
    """Vouch for a kiosk's public key; the same call gives the same certificate.

    Args:
        province: raw private key of the province.
        kiosk: uuid.
        commune: five digits.
        public: the kiosk's raw public key.
    """
    signature = _signed(province, _vouched(kiosk, commune, public))
    return Certificate(kiosk, commune, signature)


def vouches(province: bytes, certificate: Certificate, public: bytes) -> bool:
    """Whether the holder of this public key made the certificate, for this kiosk's key."""
    message = _vouched(certificate.kiosk, certificate.commune, public)
    return _verified(province, certificate.signature, message)


def signed_note(note: Note, secret: bytes, certificate: Certificate | None) -> str:
    """What the QR code of a note holds.

    Args:
        note: what it says.
        secret: of the kiosk that makes it.
        certificate: for its public half; without one only this kiosk can check the note.
    """
    body = body_of(note, public_of(secret), certificate)
    return text_of(body, _signed(secret, _NOTE + body))


def judged(text: str, provinces: Collection[bytes], own: bytes | None = None) -> Genuine:
    """What a genuine note says.

    Args:
        text: as it was scanned.
        provinces: the public keys that are believed.
        own: the public key of the kiosk that judges.

    Raises:
        NoteRefused: see its kinds; nothing of the note is to be believed.
    """
    sealed = sealed_of(text)
    if not _verified(sealed.public, sealed.signature, _NOTE + sealed.signed):
        raise NoteRefused("altered", "the kiosk's signature is not over these bytes")
    note, certificate = content_of(sealed.signed)
    mine = own is not None and hmac.compare_digest(sealed.public, own)
    if certificate is None:
        if mine:
            return Genuine(note, None)
        raise NoteRefused("not_vouched", "no certificate: only the kiosk that made it can check it")
    if mine or any(vouches(province, certificate, sealed.public) for province in provinces):
        return Genuine(note, certificate.kiosk)
    if not provinces:
        raise NoteRefused("no_province_key", "no province has told this kiosk its key")
    raise NoteRefused("other_province", "the certificate is not by a province known here")


def _vouched(kiosk: str, commune: str, public: bytes) -> bytes:
    return _VOUCHING + uuid.UUID(kiosk).bytes + commune_bytes(commune) + public


def _signed(secret: bytes, message: bytes) -> bytes:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Ed25519PrivateKey.from_private_bytes(secret).sign(message)


def _verified(public: bytes, signature: bytes, message: bytes) -> bool:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True
