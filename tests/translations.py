"""Brings the .ts files up to date with the sources, by Qt's own lupdate: `make translations`.

lupdate finds `qsTr` and `self.tr`. Texts of modules that know no Qt are found here: every literal
with Vietnamese letters that is not in a place where Vietnamese stays (`STAYS`).
"""

from __future__ import annotations

import ast
import json
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import PySide6

from kiosk.language import WRITTEN
from kiosk.phrases import PLACE
from kiosk.translations import FOLDER, WORDS, ts_path

ROOT = Path(__file__).parent.parent
KIOSK = ROOT / "kiosk"
LUPDATE = Path(PySide6.__file__).parent / "lupdate"
VIETNAMESE = re.compile(
    r"[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]", re.IGNORECASE
)
STAYS = {
    "kiosk/paper/": "printed",
    "kiosk/card_sheet.py": "printed",
    "kiosk/viewmodels/self_test/sheet.py": "printed",
    "kiosk/session/": "printed, or pasted into a village's group",
    "kiosk/reports/": "a table that goes to the commune",
    "kiosk/typing/": "Vietnamese letters",
    "kiosk/people/spelling.py": "Vietnamese letters",
    "kiosk/people/nickname.py": "names",
    "kiosk/settings.py": "a name",
    "kiosk/technician/": "for a technician's files and commands",
    "kiosk/translations/": "this",
    "kiosk/language.py": "names of languages",
    "kiosk/phrases.py": "examples",
    "kiosk/recording/travelling.py": "a page for whoever listens at the province",
    "kiosk/voice/": "only heard, in Vietnamese",
}
"""Where Vietnamese is not for the screen, and why; a folder ends with a slash."""
SHOWN_TOO = {"kiosk/reports/table.py": ("month_name", "group")}
"""Functions there that screens use as well."""

WITHOUT_MARKS = (WRITTEN, "Ba", "Hoa sen", "Loa", "Micro", "USB", "Wi-Fi")
"""Texts of the screens in which nothing tells that they are Vietnamese."""


def stays(path: str) -> bool:
    """Whether what a file says in Vietnamese stays so."""
    return any(path == each or (each[-1] == "/" and path.startswith(each)) for each in STAYS) or (
        path.endswith("scenes.py")
    )


def words_of(tree: ast.AST) -> Iterator[str]:
    """Each Vietnamese text of a module that is not translated on the spot; filled ones as templates."""
    skipped: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):  # docstrings
            skipped.add(id(node.value))
        elif isinstance(node, ast.JoinedStr):
            skipped.update(id(each) for each in node.values)
            skipped.update(
                id(each)
                for value in node.values
                if isinstance(value, ast.FormattedValue) and value.format_spec is not None
                for each in ast.walk(value.format_spec)
            )
        elif (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in ("tr", "translate")
        ):
            skipped.update(id(each) for argument in node.args for each in ast.walk(argument))
    for node in ast.walk(tree):
        text = _text(node) if id(node) not in skipped else ""
        if VIETNAMESE.search(PLACE.sub("", text)):
            yield text


def _text(node: ast.AST) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if not isinstance(node, ast.JoinedStr):
        return ""
    made, places = "", 0
    for value in node.values:
        if isinstance(value, ast.Constant):
            made += str(value.value)
        else:
            made += f"{{{places}}}"
            places += 1
    return made


def unmarked_words() -> tuple[str, ...]:
    """The texts of the screens that are written where Qt is not known."""
    found = dict.fromkeys(WITHOUT_MARKS)
    for path in sorted(KIOSK.rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        tree = ast.parse(path.read_text(encoding="utf-8"))
        if not stays(name):
            found.update(dict.fromkeys(words_of(tree)))
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef) and node.name in SHOWN_TOO.get(name, ()):
                found.update(dict.fromkeys(words_of(node)))
    return tuple(found)


def updated(language: str) -> str:
    """The .ts file of a language as it has to be by the sources; what is translated stays."""
    with tempfile.TemporaryDirectory(prefix="hocso-") as folder:
        ts = Path(folder) / ts_path(language).name
        shutil.copy(ts_path(language), ts)
        marked = Path(folder) / "words.py"
        lines = (
            f"QT_TRANSLATE_NOOP({WORDS!r}, {json.dumps(each, ensure_ascii=False)})"
            for each in unmarked_words()
        )
        marked.write_text("\n".join(lines), encoding="utf-8")
        # Other languages than the file's own, and no lines: a moved text is no change.
        options = ("-silent", "-no-obsolete", "-locations", "none", "-extensions", "py,qml")
        heuristics = ("-disable-heuristic", "sametext", "-disable-heuristic", "similartext")
        subprocess.run(
            [LUPDATE, *options, *heuristics, KIOSK, marked, "-ts", ts], check=True, cwd=ROOT
        )
        return ts.read_text(encoding="utf-8")


def languages() -> list[str]:
    """The languages that have a file."""
    return [path.stem.removeprefix("hocso_") for path in sorted(FOLDER.glob("hocso_*.ts"))]


if __name__ == "__main__":
    for each in languages():
        ts_path(each).write_text(updated(each), encoding="utf-8")
