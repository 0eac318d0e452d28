from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.people import People, open_people


@pytest.fixture
def people(tmp_path: Path) -> Iterator[People]:
    people = open_people(tmp_path)
    yield people
    people.close()
