"""A whole kiosk without sound, on a library of ten courses, and a finger."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.paths import VARIABLE
from kiosk.startup import Kiosk, start_kiosk
from kiosk.still import silent_voice
from tests.helpers.touch import Finger
from tests.helpers.village_pack import install_village_pack


@pytest.fixture(scope="session")
def village_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with the village pack, installed once for this worker."""
    folder = tmp_path_factory.mktemp("village") / "library"
    install_village_pack(folder)
    return folder


@pytest.fixture
def home(tmp_path: Path, village_library: Path) -> Path:
    """A data folder whose library is filled, and nothing else."""
    folder = tmp_path / "home"
    folder.mkdir(mode=0o700)
    shutil.copytree(village_library, folder / "library")
    return folder


@pytest.fixture
def kiosk(qapp: QGuiApplication, home: Path) -> Iterator[Kiosk]:
    """A kiosk on Welcome."""
    running = start_kiosk({VARIABLE: str(home)}, voice=silent_voice)
    yield running
    running.close()


@pytest.fixture
def finger(kiosk: Kiosk) -> Finger:
    """Touches the kiosk's window."""
    return Finger(kiosk)
