"""The three answer cards of a class: a colour and a shape each, never letters alone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from kiosk.paper.sheet import Box, Sheet


class Shape(StrEnum):
    """What a hand can feel and an eye can tell without colour."""

    CIRCLE = "tròn"
    SQUARE = "vuông"
    TRIANGLE = "tam giác"


@dataclass(frozen=True, slots=True)
class AnswerCard:
    """One card.

    Attributes:
        colour: its name; fill, edge: as `#rrggbb`; the edge is dark enough on white paper.
    """

    colour: str
    shape: Shape
    fill: str
    edge: str

    @property
    def name(self) -> str:
        """How it is called: "đỏ tròn"."""
        return f"{self.colour} {self.shape}"


CARDS: Final = (
    AnswerCard("đỏ", Shape.CIRCLE, "#C8202B", "#8E141C"),
    AnswerCard("xanh", Shape.SQUARE, "#1E62B0", "#123F74"),
    AnswerCard("vàng", Shape.TRIANGLE, "#F5BE1B", "#8A5A00"),
)
"""In the order of the answers of a question."""


def draw_card(sheet: Sheet, card: AnswerCard, box: Box) -> None:
    """The shape of a card, as large as the box allows, in its middle."""
    side = min(box.width, box.height)
    square = QRectF(
        box.x + (box.width - side) / 2, box.y + (box.height - side) / 2, side, side
    ).adjusted(side * 0.02, side * 0.02, -side * 0.02, -side * 0.02)
    sheet.shape(_outline(card.shape, square), card.fill, card.edge, side * 0.025)


def _outline(shape: Shape, square: QRectF) -> QPainterPath:
    path = QPainterPath()
    match shape:
        case Shape.CIRCLE:
            path.addEllipse(square)
        case Shape.SQUARE:
            inset = square.width() * 0.06
            path.addRect(square.adjusted(inset, inset, -inset, -inset))
        case Shape.TRIANGLE:
            top = QPointF(square.center().x(), square.top() + square.height() * 0.06)
            base = square.bottom() - square.height() * 0.06
            corners = [top, QPointF(square.right(), base), QPointF(square.left(), base)]
            path.addPolygon(QPolygonF(corners))
            path.closeSubpath()
    return path
