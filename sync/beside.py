"""Files that travel beside the database in a backup: marked with the kiosk's key, never secret.

A stick passes through many hands, and settings can name a program to run: what does not carry the
mark of the kiosk it came from is not taken back.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

NAMES: Final = ("settings.json", "keys/province.x25519")
"""Paths in the data folder; keys of the kiosk are sealed apart and never among these."""
_PURPOSE: Final = b"hocso file beside a backup"


@dataclass(frozen=True, slots=True)
class Beside:
    """What travels with one backup.

    Attributes:
        key: the kiosk's data key, which marks are made with.
        files: contents, by path in the data folder.
    """

    key: bytes = field(repr=False)
    files: Mapping[str, bytes] = field(repr=False)

    @property
    def marks(self) -> tuple[tuple[str, str], ...]:
        """Path and mark of each file, in order."""
        return tuple(
            (name, mark_of(self.key, name, data)) for name, data in sorted(self.files.items())
        )


def beside(home: Path, key: bytes) -> Beside:
    """What of a data folder travels; a file that is not there is left out. Raises `OSError`."""
    paths = ((name, home / name) for name in NAMES)
    return Beside(key, {name: path.read_bytes() for name, path in paths if path.is_file()})


def mark_of(key: bytes, name: str, data: bytes) -> str:
    """Says that this kiosk wrote these bytes under this name."""
    text = name.encode("utf-8") + b"\0" + data
    own = hmac.new(key, _PURPOSE, hashlib.sha256).digest()
    return hmac.new(own, text, hashlib.sha256).hexdigest()


def true_file(folder: Path, name: str, mark: str, key: bytes) -> bytes | None:
    """A file out of a backup, None where it is damaged, strange or not from this kiosk."""
    if name not in NAMES:
        return None
    try:
        data = (folder / flat(name)).read_bytes()
    except OSError:
        return None
    return data if hmac.compare_digest(mark_of(key, name, data), mark) else None


def flat(name: str) -> str:
    """What a file is called in a backup's one folder; plain letters, for FAT takes no others."""
    return name.replace("/", "-")
