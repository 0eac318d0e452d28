"""Nothing ties the hub to SQLite."""

from __future__ import annotations

import pytest

from tests.helpers.hub import RunningHub
from tests.helpers.postgres import postgres_missing


def test_the_hub_was_tested_on_postgresql_too() -> None:
    missing = postgres_missing()
    if missing:
        pytest.skip(f"the hub was tested on SQLite alone: {missing}")


def test_a_hub_on_postgresql_keeps_nothing_in_its_folder(hub: RunningHub) -> None:
    hub.enrol()
    names = {path.name for path in hub.folder.iterdir()}
    assert ("hub.sqlite3" in names) is (hub.database == "")
    keys = {
        "secret-key",
        "incarnation",
        "unlock.key",
        "province.x25519",
        "province.x25519.pub",
        "note.ed25519",
    }
    # Packs for kiosks are files, whatever the database.
    assert keys >= names - {"hub.sqlite3", "hub.sqlite3-journal", "packs"}
