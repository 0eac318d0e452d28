"""Drawings of lessons for paper: SVG or picture files, sharp at the size they are printed in."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader

MOST_DOTS: Final = 1100
"""On the longer side: some 450 dots an inch at 62 mm."""


def drawing(path: Path | None) -> QImage | None:
    """The drawing in a file, None where there is none or it cannot be read."""
    if path is None:
        return None
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setScaledSize(
        reader.size().scaled(QSize(MOST_DOTS, MOST_DOTS), Qt.AspectRatioMode.KeepAspectRatio)
    )
    image = reader.read()
    return None if image.isNull() else image
