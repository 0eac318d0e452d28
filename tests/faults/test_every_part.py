"""`make faults` runs what it says, and tells day, machine and every figure in one table."""

from __future__ import annotations

import json
import os
from datetime import datetime

import pytest

from tests.faults.every_part import CAMPAIGNS, LONG, ROOT, command_of, main, table
from tests.faults.under_clock import EVERY, JUMPING


@pytest.mark.parametrize("part", [*CAMPAIGNS, *EVERY])
def test_every_part_is_there_and_fails_on_a_skip_that_nobody_listed(part: str) -> None:
    command, extra = command_of(part)
    assert extra["CI"] == "1"
    assert all((ROOT / each).exists() for each in command if each.startswith("tests/"))
    assert (part in CAMPAIGNS) == (extra == LONG)
    if part not in CAMPAIGNS:
        assert part in command
        assert any("steady_clock" in each for each in command) == (part == JUMPING)


def test_what_is_longer_in_a_campaign_is_found_by_itself() -> None:
    found = command_of("window")[0]
    assert "tests/kiosk/test_layout.py" in found
    assert "tests/kiosk/test_lock_down.py" in found
    assert not any(each.startswith("tests/faults") for each in found)


def test_the_table_has_day_machine_and_each_figure() -> None:
    noted = json.dumps({"campaign": "cuts", "cuts": 2200, "lost": 0})
    first, _, heading, _, *rows = table([noted]).splitlines()
    assert first.startswith(f"{datetime.now().astimezone():%Y-%m-%d}")
    assert f"{os.cpu_count()} cores" in first
    assert heading == "| campaign | figures |"
    assert rows == ["| cuts | cuts 2200, lost 0 |"]


def test_a_part_that_nobody_knows_is_refused(capfd: pytest.CaptureFixture[str]) -> None:
    assert main("1971") == 2
    assert "1970" in capfd.readouterr().err
