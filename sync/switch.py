"""What was made ready in `restoring/` takes the place of what a box has: at once, or at its next start.

`ready` is written last. Before it is on the disk nothing of the box is touched; from then on the
box is the restored one, for every start goes on where a cut ended the switch. Each step may be
done twice.

1. The database that was there is linked into a folder of its own, with the keys that open it.
2. Its -wal and last-seq go: they would be taken for the restored one's.
3. Keys and settings, then the database, take their names; the folder is synced.
"""

from __future__ import annotations

import json
import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sync.beside import NAMES
from sync.database import FILE_NAME, ProgressDatabase
from sync.durable import make_folder, write_file
from sync.errors import SyncError
from sync.keys import open_keys, sync_folder
from sync.recovery_code import FILE_NAME as CODE_FILE

STAGING: Final = "restoring"
_READY: Final = "ready"
_KEYS: Final = ("keys/data.key", "keys/pepper.key", f"keys/{CODE_FILE}")
_SIDES: Final = ("-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True)
class _Order:
    aside: str
    damaged: bool


def make_ready(home: Path, *, damaged: bool) -> None:
    """Say that all of `restoring/` is on the disk and shall be the box's from now on.

    Args:
        home: the data folder.
        damaged: the database that is there is not even opened, only kept.

    Raises:
        OSError: the disk refuses; the box stays as it was.
    """
    number = 1
    while (home / f"set-aside-{number}").exists():
        number += 1
    there = any((home / (FILE_NAME + side)).exists() for side in ("", "-wal"))
    order = {"aside": f"set-aside-{number}" if there else "", "damaged": damaged}
    sync_folder(home / STAGING)
    write_file(home / STAGING / _READY, json.dumps(order).encode("ascii"))


def finish(home: Path) -> Path | None:
    """Carry out a switch that was made ready, or clear away what was not.

    Nobody may have the database open.

    Returns:
        Where the database of before lies, None when there was none, or nothing was ready.

    Raises:
        OSError: the disk refuses; the next call goes on.
    """
    staging = home / STAGING
    order = _order(staging)
    if order is None:
        shutil.rmtree(staging, ignore_errors=True)
        return None
    aside = home / order.aside if order.aside else None
    if (staging / FILE_NAME).exists():
        if aside is not None:
            _keep(home, aside, damaged=order.damaged)
        _unlink([home / (FILE_NAME + side) for side in _SIDES] + [home / "last-seq"], home)
        for name in (*_KEYS, *NAMES):
            if (staging / name).exists():
                make_folder((home / name).parent)
                write_file(home / name, (staging / name).read_bytes())
        (staging / FILE_NAME).rename(home / FILE_NAME)
        sync_folder(home)
    shutil.rmtree(staging)
    return aside


def _order(staging: Path) -> _Order | None:
    try:
        read = json.loads((staging / _READY).read_bytes())
    except FileNotFoundError:
        return None
    return _Order(str(read["aside"]), bool(read["damaged"]))


def _keep(home: Path, aside: Path, *, damaged: bool) -> None:
    """Keep what was there; a second time only what is missing, for the keys may be new by now."""
    if not damaged and not aside.exists():
        with suppress(SyncError):
            ProgressDatabase.open(home, key=open_keys(home).data).close()
    make_folder(aside / "keys")
    for path in (home / FILE_NAME, *(home / (FILE_NAME + side) for side in _SIDES)):
        if path.exists() and not (aside / path.name).exists():
            (aside / path.name).hardlink_to(path)
    kept = [(path, aside / "keys" / path.name) for path in sorted((home / "keys").glob("*"))]
    kept.append((home / "last-seq", aside / "last-seq"))
    for path, copy in kept:
        if path.is_file() and not copy.exists():
            write_file(copy, path.read_bytes())
    sync_folder(aside)


def _unlink(paths: list[Path], folder: Path) -> None:
    for path in paths:
        path.unlink(missing_ok=True)
    sync_folder(folder)
