"""Our typeface, and a class with everything in it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.window import load_fonts


@pytest.fixture(scope="session")
def typeface(qapp: QGuiApplication) -> None:
    """The bundled typeface is known to Qt."""
    del qapp
    load_fonts()
