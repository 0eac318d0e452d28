"""Every QML file is clean for qmllint, with the types of our view models known to it."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

import kiosk.viewmodels
from kiosk.viewmodels.app import App
from kiosk.viewmodels.display import Display
from kiosk.voice.narrator import Narrator
from kiosk.window import QML
from tests.helpers.qml_types import write_module

LINT = Path(sys.executable).parent / "pyside6-qmllint"
FILES = sorted(QML.rglob("*.qml"))


def our_types() -> list[type[QObject]]:
    """Every QObject of kiosk.viewmodels, parents before children."""
    found: dict[str, type[QObject]] = {}
    for module in pkgutil.walk_packages(kiosk.viewmodels.__path__, "kiosk.viewmodels."):
        for _, kind in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            if issubclass(kind, QObject) and kind.__module__.startswith("kiosk.viewmodels."):
                found[kind.__name__] = kind
    for single in ("App", "Display"):
        found.pop(single, None)
    return sorted(found.values(), key=lambda kind: len(kind.__mro__))


@pytest.fixture(scope="session")
def imports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An import folder with the module HocSo.App."""
    folder = tmp_path_factory.mktemp("qml")
    write_module(folder, {"App": App, "Narrator": Narrator, "Display": Display}, our_types())
    return folder


def lint(imports: Path, files: list[Path]) -> subprocess.CompletedProcess[str]:
    command = [str(LINT), "-W", "0", "-I", str(imports), "-I", str(QML), *map(str, files)]
    return subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)


def test_every_qml_file_is_clean(imports: Path) -> None:
    assert len(FILES) > 30
    checked = lint(imports, FILES)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_a_property_that_no_view_model_has_is_seen(imports: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "Wrong.qml"
    wrong.write_text(
        "import QtQuick\nimport HocSo.App\n"
        "Item { required property HomeModel viewModel; enabled: viewModel.nowhere }\n"
    )
    checked = lint(imports, [wrong])
    assert checked.returncode != 0
    assert "nowhere" in checked.stdout + checked.stderr
