"""What a release is, and whether it is genuine: pure.

- `SHA256SUMS` lists its files with their hashes; `SHA256SUMS.minisig` is its signature in minisign's
  format, by one of the release keys that the running program was built with.
- Nothing of the list is understood before the signature holds.
- The version is part of the signed file name `hocso_<version>_amd64.deb`; there is exactly one.
- Never older than what runs, never the same.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final, Literal

from annotated_types import Len

from content import strict_json
from content.errors import ContentMalformed, KeyUnusable
from content.signing import is_genuine, read_public_key, read_signature
from content.trust import KeyLine
from kiosk.updates.errors import UpdateRefused

SUMS: Final = "SHA256SUMS"
SIGNATURE: Final = "SHA256SUMS.minisig"
MOST_SUMS_BYTES: Final = 16_384
MOST_SIGNATURE_BYTES: Final = 2_048
MOST_NEWS_BYTES: Final = 8_192
MOST_PACKAGE_BYTES: Final = 1 << 30
VARIABLE: Final = "HOCSO_RELEASE"
BUNDLED: Final = Path(__file__).parents[1] / "release.json"
_LINE: Final = re.compile(r"([0-9a-f]{64})  ([A-Za-z0-9][A-Za-z0-9._+-]{0,79})")
_VERSION: Final = r"(0|[1-9]\d{0,3})\.(0|[1-9]\d{0,3})\.(0|[1-9]\d{0,3})"
_PACKAGE: Final = re.compile(rf"hocso_({_VERSION})_amd64\.deb")

Version = tuple[int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseKeys:
    """The keys that sign releases; deployment data, chosen when the program is built.

    Attributes:
        development: a developer's key: every screen says BẢN THỬ.
        keys: the one in use, and the one in the safe.
    """

    format: Literal[1] = 1
    development: bool
    keys: Annotated[tuple[KeyLine, ...], Len(1, 2)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """A release whose list is signed; its files are not looked at yet.

    Attributes:
        version: such as 0.2.0.
        package: name of the Debian package, which is what is installed.
        sha256: of the package, in hexadecimal digits.
        news, news_sha256: the file that says what is new; empty where there is none.
    """

    version: str
    package: str
    sha256: str
    news: str = ""
    news_sha256: str = ""


def load_release_keys(path: Path) -> ReleaseKeys:
    """Read the release keys of this build.

    Raises:
        KeyUnusable: the file is missing, or holds no public keys.
    """
    try:
        found = strict_json.decode(ReleaseKeys, path.read_bytes())
    except (OSError, ContentMalformed) as fault:
        raise KeyUnusable(f"release keys {path} cannot be read: {fault}") from fault
    for line in found.keys:
        read_public_key(line)
    return found


def release_file(environment: Mapping[str, str]) -> Path:
    """Where the release keys are: HOCSO_RELEASE, else those of the build."""
    named = environment.get(VARIABLE)
    return Path(named) if named else BUNDLED


def release_keys_to_bytes(keys: ReleaseKeys) -> bytes:
    """Give the bytes of the release keys' file."""
    return strict_json.encode(keys)


def package_name(version: str) -> str:
    """Name of a version's Debian package."""
    return f"hocso_{version}_amd64.deb"


def version_of(text: str) -> Version:
    """Understand a version such as 0.2.0.

    Raises:
        UpdateRefused: kind `malformed`: not three numbers.
    """
    if not re.fullmatch(_VERSION, text):
        raise UpdateRefused("malformed", f"'{text:.40}' is no version such as 0.2.0")
    first, second, third = (int(part) for part in text.split("."))
    return first, second, third


def checked_release(sums: bytes, signature: bytes, keys: ReleaseKeys) -> Release:
    """Check the list of a release and understand it.

    Args:
        sums: bytes of `SHA256SUMS`.
        signature: bytes of its signature file.
        keys: those that this kiosk believes.

    Raises:
        UpdateRefused: kind `forged` or `malformed`.
    """
    try:
        signed = read_signature(signature)
    except ContentMalformed as fault:
        raise UpdateRefused("forged", f"{SIGNATURE}: {fault}") from fault
    if not any(is_genuine(sums, signed, read_public_key(line)) for line in keys.keys):
        raise UpdateRefused("forged", f"{SUMS} is not signed by a release key of this kiosk")
    return _understood(sums)


def check_newer(release: Release, installed: str) -> None:
    """Let only a later version pass.

    Raises:
        UpdateRefused: kind `older`, `same`, or `malformed` where what runs has no version.
    """
    offered, here = version_of(release.version), version_of(installed)
    if offered < here:
        raise UpdateRefused("older", f"the release is {release.version}, {installed} runs here")
    if offered == here:
        raise UpdateRefused("same", f"{installed} runs here already")


def _understood(sums: bytes) -> Release:
    files: dict[str, str] = {}
    lines = sums.decode("utf-8", "replace").split("\n")
    if lines.pop() or not lines:
        raise UpdateRefused("malformed", f"{SUMS} does not end with a line's end")
    for line in lines:
        found = _LINE.fullmatch(line)
        if found is None or found[2] in files:
            raise UpdateRefused("malformed", f"{SUMS} has a line that lists no file: {line:.80}")
        files[found[2]] = found[1]
    packages = [name for name in files if _PACKAGE.fullmatch(name)]
    if len(packages) != 1:
        raise UpdateRefused("malformed", f"{SUMS} lists {len(packages)} packages, must be one")
    package = packages[0]
    version = package.split("_")[1]
    news = f"hocso_{version}_moi.txt"
    return Release(
        version=version,
        package=package,
        sha256=files[package],
        news=news if news in files else "",
        news_sha256=files.get(news, ""),
    )
