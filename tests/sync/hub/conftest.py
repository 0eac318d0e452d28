"""One real hub for the tests of this folder, on each database it runs on; each test enrols its kiosk."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.helpers.hub import KioskAtHub, RunningHub, running_hub
from tests.helpers.postgres import postgres_missing, running_postgres

DATABASES = ["sqlite"] if postgres_missing() else ["sqlite", "postgresql"]


@pytest.fixture(scope="session", params=DATABASES)
def hub(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[RunningHub]:
    """A hub in its own process."""
    folder = tmp_path_factory.mktemp("hub")
    if request.param == "sqlite":
        with running_hub(folder) as running:
            yield running
    else:
        with running_postgres() as database, running_hub(folder, database=database) as running:
            yield running


@pytest.fixture
def kiosk(hub: RunningHub) -> KioskAtHub:
    """A freshly enrolled kiosk."""
    return hub.enrol()
