"""How a measured figure is judged; nothing here is timed."""

from __future__ import annotations

import pytest

from tests.bench.figure import Figure, markdown_table, percentile, plain_table


def figure(**changes: object) -> Figure:
    given = {
        "what": "x", "measured": 40.0, "unit": "ms", "reference": 10.0, "beside": "y", "limit": 50.0,
    }  # fmt: skip
    return Figure(**{**given, **changes})  # type: ignore[arg-type] # fields by name


@pytest.mark.parametrize(
    ("changes", "within"),
    [
        ({}, True),
        ({"measured": 50.0}, True),
        ({"measured": 50.1}, False),
        ({"of": "ratio", "limit": 4.0}, True),
        ({"of": "ratio", "limit": 3.9}, False),
        ({"rate": True, "of": "ratio", "limit": 4.0}, True),
        ({"rate": True, "of": "ratio", "limit": 4.1}, False),
    ],
)
def test_the_budget_bounds_what_it_says_it_bounds(changes: dict[str, object], within: bool) -> None:
    assert figure(**changes).within is within


def test_both_tables_name_what_is_over_budget() -> None:
    found = [figure(), figure(what="slow", measured=1234.0)]
    for table in (plain_table(found), markdown_table(found)):
        rows = [row for row in table.splitlines() if "OVER" in row]
        assert len(rows) == 1
        assert "slow" in rows[0]
        assert "1,234 ms" in rows[0]
        assert "123.40" in rows[0]


@pytest.mark.parametrize(("percent", "value"), [(50, 5), (95, 10), (99, 10), (10, 1), (100, 10)])
def test_a_percentile_is_one_of_the_values(percent: int, value: int) -> None:
    assert percentile(list(range(10, 0, -1)), percent) == value
