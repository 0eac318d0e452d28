"""The Debian package of a one-folder build, and the signed list that a technician's stick carries.

Usage: python packaging/deb.py dist/hocso dist
Makes dist/hocso_<version>_amd64.deb, hocso_<version>_moi.txt (what is new), SHA256SUMS and its signature.
HOCSO_PACKS names a folder of signed packs (*.hocso) that come along.
"""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from typing import Final

import release_keys

from kiosk.program import program_version
from kiosk.updates.release import SIGNATURE, SUMS, load_release_keys, package_name

PROJECT: Final = Path(__file__).parents[1]
PACKAGING: Final = PROJECT / "packaging"
MOST_BYTES: Final = 95_000_000
"""Of the package, packs left out."""
EXECUTABLE: Final = ("usr/bin/", "usr/lib/hocso/")
"""Below these everything is run but what has an ending."""
SCRIPTS: Final = ("postinst", "prerm", "postrm")


def main() -> None:
    """Make the package beside the build."""
    build, out = Path(sys.argv[1]), Path(sys.argv[2])
    version = program_version()
    _check_keys(build, os.environ)
    package = out / package_name(version)
    packs = (
        sorted(Path(os.environ["HOCSO_PACKS"]).glob("*.hocso"))
        if "HOCSO_PACKS" in os.environ
        else []
    )
    tree = PROJECT / "build" / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    make_tree(tree, build, version, packs, build_date())
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zzstd", "-z12", "--build", str(tree), str(package)],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    shutil.rmtree(tree)
    size = package.stat().st_size - sum(pack.stat().st_size for pack in packs)
    sys.stdout.write(
        f"package: {size / 1e6:.1f} MB without packs, at most {MOST_BYTES / 1e6:.0f}\n"
    )
    if size > MOST_BYTES:
        raise SystemExit(f"{package} has {size:,} bytes without packs, at most {MOST_BYTES:,}")
    news = out / f"hocso_{version}_moi.txt"
    shutil.copyfile(PACKAGING / "whats-new.txt", news)
    sign([package, news], out, version, os.environ)


def build_date() -> int:
    """The moment of the sources, Unix seconds: SOURCE_DATE_EPOCH, else that of the last commit."""
    told = os.environ.get("SOURCE_DATE_EPOCH")
    if told:
        return int(told)
    asked = ["git", "-C", str(PROJECT), "log", "-1", "--format=%ct"]
    return int(subprocess.run(asked, check=True, capture_output=True, text=True).stdout)


def make_tree(tree: Path, build: Path, version: str, packs: list[Path], moment: int) -> None:
    """Lay out what the package installs, with its modes and times.

    Args:
        tree: an empty place.
        build: the one-folder build.
        version: of the program.
        packs: signed packs that come along.
        moment: the build's date, Unix seconds; no file is younger.
    """
    target = tree / "opt" / "hocso" / version
    shutil.copytree(PACKAGING / "root", tree)
    shutil.copytree(build, target, symlinks=True)
    (target / "build-date").write_text(f"{moment}\n")
    for pack in packs:
        (target / "packs").mkdir(exist_ok=True)
        shutil.copyfile(pack, target / "packs" / pack.name)
    _add_documents(tree / "usr" / "share" / "doc" / "hocso", version, moment)
    control = tree / "DEBIAN"
    control.mkdir()
    for path in sorted(tree.rglob("*")):
        if not path.is_symlink():
            path.chmod(_mode(path, path.relative_to(tree).as_posix()))
    kilobytes = sum(path.lstat().st_size for path in tree.rglob("*") if path.is_file()) // 1024
    values = {"@VERSION@": version, "@KILOBYTES@": str(kilobytes)}
    for name in ("control", *SCRIPTS):
        text = (PACKAGING / "debian" / name).read_text(encoding="utf-8")
        for mark, value in values.items():
            text = text.replace(mark, value)
        (control / name).write_text(text, encoding="utf-8")
        (control / name).chmod(0o755 if name in SCRIPTS else 0o644)
    settings = sorted(path for path in (tree / "etc").rglob("*") if path.is_file())
    lines = "".join(f"/{path.relative_to(tree)}\n" for path in settings)
    (control / "conffiles").write_text(lines)
    (control / "md5sums").write_text(_md5sums(tree))
    for path in sorted(tree.rglob("*"), reverse=True):
        os.utime(path, (moment, moment), follow_symlinks=False)


def sign(files: list[Path], out: Path, version: str, environment: Mapping[str, str]) -> None:
    """List files with their hashes, and sign the list."""
    lines = []
    for path in files:
        with path.open("rb") as file:
            lines.append(f"{hashlib.file_digest(file, 'sha256').hexdigest()}  {path.name}\n")
    sums = "".join(lines).encode()
    key = release_keys.secret_key(environment, PROJECT)
    (out / SUMS).write_bytes(sums)
    (out / SIGNATURE).write_text(key.sign(sums, f"hocso {version}").to_text())
    sys.stdout.write(f"signed: {out / SUMS} by {key.public.id}\n")


def _check_keys(build: Path, environment: Mapping[str, str]) -> None:
    """A kiosk has to believe the key that signs the release it came with."""
    built_in = load_release_keys(build / "_internal" / "kiosk" / "release.json")
    if built_in != release_keys.release_keys(environment, PROJECT):
        raise SystemExit(f"{build} was built with other release keys: build it again")


def _add_documents(folder: Path, version: str, moment: int) -> None:
    folder.mkdir(parents=True)
    shutil.copyfile(PACKAGING / "debian" / "copyright", folder / "copyright")
    shutil.copyfile(PROJECT / "docs" / "guide-technician.md", folder / "guide-technician.md")
    day = format_datetime(datetime.fromtimestamp(moment, UTC))
    changes = (
        f"hocso ({version}) stable; urgency=medium\n\n"
        f"  * See changelog.gz.\n\n -- Hoc So <bao-tri@hocso.invalid>  {day}\n"
    )
    for name, text in (
        ("changelog.gz", (PROJECT / "CHANGELOG.md").read_text(encoding="utf-8")),
        ("changelog.Debian.gz", changes),
    ):
        (folder / name).write_bytes(gzip.compress(text.encode(), mtime=0))


def _mode(path: Path, place: str) -> int:
    if path.is_dir():
        return 0o755
    if place.startswith(EXECUTABLE):
        return 0o644 if path.suffix else 0o755
    if place.startswith("opt/"):
        return 0o755 if path.stat().st_mode & 0o100 else 0o644
    return 0o644


def _md5sums(tree: Path) -> str:
    found = []
    for path in sorted(tree.rglob("*")):
        place = path.relative_to(tree).as_posix()
        if path.is_file() and not path.is_symlink() and not place.startswith("DEBIAN/"):
            with path.open("rb") as file:
                digest = hashlib.file_digest(file, lambda: hashlib.md5(usedforsecurity=False))
            found.append(f"{digest.hexdigest()}  {place}\n")
    return "".join(found)


if __name__ == "__main__":
    main()
