"""The tone of docs/words.md: what is never said to anybody, in any text that a person meets."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
NEVER = re.compile(
    r"\b(bạn|người dùng|quý khách|nhấp|click|vuốt|không đạt|trượt|thu thập)\b", re.IGNORECASE
)
VIETNAMESE = re.compile(
    r"[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]", re.IGNORECASE
)
QML_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')

WORDS = ROOT / "docs" / "words.md"
QML_LITERAL = re.compile(r'qsTr\("((?:[^"\\]|\\.)*)"\)')
PLACE = re.compile(r"\{[^}]*\}|%\d")
"""What is filled in: it may be named differently in the table."""


def spoken(path: Path) -> Iterator[tuple[int, str]]:
    """Line and text of each Vietnamese string of a Python or QML file, docstrings left out."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".qml":
        for number, line in enumerate(text.splitlines(), 1):
            yield from ((number, each) for each in QML_STRING.findall(line.partition("//")[0]))
        return
    tree = ast.parse(text)
    bare = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in bare:
            yield node.lineno, node.value


def offences(path: Path) -> list[str]:
    """Each forbidden word in a Vietnamese text of the file."""
    return [
        f"{path.relative_to(ROOT)}:{line}: {found.group()!r} in {text!r}"
        for line, text in spoken(path)
        if VIETNAMESE.search(text) and (found := NEVER.search(text))
    ]


@pytest.mark.parametrize("suffix", ["py", "qml"])
def test_nobody_is_called_user_nor_told_to_click(suffix: str) -> None:
    found = [
        each for path in sorted((ROOT / "kiosk").rglob(f"*.{suffix}")) for each in offences(path)
    ]
    assert not found, "\n".join(found)


def test_an_offence_is_seen(tmp_path: Path) -> None:
    assert NEVER.search("Bạn chạm vào đây")
    assert not NEVER.search("Bản thử")


def plain(text: str) -> str:
    """A text without its line breaks, places to fill in, and marks at either end."""
    return re.sub(r"\s+", " ", PLACE.sub("{}", text.replace("\\n", " "))).strip(" .,:")


def literals(path: Path) -> Iterator[str]:
    """Each text that a file has translated: qsTr of QML, self.tr of Python."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".qml":
        yield from QML_LITERAL.findall(text)
        return
    for node in ast.walk(ast.parse(text)):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr == "tr"
            and node.args
            and isinstance(node.args[0], ast.Constant)
        ):
            yield str(node.args[0].value)


@pytest.mark.parametrize("suffix", ["py", "qml"])
def test_every_text_of_the_screens_is_in_the_words(suffix: str) -> None:
    known = plain(WORDS.read_text(encoding="utf-8"))
    texts = [
        (path.relative_to(ROOT), text)
        for path in sorted((ROOT / "kiosk").rglob(f"*.{suffix}"))
        for text in literals(path)
    ]
    assert len(texts) > 50
    missing = [f"{path}: {text!r}" for path, text in texts if plain(text) not in known]
    assert not missing, "\n".join(missing)


def test_a_text_that_is_not_in_the_words_is_seen() -> None:
    known = plain(WORDS.read_text(encoding="utf-8"))
    assert plain("Đã học %1 trên %2 bài. ") in known
    assert plain("Chạm ba lần để ra") not in known
