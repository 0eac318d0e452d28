"""Words can be read in both themes: every pair of colours that pages put on each other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, QRectF
from PySide6.QtGui import QColor, QImage
from PySide6.QtQml import QQmlComponent, QQmlExpression, qmlContext
from PySide6.QtTest import QTest

from kiosk.scenes import a_guest, a_learner, first_lesson
from kiosk.startup import Kiosk
from kiosk.still import PATIENCE_MS, settle, show_as
from tests.faults.campaign import LONG
from tests.helpers.touch import screen, walk

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
    *((f"onTint('{shelf}')", f"tint('{shelf}')") for shelf in SHELVES),
    *(("ink", f"soft(hue('{shelf}'))") for shelf in SHELVES),
    ("ink", "soft(success)"),
    ("ink", "soft(waiting)"),
    ("ink", "soft(info)"),
    ("onHue", "waiting"),
    ("onHue", "focus"),
    *(("onHue", f"contrast ? ink : signs['{letter}']") for letter in "ABCD"),
    ("codeInk", "codePaper"),
    # The imitation phone.
    *(("onKey", f"tiles[{place}]") for place in range(7)),
    *(("onKey", key) for key in ("keyHangUp", "keyAnswer", "keyOther")),
    *(
        (words, ground)
        for words in ("ink", "quiet")
        for ground in ("callGround", "homeGround", "address", "bubble", "row", "advertPaper")
    ),
    ("ink", "callerFace"),
    ("advert", "advertPaper"),
    ("buttonInk", "contrast ? card : info"),
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


QML = Path(__file__).parent.parent.parent / "kiosk" / "qml"
LITERAL = re.compile(r'"#[0-9A-Fa-f]{6,8}"|color: "[a-z]+"')
PLAIN = {'"#000000"', '"#FFFFFF"', 'color: "transparent"'}
"""Codes are black on white in every theme, so that a scanner reads them."""


def test_every_colour_of_a_component_is_one_of_theme() -> None:
    found = [
        f"{path.relative_to(QML)}:{number}: {literal}"
        for folder in ("Components", "Steps", "Pages")
        for path in sorted((QML / folder).rglob("*.qml"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        for literal in LITERAL.findall(line)
        if literal not in PLAIN
    ]
    assert not found, "\n".join(found)


# --- as it is painted -------------------------------------------------------------------------

PAGES: dict[str, Callable[[Kiosk], None]] = {
    "welcome": lambda kiosk: kiosk.routes.welcome(),
    "who": lambda kiosk: kiosk.routes.who(),
    "guest": a_guest,
    "learner": a_learner,
    "shelves": lambda kiosk: kiosk.routes.shelves(),
    "search": lambda kiosk: kiosk.routes.search(),
    "course": lambda kiosk: kiosk.routes.course(first_lesson(kiosk)[0]),
    "lesson": lambda kiosk: kiosk.routes.lesson(*first_lesson(kiosk)),
    "task": lambda kiosk: kiosk.routes.tasks(first_lesson(kiosk)[0], "pre"),
    "finished": lambda kiosk: kiosk.routes.finished(*first_lesson(kiosk)),
}


def painted_words(kiosk: Kiosk) -> Iterator[tuple[str, QColor, QRectF]]:
    """Each text on the screen, its colour, and where it stands."""
    for item in walk(kiosk.window.contentItem()):
        words = item.property("text") if item.inherits("QQuickText") else ""
        if words:
            yield words, item.property("color"), item.mapRectToScene(item.boundingRect())


def ground(picture: QImage, spot: QRectF) -> QColor:
    """What words stand on: the colour most often met in their rectangle."""
    pixels: Counter[int] = Counter(
        picture.pixel(x, y)
        for x in range(max(0, int(spot.left())), min(picture.width(), int(spot.right())), 2)
        for y in range(max(0, int(spot.top())), min(picture.height(), int(spot.bottom())), 2)
    )
    return QColor(pixels.most_common(1)[0][0])


PRESSED_ON = ("welcome", "guest", "task", "lesson") if LONG else ("task",)


@pytest.mark.parametrize("contrast", [False, True], ids=["usual", "clear"])
def test_words_can_be_read_while_a_finger_is_on_them(kiosk: Kiosk, *, contrast: bool) -> None:
    faults = []
    for name in PRESSED_ON:
        show_as(kiosk.parts.display, 1.0, contrast=contrast)
        PAGES[name](kiosk)
        settle(kiosk, PATIENCE_MS)
        for item in list(walk(kiosk.window.contentItem())):
            if item.property("touchable") is not True or not item.isEnabled():
                continue
            spot = item.mapToScene(item.boundingRect().center()).toPoint()
            # So far away that lifting it there presses nothing.
            upper = spot.y() < kiosk.window.height() / 2
            nowhere = QPoint(2, kiosk.window.height() - 2 if upper else 2)
            QTest.touchEvent(kiosk.window, screen()).press(1, spot, kiosk.window).commit()
            assert item.property("down"), f"{name}: {item.objectName()} does not show the finger"
            picture = kiosk.window.grabWindow()
            inside = item.mapRectToScene(item.boundingRect())
            for words, painted, place in painted_words(kiosk):
                found = ratio(painted, ground(picture, place))
                if inside.contains(place) and found < OTHER:
                    faults.append(f"{name}: pressed {words[:30]!r} is {found:.2f}:1")
            QTest.touchEvent(kiosk.window, screen()).move(1, nowhere, kiosk.window).commit()
            QTest.touchEvent(kiosk.window, screen()).release(1, nowhere, kiosk.window).commit()
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("contrast", [False, True], ids=["usual", "clear"])
def test_painted_words_can_be_read_on_what_lies_behind_them(
    kiosk: Kiosk, *, contrast: bool
) -> None:
    faults = []
    for name, go in PAGES.items():
        show_as(kiosk.parts.display, 1.0, contrast=contrast)
        go(kiosk)
        settle(kiosk, PATIENCE_MS)
        picture = kiosk.window.grabWindow()
        read = list(painted_words(kiosk))
        assert read, name
        for words, colour_of_words, spot in read:
            behind = ground(picture, spot)
            found = ratio(colour_of_words, behind)
            if found < OTHER:
                faults.append(
                    f"{name}: {words[:30]!r} is {colour_of_words.name()} on {behind.name()},"
                    f" {found:.2f}:1"
                )
    assert not faults, "\n".join(faults)
