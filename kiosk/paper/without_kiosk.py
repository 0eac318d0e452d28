"""Leaflets drawn by a command, where no kiosk runs."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from content.model import Course, Lesson


def leaflet_of(course: Course, lesson: Lesson, file_of: Callable[[str], Path | None]) -> bytes:
    """The PDF of a lesson's leaflet; needs no display."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    from kiosk.paper.leaflet import leaflet
    from kiosk.paper.take_home import take_home
    from kiosk.window import load_fonts

    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    try:
        load_fonts()
        return leaflet(take_home(course, lesson, file_of))
    finally:
        del application
