"""The Debian package, made of a tiny build: owners, modes, units, rules, and what the scripts in it do."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from content.signing import is_genuine, read_public_key, read_signature
from kiosk.updates.release import checked_release

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"
SYSTEM = PACKAGING / "root"
UNITS = SYSTEM / "usr" / "lib" / "systemd" / "system"
VERSION = "0.7.0"
MOMENT = 1_764_000_000
CLOCK = SYSTEM / "usr" / "lib" / "hocso" / "clock"
ELSEWHERE = re.compile(
    r"Failed to create \S+: Unit \S+ not found|Command /usr/bin/(systemctl|udisksctl) is not executable"
)
"""What systemd-analyze misses in a tree that holds our files alone."""


@pytest.fixture(scope="module")
def deb() -> Iterator[ModuleType]:
    """packaging/deb.py."""
    before = list(sys.path)
    sys.path.insert(0, str(PACKAGING))
    try:
        yield import_module("deb")
    finally:
        sys.path[:] = before


@pytest.fixture(scope="module")
def tree(deb: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the package installs, around a build of three files."""
    place = tmp_path_factory.mktemp("package")
    build = place / "build"
    (build / "_internal").mkdir(parents=True)
    (build / "hocso").write_text("#!/bin/sh\n")
    (build / "hocso").chmod(0o700)
    (build / "_internal" / "data").write_text("data")
    (build / "_internal" / "link").symlink_to("data")
    (place / "bai.hocso").write_text("a signed pack")
    deb.make_tree(place / "tree", build, VERSION, [place / "bai.hocso"], MOMENT)
    return place / "tree"


@pytest.fixture(scope="module")
def listed(tree: Path) -> dict[str, tuple[str, str]]:
    """Mode and owner of each file of the package, as dpkg-deb tells them."""
    package = tree.parent / "hocso.deb"
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zzstd", "-z1", "--build", str(tree), str(package)],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    told = subprocess.run(
        ["dpkg-deb", "--contents", str(package)], check=True, capture_output=True, text=True
    )
    found = {}
    for line in told.stdout.splitlines():
        mode, owner, _, _, _, name = line.split(maxsplit=5)
        found[name.split(" -> ")[0].removeprefix(".")] = (mode, owner)
    return found


def test_everything_is_roots_and_nobody_else_may_write(
    listed: dict[str, tuple[str, str]],
) -> None:
    assert {owner for _, owner in listed.values()} == {"root/root"}
    loose = [
        name for name, (mode, _) in listed.items() if mode[0] != "l" and (mode[5] + mode[8]) != "--"
    ]
    assert loose == []
    assert [name for name, (mode, _) in listed.items() if "s" in mode[1:] or "t" in mode[1:]] == []


@pytest.mark.parametrize(
    ("name", "mode"),
    [
        (f"/opt/hocso/{VERSION}/hocso", "-rwxr-xr-x"),
        (f"/opt/hocso/{VERSION}/_internal/data", "-rw-r--r--"),
        (f"/opt/hocso/{VERSION}/packs/bai.hocso", "-rw-r--r--"),
        ("/usr/bin/hocso", "-rwxr-xr-x"),
        ("/usr/lib/hocso/session", "-rwxr-xr-x"),
        ("/usr/lib/hocso/openbox.xml", "-rw-r--r--"),
        ("/usr/lib/systemd/system/hocso.service", "-rw-r--r--"),
        ("/usr/share/doc/hocso/copyright", "-rw-r--r--"),
        ("/usr/share/doc/hocso/changelog.Debian.gz", "-rw-r--r--"),
    ],
)
def test_files_have_their_modes(listed: dict[str, tuple[str, str]], name: str, mode: str) -> None:
    assert listed[name][0] == mode


def test_the_link_to_the_version_belongs_to_no_package(
    listed: dict[str, tuple[str, str]],
) -> None:
    """Else dpkg would turn a version back that a stick has brought."""
    assert not [name for name in listed if "current" in name]


def test_the_clock_may_be_set_to_the_build(tree: Path) -> None:
    assert (tree / "opt/hocso" / VERSION / "build-date").stat().st_mtime == MOMENT


def test_control_and_conffiles_tell_the_truth(tree: Path) -> None:
    control = (tree / "DEBIAN" / "control").read_text()
    assert f"Version: {VERSION}\n" in control
    assert "@" not in control.replace("bao-tri@hocso.invalid", "")
    assert (tree / "DEBIAN" / "conffiles").read_text().split() == [
        "/etc/default/hocso",
        "/etc/pam.d/hocso",
    ]
    checked = subprocess.run(
        ["md5sum", "--check", "--quiet", "DEBIAN/md5sums"], cwd=tree, capture_output=True
    )
    assert checked.returncode == 0, checked.stdout


def test_a_release_is_signed_as_minisign_and_the_kiosk_want_it(
    deb: ModuleType, tmp_path: Path
) -> None:
    package = tmp_path / f"hocso_{VERSION}_amd64.deb"
    package.write_bytes(b"a package")
    deb.sign([package], tmp_path, VERSION, {})
    keys = deb.release_keys.release_keys({}, ROOT)
    sums, signature = (tmp_path / name for name in ("SHA256SUMS", "SHA256SUMS.minisig"))
    release = checked_release(sums.read_bytes(), signature.read_bytes(), keys)
    assert (release.version, release.package) == (VERSION, package.name)
    public = read_public_key(keys.keys[0])
    assert is_genuine(sums.read_bytes(), read_signature(signature.read_bytes()), public)
    subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=tmp_path, check=True)
    asked = ["minisign", "-V", "-q", "-P", public.to_base64(), "-m", str(sums)]
    assert subprocess.run(asked).returncode == 0


