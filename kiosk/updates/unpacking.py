"""A version out of its Debian package: only regular files, folders and links inside, all of it on the disk.

The package is the installer's own copy, and its hash was signed; the rules hold all the same, so that no
package can write anywhere but into its own new folder.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tarfile
from pathlib import Path, PurePosixPath
from typing import IO, Final

from kiosk.updates.errors import UpdateRefused
from sync.keys import sync_folder

MOST_FILES: Final = 20_000
MOST_BYTES: Final = 2 << 30
PROGRAM: Final = "hocso"
"""What is started, inside a version."""
_ENVIRONMENT: Final = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8"}
"""The packaged program's own library path would hand our libraries to dpkg-deb."""
_PIECE: Final = 1 << 20


def unpack(package: Path, version: str, target: Path) -> None:
    """Unpack `/opt/hocso/<version>` of a package into the folder `target`, which is not there yet.

    Raises:
        UpdateRefused: kind `malformed`: not such a package.
        OSError: the disk would not take it.
    """
    command = ["dpkg-deb", "--fsys-tarfile", str(package)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=_ENVIRONMENT
    ) as reader:
        assert reader.stdout is not None  # noqa: S101  # asked for above
        try:
            with tarfile.open(fileobj=reader.stdout, mode="r|") as archive:
                _take(archive, PurePosixPath("opt/hocso", version), target)
            while reader.stdout.read(_PIECE):
                pass  # padding
        except tarfile.TarError as fault:
            reader.kill()
            raise UpdateRefused("malformed", f"{package.name} is no package: {fault}") from fault
        except BaseException:
            reader.kill()
            raise
    if reader.returncode != 0:
        raise UpdateRefused("malformed", f"{package.name}: dpkg-deb ends with {reader.returncode}")
    if not os.access(target / PROGRAM, os.X_OK):
        raise UpdateRefused("malformed", f"{package.name} holds no program {version}")
    _settle(target)


def _take(archive: tarfile.TarFile, top: PurePosixPath, target: Path) -> None:
    files = size = 0
    target.mkdir(mode=0o755)
    for member in archive:
        path = PurePosixPath(member.name.removeprefix("./"))
        if not path.is_relative_to(top) or path == top:
            continue
        inside = path.relative_to(top)
        files, size = files + 1, size + member.size
        if files > MOST_FILES or size > MOST_BYTES:
            raise UpdateRefused(
                "malformed",
                f"the package has {files:,} files, {size:,} bytes: at most {MOST_FILES:,}, {MOST_BYTES:,}",
            )
        _put(archive, member, inside, target)


def _put(
    archive: tarfile.TarFile, member: tarfile.TarInfo, inside: PurePosixPath, target: Path
) -> None:
    place = target / inside
    if ".." in inside.parts or _through_a_link(target, inside):
        raise UpdateRefused("malformed", f"the package leads out of itself at {inside}")
    if member.isdir():
        place.mkdir(mode=0o755, exist_ok=True)
    elif member.issym():
        _check_link(inside, member.linkname)
        place.symlink_to(member.linkname)
    elif member.isreg():
        with _made(place, 0o755 if member.mode & 0o111 else 0o644) as file:
            content = archive.extractfile(member)
            assert content is not None  # noqa: S101  # a regular file has content
            shutil.copyfileobj(content, file, _PIECE)
    else:
        raise UpdateRefused("malformed", f"{inside} is neither file, folder nor link")


def _made(place: Path, mode: int) -> IO[bytes]:
    return os.fdopen(os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb")


def _through_a_link(target: Path, inside: PurePosixPath) -> bool:
    return any((target / parent).is_symlink() for parent in inside.parents)


def _check_link(inside: PurePosixPath, leads: str) -> None:
    depth = len(inside.parent.parts)
    for part in PurePosixPath(leads).parts:
        depth += -1 if part == ".." else 1
        if part.startswith("/") or depth < 0:
            raise UpdateRefused("malformed", f"the link {inside} leads out of the package")


def _settle(folder: Path) -> None:
    """Bring every file and folder to the disk, the innermost folders first."""
    for place, _, names in os.walk(folder, topdown=False):
        for name in names:
            path = Path(place) / name
            if not path.is_symlink():
                file = os.open(path, os.O_RDONLY)
                try:
                    os.fsync(file)
                finally:
                    os.close(file)
        sync_folder(Path(place))
