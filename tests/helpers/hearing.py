"""A finger that slides over a page in "Nghe và chạm" and compares what is written with what is heard."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.startup import Kiosk
from tests.helpers.noting import voice_of
from tests.helpers.touch import walk

_TAGS = re.compile(r"<[^>]*>|&\w+;")
_WORD = re.compile(r"\w+")
LONGEST_KEY, LONGEST_GROUP = 3, 4
"""Letters on a key ("123"), and in a group of a code that is read letter by letter."""
NAMED = {"English": "Tiếng Anh"}
"""A language is written in itself, and spoken of in Vietnamese."""
NOWHERE = QPoint(2, 150)
"""The paper at the left edge, where nothing stands."""


def words(text: str) -> list[str]:
    """The words of a text, without marks and markup."""
    return _WORD.findall(_TAGS.sub(" ", text).casefold().replace("%", " phần trăm "))


def unheard(kiosk: Kiosk) -> list[str]:
    """Everything on the open page that is seen and not heard: texts, and things to touch.

    "Nghe và chạm" must be on. It comes down once and slides from thing to thing, so that nothing is
    ever pressed. As a mouse, which is heard at once: touches are gathered until the next frame.
    """
    window, voice = kiosk.window, voice_of(kiosk)
    places = [*_texts(kiosk), *_things(kiosk)]
    read = set(words(" ".join(kiosk.app.shown.said))) if kiosk.app.shown else set()
    faults = []
    QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=NOWHERE)
    for written, spot in places:
        voice.last = []
        QTest.mouseMove(window, spot)
        if not voice.last:
            # What is already under the finger is not said twice: off it, and on again.
            QTest.mouseMove(window, NOWHERE)
            QTest.mouseMove(window, spot)
        heard = " ".join(voice.last)
        if not heard.strip():
            faults.append(f"nothing is heard at '{written}'")
        elif not _covers(written, heard) and not set(words(written)) <= read:
            faults.append(f"'{written}' is heard as '{heard}'")
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=NOWHERE)
    return faults


def _covers(written: str, heard: str) -> bool:
    """Whether these words are heard; letters may be spelled, and keys named."""
    wanted, said = words(NAMED.get(written, written)), set(words(heard))
    if set(wanted) <= said:
        return True
    letters = "".join(wanted)
    if heard.endswith(", phím"):
        return len(letters) <= LONGEST_KEY
    if len(letters) == 1:
        return any(word.startswith(letters) for word in said)
    return len(letters) <= LONGEST_GROUP and heard.count(",") + 1 == len(letters)


def _texts(kiosk: Kiosk) -> Iterator[tuple[str, QPoint]]:
    for item in _page(kiosk):
        text = item.property("text")
        if item.inherits("QQuickText") and text and item.width() > 0 and words(text):
            yield text, _middle(item)


def _things(kiosk: Kiosk) -> Iterator[tuple[str, QPoint]]:
    for item in _page(kiosk):
        if item.property("touchable") is True:
            yield "", _middle(item)


def _page(kiosk: Kiosk) -> Iterator[QQuickItem]:
    for item in walk(kiosk.window.contentItem()):
        if item.objectName() == "stage":
            yield from walk(item)


def _middle(item: QQuickItem) -> QPoint:
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
