"""A bad pack on a stick: refused in one clear line, and the old pack goes on serving."""

from __future__ import annotations

import json
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from content.command_line import REMEDIES
from content.errors import RefusalKind
from content.limits import LIMITS
from kiosk.still import silent_voice
from tests.helpers.journey import COURSE
from tests.helpers.stick import Stick, hocso
from tests.helpers.touched_kiosk import running_kiosk


def newer(stick: Stick, folder: Path) -> Path:
    """An honest pack of version 2, to be spoiled."""
    honest = stick.folder / "mau-2.hocso"
    if not honest.exists():
        stick.sign(stick.build(2))
    return Path(shutil.copyfile(honest, folder / "mau-2.hocso"))


def rewritten(pack: Path, name: str, data: bytes) -> Path:
    """The same pack with one member replaced."""
    with zipfile.ZipFile(pack) as old:
        members = [(info, old.read(info)) for info in old.infolist()]
    with zipfile.ZipFile(pack, "w") as new:
        for info, content in members:
            new.writestr(info, data if info.filename == name else content)
    return pack


def members(pack: Path) -> list[str]:
    with zipfile.ZipFile(pack) as opened:
        return opened.namelist()


def blob_of(pack: Path) -> str:
    """A file of the pack: it is called by its sha256."""
    return next(name for name in members(pack) if len(name) == 64)


def not_a_pack(stick: Stick, folder: Path) -> Path:
    pack = newer(stick, folder)
    pack.write_bytes(b"khong phai goi bai" * 100)
    return pack


def truncated(stick: Stick, folder: Path) -> Path:
    pack = newer(stick, folder)
    data = pack.read_bytes()
    pack.write_bytes(data[: len(data) // 2])
    return pack


def broken_blob(stick: Stick, folder: Path) -> Path:
    pack = newer(stick, folder)
    name = blob_of(pack)
    with zipfile.ZipFile(pack) as opened:
        data = opened.read(name)
    return rewritten(pack, name, bytes([data[0] ^ 1]) + data[1:])


def oversized(stick: Stick, folder: Path) -> Path:
    pack = newer(stick, folder)
    with pack.open("r+b") as file:
        file.truncate(LIMITS.pack_bytes + 1)
    return pack


def unsigned(stick: Stick, folder: Path) -> Path:
    made = stick.build(3)
    return made.rename(folder / "mau-3.hocso")


def signed_by_a_stranger(stick: Stick, folder: Path) -> Path:
    stranger = Stick.at(folder / "stranger")
    return stranger.sign(stranger.build(2))


def changed_after_signing(stick: Stick, folder: Path) -> Path:
    pack = newer(stick, folder)
    with zipfile.ZipFile(pack) as opened:
        manifest = opened.read("manifest.json")
    return rewritten(pack, "manifest.json", manifest.replace(b"G\xc3\xb3i", b"G\xc3\xb2i"))


BAD = {
    not_a_pack: ("archive", "does not end as a pack file ends"),
    truncated: ("archive", "does not end as a pack file ends"),
    broken_blob: ("blob", "sha256"),
    oversized: ("size", "at most"),
    unsigned: ("unsigned", "manifest.json.minisig"),
    signed_by_a_stranger: ("trust", "root"),
    changed_after_signing: ("signature", "manifest"),
}
"""How a pack is spoiled, the kind of its refusal, and what the line says of it."""


@pytest.mark.parametrize("spoil", BAD, ids=lambda spoil: spoil.__name__)
def test_bad_pack_is_refused_in_one_line_and_the_old_one_serves(
    spoil: Callable[[Stick, Path], Path], stick: Stick, home: Path, tmp_path: Path
) -> None:
    pack = spoil(stick, tmp_path)
    done = hocso("pack", "install", pack, environment=stick.environment(home))
    assert_refused(done, pack, *BAD[spoil])
    assert_serving(stick, home, 1)


def test_older_pack_is_refused_and_the_newer_one_serves(
    stick: Stick, home: Path, tmp_path: Path, qapp: object
) -> None:
    stick.install(home, newer(stick, tmp_path))
    pack = stick.folder / "mau-1.hocso"
    done = hocso("pack", "install", pack, environment=stick.environment(home))
    assert_refused(done, pack, "older", "version 1")
    assert_serving(stick, home, 2)
    with running_kiosk(home, stick.root, voice=silent_voice) as kiosk:
        for name in ("start", "guest", "all", f"course-{COURSE}"):
            kiosk.touch(name)
        assert kiosk.says("Nhận biết lừa đảo")
        kiosk.touch("home")
        kiosk.touch("back")


def test_a_spoiled_stick_makes_no_difference_to_a_kiosk_without_packs(
    stick: Stick, tmp_path: Path, qapp: object
) -> None:
    home = tmp_path / "home"
    done = hocso("pack", "install", truncated(stick, tmp_path), environment=stick.environment(home))
    assert done.returncode == 1
    with running_kiosk(home, stick.root, voice=silent_voice) as kiosk:
        assert kiosk.page == "Welcome"
        assert kiosk.kiosk.parts.store.packs() == ()


def assert_refused(
    done: subprocess.CompletedProcess[str], pack: Path, kind: RefusalKind, fact: str
) -> None:
    """Exit code 1 and one line: what is wrong, where, what to do; no traceback."""
    assert done.returncode == 1
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    assert line.startswith(f"refused ({kind}): ")
    assert fact in line
    assert line.endswith(f"; {pack}: {REMEDIES[kind]}")


def assert_serving(stick: Stick, home: Path, version: int) -> None:
    """The library holds this version, whole."""
    listed = hocso("pack", "list", "--json", environment=stick.environment(home))
    (pack,) = json.loads(listed.stdout)
    assert (pack["id"], pack["version"]) == ("mau", version)
    assert all(not path.name.startswith(".") for path in (home / "library" / "blobs").rglob("*"))
