"""The texts of the screens in other languages, as Qt Linguist writes them: one .ts for each.

`make translations` brings the files up to date with the sources.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QXmlStreamReader

FOLDER: Final = Path(__file__).parent
WORDS: Final = "Words"
"""The context of texts that are written where Qt is not known."""


@dataclass(frozen=True, slots=True)
class Message:
    """One text.

    Attributes:
        context: the class or QML file that says it.
        source: in Vietnamese.
        text: in the other language; empty where nobody translated it.
        kind: empty when it is good, else "unfinished", "vanished" or "obsolete".
    """

    context: str
    source: str
    text: str
    kind: str = ""


def ts_path(language: str) -> Path:
    """The file of a language."""
    return FOLDER / f"hocso_{language}.ts"


def read_messages(language: str) -> tuple[Message, ...]:
    """Every text of a language.

    Raises:
        OSError: the file is not there.
        ValueError: it is not what Qt Linguist writes.
    """
    xml = QXmlStreamReader(ts_path(language).read_text(encoding="utf-8"))
    found: list[Message] = []
    context = source = ""
    while not xml.atEnd():
        xml.readNext()
        if not xml.isStartElement():
            continue
        match xml.name():
            case "name":
                context = xml.readElementText()
            case "source":
                source = xml.readElementText()
            case "translation":
                kind = xml.attributes().value("type")
                found.append(Message(context, source, xml.readElementText(), kind))
    if xml.hasError():
        raise ValueError(f"{ts_path(language)}, line {xml.lineNumber()}: {xml.errorString()}")
    return tuple(found)
