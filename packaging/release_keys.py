"""Which key signs a release, and its public half, which is built into the program.

HOCSO_RELEASE_KEY names the province's secret key file (minisign's format). Where it is not set, a
developer's key is made once in build/release-key, and the build shows BẢN THỬ on every screen.
"""

from __future__ import annotations

import getpass
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from bundle import DEVELOPMENT_VARIABLE, ROOT_VARIABLE

from content.authoring.keys import make_pair, read_key_file
from content.errors import KeyUnusable
from content.secret_key import SecretKey
from content.signing import read_public_key
from kiosk.updates.release import ReleaseKeys, release_keys_to_bytes

KEY_VARIABLE: Final = "HOCSO_RELEASE_KEY"
STANDBY_VARIABLE: Final = "HOCSO_RELEASE_STANDBY"
"""Optionally the public key file of the key in the safe, believed as well."""
DEVELOPMENT: Final = Path("build", "release-key", "release.key")


def key_path(environment: Mapping[str, str], project: Path) -> Path:
    """The secret key that signs here; a developer's is made where none is named.

    Raises:
        SystemExit: the named one is not there.
    """
    named = environment.get(KEY_VARIABLE)
    if named:
        if not Path(named).with_suffix(".pub").is_file():
            raise SystemExit(f"{KEY_VARIABLE}={named}: its public half, .pub, must lie beside it")
        return Path(named)
    path = project / DEVELOPMENT
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        make_pair(path)
    return path


def release_keys(environment: Mapping[str, str], project: Path) -> ReleaseKeys:
    """What the program will believe releases by.

    Raises:
        SystemExit: a developer's key would sign for a province, and HOCSO_DEV=1 does not say that
            this is meant.
    """
    root = environment.get(ROOT_VARIABLE)
    development = KEY_VARIABLE not in environment
    if root and development and environment.get(DEVELOPMENT_VARIABLE) != "1":
        raise SystemExit(
            f"{ROOT_VARIABLE} names a province, but no key signs the release: name its secret key"
            f" with {KEY_VARIABLE}, or set {DEVELOPMENT_VARIABLE}=1"
        )
    path = key_path(environment, project)
    lines = [read_public_key(path.with_suffix(".pub").read_text()).to_base64()]
    standby = environment.get(STANDBY_VARIABLE)
    if standby:
        lines.append(read_public_key(Path(standby).read_text()).to_base64())
    return ReleaseKeys(development=development, keys=tuple(lines))


def secret_key(environment: Mapping[str, str], project: Path) -> SecretKey:
    """Open the key that signs; asks for its password on the terminal where it has one."""
    path = key_path(environment, project)
    try:
        return read_key_file(path)
    except KeyUnusable:
        return read_key_file(path, getpass.getpass(f"Password of {path.name}: "))


def write_release_keys(environment: Mapping[str, str], project: Path, work: Path) -> Path:
    """Write release.json for the build into a folder."""
    work.mkdir(parents=True, exist_ok=True)
    target = work / "release.json"
    target.write_bytes(release_keys_to_bytes(release_keys(environment, project)))
    return target
