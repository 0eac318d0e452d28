"""Whether a pack may be installed here: decided without touching disk, clock or network.

Rules, in this order:
1. Size ceilings, before anything is read further (the archive reader holds the rest of them).
2. The trust file: two of three root keys, not older than the one known here (`content.trust`).
3. A signature, over the exact manifest bytes, before they are parsed; by a key that the trust
   file lists; which is not revoked.
4. The manifest is canonical, contradicts itself nowhere, and this program is new enough.
5. The epoch is not beyond the trust file's (only the root opens an epoch); epoch and version are
   not below what was installed here; the same version is the same manifest.
6. Each file has the size and sha256 of the manifest.
7. Each course and lesson validates, and is what the manifest says of it.

There is no expiry: kiosks have dead clock batteries. How old a pack is, people are shown.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from content import manifest as manifests
from content import trust as trusts
from content.errors import ContentMalformed, PackRefused
from content.limits import LIMITS
from content.manifest import MANIFEST_NAME, SIGNATURE_NAME, Manifest
from content.model import Course
from content.signing import Signature, is_genuine, read_signature
from content.source import ContentReader, PackSource
from content.trust import CheckedTrust, RootKeys, SignedTrust, Trust
from content.verify_files import judge_files


def never_installed(pack_id: str) -> tuple[int, int]:  # noqa: ARG001 any pack
    """The floor of a pack that was never here: anything may come."""
    return 0, 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a kiosk knows before it looks at a pack."""

    root: RootKeys
    program: str
    """Version of this program, e.g. `0.1.0`."""
    trust: CheckedTrust | None = None
    trust_floor: int = 0
    floor: Callable[[str], tuple[int, int]] = never_installed
    """Highest (epoch, version) ever installed of the pack with this id."""
    manifests: Mapping[str, str] = field(default_factory=dict)
    """sha256 of the manifest that is installed, under the pack's id."""


_SEAL: Final = object()


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedPack:
    """A pack that passed every rule. Only `verify` makes one, and only this can be installed."""

    manifest: Manifest
    manifest_bytes: bytes
    signature: bytes
    trust: CheckedTrust
    """The trust file that counted, and that counts from now on."""
    carried: SignedTrust
    """The trust file that the pack carries."""
    courses: tuple[Course, ...]
    without: frozenset[str]
    """Logical paths of sound that is left out."""
    source: PackSource
    seal: object = field(repr=False)

    def __post_init__(self) -> None:
        if self.seal is not _SEAL:
            raise TypeError("a VerifiedPack comes from content.verify.verify only")

    def wanted(self) -> dict[str, int]:
        """Size in bytes of each blob to install, under its sha256."""
        return {
            entry.sha256: entry.size
            for entry in self.manifest.files
            if entry.path not in self.without
        }


def verify(
    source: PackSource,
    known: Known,
    reader: ContentReader,
    *,
    languages: frozenset[str] | None = None,
    absent: frozenset[str] = frozenset(),
) -> VerifiedPack:
    """Apply every rule to a pack.

    Args:
        source: the pack's bytes.
        known: root keys, trust and floors of this kiosk.
        reader: reads courses and lessons.
        languages: tracks whose sound is wanted, None for all (small disks leave some out).
        absent: logical paths of sound that may be missing.

    Raises:
        PackRefused: with the first rule that is broken, named by `kind`.
    """
    head = _head(source, known)
    without = absent | _other_languages(head.manifest, languages)
    courses = judge_files(head.manifest, source, reader, without)
    return VerifiedPack(
        manifest=head.manifest,
        manifest_bytes=head.data,
        signature=head.signature,
        trust=head.trust,
        carried=head.carried,
        courses=courses,
        without=without,
        source=source,
        seal=_SEAL,
    )


def offered(source: PackSource, known: Known) -> Manifest:
    """The signed manifest of a pack that passes rules 1 to 5: enough to offer it, not to install it.

    Raises:
        PackRefused: with the first rule that is broken, named by `kind`.
    """
    return _head(source, known).manifest


@dataclass(frozen=True, slots=True)
class _Head:
    """What rules 1 to 5 let through."""

    data: bytes
    signature: bytes
    trust: CheckedTrust
    carried: SignedTrust
    manifest: Manifest


