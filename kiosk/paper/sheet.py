"""A4 pages drawn into a PDF: everything in millimetres from the upper left corner.

The bundled typeface must be known to Qt (`kiosk.window.load_fonts`). May be used on any one thread.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import IntFlag
from functools import cache
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPageSize,
    QPainter,
    QPainterPath,
    QPdfWriter,
    QPen,
    QTransform,
)

from kiosk.paper.style import FAMILY, Ink

WIDTH: Final = 210.0
HEIGHT: Final = 297.0
MARGIN: Final = 14.0
"""Printers leave up to 6 mm white; the rest is for holding the page."""
DOTS: Final = 100
"""Dots of the PDF for a millimetre, so that nothing has to be scaled while drawing."""
WITHOUT_LIGATURES: Final = ("liga", "clig", "dlig")
"""A ligature has no letter of its own, so whoever copies text from the page would lose it."""


class At(IntFlag):
    """Where words stand in their box."""

    START = Qt.AlignmentFlag.AlignLeft.value
    CENTRE = Qt.AlignmentFlag.AlignHCenter.value
    END = Qt.AlignmentFlag.AlignRight.value
    MIDDLE = Qt.AlignmentFlag.AlignVCenter.value


@dataclass(frozen=True, slots=True)
class Box:
    """A part of the page: its upper left corner, width and height."""

    x: float
    y: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.y + self.height

    @property
    def end(self) -> float:
        """Its right side."""
        return self.x + self.width

    def inset(self, by: float) -> Box:
        """The same, smaller on every side."""
        return Box(self.x + by, self.y + by, self.width - 2 * by, self.height - 2 * by)


CONTENT: Final = Box(MARGIN, MARGIN, WIDTH - 2 * MARGIN, HEIGHT - 2 * MARGIN)
"""What is inside the margins."""


class Sheet:
    """One document that is being drawn; `finished` gives its bytes.

    Args:
        title: shown by programs that open it.
    """

    def __init__(self, title: str) -> None:
        self._buffer = QBuffer()
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._writer = QPdfWriter(self._buffer)
        self._writer.setResolution(DOTS * 254 // 10)
        self._writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        self._writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        self._writer.setTitle(title)
        self._writer.setCreator("Học Số")
        self._painter = QPainter(self._writer)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._dry = False

    @contextmanager
    def dry(self) -> Iterator[None]:
        """Inside, everything is measured and nothing drawn."""
        self._dry = True
        try:
            yield
        finally:
            self._dry = False

    def next_page(self) -> None:
        """Go on with an empty page."""
        self._writer.newPage()

    def finished(self) -> bytes:
        """The whole PDF; nothing can be drawn afterwards."""
        self._painter.end()
        self._buffer.close()
        return bytes(self._buffer.data().data())

    # --- words -------------------------------------------------------------------------------

    def height_of(self, words: str, ink: Ink, width: float) -> float:
        """How much room words take, wrapped at this width."""
        return self._extent(words, ink, width).height() / DOTS

    def width_of(self, words: str, ink: Ink) -> float:
        """How long words are on one line."""
        return QFontMetricsF(_font(ink), self._writer).horizontalAdvance(words) / DOTS

    def write(self, box: Box, words: str, ink: Ink, at: At = At.START) -> float:
        """Draw words, wrapped at the box's width; what height they took."""
        if not self._dry:
            self._painter.setFont(_font(ink))
            self._painter.setPen(QColor(ink.colour))
            self._painter.drawText(_dots(box), int(at) | Qt.TextFlag.TextWordWrap.value, words)
        return self.height_of(words, ink, box.width)

    def write_fitting(self, box: Box, words: str, ink: Ink, at: At = At.START) -> float:
        """As `write`, smaller where they would not fit into the box otherwise."""
        scale = 1.0
        while scale > SMALLEST and not self._fits(box, words, ink.scaled(scale)):
            scale -= 0.05
        return self.write(box, words, ink.scaled(scale), at)

    def _fits(self, box: Box, words: str, ink: Ink) -> bool:
        extent = self._extent(words, ink, box.width)
        return extent.height() <= box.height * DOTS and extent.width() <= box.width * DOTS

    def _extent(self, words: str, ink: Ink, width: float) -> QRectF:
        metrics = QFontMetricsF(_font(ink), self._writer)
        room = QRectF(0, 0, width * DOTS, HEIGHT * DOTS * 10)
        return metrics.boundingRect(room, Qt.TextFlag.TextWordWrap.value, words)

    # --- shapes ------------------------------------------------------------------------------

    def fill(self, box: Box, colour: str, radius: float = 0) -> None:
        """A filled box."""
        self._path(_rounded(box, radius), colour, None, 0)

    def frame(self, box: Box, colour: str, radius: float = 0, width: float = 0.3) -> None:
        """The outline of a box."""
        self._path(_rounded(box, radius), None, colour, width)

    def line(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        colour: str,
        *,
        width: float = 0.3,
        dotted: bool = False,
    ) -> None:
        """A line from point to point."""
        if self._dry:
            return
        style = Qt.PenStyle.DotLine if dotted else Qt.PenStyle.SolidLine
        self._painter.setPen(QPen(QColor(colour), width * DOTS, style))
        self._painter.drawLine(QPointF(*start) * DOTS, QPointF(*end) * DOTS)

    def shape(
        self, path: QPainterPath, colour: str, edge: str | None = None, width: float = 0
    ) -> None:
        """A path in millimetres, filled, with an edge where one is named."""
        self._path(path, colour, edge, width)

    def picture(self, box: Box, image: QImage) -> None:
        """An image, as large as the box allows, in its middle."""
        if self._dry:
            return
        scale = min(box.width / image.width(), box.height / image.height())
        width, height = image.width() * scale, image.height() * scale
        at = Box(box.x + (box.width - width) / 2, box.y + (box.height - height) / 2, width, height)
        self._painter.drawImage(_dots(at), image)

    def _path(self, path: QPainterPath, fill: str | None, edge: str | None, width: float) -> None:
        if self._dry:
            return
        pen = QPen(QColor(edge), width * DOTS) if edge else QPen(Qt.PenStyle.NoPen)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self._painter.setPen(pen)
        self._painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
        self._painter.drawPath(QTransform.fromScale(DOTS, DOTS).map(path))


SMALLEST: Final = 0.6
"""How far `write_fitting` goes down."""


@cache
def _font(ink: Ink) -> QFont:
    font = QFont(FAMILY)
    font.setPointSizeF(ink.points)
    font.setWeight(QFont.Weight(ink.weight))
    font.setItalic(ink.italic)
    for name in WITHOUT_LIGATURES:
        font.setFeature(QFont.Tag(name), 0)
    return font


def _rounded(box: Box, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(box.x, box.y, box.width, box.height), radius, radius)
    return path


def _dots(box: Box) -> QRectF:
    return QRectF(box.x * DOTS, box.y * DOTS, box.width * DOTS, box.height * DOTS)
