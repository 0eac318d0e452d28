"""Key files: made once, never overwritten, readable by their owner alone.

A development set stands in for the three root keys and the content key of a province, so that a
fresh clone can sign what it builds; a program built with such a root says so on every screen.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from content.errors import KeyUnusable
from content.limits import LIMITS
from content.secret_key import SecretKey, read_secret_key
from content.signing import PublicKey
from content.trust import (
    THRESHOLD,
    TRUST_NAME,
    TRUST_SIGNATURE_NAMES,
    RootKeys,
    SignedTrust,
    Trust,
    TrustedKey,
    root_to_bytes,
    trust_to_bytes,
)

ROOT_NAME = "root.json"
CONTENT_KEY_NAME = "content.key"


def make_pair(path: Path, password: str | None = None) -> PublicKey:
    """Make `path` (secret) and the same name with `.pub`, as `minisign -G` does.

    Raises:
        KeyUnusable: one of the files is there already, or cannot be written.
    """
    public_path = path.with_suffix(".pub")
    key = SecretKey.generate()
    _write_new(path, key.to_text(password).encode(), 0o600)
    _write_new(public_path, key.public.to_text().encode(), 0o644)
    return key.public


def make_development_set(folder: Path) -> PublicKey:
    """Make three root keys, a content key, root.json and a signed trust file in a new folder.

    Raises:
        KeyUnusable: something of it is there already, or cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    roots = [SecretKey.generate() for _ in TRUST_SIGNATURE_NAMES]
    content = SecretKey.generate()
    listed = TrustedKey(public=content.public.to_base64(), holder="development", state="active")
    trust = make_trust(Trust(version=1, epoch=1, keys=(listed,)), roots[:THRESHOLD], roots)
    root = RootKeys(
        development=True,
        keys=tuple(key.public.to_base64() for key in roots),
    )
    _write_new(folder / CONTENT_KEY_NAME, content.to_text().encode(), 0o600)
    _write_new(folder / "content.pub", content.public.to_text().encode(), 0o644)
    for number, key in enumerate(roots, 1):
        _write_new(folder / f"root-{number}.key", key.to_text().encode(), 0o600)
    for name, data in {TRUST_NAME: trust.data, **trust.signatures}.items():
        _write_new(folder / name, data, 0o644)
    # Last, so that a folder with a root.json is a whole one.
    _write_new(folder / ROOT_NAME, root_to_bytes(root), 0o644)
    return content.public


def make_trust(
    trust: Trust, signers: Sequence[SecretKey], roots: Sequence[SecretKey]
) -> SignedTrust:
    """Sign a trust file; each signature lies under the place of its key among the roots."""
    data = trust_to_bytes(trust)
    comment = f"trust version {trust.version} epoch {trust.epoch}"
    numbers = [root.number for root in roots]
    return SignedTrust(
        data,
        {
            TRUST_SIGNATURE_NAMES[numbers.index(key.number)]: key.sign(data, comment)
            .to_text()
            .encode()
            for key in signers
        },
    )


def read_key_file(path: Path, password: str | None = None) -> SecretKey:
    """A secret key from its file.

    Raises:
        KeyUnusable: it cannot be read, or the password is missing or wrong.
    """
    return read_secret_key(_read(path).decode(errors="replace"), password)


def read_trust_folder(folder: Path) -> SignedTrust:
    """The trust file that packs carry, and its root signatures.

    Raises:
        KeyUnusable: it cannot be read.
    """
    signatures = {
        name: _read(folder / name) for name in TRUST_SIGNATURE_NAMES if (folder / name).is_file()
    }
    return SignedTrust(_read(folder / TRUST_NAME), signatures)


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LIMITS.trust_bytes + 1)
    except OSError as fault:
        raise KeyUnusable(f"{path} cannot be read: {fault.strerror}") from fault


def _write_new(path: Path, data: bytes, mode: int) -> None:
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    except FileExistsError as fault:
        raise KeyUnusable(f"{path} is there already; a key is never overwritten") from fault
    except OSError as fault:
        raise KeyUnusable(f"{path} cannot be written: {fault.strerror}") from fault
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
