"""Wifi by NetworkManager (its D-Bus interface, version 1.42): what is in reach, and coming into one.

Passwords go to NetworkManager alone, which keeps them for root; the kiosk keeps none and logs none.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, Literal

from kiosk.machine.bus import SystemBus
from kiosk.machine.errors import BusFault, WifiRefused

SERVICE: Final = "org.freedesktop.NetworkManager"
ROOT: Final = "/org/freedesktop/NetworkManager"
SETTINGS: Final = f"{ROOT}/Settings"
WAIT_SECONDS: Final = 60.0
LOOK_SECONDS: Final = 0.5
MOST_NETWORKS: Final = 30
_WIFI: Final = 2  # NMDeviceType
_ACTIVATED, _DEACTIVATED = 2, 4  # NMActiveConnectionState
_PRIVACY: Final = 0x1  # NM80211ApFlags
_PSK, _ACCOUNT, _SAE = 0x100, 0x200, 0x400  # NM80211ApSecurityFlags
_PASSWORD: Final = frozenset((7, 8, 9, 10, 11))
"""NMDeviceStateReason: no secrets, and the ways a supplicant fails."""
_ADDRESS: Final = frozenset((5, 6, 15, 16, 17))
"""No configuration by DHCP."""
_GONE: Final = 53

Lock = Literal["open", "password", "other"]
Reach = Literal["full", "portal", "limited"]


@dataclass(frozen=True, slots=True)
class Network:
    """A wifi network in reach.

    Attributes:
        name: its SSID as text.
        strength: 0 to 100, of the nearest access point.
        lock: `open`, `password`, or `other`: a sort that a kiosk does not join.
        known: whether this machine was in it before.
        current: whether it is in it now.
    """

    name: str
    strength: int
    lock: Lock
    known: bool
    current: bool


@dataclass(frozen=True, slots=True)
class _Point:
    path: str
    ssid: bytes
    strength: int
    lock: Lock
    sae_alone: bool


class Wifi:
    """What NetworkManager knows and does, over one open bus; for the jobs thread."""

    def __init__(self, bus: SystemBus, stop: threading.Event | None = None) -> None:
        """`stop`: ends waiting for a network."""
        self._bus = bus
        self._stop = stop or threading.Event()

    def networks(self, *, scan: bool = True) -> tuple[Network, ...]:
        """Those in reach, the one in use first, then the nearest.

        Raises:
            WifiRefused: kind `no_device`.
            BusFault: NetworkManager is not there.
        """
        device = self._device()
        if scan:
            self._scan(device)
        current, known = self._current(device), {ssid for ssid, _ in self._known()}
        best: dict[bytes, _Point] = {}
        for point in self._points(device):
            if point.ssid not in best or point.strength > best[point.ssid].strength:
                best[point.ssid] = point
        found = [
            Network(
                _text(point.ssid),
                point.strength,
                point.lock,
                known=point.ssid in known,
                current=point.ssid == current,
            )
            for point in best.values()
        ]
        found.sort(key=lambda one: (not one.current, -one.strength, one.name))
        return tuple(found[:MOST_NETWORKS])

    def join(self, name: str, password: str = "") -> Reach:
        """Come into a network; how far it leads.

        Args:
            name: as `networks` gave it.
            password: empty for an open network, and for a known one with the password it had.

        Raises:
            WifiRefused: see its kinds; what was not joined is not kept.
            BusFault: NetworkManager is not there, or does not let this account.
        """
        device = self._device()
        points = [one for one in self._points(device) if _text(one.ssid) == name]
        if not points:
            raise WifiRefused("gone", f"no access point of this name is in reach of {device}")
        point = max(points, key=lambda one: one.strength)
        if point.lock == "other":
            raise WifiRefused("kind", "this network asks for an account, or is WEP")
        kept = [path for ssid, path in self._known() if ssid == point.ssid]
        if kept and not password:
            return self._activated(device, self._activate(kept[0], device, point))
        made, active = self._add(device, point, password)
        try:
            reach = self._activated(device, active)
        except WifiRefused:
            self._forget(made)
            raise
        for old in kept:
            if old != made:
                self._forget(old)
        return reach

    # --- asking ------------------------------------------------------------------------------

    def _device(self) -> str:
        for path in self._call(ROOT, SERVICE, "GetDevices")[0]:
            if self._bus.get(SERVICE, path, f"{SERVICE}.Device", "DeviceType") == _WIFI:
                return str(path)
        raise WifiRefused("no_device", "NetworkManager has no wifi device")

    def _scan(self, device: str) -> None:
        """Look around anew; a scan that is not allowed so soon leaves the list of before."""
        try:
            self._call(device, f"{SERVICE}.Device.Wireless", "RequestScan", "a{sv}", {})
        except BusFault as error:
            if not error.name.startswith(f"{SERVICE}.Device"):
                raise

    def _points(self, device: str) -> Iterator[_Point]:
        (paths,) = self._call(device, f"{SERVICE}.Device.Wireless", "GetAllAccessPoints")
        for path in paths:
            try:
                point = self._point(str(path))
            except BusFault:
                continue  # It went out of reach in between.
            if point.ssid:
                yield point

    def _point(self, path: str) -> _Point:
        def get(name: str) -> Any:
            return self._bus.get(SERVICE, path, f"{SERVICE}.AccessPoint", name)

        security = int(get("WpaFlags")) | int(get("RsnFlags"))
        lock: Lock = "open"
        if security & (_PSK | _SAE):
            lock = "password"
        elif security & _ACCOUNT or int(get("Flags")) & _PRIVACY:
            lock = "other"
        sae_alone = bool(security & _SAE) and not security & _PSK
        return _Point(path, bytes(get("Ssid")), int(get("Strength")), lock, sae_alone)

    def _current(self, device: str) -> bytes:
        try:
            path = self._bus.get(SERVICE, device, f"{SERVICE}.Device.Wireless", "ActiveAccessPoint")
            return b"" if path == "/" else self._point(str(path)).ssid
        except BusFault:
            return b""

    def _known(self) -> list[tuple[bytes, str]]:
        """SSID and path of each kept connection."""
        found = []
        for path in self._call(SETTINGS, f"{SERVICE}.Settings", "ListConnections")[0]:
            try:
                (kept,) = self._call(str(path), f"{SERVICE}.Settings.Connection", "GetSettings")
            except BusFault:
                continue
            ssid = kept.get("802-11-wireless", {}).get("ssid")
            if ssid is not None:
                found.append((bytes(ssid[1]), str(path)))
        return found

    # --- doing -------------------------------------------------------------------------------

    def _add(self, device: str, point: _Point, password: str) -> tuple[str, str]:
        settings: dict[str, dict[str, tuple[str, object]]] = {
            "connection": {"id": ("s", _text(point.ssid)), "type": ("s", "802-11-wireless")},
            "802-11-wireless": {"ssid": ("ay", point.ssid)},
        }
        if point.lock == "password":
            settings["802-11-wireless-security"] = {
                "key-mgmt": ("s", "sae" if point.sae_alone else "wpa-psk"),
                "psk": ("s", password),
            }
        try:
            made, active, *_ = self._call(
                ROOT,
                SERVICE,
                "AddAndActivateConnection",
                "a{sa{sv}}oo",
                settings,
                device,
                point.path,
            )
        except BusFault as error:
            if "InvalidProperty" in error.name or "MissingProperty" in error.name:
                raise WifiRefused("password", "NetworkManager takes no such password") from error
            raise
        return str(made), str(active)

    def _activate(self, kept: str, device: str, point: _Point) -> str:
        (active,) = self._call(ROOT, SERVICE, "ActivateConnection", "ooo", kept, device, point.path)
        return str(active)

    def _activated(self, device: str, active: str) -> Reach:
        """Wait until the connection stands, or its end."""
        ends = time.monotonic() + WAIT_SECONDS
        while time.monotonic() < ends and not self._stop.is_set():
            try:
                state = self._bus.get(SERVICE, active, f"{SERVICE}.Connection.Active", "State")
            except BusFault:
                state = _DEACTIVATED
            if state == _ACTIVATED:
                return self._reach()
            if state == _DEACTIVATED:
                raise self._why_not(device)
            self._stop.wait(LOOK_SECONDS)
        raise WifiRefused("failed", f"no connection within {WAIT_SECONDS:.0f} s")

    def _why_not(self, device: str) -> WifiRefused:
        _, reason = self._bus.get(SERVICE, device, f"{SERVICE}.Device", "StateReason")
        if reason in _PASSWORD:
            return WifiRefused("password", f"NetworkManager says reason {reason}: secrets")
        if reason in _ADDRESS:
            return WifiRefused("address", f"NetworkManager says reason {reason}: no address")
        if reason == _GONE:
            return WifiRefused("gone", f"NetworkManager says reason {reason}: not found")
        return WifiRefused("failed", f"NetworkManager says reason {reason}")

    def _reach(self) -> Reach:
        """NMConnectivityState: 2 portal, 4 full; unknown counts as full, the push will tell."""
        try:
            (state,) = self._call(ROOT, SERVICE, "CheckConnectivity")
        except BusFault:
            return "full"
        reaches: dict[int, Reach] = {1: "limited", 2: "portal", 3: "limited"}
        return reaches.get(int(state), "full")

    def _forget(self, path: str) -> None:
        try:
            self._call(path, f"{SERVICE}.Settings.Connection", "Delete")
        except BusFault:
            return

    def _call(
        self, path: str, interface: str, method: str, signature: str = "", *values: object
    ) -> tuple[Any, ...]:
        return self._bus.call(SERVICE, path, interface, method, signature, *values)


def _text(ssid: bytes) -> str:
    return ssid.decode("utf-8", errors="replace")
