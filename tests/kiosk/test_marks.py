"""Letters with marks that do not compose (U+0312, U+0320 in Mường) are drawn whole, and in place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPointF, QUrl
from PySide6.QtGui import QImage, QRawFont
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem

from kiosk.startup import Kiosk
from kiosk.still import show_as
from kiosk.window import MARKS_FILE, MARKS_PACKAGE
from tests.helpers.layout import SIZES
from tests.helpers.touch import Finger

ABOVE, BELOW = "\u0312", "\u0320"
LABEL = """
import QtQuick
import HocSo.Components
import HocSo.Theme
Rectangle {
    property alias text: words.text
    property alias family: words.font.family
    property alias size: words.size
    color: "white"
    z: 1000
    width: 600; height: 500
    Label { id: words; x: 100; y: 100; color: "black"; size: Theme.u(40); wrapMode: Text.NoWrap }
}
"""


@dataclass(frozen=True)
class Ink:
    """Where a text is dark: the rows and columns of the picture that have ink."""

    rows: list[int]
    columns: list[int]

    @property
    def height(self) -> int:
        """From the topmost ink to the lowest."""
        return self.rows[-1] - self.rows[0]

    @property
    def bands(self) -> int:
        """How many stretches of rows there are, one below another."""
        return 1 + sum(
            after - row > 1 for row, after in zip(self.rows, self.rows[1:], strict=False)
        )


class Sheet:
    """A white sheet with one label on it, above everything in the window."""

    def __init__(self, kiosk: Kiosk, finger: Finger) -> None:
        # Kept: with the wrappers of engine and window, those of their items would go.
        self._engine, self._window, self._finger = kiosk.engine, kiosk.window, finger
        self._stage = self._window.contentItem()
        self._component = QQmlComponent(self._engine)
        self._component.setData(LABEL.encode(), QUrl())
        made: Any = self._component.create()
        assert made is not None, self._component.errorString()
        self.item: QQuickItem = made
        self.item.setParent(self._stage)
        self.item.setParentItem(self._stage)

    def picture(self) -> QImage:
        self._finger.rest()
        corner = self.item.mapToScene(QPointF(0, 0)).toPoint()
        whole = self._window.grabWindow()
        return whole.copy(corner.x(), corner.y(), 600, 500).convertToFormat(
            QImage.Format.Format_Grayscale8
        )

    def ink(self, text: str) -> Ink:
        """Write `text` and look."""
        self.item.setProperty("text", text)
        picture = self.picture()
        width, line = picture.width(), picture.bytesPerLine()
        content = bytes(picture.constBits())
        lines = [content[row * line : row * line + width] for row in range(picture.height())]
        rows = [row for row, pixels in enumerate(lines) if min(pixels) < 128]
        columns = [
            column for column in range(width) if any(pixels[column] < 128 for pixels in lines)
        ]
        assert rows, f"nothing is drawn of {text!r}"
        return Ink(rows, columns)


@pytest.fixture
def sheet(kiosk: Kiosk, finger: Finger) -> Iterator[Sheet]:
    made = Sheet(kiosk, finger)
    yield made
    made.item.setParentItem(None)
    made.item.setParent(None)


def test_the_typeface_has_every_letter_and_mark(qapp: object) -> None:
    spec = find_spec(MARKS_PACKAGE)
    assert spec is not None
    assert spec.origin is not None
    font = QRawFont(str(Path(spec.origin).parent / "files" / MARKS_FILE), 40)
    wanted = "aăâbcdđeêghiklmnoôơpqrstuưvxyẾỆỘợữẴỹ" + ABOVE + BELOW + "\u0313\u0330\u0331\u02bc"
    assert [letter for letter in wanted if not font.supportsCharacter(ord(letter))] == []


@pytest.mark.parametrize("text_scale", [1.0, 2.0], ids=["100", "200"])
def test_marks_stand_above_and_below_their_letter(
    kiosk: Kiosk, sheet: Sheet, text_scale: float
) -> None:
    show_as(kiosk.parts.display, text_scale, contrast=False)
    plain = {letter: sheet.ink(letter) for letter in "oaạ"}
    above = sheet.ink(f"o{ABOVE}")
    assert above.height > plain["o"].height + 4
    for letter in "aạ":
        below = sheet.ink(letter + BELOW)
        assert below.height > plain[letter].height + 2
        assert below.bands == plain[letter].bands + 1
        # Be Vietnam Pro, in which the plain letter is drawn, is the wider of the two.
        assert below.columns[-1] <= plain[letter].columns[-1] + 1, "a mark beside its letter"


@pytest.mark.parametrize("text_scale", [1.0, 2.0], ids=["100", "200"])
def test_two_lines_of_stacked_marks_do_not_touch(
    kiosk: Kiosk, sheet: Sheet, text_scale: float
) -> None:
    show_as(kiosk.parts.display, text_scale, contrast=False)
    first, second = f"ạ{BELOW}g{BELOW}", f"Ả{ABOVE}Ế{ABOVE}"
    alone = sheet.ink(first).bands, sheet.ink(second).bands
    assert sheet.ink(f"{first}\n{second}").bands == sum(alone)


def test_a_text_with_such_marks_is_drawn_in_one_typeface(kiosk: Kiosk, sheet: Sheet) -> None:
    faces = {}
    for text in ("Tiếng Việt", f"Tiếng Thổ o{ABOVE}", f"ka{BELOW}", "a\u0301"):
        sheet.item.setProperty("text", text)
        faces[text] = sheet.item.property("family")
    assert list(faces.values()) == ["Be Vietnam Pro", "Noto Sans", "Noto Sans", "Be Vietnam Pro"]


@pytest.mark.parametrize("text_scale", [1.0, 2.0], ids=["100", "200"])
def test_a_sentence_of_a_page_is_not_cut_at_its_edges(
    kiosk: Kiosk, finger: Finger, text_scale: float
) -> None:
    show_as(kiosk.parts.display, text_scale, contrast=False)
    kiosk.routes.voice_choice()
    finger.rest()
    shown: Any = kiosk.app.shown
    text = f"Ả{ABOVE} ạ{BELOW}"
    shown.set_sentences([text])
    for width, height in SIZES:
        kiosk.window.resize(width, height)
        finger.rest()
        sentence = finger.find("sentence0")
        assert sentence is not None
        words = next(
            item for item in sentence.findChildren(QQuickItem) if item.property("text") == text
        )
        painted = words.property("contentHeight")
        box = sentence.mapRectToScene(sentence.boundingRect())
        assert painted >= 1.8 * words.property("size") - 1
        assert box.height() >= painted, (width, height)
