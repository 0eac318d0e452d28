"""One real hub for the tests of this folder, on each database it runs on; each test enrols its kiosk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

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


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A province's server has a clock that is kept: tokens, sessions and waits end by it."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.steady_clock("tokens and sessions of the hub end by it"))
