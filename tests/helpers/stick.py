"""A USB stick with a signed pack, made by the commands that an author and an officer type."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.helpers.sample_folder import write_author_folder

ROOT = Path(__file__).parents[2]
HOCSO = [sys.executable, "-m", "kiosk"]


def hocso(
    *words: object, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """What `hocso …` does and says."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("HOCSO_")}
    return subprocess.run(
        [*HOCSO, *map(str, words)],
        cwd=ROOT,
        env={**clean, **(environment or {})},
        capture_output=True,
        text=True,
        check=False,
    )


@dataclass(frozen=True)
class Stick:
    """A folder with the keys of a publisher and the packs signed with them.

    Attributes:
        folder: where the pack files lie.
        keys: a development set; `root.json` in it is what a kiosk is built with.
    """

    folder: Path
    keys: Path

    @classmethod
    def at(cls, folder: Path) -> Stick:
        """A fresh set of keys, and no pack yet."""
        made = cls(folder / "stick", folder / "keys")
        made.folder.mkdir(parents=True)
        _done(hocso("pack", "keygen", "--development", made.keys))
        return made

    @property
    def root(self) -> Path:
        """The root keys that a kiosk believes."""
        return self.keys / "root.json"

    def build(self, version: int = 1) -> Path:
        """An unsigned pack."""
        source = self.keys.parent / f"author-{version}"
        if not source.exists():
            write_author_folder(source, version)
        _done(hocso("pack", "build", source, "--out", self.folder))
        return self.folder / f"mau-{version}.hocso"

    def sign(self, pack: Path) -> Path:
        """The same pack, signed."""
        _done(hocso("pack", "sign", pack, "--key", self.keys / "content.key", "--trust", self.keys))
        return pack

    def environment(self, home: Path) -> dict[str, str]:
        """What a kiosk with these root keys is started with."""
        return {"HOCSO_HOME": str(home), "HOCSO_ROOT": str(self.root)}

    def install(self, home: Path, pack: Path) -> None:
        """Put a pack into a kiosk."""
        _done(hocso("pack", "install", pack, environment=self.environment(home)))


def _done(command: subprocess.CompletedProcess[str]) -> None:
    assert command.returncode == 0, f"{command.args}: {command.stdout}{command.stderr}"
