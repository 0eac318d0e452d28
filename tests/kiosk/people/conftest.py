from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from tests.helpers.people import People, open_people
from tests.helpers.people_screen import PeopleScreen
from tests.helpers.people_store import SampleStore


@pytest.fixture
def people(tmp_path: Path) -> Iterator[People]:
    people = open_people(tmp_path)
    yield people
    people.close()


@pytest.fixture
def screen(qapp: QGuiApplication, tmp_path: Path) -> Iterator[PeopleScreen]:
    screen = PeopleScreen(tmp_path, SampleStore())
    yield screen
    screen.close()
