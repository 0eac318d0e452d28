"""Installing a pack of 200 MB, as a technician does from a stick, beside copying and hashing it."""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path

from content.archive import open_pack
from content.install import install
from content.library import known
from content.reader import CourseReader
from content.store import PackStore
from content.verify import verify
from tests.bench.figure import Figure, median
from tests.bench.references import copy_and_hash
from tests.helpers.publisher import MEDIA, Memory, Publisher

MEGABYTES = 200
CLIP_KILOBYTES = 100
ROUNDS = 3


def figures(scale: float) -> list[Figure]:
    """Rates in MB a second."""
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder, publisher = Path(name), Publisher()
        pack = _pack(folder, publisher)
        size = pack.stat().st_size / 1e6
        taken = [
            (
                copy_and_hash(pack, folder / f"copy-{place}"),
                _install(folder / f"library-{place}", pack, publisher),
            )
            for place in range(ROUNDS)
        ]
    return [
        Figure(
            what=f"install of a pack of {MEGABYTES} MB",
            measured=size / median([ours for _, ours in taken]),
            unit="MB/s",
            reference=size / median([copied for copied, _ in taken]),
            beside="cp + sync + sha256sum",
            limit=0.5,
            of="ratio",
            rate=True,
        )
    ]


def _pack(folder: Path, publisher: Publisher) -> Path:
    """Sound that cannot be compressed, in clips of the size that a long sentence has."""
    clips = {
        f"audio/vi/{number:064x}.opus": os.urandom(CLIP_KILOBYTES * 1000)
        for number in range(MEGABYTES * 1000 // CLIP_KILOBYTES)
    }
    parts = publisher.parts(media={**MEDIA, **clips})
    return parts.write(folder / "pack.hocso")


def _install(library: Path, pack: Path, publisher: Publisher) -> float:
    ratchet = Memory()
    before = time.perf_counter()
    store = PackStore.open(library)
    with open_pack(pack) as opened:
        believed = known(store, publisher.root, ratchet, "0.1.0")
        install(verify(opened, believed, CourseReader(rules=False)), store, ratchet)
    store.close()
    return time.perf_counter() - before
