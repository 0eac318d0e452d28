"""The page "USB" with a stick that brings a bit of everything: for pictures and for layout tests."""

from __future__ import annotations

from pathlib import Path

from kiosk.startup import Kiosk
from kiosk.updates.offering import WentBack
from kiosk.usb.gathered import Gathered
from kiosk.usb.stick import PackOffer, StickContents
from kiosk.viewmodels.usb import UsbModel

STICK = Path("/media/kiosk/HOCSO")


def full_stick() -> Gathered:
    """A new pack, one in use, a stranger's, a trust file, a receipt, and what came of an update."""
    packs = (
        PackOffer(STICK / "a", "update", "Kỹ năng số cơ bản", 3, 2, "2026-11-22"),
        PackOffer(STICK / "b", "same", "Dành cho người hướng dẫn", 1, 1, "2026-11-20"),
        PackOffer(STICK / "c", "refused", "goi-la-2", refusal="unknown_key"),
    )
    stick = StickContents(STICK, 4_000_000_000, packs, trust=2, receipts=(STICK / "r",))
    return Gathered(stick, None, WentBack("0.2.0", "0.1.0"), waiting=1284, enrolled=True)


def stick_plugged_in(kiosk: Kiosk) -> UsbModel:
    """What can be done with it."""
    kiosk.routes.usb()
    page = kiosk.app.shown
    if not isinstance(page, UsbModel):
        raise TypeError(f"{page} is not the page of sticks")
    page.show(full_stick())
    return page


def stick_copied(kiosk: Kiosk) -> None:
    """In the middle of a copy."""
    stick_plugged_in(kiosk).show_work(612, 1000, left_seconds=95.0)
