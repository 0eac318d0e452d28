"""A method that a signal calls is declared as a slot: else PySide makes its object another type for QML.

Such an object gets a meta-object of its own, freed with it. QML remembers an object's properties by the
address of its meta-object, so the next object at that address reads as one without its properties: a page
without words.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.startup import Kiosk

KIOSK = Path(__file__).parents[2] / "kiosk"
# Its argument is of a module that is imported late, and QML never sees it.
LATE = {("sync_timer.py", "_reachability_changed")}
PAGES_ONE_AFTER_ANOTHER = """
import sys
from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlEngine

class First(QObject):
    changed = Signal()
    def plain(self): pass
    @Slot()
    def declared(self): pass
    @Property(int, notify=changed)
    def people(self): return 3

class Second(QObject):
    changed = Signal()
    def plain(self): pass
    @Slot()
    def declared(self): pass
    @Property(int, notify=changed)
    def minutes(self): return 3

application = QGuiApplication([])
engine = QQmlEngine()
without = 0
for number in range(400):
    page, word = (First(), "people") if number % 3 else (Second(), "minutes")
    timer = QTimer()
    timer.timeout.connect(getattr(page, sys.argv[1]))
    QQmlEngine.setObjectOwnership(page, QQmlEngine.ObjectOwnership.CppOwnership)
    seen = engine.newQObject(page)
    without += seen.property(word).isUndefined()
    del page, seen, timer
print(without)
"""


def called_by_signals(tree: ast.Module) -> Iterator[str]:
    """Names of the methods of `self` that are handed to `connect` or `singleShot`."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        if node.func.attr not in ("connect", "singleShot"):
            continue
        for given in node.args:
            if (
                isinstance(given, ast.Attribute)
                and isinstance(given.value, ast.Name)
                and given.value.id == "self"
            ):
                yield given.attr


def undeclared(source: str) -> set[str]:
    """Methods that a signal calls and that are no slot."""
    tree = ast.parse(source)
    plain = {
        method.name
        for kind in ast.walk(tree)
        if isinstance(kind, ast.ClassDef)
        for method in kind.body
        if isinstance(method, ast.FunctionDef)
        and not any(ast.unparse(each).startswith("Slot(") for each in method.decorator_list)
    }
    return plain & set(called_by_signals(tree))


def reads_as_nothing(connected: str) -> int:
    """How many of 400 pages, shown one after another, had lost their property for QML."""
    child = subprocess.run(
        [sys.executable, "-c", PAGES_ONE_AFTER_ANOTHER, connected],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    return int(child.stdout)


def test_every_method_that_a_signal_calls_is_declared_a_slot() -> None:
    found = {
        (path.name, name)
        for path in KIOSK.rglob("*.py")
        for name in undeclared(path.read_text(encoding="utf-8"))
    }
    assert found == LATE


def test_one_that_is_not_is_found() -> None:
    assert undeclared("class A:\n def go(self):\n  self.t.timeout.connect(self.go)") == {"go"}


def test_no_page_of_a_kiosk_has_a_meta_object_of_its_own(kiosk: Kiosk) -> None:
    for go in (
        kiosk.routes.who,
        kiosk.routes.search,
        kiosk.routes.staff_door,
        kiosk.routes.welcome,
    ):
        go()
        page = kiosk.app.shown
        assert page is not None
        assert "__METAOBJECT__" not in vars(page), page.pageName


@pytest.mark.parametrize(("connected", "lost"), [("declared", False), ("plain", True)])
def test_pages_one_after_another_keep_their_properties(connected: str, lost: bool) -> None:
    """The second case is the control: it shows what a method that is not declared does."""
    assert (reads_as_nothing(connected) > 0) is lost
