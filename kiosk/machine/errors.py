"""What a service of the machine answers instead of doing what it is asked."""

from __future__ import annotations

from typing import Literal

from kiosk.errors import KioskError

WifiKind = Literal["no_device", "password", "gone", "address", "kind", "failed"]


class BusFault(KioskError):
    """A service is not there, refuses, or does not answer in time.

    Attributes:
        name: of the D-Bus error, empty where no answer came.
    """

    def __init__(self, name: str, message: str) -> None:
        super().__init__(message)
        self.name = name


class WifiRefused(KioskError):
    """The machine did not come into a network.

    Attributes:
        kind: `no_device` there is no wifi here · `password` the network does not take it · `gone` it is
            not in reach any more · `address` it gives no address · `kind` a sort of network that a
            kiosk does not join (WEP, or with an account) · `failed` anything else.
    """

    def __init__(self, kind: WifiKind, message: str) -> None:
        super().__init__(message)
        self.kind: WifiKind = kind
