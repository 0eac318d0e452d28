"""Packs come by wifi, piece by piece: what is fetched stays, and the next run goes on from there.

- A piece is one exchange with its own range; each is on the disk before the next is asked for.
- A part is named by the hash of the whole: a file that changed at the hub begins anew.
- Nothing is believed: a whole file with another hash is thrown away, and whether the pack is genuine
  the kiosk judges by its signature, as with one from a stick.
- Runs are bounded in time, come after the push, and stop early when the disk would fill.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import re
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from sync.clock import Clock
from sync.durable import make_folder, write_file
from sync.errors import ProvinceUnreachable
from sync.keys import sync_folder
from sync.replies import Reply

log = logging.getLogger(__name__)
FOLDER: Final = "downloads"
"""In the data folder."""
PIECE_BYTES: Final = 512 * 1024
RUN_SECONDS: Final = 120.0
RESERVE_BYTES: Final = 64 * 1024 * 1024
"""Stays free beside the file and what installing it takes."""
MOST_BYTES: Final = 2 * 1024 * 1024 * 1024
_NAME: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,60}\.hocso")
_HASH: Final = re.compile(r"[0-9a-f]{64}")
_REFUSED: Final = "refused.json"


class Exchange(Protocol):
    """How one request is made (`sync.wire.Wire`)."""

    def exchange(
        self, method: str, path: str, headers: dict[str, str], body: bytes | None = None
    ) -> Reply:
        """Raises `ProvinceUnreachable`."""
        ...


@dataclass(frozen=True, slots=True)
class Offered:
    """A pack file at the province; unproved."""

    name: str
    id: str
    epoch: int
    version: int
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Fetching:
    """How far a fetch is, for the staff page; all 0 when there is none."""

    done: int = 0
    size: int = 0


def fetch(
    wire: Exchange,
    folder: Path,
    installed: Mapping[str, tuple[int, int]],
    clock: Clock,
    *,
    seconds: float = RUN_SECONDS,
    stopped: Callable[[], bool] = lambda: False,
) -> Path | None:
    """Go on fetching what is newer than what is installed; a whole file, None while there is none.

    Args:
        wire: speaks to the hub's base address.
        folder: `downloads` in the data folder.
        installed: (epoch, version) under each pack's id.
        clock: only uptime bounds the run.
        seconds: no piece is asked for later than this.
        stopped: no piece is asked for once it says so.

    Raises:
        ProvinceUnreachable: no sensible answer; what is here stays.
        OSError: the disk does not take it.
    """
    ends_ms = clock.read().uptime_ms + int(seconds * 1000)
    wanted = _wanted(wire, folder, installed)
    make_folder(folder)
    _tidy(folder, wanted)
    if wanted is None:
        return None
    part = folder / f"{wanted.sha256}.part"
    done = part.stat().st_size if part.exists() else 0
    free = shutil.disk_usage(folder).free
    if free < wanted.size - done + wanted.size + RESERVE_BYTES:
        log.info("%s is not fetched: %d bytes are free", wanted.name, free)
        return None
    write_file(folder / "size", str(wanted.size).encode())
    while done < wanted.size:
        if stopped() or clock.read().uptime_ms >= ends_ms:
            return None
        done += _append(part, _piece(wire, wanted, done))
    return _whole(part, wanted, folder)


def fetched(folder: Path) -> tuple[Path, ...]:
    """Whole files that wait to be installed."""
    return tuple(sorted(folder.glob("*.hocso"))) if folder.is_dir() else ()


def fetching(folder: Path) -> Fetching:
    """How far it is; nothing is asked of the network."""
    try:
        (part,) = folder.glob("*.part")
        return Fetching(part.stat().st_size, int((folder / "size").read_text(encoding="ascii")))
    except (ValueError, OSError):
        return Fetching()


def dismiss(path: Path, *, refused: bool) -> None:
    """Forget a whole file that was installed; one that was refused is not fetched again.

    Raises:
        OSError: it cannot be removed.
    """
    if refused:
        known = _refused(path.parent)
        with path.open("rb") as file:
            known.add(hashlib.file_digest(file, "sha256").hexdigest())
        write_file(path.parent / _REFUSED, json.dumps(sorted(known)[-64:]).encode())
    path.unlink()
    sync_folder(path.parent)


def _wanted(
    wire: Exchange, folder: Path, installed: Mapping[str, tuple[int, int]]
) -> Offered | None:
    """The first pack that is newer than ours, not waiting here and not refused."""
    refused, waiting = _refused(folder), {path.name for path in fetched(folder)}
    for one in _offers(wire):
        newer = (one.epoch, one.version) > installed.get(one.id, (0, 0))
        if newer and one.sha256 not in refused and one.name not in waiting:
            return one
    return None


def _offers(wire: Exchange) -> list[Offered]:
    reply = wire.exchange("GET", "/packs/", {})
    said = reply.json()
    if reply.status == 404:
        return []
    if reply.status != 200 or not isinstance(said, dict) or not isinstance(said.get("packs"), list):
        raise ProvinceUnreachable(f"HTTP {reply.status}, {reply.mime or 'no type'}, for the packs")
    return [one for one in map(_offer, said["packs"]) if one is not None]


def _offer(said: object) -> Offered | None:
    """What is not of this form is left out: another server's, or a newer one's."""
    if not isinstance(said, dict):
        return None
    try:
        one = Offered(**{name: said[name] for name in Offered.__slots__})
    except KeyError:
        return None
    texts = (one.name, one.id, one.sha256)
    if not all(isinstance(each, str) for each in texts):
        return None
    numbers = (one.epoch, one.version, one.size)
    if not all(isinstance(each, int) and not isinstance(each, bool) for each in numbers):
        return None
    fits = _NAME.fullmatch(one.name) and _HASH.fullmatch(one.sha256)
    return one if fits and 0 < one.size <= MOST_BYTES else None


def _piece(wire: Exchange, wanted: Offered, done: int) -> bytes:
    last = min(done + PIECE_BYTES, wanted.size) - 1
    reply = wire.exchange("GET", f"/packs/{wanted.name}", {"Range": f"bytes={done}-{last}"})
    if reply.status != 206 or len(reply.body) != last - done + 1:
        raise ProvinceUnreachable(
            f"HTTP {reply.status} with {len(reply.body)} bytes for bytes {done}-{last}"
        )
    return reply.body


def _append(part: Path, data: bytes) -> int:
    with part.open("ab", buffering=0) as file:
        left = memoryview(data)
        while left:
            left = left[file.write(left) :]
        os.fsync(file.fileno())
    return len(data)


def _whole(part: Path, wanted: Offered, folder: Path) -> Path | None:
    with part.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    if digest != wanted.sha256:
        log.info("%s came with another hash than was told, and is fetched anew", wanted.name)
        part.unlink()
        return None
    target = folder / wanted.name
    part.replace(target)
    sync_folder(folder)
    return target


def _tidy(folder: Path, wanted: Offered | None) -> None:
    """Parts of files that the province no longer has."""
    for part in folder.glob("*.part"):
        if wanted is None or part.name != f"{wanted.sha256}.part":
            part.unlink()


def _refused(folder: Path) -> set[str]:
    try:
        known = json.loads((folder / _REFUSED).read_text(encoding="ascii"))
    except (OSError, ValueError):
        return set()
    return {one for one in known if isinstance(one, str)} if isinstance(known, list) else set()