def _head(source: PackSource, known: Known) -> _Head:
    data = source.read(MANIFEST_NAME, LIMITS.manifest_bytes)
    if data is None:
        raise PackRefused("archive", f"there is no {MANIFEST_NAME} in the pack")
    signature_bytes = source.read(SIGNATURE_NAME, LIMITS.signature_bytes)
    if signature_bytes is None:
        raise PackRefused("unsigned", f"there is no {SIGNATURE_NAME} in the pack")
    carried = _carried_trust(source)
    trust = trusts.newer(trusts.checked(carried, known.root), known.trust, known.trust_floor)
    _judge_signature(data, signature_bytes, trust.trust)
    manifest = _read_manifest(data, known.program)
    _judge_version(manifest, data, trust.trust, known)
    return _Head(data, signature_bytes, trust, carried, manifest)


def _carried_trust(source: PackSource) -> SignedTrust:
    data = source.read(trusts.TRUST_NAME, LIMITS.trust_bytes)
    if data is None:
        raise PackRefused("trust", f"there is no {trusts.TRUST_NAME} in the pack")
    found = {
        name: source.read(name, LIMITS.signature_bytes) for name in trusts.TRUST_SIGNATURE_NAMES
    }
    return SignedTrust(data, {name: text for name, text in found.items() if text is not None})


def _judge_signature(data: bytes, signature_bytes: bytes, trust: Trust) -> Signature:
    try:
        signature = read_signature(signature_bytes)
    except ContentMalformed as fault:
        raise PackRefused("signature", f"{SIGNATURE_NAME}: {fault}") from fault
    found = trust.key(signature.number)
    if found is None:
        raise PackRefused(
            "unknown_key",
            f"{MANIFEST_NAME} is signed by key {signature.key_id}, "
            f"which trust version {trust.version} does not list",
        )
    listed, public = found
    if not is_genuine(data, signature, public):
        raise PackRefused(
            "signature", f"{SIGNATURE_NAME} is not the signature of {MANIFEST_NAME} by {public.id}"
        )
    if listed.state == "revoked":
        raise PackRefused(
            "revoked",
            f"{MANIFEST_NAME} is signed by key {public.id} of {listed.holder}, "
            f"withdrawn in trust version {trust.version}",
        )
    return signature


def _read_manifest(data: bytes, program: str) -> Manifest:
    try:
        manifest = manifests.from_bytes(data)
    except ContentMalformed as fault:
        raise PackRefused("format", f"{MANIFEST_NAME}: {fault}") from fault
    for fault_text in manifests.oversized(manifest):
        raise PackRefused("size", f"{MANIFEST_NAME}: {fault_text}")
    for fault_text in manifests.faults_of(manifest):
        raise PackRefused("format", f"{MANIFEST_NAME}: {fault_text}")
    if _release(program) < _release(manifest.minimum_program):
        raise PackRefused(
            "format",
            f"{manifest.id} needs program {manifest.minimum_program}, this is {program}",
        )
    return manifest


def _release(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".")[:3])


def _judge_version(manifest: Manifest, data: bytes, trust: Trust, known: Known) -> None:
    if manifest.epoch > trust.epoch:
        raise PackRefused(
            "trust",
            f"{manifest.id} claims epoch {manifest.epoch}, the root has opened {trust.epoch}",
        )
    offered = (manifest.epoch, manifest.version)
    floor = known.floor(manifest.id)
    if offered < floor:
        raise PackRefused(
            "older",
            f"{manifest.id} has epoch {offered[0]} version {offered[1]}, "
            f"installed was epoch {floor[0]} version {floor[1]}",
        )
    digest = hashlib.sha256(data).hexdigest()
    if offered == floor and known.manifests.get(manifest.id, digest) != digest:
        raise PackRefused(
            "older",
            f"{manifest.id} version {manifest.version} differs from the one that is installed",
        )


def _other_languages(manifest: Manifest, languages: frozenset[str] | None) -> frozenset[str]:
    if languages is None:
        return frozenset()
    return frozenset(
        entry.path
        for entry in manifest.files
        if entry.sound_language is not None and entry.sound_language not in languages
    )
