"""What is wrong with a page as it is painted: judged from the rectangles of the real window."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem, QQuickWindow

from tests.faults.campaign import LONG
from tests.helpers.touch import walk

SIZES = ((1024, 768), (1280, 720), (1280, 800), (800, 1280))
"""Screens of every shape. Pages scale with the screen, so those of one shape look alike."""
if LONG:
    SIZES += ((1366, 768), (1920, 1080))

LEAST_TARGET = 72
LEAST_GAP = 16
LEAST_KEY = 64
LEAST_KEY_GAP = 8
HAIR = 1.5
"""Rounding of scaled measures."""


@dataclass(frozen=True)
class Words:
    """One text as painted."""

    text: str
    box: QRectF
    item: QQuickItem
    button: QQuickItem | None


@dataclass(frozen=True)
class Target:
    """One thing under a finger."""

    name: str
    box: QRectF
    item: QQuickItem
    key: bool


def layout_faults(window: QQuickWindow) -> list[str]:
    """Everything clipped, overlapping, elided, shrunk, too small or too close."""
    items = list(walk(window.contentItem()))
    words = [_words(item) for item in items if item.property("text") and _is_text(item)]
    targets = [_target(item) for item in items if item.property("touchable") is True]
    fields = [_target(item) for item in items if _class(item).startswith("TypedField")]
    whole = QRectF(0, 0, window.width(), window.height())
    return [
        *_bad_words(words, whole),
        *_crossings(words),
        *_hidden(words, targets),
        *_bad_targets(targets, whole),
        *_too_close(targets),
        *_covered(fields, targets, whole),
    ]


def _class(item: QQuickItem) -> str:
    return str(item.metaObject().className())


def _is_text(item: QQuickItem) -> bool:
    return item.metaObject().indexOfProperty("truncated") >= 0 and item.width() > 0


def _number(item: QQuickItem, name: str) -> int:
    """An enumeration of QML, which has no Python type."""
    context = qmlContext(item)
    assert context is not None
    found = QQmlExpression(context, item, f"Number({name})").evaluate()
    return int(found[0] if isinstance(found, tuple) else found)


def _scene(item: QQuickItem, x: float, y: float, width: float, height: float) -> QRectF:
    return QRectF(item.mapToScene(QPointF(x, y)), item.mapToScene(QPointF(x + width, y + height)))


def _words(item: QQuickItem) -> Words:
    width, height = item.property("contentWidth"), item.property("contentHeight")
    across = {1: 0.0, 2: 1.0, 4: 0.5}.get(_number(item, "effectiveHorizontalAlignment"), 0.0)
    down = {32: 0.0, 64: 1.0, 128: 0.5}.get(_number(item, "verticalAlignment"), 0.0)
    left = item.property("leftPadding") + across * (item.width() - width)
    top = item.property("topPadding") * (1 - down) + down * (item.height() - height)
    button = item.parentItem()
    while button is not None and button.property("touchable") is not True:
        button = button.parentItem()
    return Words(str(item.property("text")), _scene(item, left, top, width, height), item, button)


def _target(item: QQuickItem) -> Target:
    name = item.objectName() or str(item.property("spoken") or item.metaObject().className())
    box = _scene(item, 0, 0, item.width(), item.height())
    return Target(name, box, item, _class(item).startswith("KeyboardKey"))


def _within(inner: QRectF, outer: QRectF) -> bool:
    return outer.adjusted(-HAIR, -HAIR, HAIR, HAIR).contains(inner)


def _cross(one: QRectF, other: QRectF) -> bool:
    shared = one.intersected(other)
    return shared.width() > 2 * HAIR and shared.height() > 2 * HAIR


def _place(box: QRectF) -> str:
    return f"{box.x():.0f},{box.y():.0f} {box.width():.0f}×{box.height():.0f}"


def _bad_words(words: list[Words], whole: QRectF) -> list[str]:
    faults = []
    for one in words:
        if one.item.property("truncated"):
            faults.append(f"elided: '{one.text}'")
        if _number(one.item, "fontSizeMode") != 0:
            faults.append(f"shrinks by itself: '{one.text}'")
        if not _within(one.box, whole):
            faults.append(f"outside the window: '{one.text}' at {_place(one.box)}")
        elif one.button is not None:
            box = _scene(one.button, 0, 0, one.button.width(), one.button.height())
            if not _within(one.box, box):
                faults.append(
                    f"outside its button: '{one.text}' at {_place(one.box)} in {_place(box)}"
                )
        if one.box.width() > _scene(one.item, 0, 0, one.item.width(), 0).width() + 2 * HAIR:
            faults.append(f"wider than its place: '{one.text}' in {one.item.width():.0f}")
    return faults


def _crossings(words: list[Words]) -> list[str]:
    return [
        f"'{one.text}' at {_place(one.box)} crosses '{other.text}' at {_place(other.box)}"
        for one, other in combinations(words, 2)
        if _cross(one.box, other.box)
    ]


def _hidden(words: list[Words], targets: list[Target]) -> list[str]:
    return [
        f"'{one.text}' at {_place(one.box)} lies across {target.name} at {_place(target.box)}"
        for one in words
        for target in targets
        if not target.item.isAncestorOf(one.item) and _cross(one.box, target.box)
    ]


def _bad_targets(targets: list[Target], whole: QRectF) -> list[str]:
    faults = []
    for one in targets:
        least = LEAST_KEY if one.key else LEAST_TARGET
        if min(one.box.width(), one.box.height()) < least - 0.5:
            faults.append(f"target {one.name} is {_place(one.box)}, at least {least}")
        if not _within(one.box, whole):
            faults.append(f"target {one.name} leaves the window: {_place(one.box)}")
    return faults


def _too_close(targets: list[Target]) -> list[str]:
    faults = []
    for one, other in combinations(targets, 2):
        if one.item.isAncestorOf(other.item) or other.item.isAncestorOf(one.item):
            continue
        least = LEAST_KEY_GAP if one.key and other.key else LEAST_GAP
        across = max(one.box.left() - other.box.right(), other.box.left() - one.box.right())
        down = max(one.box.top() - other.box.bottom(), other.box.top() - one.box.bottom())
        if max(across, down) < least - HAIR:
            faults.append(
                f"{one.name} and {other.name} are {max(across, down):.0f} apart, at least {least}"
            )
    return faults


def _covered(fields: list[Target], targets: list[Target], whole: QRectF) -> list[str]:
    """What is typed is seen whole: no key or button lies over the field, and it is on the screen."""
    faults = [
        f"{target.name} at {_place(target.box)} covers the field at {_place(field.box)}"
        for field in fields
        for target in targets
        if _cross(field.box, target.box)
    ]
    return faults + [
        f"the field leaves the window: {_place(field.box)}"
        for field in fields
        if not _within(field.box, whole)
    ]
