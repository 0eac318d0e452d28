"""Which keys a kiosk believes: the trust file, and the root keys that sign it.

Rules:
- `trust.json` counts only with signatures of two of the three root keys over its exact bytes.
- It is parsed only after that.
- It never goes back: a lower version than the one known here is not used, the same version with
  other content is refused, and its epoch never falls.
- Only this file opens an epoch; a pack cannot (`content.verify`).
- A withdrawn key stays listed as `revoked`, so that a kiosk can say what is wrong.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final, Literal

from annotated_types import Len

from content import strict_json
from content.errors import ContentMalformed, KeyUnusable, PackRefused
from content.limits import LIMITS
from content.manifest import Rising
from content.signing import PublicKey, is_genuine, read_public_key, read_signature
from content.strict_json import Pattern

TRUST_NAME: Final = "trust.json"
TRUST_SIGNATURE_NAMES: Final = tuple(f"trust.json.{place}.minisig" for place in (1, 2, 3))
"""One signature file for each root key that signed, in the order of the root keys."""
THRESHOLD: Final = 2

KeyLine = Annotated[str, Pattern(r"RW[A-Za-z0-9+/]{54}")]
"""A public key as one line of minisign."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrustedKey:
    """A key that may sign packs, or may no longer."""

    public: KeyLine
    holder: Annotated[str, Len(1, 120)]
    state: Literal["active", "standby", "revoked"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trust:
    """The content keys of one moment."""

    format: Literal[1] = 1
    version: Rising
    epoch: Rising
    keys: Annotated[tuple[TrustedKey, ...], Len(1, LIMITS.trust_keys)]

    def key(self, number: bytes) -> tuple[TrustedKey, PublicKey] | None:
        """The listed key with this number."""
        for one in self.keys:
            public = read_public_key(one.public)
            if public.number == number:
                return one, public
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class RootKeys:
    """The three keys that sign trust files; deployment data, chosen when the program is built."""

    format: Literal[1] = 1
    development: bool
    """A root made on some developer's machine: every screen must say BẢN THỬ."""
    keys: Annotated[tuple[KeyLine, ...], Len(3, 3)]


@dataclass(frozen=True, slots=True)
class SignedTrust:
    """A trust file's bytes with its signature files, as carried by packs and kept beside blobs."""

    data: bytes
    signatures: Mapping[str, bytes]
    """Bytes of the signature files present, under their names."""


@dataclass(frozen=True, slots=True)
class CheckedTrust:
    """A trust file that the root has signed; only `checked` makes one."""

    trust: Trust
    signed: SignedTrust


def load_root_keys(path: Path) -> RootKeys:
    """Read the root keys that this deployment was built with.

    Raises:
        KeyUnusable: the file is missing, or not three different public keys.
    """
    try:
        root = strict_json.decode(RootKeys, path.read_bytes())
    except (OSError, ContentMalformed) as fault:
        raise KeyUnusable(f"root keys {path} cannot be read: {fault}") from fault
    if len({read_public_key(line).key for line in root.keys}) < 3:
        raise KeyUnusable(f"root keys {path} holds one key twice; three different ones are needed")
    return root


def trust_to_bytes(trust: Trust) -> bytes:
    """Give the canonical bytes, the ones that the root signs."""
    return strict_json.encode(trust)


def root_to_bytes(root: RootKeys) -> bytes:
    """Give the bytes of the root keys' file."""
    return strict_json.encode(root)


def checked(signed: SignedTrust, root: RootKeys) -> CheckedTrust:
    """Check a trust file: two of three root signatures, then its form.

    Raises:
        PackRefused: kind `trust`, saying which rule is broken.
    """
    if len(signed.data) > LIMITS.trust_bytes:
        raise PackRefused(
            "trust",
            f"{TRUST_NAME} has {len(signed.data):,} bytes, at most {LIMITS.trust_bytes:,}",
        )
    count = _root_signatures(signed, root)
    if count < THRESHOLD:
        raise PackRefused(
            "trust", f"{TRUST_NAME} is signed by {count} of 3 root keys, needed are {THRESHOLD}"
        )
    try:
        trust = strict_json.decode(Trust, signed.data)
    except ContentMalformed as fault:
        raise PackRefused("trust", f"{TRUST_NAME}: {fault}") from fault
    if len({read_public_key(one.public).number for one in trust.keys}) < len(trust.keys):
        raise PackRefused("trust", f"{TRUST_NAME} lists one key number twice")
    return CheckedTrust(trust, signed)


def newer(candidate: CheckedTrust, held: CheckedTrust | None, floor: int) -> CheckedTrust:
    """Choose the trust file that counts: the newer of the candidate's and the one held.

    Args:
        candidate: what a pack or stick carries.
        held: what this kiosk has, None when its library is new or lost.
        floor: highest version this kiosk has ever known (`content.ratchet`).

    Raises:
        PackRefused: kind `trust`: rolled back, two files of one version, or a fallen epoch.
    """
    new = candidate.trust
    if held is None or held.trust.version < floor:
        if new.version < floor:
            raise PackRefused(
                "trust", f"{TRUST_NAME} has version {new.version}, known here is {floor}"
            )
        return candidate
    old = held.trust
    if new.version < old.version:
        return held
    if new.version == old.version and candidate.signed.data != held.signed.data:
        raise PackRefused(
            "trust", f"{TRUST_NAME} of version {new.version} differs from the one known here"
        )
    if new.epoch < old.epoch:
        raise PackRefused("trust", f"{TRUST_NAME} has epoch {new.epoch}, known here is {old.epoch}")
    return candidate


def _root_signatures(signed: SignedTrust, root: RootKeys) -> int:
    """Count the root keys that signed; a file that is there must be genuine."""
    count = 0
    for name, line in zip(TRUST_SIGNATURE_NAMES, root.keys, strict=True):
        data = signed.signatures.get(name)
        if data is None:
            continue
        try:
            genuine = is_genuine(signed.data, read_signature(data), read_public_key(line))
        except ContentMalformed as fault:
            raise PackRefused("trust", f"{name}: {fault}") from fault
        if not genuine:
            raise PackRefused(
                "trust", f"{name} is not the signature of {TRUST_NAME} by that root key"
            )
        count += 1
    return count
