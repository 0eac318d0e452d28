"""One real hub for the tests of this folder; each test enrols its own kiosk."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.helpers.hub import KioskAtHub, RunningHub, running_hub


@pytest.fixture(scope="session")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningHub]:
    """A hub in its own process."""
    with running_hub(tmp_path_factory.mktemp("hub")) as running:
        yield running


@pytest.fixture
def kiosk(hub: RunningHub) -> KioskAtHub:
    """A freshly enrolled kiosk."""
    return hub.enrol()
