"""Take from a stick what was offered: a pack, a trust file; wholly or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.usb.counted import Counted, Told

if TYPE_CHECKING:
    from content.ratchet import Ratchet
    from content.store import PackStore
    from content.verify import Known


def take_pack(path: Path, known: Known, store: PackStore, ratchet: Ratchet, told: Told) -> int:
    """Verify and install a pack; how many courses it has.

    Raises:
        PackRefused: it breaks a rule, there is no room, or the stick was pulled out (`disk`).
        Stopped: a person ended it. What was installed before is installed still.
        LibraryUnusable: library.db cannot be written.
    """
    from content.archive import open_pack
    from content.install import install
    from content.reader import CourseReader
    from content.verify import offered, verify

    with open_pack(path) as opened:
        manifest = offered(opened, known)
        source = Counted(opened, sum(file.size for file in manifest.files), told)
        pack = verify(source, known, CourseReader())
        install(pack, store, ratchet)
    return len(manifest.courses)


def take_trust(folder: Path, known: Known, store: PackStore, ratchet: Ratchet) -> int:
    """Take over a newer trust file; its version.

    Raises:
        ContentError: it is not signed by the root, or not newer; the one in use stays.
    """
    from content import trust as trusts
    from content.authoring.keys import read_trust_folder
    from content.install import install_trust

    checked = trusts.checked(read_trust_folder(folder), known.root)
    newest = trusts.newer(checked, known.trust, known.trust_floor)
    install_trust(newest, store, ratchet)
    return newest.trust.version
