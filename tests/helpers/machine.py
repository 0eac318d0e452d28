"""A machine's folders in a folder: versions in opt/hocso, the spool, root's notes; and releases for it.

A version here is a small program; its package is a real one, made by dpkg-deb and signed as ours are.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from content.secret_key import SecretKey
from kiosk.updates.places import UpdatePlaces
from kiosk.updates.release import (
    SIGNATURE,
    SUMS,
    ReleaseKeys,
    package_name,
    release_keys_to_bytes,
)

ROOT = Path(__file__).parents[2]
BEFORE_START = ROOT / "packaging" / "root" / "usr" / "lib" / "hocso" / "before-start"
PROGRAM = "#!/bin/sh\necho {version}\n"


@dataclass(frozen=True)
class Machine:
    """A machine with one version installed."""

    places: UpdatePlaces
    keys: ReleaseKeys
    key: SecretKey

    @property
    def runs(self) -> str:
        """What the program says that the link leads to."""
        program = self.places.current / "hocso"
        return subprocess.run([program], check=True, capture_output=True, text=True).stdout.strip()

    @property
    def versions(self) -> set[str]:
        """Every folder of a version, drafts too."""
        return {path.name for path in self.places.versions.iterdir() if not path.is_symlink()}

    def command(self) -> list[str]:
        """Root's installer, for this machine."""
        return [sys.executable, "-m", "kiosk", "--install-update", str(self.places.root)]

    def environment(self) -> Mapping[str, str]:
        """What the installer is told in place of the keys of a build."""
        return {**os.environ, "HOCSO_RELEASE": str(self.places.root / "release.json")}

    def install(self) -> int:
        """Let root's installer run, as its service does; its exit code."""
        return subprocess.run(
            self.command(), env=self.environment(), cwd=ROOT, stderr=subprocess.DEVNULL
        ).returncode

    def before_start(self) -> None:
        """What root does before each start of the kiosk."""
        subprocess.run([BEFORE_START, str(self.places.root)], check=True)


def make_machine(root: Path, version: str = "0.1.0") -> Machine:
    """Make a machine that runs a version."""
    places = UpdatePlaces(root)
    for folder in (places.versions, places.spool, places.kept):
        folder.mkdir(parents=True)
    make_version(places.versions / version, version)
    places.current.symlink_to(version)
    key = SecretKey.generate()
    keys = ReleaseKeys(development=True, keys=(key.public.to_base64(),))
    (root / "release.json").write_bytes(release_keys_to_bytes(keys))
    return Machine(places, keys, key)


def make_version(folder: Path, version: str) -> None:
    """Put a version's program into a folder."""
    (folder / "_internal").mkdir(parents=True)
    (folder / "_internal" / "data").write_text(f"data of {version}")
    (folder / "_internal" / "link").symlink_to("data")
    (folder / "hocso").write_text(PROGRAM.format(version=version))
    (folder / "hocso").chmod(0o755)


def make_package(target: Path, tree: Path, version: str) -> Path:
    """Pack a tree of files as Debian package; gives its path in the folder `target`."""
    (tree / "DEBIAN").mkdir(exist_ok=True)
    (tree / "DEBIAN" / "control").write_text(
        f"Package: hocso\nVersion: {version}\nArchitecture: amd64\n"
        "Maintainer: Hoc So <bao-tri@hocso.invalid>\nDescription: a try\n"
    )
    package = target / package_name(version)
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zzstd", "-z1", "--build", str(tree), str(package)],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return package


def sign_release(folder: Path, key: SecretKey, names: list[str]) -> None:
    """List files of a folder and sign the list."""
    sums = "".join(
        f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n" for name in names
    ).encode()
    (folder / SUMS).write_bytes(sums)
    (folder / SIGNATURE).write_text(key.sign(sums, "a release").to_text())


def make_release(stick: Path, key: SecretKey, version: str, news: str = "") -> Path:
    """Put a release on a stick; gives its package."""
    stick.mkdir(parents=True, exist_ok=True)
    tree = stick.parent / f"tree-{version}"
    make_version(tree / "opt" / "hocso" / version, version)
    package = make_package(stick, tree, version)
    names = [package.name]
    if news:
        names.append(f"hocso_{version}_moi.txt")
        (stick / names[1]).write_text(news)
    sign_release(stick, key, names)
    return package
