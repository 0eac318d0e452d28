"""The QML engine and its one window: fonts, the module HocSo.App, Main.qml."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QFontDatabase
from PySide6.QtQml import (
    QQmlApplicationEngine,
    QQmlEngine,
    qmlRegisterSingletonType,
)
from PySide6.QtQuick import QQuickWindow

from kiosk.errors import ScreenUnusable
from kiosk.viewmodels.app import MODULE, App, introduce
from kiosk.viewmodels.page import PageModel

QML = Path(__file__).parent / "qml"
FONT_PACKAGE = "fontpkg_be_vietnam_pro"
WEIGHTS = ("Regular", "Medium", "SemiBold", "Bold")
MARKS_PACKAGE = "fontpkg_noto_sans"
MARKS_FILE = "NotoSans[wdth,wght].ttf"
"""For texts whose marks Be Vietnam Pro lacks or cannot place: `face` of Theme.qml."""


def load_fonts() -> None:
    """Make the bundled typefaces known to Qt.

    Raises:
        ScreenUnusable: a font file of the bundle cannot be read.
    """
    files = [(FONT_PACKAGE, f"BeVietnamPro-{weight}.ttf") for weight in WEIGHTS]
    for package, name in (*files, (MARKS_PACKAGE, MARKS_FILE)):
        spec = find_spec(package)
        if spec is None or spec.origin is None:
            raise ScreenUnusable(f"package {package} is not installed")
        path = Path(spec.origin).parent / "files" / name
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise ScreenUnusable(f"font {path} cannot be loaded")


def open_window(app: App, *, narrator: QObject, display: QObject) -> QQmlApplicationEngine:
    """Build the engine and show its window on the page that `app` is on.

    The three objects live as long as the caller keeps them; the engine owns none.

    Raises:
        ScreenUnusable: Main.qml cannot be loaded.
    """
    introduce(PageModel)
    shared = {"App": app, "Narrator": narrator, "Display": display}
    # Before the engine is made: registered later, QML no longer takes its own types for objects.
    for name in shared:
        _register(name)
    engine = QQmlApplicationEngine()
    for name, value in shared.items():
        engine.setProperty(name, value)
    engine.addImportPath(str(QML))
    faults: list[str] = []
    engine.warnings.connect(lambda found: faults.extend(each.toString() for each in found))
    engine.load(str(QML / "Main.qml"))
    if not engine.rootObjects():
        raise ScreenUnusable("the window cannot be built: " + "; ".join(faults))
    return engine


def window_of(engine: QQmlApplicationEngine) -> QQuickWindow:
    """The engine's one window."""
    return cast("QQuickWindow", engine.rootObjects()[0])


@cache
def _register(name: str) -> None:
    """Make a singleton known, once a process: a second time breaks the engines that follow.

    It is known as a QObject whatever it is, so that a silent narrator and a speaking one can take
    turns in one process; QML finds properties and slots by the object itself.
    """
    qmlRegisterSingletonType(QObject, MODULE, 1, 0, name, _handed_over(name))  # type: ignore[call-overload] # the stubs say bytes, the function takes text


def _handed_over(name: str) -> Callable[[QQmlEngine], QObject]:
    """What QML calls for the singleton: the object that this engine was given."""

    def hand_over(engine: QQmlEngine) -> QObject:
        value = cast("QObject", engine.property(name))
        QQmlEngine.setObjectOwnership(value, QQmlEngine.ObjectOwnership.CppOwnership)
        return value

    return hand_over
