"""Words can be read in both themes: every pair of colours that pages put on each other."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor
from PySide6.QtQml import QQmlComponent, QQmlExpression, qmlContext

from kiosk.startup import Kiosk
from kiosk.still import show_as

BODY = 7.0
OTHER = 4.5
SHELVES = ("device", "service", "pay", "trade", "safe", "local", "cho-minh")
BODY_PAIRS = (("ink", "paper"), ("ink", "card"), ("markedInk", "marked"))
PAIRS = (
    ("quiet", "paper"),
    ("quiet", "card"),
    ("actionInk", "action"),
    ("action", "paper"),
    ("action", "card"),
    ("success", "card"),
    ("success", "paper"),
    ("waiting", "card"),
    ("waiting", "paper"),
    ("info", "card"),
    ("info", "paper"),
    ("focus", "paper"),
    ("info", "soft(info)"),
    *((f"hue('{shelf}')", "card") for shelf in SHELVES),
    *(("onHue", f"hue('{shelf}')") for shelf in SHELVES),
    *((f"contrast ? '#000000' : hue('{shelf}')", f"tint('{shelf}')") for shelf in SHELVES),
    *(("ink", f"soft(hue('{shelf}'))") for shelf in SHELVES),
    ("ink", "soft(success)"),
    ("ink", "soft(waiting)"),
    ("ink", "soft(info)"),
)
"""Words or signs, and what they stand on; expressions of Theme."""


def luminance(colour: QColor) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: QColor, other: QColor) -> float:
    """Contrast of two colours, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def colours(kiosk: Kiosk) -> QObject:
    """An object whose context knows Theme."""
    component = QQmlComponent(kiosk.engine)
    component.setData(
        b"import QtQuick\nimport HocSo.Theme\nQtObject {property color asked: Theme.ink }",
        kiosk.engine.baseUrl(),
    )
    made = component.create()
    assert made is not None, component.errorString()
    made.setParent(kiosk.app)
    return made


def colour(scope: QObject, what: str) -> QColor:
    """What an expression of Theme gives; names of Theme stand bare in it."""
    context = qmlContext(scope)
    assert context is not None
    expression = QQmlExpression(context, scope, f"(() => {{ with (Theme) {{ return {what} }} }})()")
    found = expression.evaluate()
    value = found[0] if isinstance(found, tuple) else found
    assert not expression.hasError(), expression.error().toString()
    return QColor(value)


@pytest.mark.parametrize("contrast", [False, True], ids=["usual", "clear"])
def test_every_pair_of_colours_can_be_read(kiosk: Kiosk, *, contrast: bool) -> None:
    show_as(kiosk.parts.display, 1.0, contrast=contrast)
    scope = colours(kiosk)
    faults = []
    for least, pairs in ((BODY, BODY_PAIRS), (OTHER, PAIRS)):
        for front, back in pairs:
            found = ratio(colour(scope, front), colour(scope, back))
            if found < least:
                faults.append(f"{front} on {back} is {found:.2f}:1, at least {least}:1")
    assert not faults, "\n".join(faults)


def test_the_measure_is_that_of_the_norm() -> None:
    assert ratio(QColor("#FFFFFF"), QColor("#000000")) == pytest.approx(21)
    assert ratio(QColor("#767676"), QColor("#FFFFFF")) == pytest.approx(4.54, abs=0.01)
    assert ratio(QColor("#93866F"), QColor("#FAF6EC")) < OTHER
