"""A stick is let go of through UDisks2, which stands here on a bus of its own as dbusmock's object."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.machine.bus import SystemBus
from kiosk.machine.drives import FILE_SYSTEM, MANAGER, SERVICE, unmount
from kiosk.machine.errors import BusFault
from kiosk.usb.gathered import let_go
from tests.helpers.network_manager import MOCK, SYSTEM_PYTHON, need_mocks, own_bus, until_owned

STICK = "/org/freedesktop/UDisks2/block_devices/sdb1"
DISK = "/org/freedesktop/UDisks2/block_devices/sda"


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[SystemBus]:
    need_mocks()
    with own_bus(tmp_path) as address:
        server = subprocess.Popen(
            [SYSTEM_PYTHON, "-m", "dbusmock", "--system", SERVICE, MANAGER, f"{SERVICE}.Manager"],
            env={**os.environ, "DBUS_SYSTEM_BUS_ADDRESS": address, "PYTHONPATH": ""},
            stdout=subprocess.DEVNULL,
        )
        try:
            with SystemBus() as made:
                until_owned(made, SERVICE, server)
                yield made
        finally:
            server.terminate()
            server.wait(10)


def drives(bus: SystemBus, mounted: Path, unmounting: str) -> None:
    """One disk without a file system, one stick."""
    code = f'ret = [dbus.ObjectPath("{DISK}"), dbus.ObjectPath("{STICK}")]'
    bus.call(
        SERVICE, MANAGER, MOCK, "AddMethod", "sssss",
        f"{SERVICE}.Manager", "GetBlockDevices", "a{sv}", "ao", code,
    )  # fmt: skip
    bus.call(
        SERVICE, MANAGER, MOCK, "AddObject", "ssa{sv}a(ssss)",
        DISK, f"{SERVICE}.Block", {"Size": ("t", 1)}, [],
    )  # fmt: skip
    points = [bytes(mounted) + b"\0"]
    bus.call(
        SERVICE, MANAGER, MOCK, "AddObject", "ssa{sv}a(ssss)",
        STICK, FILE_SYSTEM, {"MountPoints": ("aay", points)},
        [("Unmount", "a{sv}", "", unmounting)],
    )  # fmt: skip


def test_the_stick_of_this_folder_is_unmounted_and_no_other(bus: SystemBus, tmp_path: Path) -> None:
    done = tmp_path / "done"
    drives(bus, tmp_path / "HỌC SỐ", f'open({str(done)!r}, "w").close()')
    assert not unmount(bus, tmp_path / "khac")
    assert not done.exists()
    assert unmount(bus, tmp_path / "HỌC SỐ")
    assert done.exists()


def test_a_busy_stick_is_told(bus: SystemBus, tmp_path: Path) -> None:
    busy = "raise dbus.exceptions.DBusException('busy', name='org.freedesktop.UDisks2.Error.DeviceBusy')"
    drives(bus, tmp_path, busy)
    with pytest.raises(BusFault) as told:
        unmount(bus, tmp_path)
    assert told.value.name.endswith("DeviceBusy")


def test_letting_go_does_its_part_where_nobody_unmounts(bus: SystemBus, tmp_path: Path) -> None:
    busy = "raise dbus.exceptions.DBusException('busy', name='org.freedesktop.UDisks2.Error.DeviceBusy')"
    drives(bus, tmp_path, busy)
    (tmp_path / "file").write_text("words")
    let_go(tmp_path)
    with pytest.raises(OSError, match="No such file"):
        let_go(tmp_path / "gone")
