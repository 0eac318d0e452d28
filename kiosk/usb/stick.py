"""What a stick holds for this kiosk: looked at, never believed before it is verified.

Packs, a trust file and receipts lie where `content` and `sync` say. A pack that would be refused is
named with the rule it breaks, so that nobody wonders why nothing happens.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from content.errors import ContentError, PackRefused, RefusalKind
from sync.bundle import receipts_on
from sync.errors import SyncError
from sync.letter import MOST_BYTES as MOST_LETTER_BYTES
from sync.letter import PATTERN, letter_of
from sync.receipt import MOST_BYTES as MOST_RECEIPT_BYTES

if TYPE_CHECKING:
    from content.store import PackStore
    from content.verify import Known

PACKS: Final = "*.hocso"
MOST_LETTERS: Final = 24
MOST_PACKS: Final = 24
"""Files that are looked at; a stick is no library."""
Standing = Literal["new", "update", "same", "older", "refused"]


@dataclass(frozen=True, slots=True)
class PackOffer:
    """A pack file on the stick.

    Attributes:
        path: where it lies.
        standing: whether it can be installed, and what it would change.
        title: of the pack; the file's name where it is refused.
        version, held: its version, and the one installed here (0: none).
        issued: day of its edition, ISO; empty where it is refused.
        refusal: the rule that is broken; None where none is.
    """

    path: Path
    standing: Standing
    title: str
    version: int = 0
    held: int = 0
    issued: str = ""
    refusal: RefusalKind | None = None


@dataclass(frozen=True, slots=True)
class LetterOffer:
    """A letter that makes some kiosk one of the province's; `label` says which."""

    path: Path
    label: str


@dataclass(frozen=True, slots=True)
class StickContents:
    """A stick that was looked through.

    Attributes:
        path: its root.
        free_bytes: room on it.
        packs: in the order of their names.
        trust: version of a newer trust file, 0 where there is none.
        receipts: files that look like the province's receipts for this kiosk.
        letters: of the province, for kiosks that join by stick; none where this one has joined.
    """

    path: Path
    free_bytes: int
    packs: tuple[PackOffer, ...] = ()
    trust: int = 0
    receipts: tuple[Path, ...] = ()
    letters: tuple[LetterOffer, ...] = ()


def look_through(path: Path, known: Known | None, store: PackStore, kiosk: str) -> StickContents:
    """Look at a stick's files; nothing on it or here is changed.

    Args:
        path: root of the stick.
        known: what this kiosk believes; None where it was built without root keys, and takes nothing.
        store: the packs that are installed.
        kiosk: this kiosk's id at the province, empty without one.

    Raises:
        OSError: the stick does not answer, or is gone.
    """
    import shutil

    free = shutil.disk_usage(path).free
    packs = trust = None
    if known is not None:
        found = sorted(one for one in path.glob(PACKS) if not one.name.startswith("."))
        packs = tuple(_pack_offer(one, known, store) for one in found[:MOST_PACKS])
        trust = _newer_trust(path, known)
    receipts = receipts_on(path, kiosk) if kiosk else ()
    receipts = tuple(one for one in receipts if one.stat().st_size <= MOST_RECEIPT_BYTES)
    letters = () if kiosk else tuple(_letters(path))
    return StickContents(path, free, packs or (), trust or 0, receipts, letters)


def _letters(path: Path) -> Iterator[LetterOffer]:
    for one in sorted(path.glob(PATTERN))[:MOST_LETTERS]:
        try:
            with one.open("rb") as file:
                yield LetterOffer(one, letter_of(file.read(MOST_LETTER_BYTES + 1)).label)
        except SyncError:
            continue


def _pack_offer(path: Path, known: Known, store: PackStore) -> PackOffer:
    from content.archive import open_pack
    from content.verify import offered

    try:
        with open_pack(path) as opened:
            manifest = offered(opened, known)
    except PackRefused as error:
        if error.kind == "disk":
            raise OSError(str(error)) from error
        standing: Standing = "older" if error.kind == "older" else "refused"
        return PackOffer(path, standing, path.stem, refusal=error.kind)
    epoch, held = store.installed().get(manifest.id, (0, 0))
    standing = "new" if not held else "update"
    if (epoch, held) == (manifest.epoch, manifest.version):
        standing = "same"
    return PackOffer(
        path, standing, manifest.title, manifest.version, held, manifest.issued.isoformat()
    )


def _newer_trust(path: Path, known: Known) -> int:
    """Version of a trust file beside the packs that is newer than the one in use; 0 without one."""
    from content import trust as trusts
    from content.authoring.keys import read_trust_folder

    if not (path / trusts.TRUST_NAME).is_file():
        return 0
    try:
        checked = trusts.checked(read_trust_folder(path), known.root)
        newest = trusts.newer(checked, known.trust, known.trust_floor)
    except ContentError:
        return 0
    held = known.trust.trust.version if known.trust else known.trust_floor
    return newest.trust.version if newest.trust.version > held else 0
