"""The page "Wi-Fi" in a village with five networks: for pictures and for layout tests."""

from __future__ import annotations

from kiosk.machine.wifi import Network
from kiosk.startup import Kiosk
from kiosk.viewmodels.wifi import WifiModel

NETWORKS = (
    Network("Nha van hoa thon 3", 82, "password", known=True, current=True),
    Network("Truong tieu hoc", 64, "password", known=False, current=False),
    Network("Quan nuoc Ba Tam", 41, "open", known=False, current=False),
    Network("UBND xa", 35, "other", known=False, current=False),
    Network("Wifi nha chu Binh", 22, "password", known=True, current=False),
)


def networks_in_reach(kiosk: Kiosk) -> WifiModel:
    """What the machine found."""
    kiosk.routes.wifi()
    page = kiosk.app.shown
    if not isinstance(page, WifiModel):
        raise TypeError(f"{page} is not the page of networks")
    page.show(NETWORKS)
    return page


def wifi_password(kiosk: Kiosk) -> None:
    """One of them asks for its password."""
    networks_in_reach(kiosk).ask_for(NETWORKS[1])
