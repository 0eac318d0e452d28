"""Nothing is installed that is not locked by version and hash, and everything may be shipped."""

from __future__ import annotations

import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.locked import DEV, ROOT, RUN, licence, needed, pins

SHIPPABLE = {
    "Apache-2.0",
    "Apache-2.0 OR BSD-3-Clause",
    "BSD-3-Clause",
    "GPL-3.0-or-later",
    "ISC",
    "LGPL-3.0-only",
    "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
    "MIT",
    "MIT, carrying espeak-ng under GPL-3.0-or-later",
    "MIT-0",
    "MPL-2.0",
    "OFL-1.1",
    "PSF-2.0",
    "Unlicense",
    "Zlib",
    "public domain",
}
"""Together they are conveyed under GPL-3.0 (docs/dependencies.md)."""


def asked(*extras: str) -> list[Requirement]:
    """What pyproject.toml asks for, with the tools that build it."""
    said = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    project = said["project"]
    lines = [*said["build-system"]["requires"], *project["dependencies"]]
    for extra in extras:
        lines += project["optional-dependencies"][extra]
    return [Requirement(line) for line in lines]


@pytest.mark.parametrize(
    ("lock", "extras"),
    [(RUN, ("kiosk", "hub")), (DEV, ("kiosk", "hub", "dev"))],
    ids=["run", "dev"],
)
def test_every_pin_is_what_pyproject_asks_for_and_has_its_hashes(
    lock: Path, extras: tuple[str, ...]
) -> None:
    locked = pins(lock)
    wrong = [
        str(wanted)
        for wanted in asked(*extras)
        if not wanted.specifier.contains(
            locked.get(canonicalize_name(wanted.name), ("0", 0))[0], prereleases=True
        )
    ]
    assert wrong == [], "run: make lock"
    assert [name for name, (_, hashes) in locked.items() if not hashes] == []


def test_both_locks_agree() -> None:
    run, dev = pins(RUN), pins(DEV)
    assert {name: dev[name] for name in run} == run


@pytest.mark.parametrize(("lock", "extra"), [(RUN, "kiosk"), (RUN, "hub"), (DEV, "dev")])
def test_what_is_tested_is_what_is_locked(lock: Path, extra: str) -> None:
    locked = pins(lock)
    installed = {name: Version(version(name)) for name in needed(extra)}
    assert installed == {
        name: Version(locked[name][0]) if name in locked else None for name in installed
    }, "installed, then locked: run make test, or make lock"


def test_every_package_may_be_shipped_by_a_public_body() -> None:
    found = {name: licence(name) for name in sorted(needed("kiosk") | needed("hub"))}
    assert {name: said for name, said in found.items() if said not in SHIPPABLE} == {}
    by_gpl = {name for name, said in found.items() if said.startswith("GPL-")}
    assert by_gpl == {"rfc3987"}, "on the hub alone; decide before another one comes"
    assert by_gpl.isdisjoint(needed("kiosk"))
