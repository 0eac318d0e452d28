"""The two secrets of a kiosk: the data key of progress.db and the pepper of PINs.

They lie in `keys/` of the data folder, each 32 random bytes, readable by the owner alone, and
are on the disk before the database that needs them is made.
"""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from sync.errors import KeyLost

KEY_BYTES: Final = 32


@dataclass(frozen=True, slots=True)
class Keys:
    """Never printed, never logged.

    Attributes:
        data: raw SQLCipher key of progress.db, 32 bytes.
        pepper: 32 bytes mixed into every PIN hash.
    """

    data: bytes = field(repr=False)
    pepper: bytes = field(repr=False)


def open_keys(folder: Path) -> Keys:
    """Read the keys of a data folder, or make them when there is no database yet.

    Raises:
        KeyLost: progress.db exists and a key is missing, or a key has not 32 bytes.
    """
    may_make = not (folder / "progress.db").exists()
    keys = folder / "keys"
    if may_make:
        keys.mkdir(mode=0o700, parents=True, exist_ok=True)
        sync_folder(folder)
    return Keys(
        data=_key(keys / "data.key", may_make=may_make),
        pepper=_key(keys / "pepper.key", may_make=may_make),
    )


def write_keys(folder: Path, keys: Keys) -> None:
    """Put keys that came out of a backup where `open_keys` finds them; durable when it returns."""
    inner = folder / "keys"
    inner.mkdir(mode=0o700, parents=True, exist_ok=True)
    sync_folder(folder)
    for name, value in (("data.key", keys.data), ("pepper.key", keys.pepper)):
        path = inner / name
        if not path.exists() or path.read_bytes() != value:
            _written(path, value)


def _key(path: Path, *, may_make: bool) -> bytes:
    try:
        value = path.read_bytes()
    except FileNotFoundError:
        if not may_make:
            raise KeyLost(
                f"{path.name} is missing, and progress.db cannot be read without"
            ) from None
        return _made(path)
    if len(value) != KEY_BYTES:
        raise KeyLost(f"{path.name} has {len(value)} bytes, a key has {KEY_BYTES}")
    return value


def _made(path: Path) -> bytes:
    return _written(path, secrets.token_bytes(KEY_BYTES))


def _written(path: Path, value: bytes) -> bytes:
    draft = path.with_suffix(".new")
    draft.unlink(missing_ok=True)
    file = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        os.write(file, value)
        os.fsync(file)
    finally:
        os.close(file)
    draft.replace(path)
    sync_folder(path.parent)
    return value


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable, as a rename alone is not."""
    if os.name == "nt":  # Windows cannot open a folder to sync it.
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
