"""Second places for backups: sticks and disks that staff chose once, found wherever they are mounted.

A place is chosen by its marker, the folder `hocso-backup/<this kiosk>`: the same stick is known
again at another path, and a stranger's stick never receives anything. Other folders, such as a
share, are named in `backup-places` and need the same marker.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from kiosk.mounts import MOUNTINFO, mounts_of, plugged_in, whole_disk
from sync.backup import FOLDER, kiosk_name
from sync.durable import make_folder, write_file
from sync.keys import KEY_BYTES

PLACES: Final = "backup-places"
"""In the data folder: one second place a line."""


@dataclass(frozen=True, slots=True)
class Stick:
    """A stick or second disk that is there.

    Attributes:
        chosen: whether it is a backup place of this kiosk.
    """

    path: Path
    free_bytes: int
    chosen: bool

    @property
    def name(self) -> str:
        """What it is called where people plug it in."""
        return self.path.name


def own_name(home: Path) -> str | None:
    """What this kiosk's folder is called at every place; None before it has keys."""
    try:
        key = (home / "keys" / "data.key").read_bytes()
    except OSError:
        return None
    return kiosk_name(key) if len(key) == KEY_BYTES else None


def sticks(home: Path) -> tuple[Stick, ...]:
    """What is plugged in now; one that does not answer is left out."""
    name = own_name(home)
    found = []
    for path in _mounted(home):
        try:
            free = shutil.disk_usage(path).free
            chosen = name is not None and (path / FOLDER / name).is_dir()
        except OSError:
            continue
        found.append(Stick(path, free, chosen))
    return tuple(found)


def reachable_places(home: Path, kiosk: str | None = None) -> tuple[Path, ...]:
    """The data folder itself, and the second places that are there now, each once.

    Args:
        home: the data folder.
        kiosk: whose places; this box's own kiosk when not said.
    """
    name = kiosk or own_name(home)
    found = [home]
    if name is not None:
        second = (*remembered_places(home), *_mounted(home))
        found += [place for place in second if _is_marked(place, name)]
    return _each_once(found)


def every_place(home: Path) -> tuple[Path, ...]:
    """Wherever backups may be found now, of this kiosk or another."""
    places = (home, *remembered_places(home), *_mounted(home))
    return _each_once([one for one in places if (one / FOLDER).is_dir()])


def remembered_places(home: Path) -> tuple[Path, ...]:
    """Every second place a technician has named by its path."""
    try:
        lines = (home / PLACES).read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return ()
    return tuple(Path(line) for line in lines if line)


def remember_place(home: Path, place: Path) -> None:
    """Use a disk or stick from now on, whenever it is there. Raises `OSError`."""
    name = own_name(home)
    if name is None:
        raise FileNotFoundError(f"{home} has no keys yet: start the kiosk once")
    make_folder(place / FOLDER / name)
    known = remembered_places(home)
    if place not in known and place not in _mounted(home):
        text = "".join(f"{one}\n" for one in (*known, place))
        write_file(home / PLACES, text.encode())


def _mounted(home: Path) -> tuple[Path, ...]:
    try:
        text = MOUNTINFO.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ()
    found = plugged_in(mounts_of(text), PurePosixPath(home.resolve()), whole_disk)
    return tuple(Path(point) for point in found)


def _is_marked(place: Path, name: str) -> bool:
    try:
        return (place / FOLDER / name).exists()
    except OSError:
        return False


def _each_once(places: list[Path]) -> tuple[Path, ...]:
    """One disk may be mounted twice, or named by two paths."""
    found: dict[tuple[int, int], Path] = {}
    for place in places:
        try:
            status = place.stat()
        except OSError:
            continue
        found.setdefault((status.st_dev, status.st_ino), place)
    return tuple(found.values())
