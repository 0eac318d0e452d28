"""What can be taken upward from a class that ended: one button each on its summary, one line here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.viewmodels.session.open_class import OpenClass

if TYPE_CHECKING:
    from kiosk.viewmodels.routes import Routes


@dataclass(frozen=True, slots=True)
class Upward:
    """One button.

    Attributes:
        name: of what is touched: `upward_<name>`.
        glyph: one of `Components/Icon.qml`.
        text: what it says (docs/words.md).
        open: what a touch does; the class is closed.
    """

    name: str
    glyph: str
    text: str
    open: Callable[[Routes, OpenClass], None]


UPWARD: Final = (
    Upward(
        "news",
        "qr",
        "Tin nhanh, bảng số liệu",
        lambda routes, held: routes.class_news(held.state, lambda: routes.class_summary(held)),
    ),
)
"""In the order of the page."""