def test_a_provinces_build_is_not_signed_by_a_developer(deb: ModuleType) -> None:
    with pytest.raises(SystemExit, match="HOCSO_RELEASE_KEY"):
        deb.release_keys.release_keys({"HOCSO_ROOT": "thanh-hoa.json"}, ROOT)
    with pytest.raises(SystemExit, match=r"\.pub"):
        deb.release_keys.release_keys({"HOCSO_RELEASE_KEY": "/nowhere/release.key"}, ROOT)


def test_systemd_understands_every_unit(tree: Path, tmp_path: Path) -> None:
    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd-analyze is not installed")
    shutil.copytree(tree, tmp_path / "root", symlinks=True)
    (tmp_path / "root" / "opt" / "hocso" / "current").symlink_to(VERSION)
    names = [
        path.name.replace("@.", "@sda1.") for path in sorted(UNITS.iterdir()) if path.is_file()
    ]
    told = subprocess.run(
        ["systemd-analyze", "verify", f"--root={tmp_path / 'root'}", *names],
        capture_output=True,
        text=True,
    )
    lines = [line for line in told.stderr.splitlines() if not ELSEWHERE.search(line)]
    assert lines == []


def test_an_unknown_word_in_a_unit_is_seen(tmp_path: Path) -> None:
    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd-analyze is not installed")
    unit = tmp_path / "spoilt.service"
    unit.write_text("[Service]\nExecStart=/bin/true\nRestrat=always\n")
    told = subprocess.run(["systemd-analyze", "verify", unit], capture_output=True, text=True)
    assert "Restrat" in told.stderr


@pytest.mark.parametrize(
    "script",
    [
        *sorted((SYSTEM / "usr" / "lib" / "hocso").glob("[!.]*[!l]")),
        SYSTEM / "usr" / "bin" / "hocso",
        *sorted((PACKAGING / "debian").glob("p*")),
    ],
    ids=lambda path: path.name,
)
def test_every_script_is_one(script: Path) -> None:
    assert script.read_text().startswith("#!/bin/sh\n")
    assert subprocess.run(["sh", "-n", script]).returncode == 0


@pytest.mark.parametrize(
    ("action", "details", "user", "answer"),
    [
        ("org.freedesktop.login1.power-off", {}, "hocso", "yes"),
        ("org.freedesktop.login1.power-off", {}, "somebody", "not handled"),
        ("org.freedesktop.udisks2.filesystem-mount", {}, "hocso", "yes"),
        ("org.freedesktop.udisks2.filesystem-mount-system", {}, "hocso", "no"),
        ("org.freedesktop.udisks2.modify-device-system", {}, "hocso", "no"),
        (
            "org.freedesktop.systemd1.manage-units",
            {"unit": "hocso-leave.service", "verb": "start"},
            "hocso",
            "yes",
        ),
        (
            "org.freedesktop.systemd1.manage-units",
            {"unit": "ssh.service", "verb": "start"},
            "hocso",
            "no",
        ),
        (
            "org.freedesktop.systemd1.manage-units",
            {"unit": "hocso-leave.service", "verb": "stop"},
            "hocso",
            "no",
        ),
        ("org.freedesktop.policykit.exec", {}, "hocso", "no"),
    ],
)
def test_the_kiosks_account_may_do_just_so_much(
    action: str, details: dict[str, str], user: str, answer: str
) -> None:
    if shutil.which("node") is None:
        pytest.skip("node is not installed")
    rules = (SYSTEM / "usr/share/polkit-1/rules.d/50-hocso.rules").read_text()
    script = f"""
      const polkit = {{Result: {{YES: "yes", NO: "no", NOT_HANDLED: "not handled"}}, addRule: f => rule = f}};
      let rule; {rules}
      const details = {json.dumps(details)};
      console.log(rule({{id: {json.dumps(action)}, lookup: name => details[name]}}, {{user: "{user}"}}));
    """
    told = subprocess.run(["node", "-e", script], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == answer


def set_to(floor: Path, saved: Path) -> str:
    """What the clock would be set to; nothing where it stays."""
    told = subprocess.run(
        [CLOCK, "forward", floor, saved, "/bin/sh", "-c", 'echo "$0" >&2'],
        capture_output=True,
        text=True,
        check=True,
    )
    return told.stderr.strip()


@pytest.mark.true_clock("the clock of the machine is what is judged")
def test_the_clock_is_set_forward_to_what_is_certain_and_never_back(tmp_path: Path) -> None:
    now, day = int(time.time()), 86_400
    floor, saved = tmp_path / "build-date", tmp_path / "clock"
    assert set_to(floor, saved) == ""
    floor.touch()
    for built, kept, wanted in (
        (now - 9 * day, None, ""),
        (now + 9 * day, None, f"@{now + 9 * day}"),
        (now + 9 * day, now + 20 * day, f"@{now + 20 * day}"),
        (now - 9 * day, now - day, ""),
        # A clock that lied by decades was saved: it does not count.
        (now - day, now + 20 * 365 * day, ""),
    ):
        os.utime(floor, (built, built))
        if kept is not None:
            saved.touch()
            os.utime(saved, (kept, kept))
        assert set_to(floor, saved) == wanted


@pytest.mark.true_clock("the clock of the machine is what is judged")
def test_the_time_is_kept_across_a_power_cut(tmp_path: Path) -> None:
    before = int(time.time())
    subprocess.run([CLOCK, "save", tmp_path / "clock"], check=True)
    assert before - 1 <= (tmp_path / "clock").stat().st_mtime <= time.time() + 1
    assert [path.name for path in tmp_path.iterdir()] == ["clock"]
