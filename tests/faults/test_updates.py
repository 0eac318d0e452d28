"""An update is cut off anywhere: the version of before runs, or the new one, whole; a second try ends well."""

from __future__ import annotations

import os
import random
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import pytest

from kiosk.updates.offering import Offer, find_offer, request_update
from kiosk.updates.started import note_good_start
from tests.faults.campaign import times
from tests.faults.cut_disk import CutDisk, need_power_cuts
from tests.faults.figures import Figures
from tests.faults.warm import Warm
from tests.helpers.machine import Machine, make_machine, make_release

MOST_STEPS = 200
MOST_SECONDS = 30


def lay_ready(machine: Machine, stick: Path) -> None:
    """The kiosk lays the stick's version ready."""
    offer = find_offer(stick, machine.places, machine.keys)
    assert isinstance(offer, Offer), offer
    request_update(offer, machine.places)


def data_of(machine: Machine) -> str:
    """What the version that runs has brought along, read through its own link."""
    return (machine.places.current / "_internal" / "link").read_text()


def is_whole(machine: Machine) -> str:
    """The version that runs, all of it there."""
    version = machine.runs
    assert data_of(machine) == f"data of {version}"
    assert machine.places.current.readlink().name == version
    return version


def finish(machine: Machine, warm: Warm) -> None:
    """The next start of the machine: the kiosk begins, the installer is woken where a request lies."""
    machine.before_start()
    is_whole(machine)
    if machine.places.request.exists():
        assert warm.start("install", str(machine.places.root), 0).lines() == []
    machine.before_start()
    note_good_start(machine.places, machine.runs)
    machine.before_start()


def test_a_kill_at_every_step_leaves_a_whole_version(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    template = make_machine(tmp_path / "template")
    make_release(stick, template.key, "0.2.0")
    lay_ready(template, stick)
    seen: dict[str, int] = {}
    with Warm("tests.faults.installing") as warm:
        for cut_at in range(1, MOST_STEPS):
            root = tmp_path / "machine"
            shutil.copytree(template.places.root, root, symlinks=True)
            machine = Machine(type(template.places)(root), template.keys, template.key)
            running = warm.start("install", str(root), cut_at)
            running.lines()
            version = is_whole(machine)
            seen[version] = seen.get(version, 0) + 1
            finish(machine, warm)
            assert is_whole(machine) == "0.2.0", cut_at
            assert machine.versions == {"0.1.0", "0.2.0"}, cut_at
            assert not machine.places.trying.exists()
            shutil.rmtree(root)
            if running.status == 0:
                break
    assert cut_at < MOST_STEPS - 1
    assert min(seen.get("0.1.0", 0), seen.get("0.2.0", 0)) > 2, seen


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[CutDisk]:
    """A disk with room for a version, whose power can be cut."""
    need_power_cuts(tmp_path)
    with CutDisk(tmp_path / "disk", megabytes=300) as made:
        yield made


def end_group(number: int) -> None:
    """End what a killed installer had started; the disk could not be unmounted under it."""
    deadline = monotonic() + MOST_SECONDS
    while monotonic() < deadline:
        try:
            os.killpg(number, signal.SIGKILL)
        except ProcessLookupError:
            return
        os.sched_yield()
    raise TimeoutError(f"the group {number} does not end within {MOST_SECONDS} s")


def cut_installs(disk: CutDisk, stick: Path, function: str, cuts: int) -> dict[str, int]:
    """How often the version of before ran after a cut, the new one, or none that was whole."""
    machine = make_machine(disk.root / "machine")
    make_release(stick, machine.key, "0.2.0")
    lay_ready(machine, stick)
    disk.keep()
    seen = {"0.1.0": 0, "0.2.0": 0, "torn": 0}
    chance = random.Random(5)
    arguments = (str(machine.places.root), *((0,) if function == "install" else ()))
    with Warm("tests.faults.installing") as warm:
        for _ in range(cuts):
            disk.fresh()
            running = warm.start(function, *arguments)
            running.lines(seconds=chance.uniform(0.0, 0.12))
            moment = disk.cut()
            running.kill(before=moment)
            end_group(running.pid)
            disk.restart()
            try:
                seen[is_whole(machine)] += 1
            except (AssertionError, OSError):
                seen["torn"] += 1
                continue
            if function != "install":
                continue
            finish(machine, warm)
            assert is_whole(machine) == "0.2.0"
            assert machine.versions == {"0.1.0", "0.2.0"}
    return seen


def test_a_power_cut_leaves_a_whole_version(
    tmp_path: Path, disk: CutDisk, figures: Figures
) -> None:
    seen = cut_installs(disk, tmp_path / "stick", "install", times(25, 400))
    figures.note("power cut during update", **seen)
    assert not seen["torn"]
    assert min(seen["0.1.0"], seen["0.2.0"]) > 0, seen


def test_without_syncing_a_power_cut_tears_it(
    tmp_path: Path, disk: CutDisk, figures: Figures
) -> None:
    seen = cut_installs(disk, tmp_path / "stick", "install_carelessly", times(12, 60))
    figures.note("control: update without fsync", **seen)
    assert seen["torn"] > 0, seen


@pytest.mark.parametrize("note", ["", "0.1.0", "0.1.0 ", "0.1.0 zwei x", "0.9.0 0.8.0 1"])
def test_torn_notes_of_root_keep_no_machine_from_starting(tmp_path: Path, note: str) -> None:
    machine = make_machine(tmp_path / "machine")
    machine.places.trying.write_text(note)
    for _ in range(3):
        machine.before_start()
    assert is_whole(machine) == "0.1.0"
