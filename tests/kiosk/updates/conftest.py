"""A machine with version 0.1.0, and a stick."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.machine import Machine, make_machine


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A machine that runs 0.1.0."""
    return make_machine(tmp_path / "machine")


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Where a stick is mounted."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder
