"""Put a verified pack into the library: the old edition or the new one, never between.

1. Refuse early when the files and 64 MiB beside them do not fit.
2. Files: written beside, synced, renamed; those that are there and whole are not copied again,
   so a retry goes on where it stopped.
3. Manifest, trust file and signatures are kept in a folder of their own, complete or absent.
4. One transaction makes the new edition the current one and raises the floors.
5. The ratchet outside of library.db follows.

The old edition's files stay until the next start (`content.library`).
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from content import editions
from content.blobs import Blobs
from content.disk import Disk
from content.errors import PackRefused
from content.limits import LIMITS
from content.manifest import MANIFEST_NAME, SIGNATURE_NAME
from content.ratchet import Ratchet
from content.store import BLOBS, KEPT, PackStore
from content.trust import TRUST_NAME, CheckedTrust, SignedTrust
from content.verify import VerifiedPack

UNFINISHED: Final = ".part"


def install(
    pack: VerifiedPack, store: PackStore, ratchet: Ratchet, *, disk: Disk | None = None
) -> None:
    """Install a pack. A retry after any failure completes it.

    Args:
        pack: what `verify` has let through.
        store: the library to put it in.
        ratchet: floors that outlive library.db.
        disk: what the files are written with.

    Raises:
        PackRefused: kind `disk` when there is no room or the disk refuses; `blob` when the stick
            changed since verification; `content` when another pack has one of its courses;
            `older` when something newer was installed since verification.
        LibraryUnusable: library.db cannot be written.
    """
    disk = disk or Disk()
    _refuse_clashes(pack, store, ratchet)
    try:
        _put_files(pack, store, disk)
        kept = keep_trust(pack.trust, store.folder, disk)
        _keep_pack(pack, store.folder, disk)
    except OSError as fault:
        raise PackRefused("disk", f"the disk refuses: {fault.strerror or fault}") from fault
    with store.writing() as connection:
        editions.put(connection, pack)
        editions.put_trust(connection, pack.trust.trust.version, kept)
    ratchet.raise_to(pack.manifest.id, pack.manifest.epoch, pack.manifest.version)
    ratchet.raise_trust_to(pack.trust.trust.version)


def install_trust(
    trust: CheckedTrust, store: PackStore, ratchet: Ratchet, *, disk: Disk | None = None
) -> None:
    """Take over a trust file that came alone, from `content.trust.newer`.

    Raises:
        PackRefused: kind `disk`, or `trust` when a newer one came in the meantime.
        LibraryUnusable: library.db cannot be written.
    """
    held = store.trust_kept()
    known = max(ratchet.trust_floor(), held[0] if held else 0)
    if trust.trust.version < known:
        raise PackRefused(
            "trust", f"{TRUST_NAME} has version {trust.trust.version}, known here is {known}"
        )
    try:
        kept = keep_trust(trust, store.folder, disk or Disk())
    except OSError as fault:
        raise PackRefused("disk", f"the disk refuses: {fault.strerror or fault}") from fault
    with store.writing() as connection:
        editions.put_trust(connection, trust.trust.version, kept)
    ratchet.raise_trust_to(trust.trust.version)


def _refuse_clashes(pack: VerifiedPack, store: PackStore, ratchet: Ratchet) -> None:
    manifest = pack.manifest
    offered = (manifest.epoch, manifest.version)
    floor = max(store.floor(manifest.id), ratchet.floor(manifest.id))
    if offered < floor:
        raise PackRefused("older", f"{manifest.id} has {offered}, installed since then was {floor}")
    mine = {course.id for course in manifest.courses} | {one.id for one in manifest.sets}
    for card in store.every_course():
        if card.pack != manifest.id and card.id in mine:
            raise PackRefused("content", f"course {card.id} is already in the pack {card.pack}")
    for held in store.sets():
        if held.pack != manifest.id and held.id in mine:
            raise PackRefused("content", f"set {held.id} is already in the pack {held.pack}")


def _put_files(pack: VerifiedPack, store: PackStore, disk: Disk) -> None:
    blobs = Blobs(store.folder / BLOBS, disk)
    missing = {
        sha256: size for sha256, size in pack.wanted().items() if not blobs.is_whole(sha256, size)
    }
    needed = sum(missing.values()) + len(pack.manifest_bytes) + LIMITS.reserve_bytes
    free = disk.free_bytes(store.folder)
    if free < needed:
        raise PackRefused("disk", f"{needed:,} bytes are needed on the disk, {free:,} are free")
    blobs.put(missing, pack.source.chunks)
    blobs.sync()


def _keep_pack(pack: VerifiedPack, folder: Path, disk: Disk) -> None:
    files = {MANIFEST_NAME: pack.manifest_bytes, SIGNATURE_NAME: pack.signature}
    files |= _trust_files(pack.carried)
    _keep(folder / KEPT / editions.edition_id(pack.manifest_bytes), files, disk)


def keep_trust(trust: CheckedTrust, folder: Path, disk: Disk) -> str:
    """Keep a trust file in a folder named by its sha256; give that name. Raises `OSError`."""
    name = hashlib.sha256(trust.signed.data).hexdigest()
    _keep(folder / KEPT / name, _trust_files(trust.signed), disk)
    return name


def _trust_files(signed: SignedTrust) -> dict[str, bytes]:
    return {TRUST_NAME: signed.data, **signed.signatures}


def _keep(target: Path, files: Mapping[str, bytes], disk: Disk) -> None:
    """Write a folder of small files; under its own name it is complete."""
    if all(_holds(target / name, data) for name, data in files.items()):
        return
    unfinished = target.with_name(target.name + UNFINISHED)
    disk.remove(unfinished)
    disk.make_folder(unfinished)
    with disk.together(unfinished):
        for name, data in files.items():
            disk.draft(unfinished / name, (data,))
    if target.exists():
        disk.remove(target)
    disk.rename(unfinished, target)
    disk.sync_folder(target.parent)


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.read_bytes() == data
    except OSError:
        return False
