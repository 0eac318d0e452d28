"""Cards on paper: A4, eight a page with cut marks, each with nickname, pictures in order and QR code.

The avatar is left out: whoever finds a card lacks what opens it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QImageReader,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
)

from kiosk.people.cards import IssuedCard
from kiosk.people.picture_code import BY_ID
from kiosk.people.qr_card import card_text
from kiosk.window import QML

DOTS_PER_MM: Final = 20
PICTURE_DOTS: Final = 360
"""A picture of 19 mm at some 480 dots an inch."""
PAGE: Final = (210, 297)
CARD: Final = (90, 62)
COLUMNS, ROWS = 2, 4
GAP: Final = 6
"""Millimetres between cards: room for the cut marks."""
MARK: Final = 2.5
INK: Final = QColor("#2A211C")
QUIET: Final = QColor("#5F5349")
TITLE: Final = "Thẻ học số"
HOW: Final = "Chạm các hình theo thứ tự này, hoặc đưa mã QR vào máy quét."
FAMILY: Final = "Be Vietnam Pro"


@dataclass(frozen=True, slots=True)
class PrintedCard:
    """One card to print."""

    nickname: str
    card: IssuedCard


def card_pdf(cards: Sequence[PrintedCard]) -> bytes:
    """The cards as a PDF, in their order.

    Raises:
        ValueError: there is none to print.
    """
    if not cards:
        raise ValueError("no card to print, at least one")
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(TITLE)
    writer.setCreator("Học Số")
    writer.setResolution(round(DOTS_PER_MM * 25.4))
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(0, 0, 0, 0),
        )
    )
    painter = QPainter(writer)
    # Everything below is in millimetres.
    painter.scale(DOTS_PER_MM, DOTS_PER_MM)
    drawings: dict[str, QImage] = {}
    for number, card in enumerate(cards):
        place = number % (COLUMNS * ROWS)
        if number and place == 0:
            writer.newPage()
        _draw(painter, _spot(place), card, drawings)
    painter.end()
    return bytes(buffer.data().data())


def _spot(place: int) -> QRectF:
    row, column = divmod(place, COLUMNS)
    left = (PAGE[0] - COLUMNS * CARD[0] - (COLUMNS - 1) * GAP) / 2
    top = (PAGE[1] - ROWS * CARD[1] - (ROWS - 1) * GAP) / 2
    return QRectF(left + column * (CARD[0] + GAP), top + row * (CARD[1] + GAP), *CARD)


def _draw(
    painter: QPainter, spot: QRectF, printed: PrintedCard, drawings: dict[str, QImage]
) -> None:
    _cut_marks(painter, spot)
    inner = spot.adjusted(4, 4, -4, -4)
    qr = QRectF(inner.right() - 25, inner.top(), 25, 25)
    _qr(painter, qr, card_text(printed.card.number))
    words = QRectF(inner.left(), inner.top(), qr.left() - inner.left() - 4, qr.height())
    _text(painter, QRectF(words.left(), words.top(), words.width(), 5), TITLE, 3.4, QUIET)
    name = QRectF(words.left(), words.top() + 5, words.width(), 12)
    _text(painter, name, printed.nickname, 4.7, INK, bold=True)
    how = QRectF(words.left(), words.top() + 17, words.width(), 8)
    _text(painter, how, HOW, 2.7, QUIET)
    pictures = printed.card.pictures
    gap = 2.5
    side = min(18.5, (inner.width() - (len(pictures) - 1) * gap) / len(pictures))
    left = inner.left() + (inner.width() - len(pictures) * side - (len(pictures) - 1) * gap) / 2
    for order, picture in enumerate(pictures):
        box = QRectF(left + order * (side + gap), inner.bottom() - side - 4.5, side, side)
        _picture(painter, box, _drawing(BY_ID[picture].file, drawings))
        below = QRectF(box.left(), box.bottom() + 0.6, side, 4)
        _text(painter, below, str(order + 1), 3.6, INK, bold=True, centred=True)


def _cut_marks(painter: QPainter, spot: QRectF) -> None:
    painter.setPen(QPen(QUIET, 0.15))
    for x, outward in ((spot.left(), -1), (spot.right(), 1)):
        for y, down in ((spot.top(), -1), (spot.bottom(), 1)):
            painter.drawLine(QPointF(x, y), QPointF(x + outward * MARK, y))
            painter.drawLine(QPointF(x, y), QPointF(x, y + down * MARK))


def _qr(painter: QPainter, box: QRectF, text: str) -> None:
    # Imported here: only printing and the card's own page draw QR codes.
    import segno

    rows = [list(row) for row in segno.make_qr(text, error="m", boost_error=False).matrix]
    cell = box.width() / len(rows)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if dark:
                # A hair wider, so that no printer leaves light between two dark cells.
                at = QRectF(box.left() + x * cell, box.top() + y * cell, cell + 0.02, cell + 0.02)
                painter.fillRect(at, Qt.GlobalColor.black)


def _picture(painter: QPainter, box: QRectF, image: QImage) -> None:
    painter.setPen(QPen(QUIET, 0.25))
    painter.drawRoundedRect(box, 2, 2)
    inner = box.adjusted(1, 1, -1, -1)
    scale = min(inner.width() / image.width(), inner.height() / image.height())
    size = (image.width() * scale, image.height() * scale)
    at = QPointF(inner.center().x() - size[0] / 2, inner.center().y() - size[1] / 2)
    painter.drawImage(QRectF(at.x(), at.y(), *size), image)


def _drawing(name: str, drawings: dict[str, QImage]) -> QImage:
    if name not in drawings:
        reader = QImageReader(str(QML / "Art" / f"{name}.svg"))
        natural = reader.size()
        reader.setScaledSize(
            natural.scaled(QSize(PICTURE_DOTS, PICTURE_DOTS), Qt.AspectRatioMode.KeepAspectRatio)
        )
        drawings[name] = reader.read()
    return drawings[name]


def _text(
    painter: QPainter,
    box: QRectF,
    text: str,
    millimetres: float,
    colour: QColor,
    *,
    bold: bool = False,
    centred: bool = False,
) -> None:
    # Fonts have whole pixels: text is drawn on a grid of dots, not of millimetres.
    painter.save()
    painter.translate(box.topLeft())
    painter.scale(1 / DOTS_PER_MM, 1 / DOTS_PER_MM)
    font = QFont(FAMILY)
    font.setPixelSize(round(millimetres * DOTS_PER_MM))
    font.setBold(bold)
    painter.setFont(font)
    painter.setPen(colour)
    flags = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignVCenter.value
    flags |= (Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft).value
    room = QRectF(0, 0, box.width() * DOTS_PER_MM, box.height() * DOTS_PER_MM)
    painter.drawText(room, flags, text)
    painter.restore()
