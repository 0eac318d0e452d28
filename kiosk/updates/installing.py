"""Root's part of an update: `hocso --install-update`, woken by what the kiosk has laid ready.

1. Its files are copied into a place of root's own, never through a link, with a limit for each.
2. Signature, hash and version are looked at there, on the copies, with the keys of the running program.
3. Unpacked beside the other versions under a name that nobody starts, brought to the disk, renamed.
4. `trying` says what is to be proved by starting; then the link `current` is switched, in one rename.
5. `outcome` says what came of it; the request goes last, so that a cut anywhere only repeats all this.
A version that does not come up twice is taken back by /usr/lib/hocso/before-start.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import stat
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from content.errors import KeyUnusable
from kiosk.updates.errors import UpdateRefused
from kiosk.updates.places import UpdatePlaces
from kiosk.updates.release import (
    MOST_PACKAGE_BYTES,
    MOST_SIGNATURE_BYTES,
    MOST_SUMS_BYTES,
    SIGNATURE,
    SUMS,
    Release,
    ReleaseKeys,
    check_newer,
    checked_release,
    load_release_keys,
    release_file,
)
from kiosk.updates.unpacking import unpack
from sync.durable import write_file
from sync.keys import sync_folder

UNPACKED: Final = 4
"""A version takes at most so many times the room of its package."""
RESERVE_BYTES: Final = 128 << 20
"""Stays free for what people learn meanwhile."""
_PIECE: Final = 1 << 20


def main(arguments: list[str], environment: Mapping[str, str]) -> int:
    """Carry out the request, if there is one; the exit code says whether the program is at fault."""
    places = UpdatePlaces(Path(arguments[0])) if arguments else UpdatePlaces()
    if not places.request.exists():
        return 0
    try:
        keys = load_release_keys(release_file(environment))
        version = install_update(places, keys)
    except UpdateRefused as error:
        sys.stderr.write(f"update refused: {error}\n")
        _end(places, f"refused {error.kind}")
        return 0
    except KeyUnusable as error:
        sys.stderr.write(f"update refused: {error}\n")
        _end(places, "refused forged")
        return 1
    except OSError as error:
        sys.stderr.write(f"update failed: {error}\n")
        _end(places, "refused disk")
        return 1
    _end(places, f"installed {version}")
    return 0


def install_update(places: UpdatePlaces, keys: ReleaseKeys) -> str:
    """Install what lies in `incoming`; its version, which the next start tries.

    Raises:
        UpdateRefused: it is not installed; what runs stays.
        OSError: disk or stick failed; what runs stays.
    """
    installed = places.installed()
    if installed is None:
        raise UpdateRefused("malformed", f"{places.current} names no version")
    _make_staging(places)
    try:
        release = _verified(places, keys, installed)
        target = places.versions / release.version
        draft = places.versions / f".new-{release.version}"
        _remove(draft)
        try:
            unpack(places.staging / release.package, release.version, draft)
        except BaseException:
            _remove(draft)
            raise
        _remove(target)
        draft.rename(target)
        sync_folder(places.versions)
        _switch(places, release.version, installed)
    finally:
        _remove(places.staging)
    return release.version


def _verified(places: UpdatePlaces, keys: ReleaseKeys, installed: str) -> Release:
    """Copy the release into staging, and believe nothing but these copies."""
    with _Incoming(places.incoming) as incoming:
        sums = incoming.read(SUMS, MOST_SUMS_BYTES)
        signature = incoming.read(SIGNATURE, MOST_SIGNATURE_BYTES)
        release = checked_release(sums, signature, keys)
        check_newer(release, installed)
        size = incoming.size(release.package)
        check_room(places.kept, size, parts=1)
        check_room(places.versions, size, parts=1 + UNPACKED)
        digest = incoming.copy(release.package, places.staging / release.package)
    if digest != release.sha256:
        raise UpdateRefused(
            "damaged", f"{release.package} has hash {digest}, signed is {release.sha256}"
        )
    return release


def check_room(folder: Path, package_bytes: int, *, parts: int) -> None:
    """Refuse early where a disk would be filled.

    Args:
        folder: on the disk in question.
        package_bytes: size of the package.
        parts: how many times that much is written there.

    Raises:
        UpdateRefused: kind `space`.
    """
    free, needed = shutil.disk_usage(folder).free, package_bytes * parts + RESERVE_BYTES
    if free < needed:
        raise UpdateRefused(
            "space", f"{folder} has {free >> 20:,} MiB free, needed are {needed >> 20:,}"
        )


def _make_staging(places: UpdatePlaces) -> None:
    _remove(places.staging)
    places.staging.mkdir(mode=0o700)


def _switch(places: UpdatePlaces, version: str, installed: str) -> None:
    places.started.unlink(missing_ok=True)
    sync_folder(places.spool)
    write_file(places.trying, f"{version} {installed} 0\n".encode())
    link = places.versions / "current.new"
    link.unlink(missing_ok=True)
    link.symlink_to(version)
    link.replace(places.current)
    sync_folder(places.versions)


def _end(places: UpdatePlaces, outcome: str) -> None:
    write_file(places.outcome, f"{outcome}\n".encode())
    places.outcome.chmod(0o644)
    shutil.rmtree(places.incoming, ignore_errors=True)
    places.request.unlink(missing_ok=True)
    sync_folder(places.spool)


def _remove(folder: Path) -> None:
    if folder.is_symlink():
        folder.unlink()
    elif folder.exists():
        shutil.rmtree(folder)


class _Incoming:
    """The folder that the kiosk's account filled: every name in it may be a trap."""

    def __init__(self, path: Path) -> None:
        try:
            self._folder = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
        except OSError as error:
            raise UpdateRefused("damaged", f"{path}: {error.strerror}") from error

    def __enter__(self) -> _Incoming:
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._folder)

    def size(self, name: str) -> int:
        """Bytes of a file. Raises `UpdateRefused`."""
        file = self._open(name)
        try:
            return os.fstat(file).st_size
        finally:
            os.close(file)

    def read(self, name: str, most: int) -> bytes:
        """A small file. Raises `UpdateRefused`."""
        with os.fdopen(self._open(name), "rb") as file:
            data = file.read(most + 1)
        if len(data) > most:
            raise UpdateRefused("malformed", f"{name} has more than {most:,} bytes")
        return data

    def copy(self, name: str, target: Path) -> str:
        """Copy a file; the SHA-256 of what was copied. Raises `UpdateRefused`."""
        digest, left = hashlib.sha256(), MOST_PACKAGE_BYTES
        with os.fdopen(self._open(name), "rb") as source, target.open("xb") as file:
            while piece := source.read(_PIECE):
                left -= len(piece)
                if left < 0:
                    raise UpdateRefused(
                        "malformed", f"{name} has more than {MOST_PACKAGE_BYTES:,} bytes"
                    )
                digest.update(piece)
                file.write(piece)
        return digest.hexdigest()

    def _open(self, name: str) -> int:
        flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK
        try:
            file = os.open(name, flags, dir_fd=self._folder)
        except OSError as error:
            raise UpdateRefused("damaged", f"{name}: {error.strerror}") from error
        if not stat.S_ISREG(os.fstat(file).st_mode):
            os.close(file)
            raise UpdateRefused("damaged", f"{name} is not a file")
        return file
