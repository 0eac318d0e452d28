"""The pictures of a contact sheet: steps and imitation screens, painted by the kiosk's own pages."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from content.authoring.shots import Shot

SIZE = (1280, 800)
WIDTH = 960
"""Pixels across a saved picture: letters stay readable, a course stays small."""
MOST_PAGES = 8


def paint_shots(
    shots: Sequence[Shot], folder: Path, out_dir: Path
) -> Mapping[str, tuple[str, ...]]:
    """Paint each shot, page by page where it does not fit on one; needs no display.

    Args:
        shots: what to paint.
        folder: the author's folder, where drawings lie.
        out_dir: where PNG files go.

    Raises:
        ScreenUnusable: the window cannot be built, or a picture cannot be written.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_QUICK_BACKEND"] = "software"
    from PySide6.QtGui import QGuiApplication

    from kiosk.paths import VARIABLE
    from kiosk.startup import start_kiosk
    from kiosk.still import silent_voice
    from kiosk.viewmodels.posing import PosingModel, paint

    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    out_dir.mkdir(parents=True, exist_ok=True)
    painted: dict[str, tuple[str, ...]] = {}
    with tempfile.TemporaryDirectory(prefix="hocso-") as home:
        kiosk = start_kiosk({VARIABLE: home}, voice=silent_voice)
        try:
            kiosk.window.resize(*SIZE)
            for shot in shots:
                kiosk.app.show(PosingModel(kiosk.routes, kiosk.parts, folder, shot))
                painted[shot.name] = tuple(paint(kiosk, out_dir / shot.name, WIDTH, MOST_PAGES))
        finally:
            kiosk.close()
            del application
    return painted
