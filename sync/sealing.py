"""A kiosk's two secrets in an envelope that only a recovery code or the province can open.

- recovery code: scrypt (n = 2^15, r = 8, its own salt) → ChaCha20-Poly1305;
- province: X25519 with a key of this envelope alone → HKDF-SHA256 → ChaCha20-Poly1305.

Either opens it. The envelope lies in every backup, beside the encrypted database.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from sync.errors import SealBroken
from sync.keys import KEY_BYTES, Keys

PROVINCE_FILE: Final = "province.x25519"
"""In `keys/`: the province's public key, 32 bytes as base64, once the kiosk has been told it."""
_FORMAT: Final = 1
_PURPOSE: Final = b"hocso sealed keys 1"
_NONCE: Final = 12
_SCRYPT_MEMORY: Final = 64 * 1024 * 1024


def seal(keys: Keys, code: str, province: bytes | None) -> bytes:
    """The envelope as JSON.

    Args:
        keys: what goes in.
        code: recovery code in its one spelling (`sync.recovery_code`).
        province: the province's raw X25519 public key, 32 bytes, None until it is known.
    """
    secret = keys.data + keys.pepper
    salt = os.urandom(16)
    envelope: dict[str, object] = {
        "format": _FORMAT,
        "code": {"salt": _text(salt), "box": _text(_closed(_of_code(code, salt), secret))},
    }
    if province is not None:
        envelope["province"] = _for_province(province, secret)
    return json.dumps(envelope, sort_keys=True).encode("ascii")


def open_with_code(envelope: bytes, code: str) -> Keys:
    """The keys inside.

    Raises:
        SealBroken: another kiosk's code, or a damaged envelope.
    """
    part = _part(envelope, "code")
    return _opened(_of_code(code, _bytes(part, "salt")), _bytes(part, "box"))


def open_with_province_key(envelope: bytes, private: bytes) -> Keys:
    """The keys inside, by the province's raw X25519 private key, 32 bytes.

    Raises:
        SealBroken: not sealed to this province, or a damaged envelope.
    """
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

    part = _part(envelope, "province")
    sender = _bytes(part, "sender")
    try:
        mine = X25519PrivateKey.from_private_bytes(private)
        shared = mine.exchange(X25519PublicKey.from_public_bytes(sender))
    except ValueError as error:
        raise SealBroken(f"a key has another length or is none: {error}") from error
    receiver = mine.public_key().public_bytes_raw()
    return _opened(_of_exchange(shared, sender, receiver), _bytes(part, "box"))


def province_key(home: Path) -> bytes | None:
    """The province's public key of this kiosk, None until it was told or when it is no key."""
    try:
        raw = base64.b64decode((home / "keys" / PROVINCE_FILE).read_bytes(), validate=False)
    except (OSError, binascii.Error):
        return None
    return raw if len(raw) == KEY_BYTES else None


def public_of(private: bytes) -> bytes:
    """The public half of a raw X25519 private key, 32 bytes each."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def can_seal_to(public: bytes) -> bool:
    """Whether these 32 bytes are a key; a point of low order would seal to everybody."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

    try:
        X25519PrivateKey.generate().exchange(X25519PublicKey.from_public_bytes(public))
    except ValueError:
        return False
    return True


def _for_province(province: bytes, secret: bytes) -> dict[str, str]:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

    mine = X25519PrivateKey.generate()
    sender = mine.public_key().public_bytes_raw()
    shared = mine.exchange(X25519PublicKey.from_public_bytes(province))
    return {
        "sender": _text(sender),
        "box": _text(_closed(_of_exchange(shared, sender, province), secret)),
    }


def _of_code(code: str, salt: bytes) -> bytes:
    return hashlib.scrypt(
        code.encode("ascii"), salt=salt, n=2**15, r=8, p=1, maxmem=_SCRYPT_MEMORY, dklen=KEY_BYTES
    )


def _of_exchange(shared: bytes, sender: bytes, receiver: bytes) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), KEY_BYTES, salt=None, info=_PURPOSE + sender + receiver).derive(shared)


def _closed(key: bytes, secret: bytes) -> bytes:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    nonce = os.urandom(_NONCE)
    return nonce + ChaCha20Poly1305(key).encrypt(nonce, secret, _PURPOSE)


def _opened(key: bytes, box: bytes) -> Keys:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    try:
        secret = ChaCha20Poly1305(key).decrypt(box[:_NONCE], box[_NONCE:], _PURPOSE)
    except (InvalidTag, ValueError) as error:
        raise SealBroken("the sealed keys do not open with this code or key") from error
    if len(secret) != 2 * KEY_BYTES:
        raise SealBroken(f"{len(secret)} bytes were sealed, two keys have {2 * KEY_BYTES}")
    return Keys(data=secret[:KEY_BYTES], pepper=secret[KEY_BYTES:])


def _part(envelope: bytes, name: str) -> Mapping[str, object]:
    try:
        read = json.loads(envelope)
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        raise SealBroken(f"the sealed keys are no JSON: {error}") from error
    if not isinstance(read, dict) or read.get("format") != _FORMAT:
        raise SealBroken(f"the sealed keys are not of format {_FORMAT}")
    part = read.get(name)
    if not isinstance(part, dict):
        raise SealBroken(f"these keys are not sealed to the {name}")
    return part


def _bytes(part: Mapping[str, object], name: str) -> bytes:
    try:
        return base64.b64decode(str(part[name]), validate=True)
    except (KeyError, binascii.Error) as error:
        raise SealBroken(f"the sealed keys have no {name}") from error


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
