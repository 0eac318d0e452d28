"""The language that is written on the screen, chosen at Welcome; what is heard is chosen apart.

Every text of the screens is written in Vietnamese in the sources and marked by `qsTr`, `self.tr`
or, where Qt is not known, by its place in `MARKED` (`kiosk/translations/__init__.py`). The other
languages lie in `kiosk/translations/hocso_<language>.ts`, as Qt Linguist writes it, and are read
when somebody chooses one. A page that is open changes at once; the next person finds Vietnamese.
Lessons, names of people and places, and whatever is printed stay as they are.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Final

from PySide6.QtCore import Property, QCoreApplication, QObject, QTimer, QTranslator, Signal, Slot

from kiosk.phrases import Phrases
from kiosk.translations import WORDS, Message, read_messages

VIETNAMESE: Final = "vi"
LANGUAGES: Final = {VIETNAMESE: "Tiếng Việt", "en": "English"}
"""What can be written on the screen: each language by its own name."""
_THOUSANDS: Final = re.compile(r"\b\d{1,3}(?:,\d{3})+\b")
_TENTHS: Final = re.compile(r"(?<![\d.])(\d+)\.(\d)(?![\d.])")
WRITTEN: Final = "1.000,5"
"""How Vietnamese writes a number; other languages translate it as a text."""
UNUSED_MS: Final = 90_000
"""Without a touch, after which a language chosen on Welcome ends, where no visit ends it."""


class _Texts(QTranslator):
    """Gives Qt the texts of one language, for QML and Python alike."""

    def __init__(self, messages: tuple[Message, ...], forward: Phrases, parent: QObject) -> None:
        super().__init__(parent)
        self._found = {(each.context, each.source): each.text for each in messages}
        self._forward = forward

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        """The text, or what Qt takes for none."""
        del disambiguation, n
        text = self._found.get((context, source))
        if text is None and context == WORDS:
            text = self._forward.say(source).text
        # Nothing, unlike an empty text, has Qt look further and end at the source.
        return text  # type: ignore[return-value] # None is a null QString; the stubs know only str

    def isEmpty(self) -> bool:  # noqa: N802 # a function of Qt
        """Never: Qt installs no empty one."""
        return False


class Language(QObject):
    """Which language is written on the screen.

    Attributes:
        written: its code, one of `LANGUAGES`.

    Signals:
        changed: another one is written from now on; texts are asked for anew.
        unused: nobody touched for `UNUSED_MS` while another than Vietnamese is written.
    """

    changed = Signal()
    unused = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._written = VIETNAMESE
        self._texts: _Texts | None = None
        self._quiet = QTimer(self, interval=UNUSED_MS, singleShot=True)
        self._quiet.timeout.connect(self.unused)

    @Property(str, notify=changed)
    def written(self) -> str:
        return self._written

    @Slot(str)
    def choose(self, code: str) -> None:
        """Write in this language from now on, until the visit ends.

        Raises:
            KeyError: the screens are not written in it.
        """
        if code not in LANGUAGES:
            raise KeyError(f"no screen is written in '{code}', only {sorted(LANGUAGES)}")
        if code == self._written:
            return
        self._written = code
        if self._texts is not None:
            QCoreApplication.removeTranslator(self._texts)
            self._texts = None
        if code != VIETNAMESE:
            self._texts = _Texts(self._english, self._to_english, self)
            QCoreApplication.installTranslator(self._texts)
        self.touched()
        self.changed.emit()

    @Slot()
    def touched(self) -> None:
        """Somebody is there."""
        if self._written == VIETNAMESE:
            self._quiet.stop()
        else:
            self._quiet.start()

    def new_visit(self) -> None:
        """The next person finds Vietnamese."""
        self.choose(VIETNAMESE)

    def in_vietnamese(self, text: str) -> str:
        """What a text of the screen says in Vietnamese: for a voice that speaks no other."""
        if self._written == VIETNAMESE:
            return text
        said = self._to_vietnamese.say(text)
        if not said.known:
            return text
        points = _THOUSANDS.sub(lambda found: found.group().replace(",", "."), said.text)
        return _TENTHS.sub(r"\1,\2", points)

    def again(self, text: str) -> str:
        """A text that was made before the language changed, in the one that is written now."""
        vietnamese = self._to_vietnamese.say(text).text
        return vietnamese if self._written == VIETNAMESE else self._to_english.say(vietnamese).text

    @cached_property
    def _english(self) -> tuple[Message, ...]:
        return tuple(each for each in read_messages("en") if each.text)

    @cached_property
    def _to_english(self) -> Phrases:
        return Phrases((each.source, each.text) for each in self._english)

    @cached_property
    def _to_vietnamese(self) -> Phrases:
        return Phrases((each.text, each.source) for each in self._english)


def worded(text: str) -> str:
    """A text of a module that knows no Qt (`MARKED`), in the language that is written now."""
    return QCoreApplication.translate(WORDS, text)


def number(value: int) -> str:
    """A number as the language of the screen writes it: 1.284, 1,284."""
    return f"{value:,}".replace(",", worded(WRITTEN)[1])


def decimal(value: float) -> str:
    """A number with one digit after its comma or point: 12,5, 12.5."""
    return f"{value:.1f}".replace(".", worded(WRITTEN)[-2])
