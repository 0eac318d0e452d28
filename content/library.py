"""Start a kiosk's library: open it, rebuild library.db where it is lost, then tidy up.

library.db holds nothing that is not also in the kept manifests, signatures and files. So a lost
or damaged one is made again from what was kept (`content.rebuilding`). One that the disk lets nobody
open is no damaged one: it stays, and is read in memory.
"""

from __future__ import annotations

import hashlib
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from content import editions, schema, strict_json
from content import manifest as manifests
from content.blobs import Blobs
from content.disk import Disk
from content.errors import ContentMalformed, LibraryOutOfReach, LibraryUnusable
from content.in_memory import StoreInMemory
from content.kept import kept_trust
from content.manifest import MANIFEST_NAME
from content.ratchet import Ratchet
from content.rebuilding import rebuild
from content.store import BLOBS, KEPT, PackStore
from content.trust import TRUST_NAME, RootKeys, Trust
from content.verify import Known

logger = logging.getLogger(__name__)
_SIDE_FILES: Final = ("", "-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True)
class Library:
    """An opened library, and what was found while it was opened."""

    store: PackStore
    rebuilt: bool
    """library.db was lost or damaged, and has been made again."""
    refused: tuple[str, ...]
    """Why kept packs could not be taken over; for staff."""
    out_of_reach: bool = False
    """The disk is full, read-only or failing: it is read in memory, and nothing can be installed."""


def open_library(
    folder: Path, root: RootKeys, ratchet: Ratchet, *, program: str, disk: Disk | None = None
) -> Library:
    """Open the library in `folder`, rebuild it where needed, and collect what nobody uses.

    Call it once, at the start of the only process that shows lessons: an open visit may still be
    reading files that are collected here.

    Raises:
        LibraryUnusable: library.db can be neither opened nor made again.
    """
    disk = disk or Disk()
    try:
        return _opened(folder, root, ratchet, program, disk)
    except LibraryOutOfReach as fault:
        logger.info("library.db is read in memory: %s", fault)
        return _in_memory(folder, root, ratchet, program, disk)


def _opened(folder: Path, root: RootKeys, ratchet: Ratchet, program: str, disk: Disk) -> Library:
    try:
        return _start(PackStore.open(folder), root, ratchet, program, disk)
    except LibraryOutOfReach:
        raise
    except LibraryUnusable as fault:
        logger.info("library.db is made again: %s", fault)
        return _start(_fresh(folder), root, ratchet, program, disk)


def _in_memory(folder: Path, root: RootKeys, ratchet: Ratchet, program: str, disk: Disk) -> Library:
    store = copy_of(folder, ratchet)
    if store is not None:
        return Library(store, rebuilt=False, refused=(), out_of_reach=True)
    made = StoreInMemory.empty(folder)
    refused = rebuild(made, root, ratchet, program, disk)
    return Library(made.settled(), rebuilt=True, refused=refused, out_of_reach=True)


def copy_of(folder: Path, ratchet: Ratchet | None = None) -> PackStore | None:
    """A whole library.db as it lies there, read in memory; None where it is damaged or cannot be read.

    Args:
        folder: of the library.
        ratchet: where it is known it is compared too.
    """
    try:
        store = StoreInMemory.copied(folder)
    except LibraryUnusable as fault:
        logger.info("library.db cannot be copied: %s", fault)
        return None
    try:
        if store.is_whole():
            if ratchet is not None:
                _compare_with_kept(store, ratchet)
            return store.settled()
    except LibraryUnusable as fault:
        logger.info("the copy of library.db is not used: %s", fault)
    store.close()
    return None


def _start(store: PackStore, root: RootKeys, ratchet: Ratchet, program: str, disk: Disk) -> Library:
    rebuilt = False
    refused: tuple[str, ...] = ()
    try:
        if not store.is_whole():
            rebuilt = any((store.folder / KEPT).iterdir())
            refused = rebuild(store, root, ratchet, program, disk)
        else:
            _compare_with_kept(store, ratchet)
        _level(store, ratchet)
        if not refused:
            _collect(store, disk)
    except LibraryUnusable:
        store.close()
        raise
    return Library(store, rebuilt, refused)


def known(store: PackStore, root: RootKeys, ratchet: Ratchet, program: str) -> Known:
    """Give what this kiosk knows, for `verify`: the larger of library.db and the ratchet."""
    held = store.trust_kept()
    return Known(
        root=root,
        program=program,
        trust=kept_trust(store.folder / KEPT / held[1], root) if held else None,
        trust_floor=max(ratchet.trust_floor(), held[0] if held else 0),
        floor=lambda pack: max(store.floor(pack), ratchet.floor(pack)),
        manifests=store.manifests(),
    )


def _fresh(folder: Path) -> PackStore:
    try:
        for end in _SIDE_FILES:
            (folder / (schema.FILE_NAME + end)).unlink(missing_ok=True)
    except OSError as fault:
        raise LibraryOutOfReach(f"library.db cannot be made again: {fault.strerror}") from fault
    return PackStore.open(folder)


def _compare_with_kept(store: PackStore, ratchet: Ratchet) -> None:
    """Compare library.db with the kept files; raises `LibraryUnusable` where they differ.

    library.db has no checksums. A flipped bit in it must neither cost files that are only
    thought to be unused, nor raise the ratchet, which never falls again.
    """
    held = store.trust_kept()
    try:
        if held is not None:
            data = (store.folder / KEPT / held[1] / TRUST_NAME).read_bytes()
            digest = hashlib.sha256(data).hexdigest()
            if (strict_json.decode(Trust, data).version, digest) != held:
                raise LibraryUnusable(f"library.db names another {TRUST_NAME} than was kept")
        for pack, edition in store.manifests().items():
            data = (store.folder / KEPT / edition / MANIFEST_NAME).read_bytes()
            if editions.edition_id(data) != edition:
                raise LibraryUnusable(f"library.db names another manifest of {pack} than was kept")
            floor = store.floor(pack)
            if floor > ratchet.floor(pack) and floor != _version_of(data):
                raise LibraryUnusable(f"library.db has the floor {floor} of {pack}, never held")
    except (OSError, ContentMalformed, ValueError) as fault:
        raise LibraryUnusable(f"library.db names what was not kept: {fault}") from fault


def _version_of(manifest_bytes: bytes) -> tuple[int, int]:
    manifest = manifests.from_bytes(manifest_bytes)
    return manifest.epoch, manifest.version


def _level(store: PackStore, ratchet: Ratchet) -> None:
    """Bring both copies of every floor to the larger one."""
    held = store.trust_kept()
    if held is not None and held[0] > ratchet.trust_floor():
        ratchet.raise_trust_to(held[0])
    for pack in store.installed():
        here, there = store.floor(pack), ratchet.floor(pack)
        if here > there:
            ratchet.raise_to(pack, *here)
        elif there > here:
            with store.writing() as connection:
                editions.raise_floor(connection, pack, *there)


def _collect(store: PackStore, disk: Disk) -> None:
    """Forget old editions and remove files that no edition names."""
    with store.writing() as connection:
        editions.drop_old(connection)
    held = store.trust_kept()
    current = frozenset(store.manifests().values())
    try:
        Blobs(store.folder / KEPT, disk).keep_only(current | {held[1]} if held else current)
        there = frozenset(path.name for path in (store.folder / BLOBS).iterdir())
        if there <= store.blobs():
            return
        # What the signed manifests name is never removed, whatever library.db says.
        wanted = frozenset(
            name
            for edition in current
            for name in manifests.from_bytes(
                (store.folder / KEPT / edition / MANIFEST_NAME).read_bytes()
            ).blobs()
        )
        if not store.blobs() <= wanted:
            raise LibraryUnusable("library.db names files that no kept manifest has")
        Blobs(store.folder / BLOBS, disk).keep_only(wanted)
    except OSError as fault:
        logger.info("unused files stay until the next start: %s", fault)
