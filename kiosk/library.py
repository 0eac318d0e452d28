"""The kiosk's library at start: as it is, made again where it was lost, in memory, or empty."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from pathlib import Path

from content.errors import ContentError
from content.ratchet import Ratchet
from content.store import PackStore

log = logging.getLogger(__name__)
ROOT_VARIABLE = "HOCSO_ROOT"
BUNDLED_ROOT = Path(__file__).parent / "root.json"


def root_file(environment: Mapping[str, str]) -> Path | None:
    """The root keys this kiosk believes: HOCSO_ROOT, else those of the build."""
    named = environment.get(ROOT_VARIABLE)
    path = Path(named) if named else BUNDLED_ROOT
    return path if path.is_file() else None


def open_store(
    folder: Path, root: Path | None, ratchet: Ratchet | None, program: str
) -> tuple[PackStore, bool]:
    """Open the packs; the second value says whether they are as they should be.

    A library that is whole is opened without the cryptography of verification, which only
    rebuilding needs.
    """
    try:
        store = PackStore.open(folder)
        if store.is_whole():
            return store, True
        store.close()
    except (ContentError, OSError) as error:
        log.info("library is made again: %s", error)
    return _rebuilt(folder, root, ratchet, program)


def _rebuilt(
    folder: Path, root: Path | None, ratchet: Ratchet | None, program: str
) -> tuple[PackStore, bool]:
    from content.in_memory import StoreInMemory
    from content.library import copy_of, open_library
    from content.trust import load_root_keys

    try:
        if root is not None and ratchet is not None:
            library = open_library(folder, load_root_keys(root), ratchet, program=program)
            return library.store, not (library.refused or library.out_of_reach)
        return PackStore.open(folder), False
    except (ContentError, OSError) as error:
        log.info("library cannot be made again: %s", error)
        return copy_of(folder) or StoreInMemory.empty(folder).settled(), False
