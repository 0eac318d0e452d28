"""Where a kiosk keeps what: one data folder, moved whole by HOCSO_HOME."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.errors import HomeUnusable

VARIABLE = "HOCSO_HOME"


@dataclass(frozen=True, slots=True)
class Paths:
    """The data folder (progress.db, keys/, last-seq lie in it) and what is kept inside.

    Attributes:
        home: the data folder itself.
    """

    home: Path

    @property
    def library(self) -> Path:
        """Packs: library.db and blobs/; may be lost and rebuilt."""
        return self.home / "library"

    @property
    def clips(self) -> Path:
        """Synthesised sentences; may be lost."""
        return self.home / "clips"

    @property
    def lists(self) -> Path:
        """The province's own lists of organisers, places, services and campaigns."""
        return self.home / "lists.json"

    @property
    def settings(self) -> Path:
        """What the technician chose."""
        return self.home / "settings.json"

    @property
    def hub(self) -> Path:
        """The local hub of a developer's machine."""
        return self.home / "hub"


def paths_of(environment: Mapping[str, str]) -> Paths:
    """The folder HOCSO_HOME names, else the one this system keeps for programs."""
    named = environment.get(VARIABLE)
    if named:
        return Paths(Path(named).expanduser().absolute())
    import platformdirs  # not needed where HOCSO_HOME is set

    return Paths(Path(platformdirs.user_data_dir("hocso", appauthor=False)))


def make_home(paths: Paths) -> None:
    """Make the data folder, for this account alone.

    Raises:
        HomeUnusable: it cannot be made, or belongs to another account.
    """
    try:
        paths.home.mkdir(mode=0o700, parents=True, exist_ok=True)
        owner = paths.home.stat().st_uid
    except OSError as error:
        raise HomeUnusable(
            f"data folder {paths.home} cannot be made: {error.strerror}; set {VARIABLE}"
        ) from error
    if os.name == "posix" and owner != os.geteuid():
        raise HomeUnusable(
            f"data folder {paths.home} belongs to account {owner}, this is {os.geteuid()}:"
            f" run as its owner, or set {VARIABLE}"
        )
