"""The kiosk's part of an update: what a stick offers, laying it ready for root, and what came of it.

    offer = find_offer(stick, places, keys)          Offer, or NoOffer with the reason
    request_update(offer, places, told)              copies, then wakes the installer; blocks: for the jobs thread
    read_outcome(places)                             NoUpdate | Waiting | Ready | Refused | WentBack

After `Ready` the kiosk ends by itself when nobody is at it; its service starts the new version. Everything
here is a kindness to people: root believes none of it and checks again (`kiosk.updates.installing`).
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from kiosk.updates.errors import KINDS, UpdateRefused
from kiosk.updates.installing import UNPACKED, check_room
from kiosk.updates.places import UpdatePlaces
from kiosk.updates.release import (
    MOST_NEWS_BYTES,
    MOST_PACKAGE_BYTES,
    MOST_SIGNATURE_BYTES,
    MOST_SUMS_BYTES,
    SIGNATURE,
    SUMS,
    Release,
    ReleaseKeys,
    check_newer,
    checked_release,
)
from kiosk.updates.started import came_up
from sync.durable import write_file
from sync.keys import sync_folder

FOLDERS: Final = ("", "hocso")
"""Where on a stick a release is looked for."""
MOST_LINES: Final = 12
_PIECE: Final = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A genuine newer version on a stick.

    Attributes:
        folder: where its files are.
        release: the signed list.
        size: bytes of the package, which is what is copied.
        news: what is new, a line each, in Vietnamese; empty where the release does not say.
        installed: the version that runs.
        went_back: it was tried here before and did not come up.
    """

    folder: Path
    release: Release
    size: int
    news: tuple[str, ...]
    installed: str
    went_back: bool

    @property
    def version(self) -> str:
        """Such as 0.2.0."""
        return self.release.version


@dataclass(frozen=True, slots=True, kw_only=True)
class NoOffer:
    """Nothing to install from this stick.

    Attributes:
        reason: `nothing` no release on it · `not_installed` this program did not come as a package ·
            else why it is refused.
        version: of the release that is refused, where it is known.
    """

    reason: Literal["nothing", "not_installed"] | str
    version: str = ""


@dataclass(frozen=True, slots=True)
class NoUpdate:
    """Nothing was ever requested, or it is long done."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Root is at it."""


@dataclass(frozen=True, slots=True)
class Ready:
    """Installed: the next start of the program is the new version."""

    version: str


@dataclass(frozen=True, slots=True)
class Refused:
    """Not installed; the kind of `UpdateRefused`."""

    kind: str


@dataclass(frozen=True, slots=True)
class WentBack:
    """The new version did not come up twice; the one before runs again, nothing learned is lost."""

    version: str
    to: str


Outcome = NoUpdate | Waiting | Ready | Refused | WentBack


def find_offer(stick: Path, places: UpdatePlaces, keys: ReleaseKeys) -> Offer | NoOffer:
    """What a stick offers. For the jobs thread: a stick may take its time."""
    installed = places.installed()
    if installed is None:
        return NoOffer(reason="not_installed")
    for name in FOLDERS:
        folder = stick / name
        if (folder / SUMS).is_file():
            return _offered(folder, places, keys, installed)
    return NoOffer(reason="nothing")


def _offered(
    folder: Path, places: UpdatePlaces, keys: ReleaseKeys, installed: str
) -> Offer | NoOffer:
    version = ""
    try:
        sums = _read(folder / SUMS, MOST_SUMS_BYTES)
        release = checked_release(sums, _read(folder / SIGNATURE, MOST_SIGNATURE_BYTES), keys)
        version = release.version
        check_newer(release, installed)
        size = _size(folder / release.package)
        before = read_outcome(places)
        return Offer(
            folder=folder,
            release=release,
            size=size,
            news=_news(folder, release),
            installed=installed,
            went_back=isinstance(before, WentBack) and before.version == version,
        )
    except UpdateRefused as error:
        return NoOffer(reason=error.kind, version=version)
    except OSError:
        return NoOffer(reason="damaged", version=version)


def request_update(
    offer: Offer, places: UpdatePlaces, told: Callable[[int, int], None] = lambda _, __: None
) -> None:
    """Lay a release ready for root, whole and on the disk, and wake the installer.

    When it returns the stick may be pulled out.

    Args:
        offer: of `find_offer`.
        places: where to.
        told: given bytes copied so far and all bytes.

    Raises:
        UpdateRefused: kind `space`, `damaged` or `disk`; nothing is asked of root.
    """
    try:
        check_room(places.spool, offer.size, parts=2 + UNPACKED)
        places.request.unlink(missing_ok=True)
        places.incoming.mkdir(mode=0o700, exist_ok=True)
        for old in places.incoming.iterdir():
            old.unlink()
        for name, most in ((SUMS, MOST_SUMS_BYTES), (SIGNATURE, MOST_SIGNATURE_BYTES)):
            write_file(places.incoming / name, _read(offer.folder / name, most))
        _copy(offer, places.incoming / offer.release.package, told)
        sync_folder(places.incoming)
        write_file(places.request, f"{offer.version}\n".encode())
    except OSError as error:
        raise UpdateRefused("disk", f"{offer.folder}: {error.strerror or error}") from error


def read_outcome(places: UpdatePlaces) -> Outcome:
    """What became of the last request."""
    if places.request.exists():
        return Waiting()
    try:
        words = places.outcome.read_text(encoding="ascii").split()
    except (OSError, UnicodeDecodeError):
        return NoUpdate()
    match words:
        case ["installed", version]:
            return NoUpdate() if came_up(places, version) else Ready(version)
        case ["refused", kind]:
            return Refused(kind if kind in KINDS else "unknown")
        case ["back", version, before]:
            return WentBack(version, before)
        case _:
            return NoUpdate()


def _size(package: Path) -> int:
    size = package.stat().st_size
    if not 0 < size <= MOST_PACKAGE_BYTES:
        raise UpdateRefused("damaged", f"{package.name} has {size:,} bytes")
    return size


def _copy(offer: Offer, target: Path, told: Callable[[int, int], None]) -> None:
    digest, done = hashlib.sha256(), 0
    with (offer.folder / offer.release.package).open("rb") as source, target.open("xb") as file:
        while piece := source.read(_PIECE):
            done += len(piece)
            if done > offer.size:
                break
            digest.update(piece)
            file.write(piece)
            told(done, offer.size)
        file.flush()
        os.fsync(file.fileno())
    if digest.hexdigest() != offer.release.sha256 or done != offer.size:
        raise UpdateRefused("damaged", f"{offer.release.package} is not what was signed")


def _news(folder: Path, release: Release) -> tuple[str, ...]:
    """What is new, where the stick holds exactly what was signed."""
    if not release.news:
        return ()
    try:
        data = _read(folder / release.news, MOST_NEWS_BYTES)
        if hashlib.sha256(data).hexdigest() != release.news_sha256:
            return ()
        lines = (line.strip() for line in data.decode("utf-8").splitlines())
        return tuple(line for line in lines if line)[:MOST_LINES]
    except (OSError, UnicodeDecodeError, UpdateRefused):
        return ()


def _read(path: Path, most: int) -> bytes:
    with path.open("rb") as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise UpdateRefused("malformed", f"{path.name} has more than {most:,} bytes")
    return data
