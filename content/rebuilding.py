"""Make library.db again from what was kept, by the same rules as at the stick.

Floors come from the ratchet, so an older pack cannot slip in by way of a lost library.db.
"""

from __future__ import annotations

from content import editions
from content.blobs import Blobs
from content.disk import Disk
from content.errors import LibraryUnusable, PackRefused
from content.install import keep_trust
from content.kept import KeptPack, kept_trust
from content.manifest import MANIFEST_NAME
from content.ratchet import Ratchet
from content.reader import CourseReader
from content.store import BLOBS, KEPT, PackStore
from content.trust import CheckedTrust, RootKeys
from content.verify import Known, VerifiedPack, verify


def rebuild(
    store: PackStore, root: RootKeys, ratchet: Ratchet, program: str, disk: Disk
) -> tuple[str, ...]:
    """Read all that was kept into library.db, in one transaction; say what was refused."""
    refused: list[str] = []
    older: list[str] = []
    kept = sorted(path for path in (store.folder / KEPT).iterdir() if not path.suffix)
    trust: CheckedTrust | None = None
    for path in kept:
        found = kept_trust(path, root)
        if found and (trust is None or found.trust.version > trust.trust.version):
            trust = found
    believed = Known(
        root=root,
        program=program,
        trust=trust,
        trust_floor=ratchet.trust_floor(),
        floor=ratchet.floor,
    )
    best: dict[str, VerifiedPack] = {}
    blobs = Blobs(store.folder / BLOBS, disk)
    for path in kept:
        if not (path / MANIFEST_NAME).exists():
            continue
        try:
            pack = _verified(KeptPack(path, blobs), believed, blobs)
        except PackRefused as fault:
            (older if fault.kind == "older" else refused).append(f"{path.name}: {fault}")
            continue
        held = best.get(pack.manifest.id)
        if held is None or _order(held) < _order(pack):
            best[pack.manifest.id] = pack
    try:
        trust_name = keep_trust(trust, store.folder, disk) if trust else ""
    except OSError as fault:
        raise LibraryUnusable(f"the library cannot be written: {fault.strerror}") from fault
    with store.writing() as connection:
        for pack in best.values():
            editions.put(connection, pack)
        if trust is not None:
            editions.put_trust(connection, trust.trust.version, trust_name)
        connection.execute("UPDATE state SET whole = 1")
    # Beside a newer edition, an older one was only waiting to be collected.
    return tuple(refused if best else refused + older)


def _verified(source: KeptPack, believed: Known, blobs: Blobs) -> VerifiedPack:
    """Verify a kept pack; sound that is gone is left out, for it can be synthesised."""
    reader = CourseReader(rules=False)
    try:
        return verify(source, believed, reader)
    except PackRefused as fault:
        if fault.kind != "blob":
            raise
    silent = verify(source, believed, reader, languages=frozenset())
    absent = frozenset(
        entry.path
        for entry in silent.manifest.files
        if entry.path in silent.without and not blobs.is_whole(entry.sha256, entry.size)
    )
    return verify(source, believed, reader, absent=absent)


def _order(pack: VerifiedPack) -> tuple[int, int]:
    return pack.manifest.epoch, pack.manifest.version
