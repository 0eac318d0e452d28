"""Wifi over D-Bus: what is in reach, coming in, and every way of not coming in; NetworkManager is dbusmock's.

Networks that are joined have ASCII names here: dbusmock compares names as Latin-1 when it is told to join.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.machine.bus import SystemBus
from kiosk.machine.errors import BusFault, WifiRefused
from kiosk.machine.wifi import Wifi
from tests.helpers.network_manager import (
    ACCOUNT,
    NM,
    OPEN,
    ROOT,
    SAE,
    MockedNetwork,
    mocked_network,
    need_mocks,
    own_bus,
)


@pytest.fixture
def network(tmp_path: Path) -> Iterator[MockedNetwork]:
    need_mocks()
    with own_bus(tmp_path) as address, mocked_network(address) as made:
        yield made


@pytest.fixture
def wifi(network: MockedNetwork) -> Iterator[Wifi]:
    with SystemBus() as bus:
        yield Wifi(bus)


def kept(bus_of: Wifi) -> list[str]:
    return [path for _, path in bus_of._known()]


def failing(network: MockedNetwork, reason: int) -> None:
    """Every attempt ends with this reason."""
    network.property(network.device, f"{NM}.Device", "StateReason", ("(uu)", (120, reason)))
    network.method(
        ROOT,
        NM,
        "AddAndActivateConnection",
        "a{sa{sv}}oo",
        "oo",
        'ret = (dbus.ObjectPath("/x"), dbus.ObjectPath("/y"))',
    )


def test_the_nearest_of_each_name_is_listed_with_its_lock(
    network: MockedNetwork, wifi: Wifi
) -> None:
    network.point("Nhà văn hóa", 40)
    network.point("Nhà văn hóa", 80)
    network.point("Chợ xã", 60, OPEN)
    network.point("Trường", 90, ACCOUNT)
    network.point("Mới", 20, SAE)
    assert [(one.name, one.strength, one.lock) for one in wifi.networks()] == [
        ("Trường", 90, "other"),
        ("Nhà văn hóa", 80, "password"),
        ("Chợ xã", 60, "open"),
        ("Mới", 20, "password"),
    ]


@pytest.mark.parametrize(
    ("state", "reach"), [(4, "full"), (2, "portal"), (3, "limited"), (1, "limited"), (0, "full")]
)
def test_a_network_is_joined_and_how_far_it_leads_is_told(
    network: MockedNetwork, wifi: Wifi, state: int, reach: str
) -> None:
    network.point("NVH thon 3", 70)
    network.connectivity(state)
    assert wifi.join("NVH thon 3", "mat khau dai") == reach
    assert len(kept(wifi)) == 1
    (one,) = wifi.networks()
    assert one.known


def test_an_open_network_needs_no_password(network: MockedNetwork, wifi: Wifi) -> None:
    network.point("Cho xa", 60, OPEN)
    network.connectivity(4)
    assert wifi.join("Cho xa") == "full"


def test_a_known_network_is_joined_again_without_typing(network: MockedNetwork, wifi: Wifi) -> None:
    network.point("NVH thon 3", 70)
    network.connectivity(4)
    wifi.join("NVH thon 3", "mat khau dai")
    assert wifi.join("NVH thon 3") == "full"
    assert len(kept(wifi)) == 1


@pytest.mark.parametrize(
    ("reason", "kind"),
    [
        (7, "password"),
        (8, "password"),
        (11, "password"),
        (5, "address"),
        (53, "gone"),
        (1, "failed"),
    ],
)
def test_every_way_of_not_coming_in_is_told_and_nothing_is_kept(
    network: MockedNetwork, wifi: Wifi, reason: int, kind: str
) -> None:
    network.point("NVH thon 3", 70)
    failing(network, reason)
    with pytest.raises(WifiRefused) as refused:
        wifi.join("NVH thon 3", "sai mat khau")
    assert refused.value.kind == kind
    assert "sai mat khau" not in str(refused.value)
    assert kept(wifi) == []


def test_a_password_that_no_network_can_have_is_told(network: MockedNetwork, wifi: Wifi) -> None:
    network.point("NVH thon 3", 70)
    network.method(
        ROOT,
        NM,
        "AddAndActivateConnection",
        "a{sa{sv}}oo",
        "oo",
        "raise dbus.exceptions.DBusException('psk',"
        " name='org.freedesktop.NetworkManager.Settings.Connection.InvalidProperty')",
    )
    with pytest.raises(WifiRefused) as refused:
        wifi.join("NVH thon 3", "ngan")
    assert refused.value.kind == "password"


def test_a_network_that_went_away_or_wants_an_account_is_not_joined(
    network: MockedNetwork, wifi: Wifi
) -> None:
    network.point("Truong", 90, ACCOUNT)
    with pytest.raises(WifiRefused) as away:
        wifi.join("NVH thon 3", "x")
    with pytest.raises(WifiRefused) as account:
        wifi.join("Truong", "x")
    assert (away.value.kind, account.value.kind) == ("gone", "kind")


def test_waiting_ends_when_a_person_leaves_the_page(network: MockedNetwork) -> None:
    network.point("NVH thon 3", 70)
    network.method(
        ROOT,
        NM,
        "AddAndActivateConnection",
        "a{sa{sv}}oo",
        "oo",
        f'ret = (dbus.ObjectPath("/x"), dbus.ObjectPath("{ROOT}/ActiveConnection/9"))',
    )
    network._call(
        ROOT,
        "org.freedesktop.DBus.Mock",
        "AddObject",
        "ssa{sv}a(ssss)",
        f"{ROOT}/ActiveConnection/9",
        f"{NM}.Connection.Active",
        {"State": ("u", 1)},
        [],
    )
    stop = threading.Event()
    stop.set()
    with SystemBus() as bus, pytest.raises(WifiRefused) as refused:
        Wifi(bus, stop).join("NVH thon 3", "mat khau dai")
    assert refused.value.kind == "failed"


def test_a_machine_without_wifi_is_told(tmp_path: Path) -> None:
    need_mocks()
    with own_bus(tmp_path) as address, mocked_network(address) as network:
        network.property(network.device, f"{NM}.Device", "DeviceType", ("u", 1))
        with SystemBus() as bus, pytest.raises(WifiRefused) as refused:
            Wifi(bus).networks()
        assert refused.value.kind == "no_device"


def test_a_machine_without_network_manager_or_bus_is_told(tmp_path: Path) -> None:
    need_mocks()
    with own_bus(tmp_path), SystemBus() as bus, pytest.raises(BusFault):
        Wifi(bus).networks()
    # The bus of the fixture is gone now, and the machine's own may be missing as well.
    import os

    before = os.environ.get("DBUS_SYSTEM_BUS_ADDRESS")
    os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = f"unix:path={tmp_path}/none"
    try:
        with pytest.raises(BusFault):
            SystemBus()
    finally:
        os.environ.pop("DBUS_SYSTEM_BUS_ADDRESS")
        if before is not None:
            os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = before
