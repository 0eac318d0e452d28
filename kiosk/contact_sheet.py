"""The pictures of a contact sheet: steps and imitation screens, painted by the kiosk's own pages."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from content.authoring.shots import NotPainted, Shot

SIZE = (1280, 800)
WIDTH = 960
"""Pixels across a saved picture: letters stay readable, a course stays small."""
MOST_PAGES = 8
COLUMNS = 3
CELL = (480, 300)
CAPTION = 40
GAP = 16


def paint_shots(
    shots: Sequence[Shot], folder: Path, out_dir: Path
) -> Mapping[str, tuple[str, ...]]:
    """Paint each shot, page by page where it does not fit on one; needs no display.

    Args:
        shots: what to paint.
        folder: the author's folder, where drawings lie.
        out_dir: where PNG files go.

    Raises:
        NotPainted: the window cannot be built, or a picture cannot be written.
    """
    from kiosk.errors import KioskError
    from kiosk.paths import VARIABLE
    from kiosk.startup import start_kiosk
    from kiosk.still import silent_voice
    from kiosk.viewmodels.posing import PosingModel, paint

    application = _application()
    out_dir.mkdir(parents=True, exist_ok=True)
    painted: dict[str, tuple[str, ...]] = {}
    try:
        with tempfile.TemporaryDirectory(prefix="hocso-") as home:
            kiosk = start_kiosk({VARIABLE: home}, voice=silent_voice)
            try:
                kiosk.window.resize(*SIZE)
                for shot in shots:
                    kiosk.app.show(PosingModel(kiosk.routes, kiosk.parts, folder, shot))
                    target = out_dir / shot.name
                    painted[shot.name] = tuple(paint(kiosk, target, WIDTH, MOST_PAGES))
            finally:
                kiosk.close()
                del application
    except KioskError as error:
        raise NotPainted(str(error)) from error
    return painted


def join_pictures(pictures: Sequence[tuple[str, Path]], target: Path) -> None:
    """Put pictures in rows, each above its caption, onto one PNG.

    Raises:
        NotPainted: a picture cannot be read, or the PNG cannot be written.
    """
    from PySide6.QtCore import QRect, Qt
    from PySide6.QtGui import QColor, QFont, QImage, QPainter

    from kiosk.window import load_fonts

    application = _application()
    load_fonts()
    width, height = CELL[0] + GAP, CELL[1] + CAPTION + GAP
    rows = -(-len(pictures) // COLUMNS)
    sheet = QImage(COLUMNS * width + GAP, rows * height + GAP, QImage.Format.Format_RGB32)
    sheet.fill(QColor("#ffffff"))
    painter = QPainter(sheet)
    painter.setFont(QFont("Be Vietnam Pro", 11))
    for number, (caption, path) in enumerate(pictures):
        picture = QImage(str(path))
        if picture.isNull():
            painter.end()
            raise NotPainted(f"{path} cannot be read")
        x, y = GAP + number % COLUMNS * width, GAP + number // COLUMNS * height
        painter.drawImage(
            x,
            y,
            picture.scaled(
                *CELL,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            ),
        )
        place = QRect(x, y + CELL[1], CELL[0], CAPTION)
        painter.drawText(place, Qt.TextFlag.TextWordWrap, caption)
    painter.end()
    del application
    if not sheet.save(str(target)):
        raise NotPainted(f"{target} cannot be written")


def _application() -> object:
    """Qt's application, made where there is none yet; without a display."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_QUICK_BACKEND"] = "software"
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
