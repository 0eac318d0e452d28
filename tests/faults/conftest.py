"""Disks to cut and processes to fork from, for every harness."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.cut_disk import CutDisk, need_power_cuts
from tests.faults.figures import Figures


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[CutDisk]:
    """A disk whose power can be cut."""
    need_power_cuts(tmp_path)
    with CutDisk(tmp_path / "disk") as made:
        yield made


@pytest.fixture
def figures() -> Figures:
    """Where a campaign leaves its figures."""
    return Figures()
