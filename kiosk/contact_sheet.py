"""The pictures of a contact sheet: steps and imitation screens, painted by the kiosk's own pages."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from content.authoring.shots import Look, NotPainted, Shot

SAVED = 0.75
"""Of the screen's width, across a saved picture: letters stay readable, a course stays small."""
MOST_PAGES = 8
COLUMNS = 3
CELL = 480
"""Pixels across one picture of a joined PNG."""
CAPTION = 40
GAP = 16


def paint_shots(
    shots: Sequence[Shot], folder: Path, out_dir: Path, look: Look
) -> Mapping[str, tuple[str, ...]]:
    """Paint each shot, page by page where it does not fit on one; needs no display.

    Args:
        shots: what to paint.
        folder: the author's folder, where drawings lie.
        out_dir: where PNG files go.
        look: the screen they are painted on.

    Raises:
        NotPainted: the window cannot be built, or a picture cannot be written.
    """
    from kiosk.errors import KioskError
    from kiosk.paths import VARIABLE
    from kiosk.startup import start_kiosk
    from kiosk.still import show_as, silent_voice
    from kiosk.viewmodels.posing import PosingModel, paint

    application = _application()
    out_dir.mkdir(parents=True, exist_ok=True)
    painted: dict[str, tuple[str, ...]] = {}
    width = round(look.width * SAVED)
    try:
        with tempfile.TemporaryDirectory(prefix="hocso-") as home:
            kiosk = start_kiosk({VARIABLE: home}, voice=silent_voice)
            try:
                show_as(kiosk.parts.display, look.letters / 100, contrast=False)
                kiosk.window.resize(look.width, look.height)
                for shot in shots:
                    kiosk.app.show(PosingModel(kiosk.routes, kiosk.parts, folder, shot))
                    target = out_dir / shot.name
                    painted[shot.name] = tuple(paint(kiosk, target, width, MOST_PAGES))
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
    images = [QImage(str(path)) for _, path in pictures]
    for (_, path), image in zip(pictures, images, strict=True):
        if image.isNull():
            raise NotPainted(f"{path} cannot be read")
    tall = max((CELL * image.height() // image.width() for image in images), default=0)
    width, height = CELL + GAP, tall + CAPTION + GAP
    rows = -(-len(pictures) // COLUMNS)
    sheet = QImage(COLUMNS * width + GAP, rows * height + GAP, QImage.Format.Format_RGB32)
    sheet.fill(QColor("#ffffff"))
    painter = QPainter(sheet)
    painter.setFont(QFont("Be Vietnam Pro", 11))
    for number, ((caption, _), image) in enumerate(zip(pictures, images, strict=True)):
        x, y = GAP + number % COLUMNS * width, GAP + number // COLUMNS * height
        smooth = Qt.TransformationMode.SmoothTransformation
        painter.drawImage(x, y, image.scaledToWidth(CELL, smooth))
        painter.drawText(QRect(x, y + tall, CELL, CAPTION), Qt.TextFlag.TextWordWrap, caption)
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
