"""What Qt sees of screen and sound; asked on its own thread."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QInputDevice

from kiosk.technician.machine_checks import Devices
from kiosk.voice.player import sound_devices


def devices() -> Devices:
    """The screen with its touch, and the sound devices that are there now."""
    outputs, inputs = sound_devices()
    screen = QGuiApplication.primaryScreen()
    size = screen.size() if screen is not None else None
    touch = any(one.type() == QInputDevice.DeviceType.TouchScreen for one in QInputDevice.devices())
    return Devices(
        screen=(size.width(), size.height()) if size is not None else None,
        # Screens that speak as a mouse are no fault; the page of fields tells.
        touch=True if touch else None,
        outputs=outputs,
        inputs=inputs,
    )
