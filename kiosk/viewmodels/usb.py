"""The technician's page "USB": what a stick brings, what it takes along, one thing at a time."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.usb.counted import Told
from kiosk.usb.gathered import Gathered, gather
from kiosk.viewmodels.stick_page import StickPage
from kiosk.viewmodels.usb_words import Done, StickCard, UsbWords
from kiosk.viewmodels.usb_work import do

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes


class UsbTrade(UsbWords):
    """Packs, results, settings and versions of the program."""

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts

    def gather(self, stick: Path) -> Gathered:
        """Look through a stick, on the jobs thread."""
        return gather(self._parts, stick)

    def carry_out(self, card: StickCard, found: Gathered, told: Told) -> Done:
        """Do what a card says, on the jobs thread."""
        return do(card, found, self._parts, told)


class UsbModel(StickPage):
    """Everything that a technician does with sticks."""

    def __init__(self, routes: Routes, parts: Parts) -> None:
        super().__init__(
            parts,
            UsbTrade(parts),
            self.tr("USB"),
            leave=lambda: routes.staff_home("technician"),
            home=routes.welcome,
        )
