"""No cell about fewer than five people is shown, nor can it be reckoned from its neighbours."""

from __future__ import annotations

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st


@pytest.fixture(scope="module", autouse=True)
def _django(tmp_path_factory: pytest.TempPathFactory) -> None:
    os.environ.setdefault("HOCSO_HUB_DATA", str(tmp_path_factory.mktemp("hub-models")))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sync.hub.settings")
    import django

    django.setup()


@given(st.lists(st.integers(0, 30), max_size=6))
def test_subtraction_gives_nobody_away(values: list[int]) -> None:
    from sync.hub.pages.cells import SMALL_CELL, shown_together

    cells = shown_together(values)
    hidden = [cell.value for cell in cells if cell.hidden]
    assert all(cell.hidden for cell in cells if 0 < cell.value < SMALL_CELL)
    others = [cell.value for cell in cells if not cell.hidden and cell.value >= SMALL_CELL]
    if hidden and others:
        assert len(hidden) > 1
        assert sum(hidden) >= SMALL_CELL


def test_a_lone_small_cell_takes_the_next_smallest_along() -> None:
    from sync.hub.pages.cells import shown_together

    assert [cell.hidden for cell in shown_together([4, 8, 30, 0])] == [True, True, False, False]
