"""What groups did is counted as lượt người, apart from people, and taken back to nought when voided."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sync.class_events import ClassHeld, Headcount, HelpGiven, Undoable, Voided
from sync.clock import day_of
from sync.daily_counts import counts_of
from tests.helpers.saved_kiosk import MEETING, SavedKiosk, group_events
from tests.helpers.set_clock import SetClock

ALWAYS = (date(1970, 1, 1), date(2100, 1, 1))
UNDOABLE = [event for event in group_events() if isinstance(event, Undoable)]
HELD = ClassHeld(
    meeting=MEETING,
    template="to-dan-pho",
    organiser="Hội Phụ nữ",
    place="Nhà văn hóa",
    headcounts=(
        Headcount(group="nguoi_dan", people=14, women=9),
        Headcount(group="hssv", people=6, women=0),
    ),
    phones_seen=4,
)


def figures(kiosk: SavedKiosk) -> Counter[tuple[str, str]]:
    found: Counter[tuple[str, str]] = Counter()
    for row in counts_of(kiosk.database, *ALWAYS):
        found[row.what, "+".join(row.groups)] += row.times
    return found


def test_a_class_counts_those_present_and_no_visit(tmp_path: Path) -> None:
    with SavedKiosk(tmp_path) as kiosk:
        kiosk.journal.record(HELD).result()
        assert figures(kiosk) == {
            ("class_held", ""): 1,
            ("class_phones", ""): 4,
            ("class_people", "nguoi_dan"): 14,
            ("class_women", "nguoi_dan"): 9,
            ("class_people", "hssv"): 6,
        }


@pytest.mark.parametrize("event", UNDOABLE, ids=[f"{i}" for i in range(len(UNDOABLE))])
def test_what_is_voided_leaves_the_figures(tmp_path: Path, event: Undoable) -> None:
    clock = SetClock()
    with SavedKiosk(tmp_path, clock) as kiosk:
        (saved,) = kiosk.record(event)
        assert +figures(kiosk)
        day = day_of(clock.wall_ms).isoformat()
        kiosk.record(Voided(statement=saved.id, day=day, undone=event))
        assert not +figures(kiosk)


def test_help_entered_later_counts_for_the_day_it_was_given(tmp_path: Path) -> None:
    given = HelpGiven(service="vneid", place="cho", people=3, on="2026-11-10")
    with SavedKiosk(tmp_path, SetClock()) as kiosk:
        kiosk.journal.record(given).result()
        kiosk.journal.record(replace(given, on=None, people=1)).result()
        (first, *_), rest = zip(
            *((row.day, row.times) for row in counts_of(kiosk.database, *ALWAYS)), strict=True
        )
        assert first == date(2026, 11, 10)
        assert sorted(rest) == [1, 3]
