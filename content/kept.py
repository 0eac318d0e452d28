"""What an installed pack leaves in the folder of kept files: manifest, trust file, signatures."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from pathlib import Path

from content.blobs import Blobs
from content.errors import PackRefused
from content.trust import (
    TRUST_NAME,
    TRUST_SIGNATURE_NAMES,
    CheckedTrust,
    RootKeys,
    SignedTrust,
    checked,
)

logger = logging.getLogger(__name__)


class KeptPack:
    """An installed pack as a `content.source.PackSource`: what was kept, and the files."""

    def __init__(self, folder: Path, blobs: Blobs) -> None:
        self._folder = folder
        self._blobs = blobs

    def read(self, name: str, most: int) -> bytes | None:
        """Give one of the kept files; None when absent."""
        try:
            with (self._folder / name).open("rb") as file:
                data = file.read(most + 1)
        except FileNotFoundError:
            return None
        except OSError as fault:
            raise PackRefused("disk", f"{name} cannot be read: {fault.strerror}") from fault
        if len(data) > most:
            raise PackRefused("size", f"{name} has more than {most:,} bytes")
        return data

    def names(self) -> Iterable[str]:
        """Say nothing: the files of all packs lie together."""
        return ()

    def chunks(self, sha256: str) -> Iterator[bytes]:
        """Give a file piece by piece."""
        return self._blobs.chunks(sha256)


def kept_trust(folder: Path, root: RootKeys) -> CheckedTrust | None:
    """Read a kept trust file; None when it is damaged or of another root."""
    try:
        data = (folder / TRUST_NAME).read_bytes()
        signatures = {
            name: (folder / name).read_bytes()
            for name in TRUST_SIGNATURE_NAMES
            if (folder / name).exists()
        }
        return checked(SignedTrust(data, signatures), root)
    except (OSError, PackRefused) as fault:
        logger.info("a kept trust file is not used: %s", fault)
        return None
