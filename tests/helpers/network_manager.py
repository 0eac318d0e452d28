"""NetworkManager on a bus of its own: dbusmock's, in processes beside the test, so that nothing real is touched."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest

from kiosk.machine.bus import SystemBus

NM: Final = "org.freedesktop.NetworkManager"
ROOT: Final = "/org/freedesktop/NetworkManager"
MOCK: Final = "org.freedesktop.DBus.Mock"
PSK, SAE, ACCOUNT, OPEN = 0x100, 0x400, 0x200, 0
SYSTEM_PYTHON: Final = "/usr/bin/python3"
_CONFIG: Final = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>system</type><listen>unix:path={socket}</listen>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow own="*"/>
<allow eavesdrop="true"/></policy></busconfig>
"""


class MockedNetwork:
    """A machine with one wifi device.

    Attributes:
        device: its path.
    """

    def __init__(self) -> None:
        self.device = self._mock("AddWiFiDevice", "ssu", "mock_wlan", "wlan0", 30)
        with SystemBus() as bus:
            bus.call(
                NM,
                self.device,
                MOCK,
                "AddProperty",
                "ssv",
                f"{NM}.Device.Wireless",
                "ActiveAccessPoint",
                ("o", "/"),
            )
        self._points = 0

    def point(self, name: str, strength: int, security: int = PSK) -> str:
        """Put up an access point."""
        self._points += 1
        number = self._points
        return self._mock(
            "AddAccessPoint",
            "ssssuuuyu",
            self.device,
            f"AP{number}",
            name,
            f"00:23:F8:7E:12:{number:02X}",
            2,
            2425,
            5400,
            strength,
            security,
        )

    def property(self, path: str, interface: str, name: str, value: tuple[str, object]) -> None:
        """Change what the mock says of itself."""
        self._call(path, "org.freedesktop.DBus.Properties", "Set", "ssv", interface, name, value)

    def method(
        self, path: str, interface: str, name: str, takes: str, gives: str, code: str
    ) -> None:
        """Have a method do this (Python, as dbusmock takes it)."""
        self._call(path, MOCK, "AddMethod", "sssss", interface, name, takes, gives, code)

    def connectivity(self, state: int) -> None:
        """What NetworkManager finds when it looks for the internet."""
        self.method(ROOT, NM, "CheckConnectivity", "", "u", f"ret = {state}")

    def _mock(self, method: str, signature: str, *values: object) -> str:
        return str(self._call(ROOT, MOCK, method, signature, *values)[0])

    def _call(
        self, path: str, interface: str, method: str, signature: str, *values: object
    ) -> tuple[object, ...]:
        with SystemBus() as bus:
            return bus.call(NM, path, interface, method, signature, *values)


def need_mocks() -> None:
    """Skip where this machine has no dbusmock."""
    if shutil.which("dbus-daemon") is None:
        pytest.skip("a bus of one's own needs dbus-daemon")
    known = subprocess.run(
        [SYSTEM_PYTHON, "-c", "import dbusmock"], capture_output=True, check=False
    )
    if known.returncode:
        pytest.skip("a mocked NetworkManager needs python3-dbusmock")


@contextmanager
def own_bus(folder: Path) -> Iterator[str]:
    """A bus that everything in this process takes for the system's."""
    socket = folder / "bus"
    config = folder / "bus.conf"
    config.write_text(_CONFIG.format(socket=socket))
    daemon = subprocess.Popen(
        ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address"],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert daemon.stdout is not None
    address = daemon.stdout.readline().strip()
    before = os.environ.get("DBUS_SYSTEM_BUS_ADDRESS")
    os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = address
    try:
        yield address
    finally:
        if before is None:
            del os.environ["DBUS_SYSTEM_BUS_ADDRESS"]
        else:
            os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = before
        daemon.terminate()
        daemon.wait(10)
        daemon.stdout.close()


@contextmanager
def mocked_network(address: str) -> Iterator[MockedNetwork]:
    """NetworkManager on this bus."""
    server = subprocess.Popen(
        [SYSTEM_PYTHON, "-m", "dbusmock", "--system", "--template", "networkmanager"],
        env={**os.environ, "DBUS_SYSTEM_BUS_ADDRESS": address, "PYTHONPATH": ""},
        stdout=subprocess.DEVNULL,
        stderr=sys.stderr,
    )
    try:
        with SystemBus() as bus:
            until_owned(bus, NM, server)
        yield MockedNetwork()
    finally:
        server.terminate()
        server.wait(10)


def until_owned(bus: SystemBus, name: str, server: subprocess.Popen[bytes]) -> None:
    """The name is there: asked again and again, since the bus tells it to listeners only."""
    import time

    ends = time.monotonic() + 20
    while time.monotonic() < ends and server.poll() is None:
        (owned,) = bus.call(
            "org.freedesktop.DBus",
            "/org/freedesktop/DBus",
            "org.freedesktop.DBus",
            "NameHasOwner",
            "s",
            name,
        )
        if owned:
            return
    raise AssertionError(f"the mocked {name} did not come up")
