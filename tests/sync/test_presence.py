"""Who was here in a month is known after pruning, merging and erasing, and by nobody's identifier."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sync.class_events import ClassAttended, Voided
from sync.counting import people_and_visits
from sync.events import (
    Event,
    Forgotten,
    Joined,
    LessonCompleted,
    Merged,
    StepShown,
    TaskSketched,
)
from sync.presence import changes_between, months_with_figures, seen_between
from tests.helpers.saved_kiosk import (
    ACTOR,
    MEETING,
    OTHER,
    REGISTRATION,
    SECOND_REGISTRATION,
    WHO,
    SavedKiosk,
    answer,
    task,
)
from tests.helpers.set_clock import SetClock

LEARNER = replace(WHO, guest=False)
NEIGHBOUR = replace(LEARNER, actor=OTHER)
NOVEMBER, DECEMBER = "2026-11", "2026-12"
PRESENT = ClassAttended(who=LEARNER, meeting=MEETING, template="to-dan-pho")


def counted(kiosk: SavedKiosk, first: str = NOVEMBER, last: str = DECEMBER) -> tuple[int, int]:
    """People, and visits, of these months."""
    people, visits = people_and_visits(seen_between(kiosk.database, first, last))
    return people.all, visits.all


def levels(kiosk: SavedKiosk) -> list[tuple[str, int, int]]:
    """Group, before and after of each change."""
    found = changes_between(kiosk.database, NOVEMBER, DECEMBER)
    return [(one.group, one.before, one.after) for one in found]


def test_a_person_counts_once_a_month_and_a_guest_as_a_visit(tmp_path: Path) -> None:
    clock = SetClock()
    with SavedKiosk(tmp_path, clock) as kiosk:
        kiosk.record(answer(1), answer(2), replace(answer(3), who=NEIGHBOUR))
        assert counted(kiosk) == (1, 1)
        clock.pass_seconds(30 * 24 * 3600)
        kiosk.record(replace(answer(4), who=NEIGHBOUR))
        assert counted(kiosk, DECEMBER) == (1, 0)
        assert counted(kiosk) == (1, 1)
        assert months_with_figures(kiosk.database) == (NOVEMBER, DECEMBER)


def test_a_guest_who_joined_is_a_person_and_no_visit(tmp_path: Path) -> None:
    with SavedKiosk(tmp_path, SetClock()) as kiosk:
        kiosk.record(answer(1), replace(answer(2), who=LEARNER))
        assert counted(kiosk) == (1, 0)


@pytest.mark.parametrize(
    "event",
    [
        Joined(who=LEARNER),
        StepShown(
            who=LEARNER,
            course="lua-dao",
            lesson="01",
            lesson_hash="h",
            registration=REGISTRATION,
            step="mot",
        ),
        TaskSketched(
            who=LEARNER,
            course="lua-dao",
            registration=REGISTRATION,
            phase="pre",
            task="cuoc-goi",
            first="A",
            form_hash="f",
            state="{}",
        ),
    ],
    ids=["joined", "shown", "sketched"],
)
def test_what_the_province_never_hears_of_counts_nobody(tmp_path: Path, event: Event) -> None:
    with SavedKiosk(tmp_path, SetClock()) as kiosk:
        kiosk.record(event)
        assert counted(kiosk) == (0, 0)


def test_merged_identifiers_are_one_person(tmp_path: Path) -> None:
    with SavedKiosk(tmp_path, SetClock()) as kiosk:
        kiosk.record(replace(answer(1), who=LEARNER), replace(answer(2), who=NEIGHBOUR))
        assert counted(kiosk) == (2, 0)
        kiosk.record(Merged(who=LEARNER, other=OTHER))
        assert counted(kiosk) == (1, 0)


def test_an_erased_person_still_counts_once_under_a_name_that_links_to_nothing(
    tmp_path: Path,
) -> None:
    with SavedKiosk(tmp_path, SetClock()) as kiosk:
        kiosk.record(replace(answer(1), who=LEARNER), PRESENT, Forgotten(actor=ACTOR))
        assert counted(kiosk) == (1, 0)
        assert ACTOR not in {one.person for one in seen_between(kiosk.database, "0", "9")}


def test_who_came_to_a_class_counts_until_the_class_is_taken_back(tmp_path: Path) -> None:
    with SavedKiosk(tmp_path, SetClock()) as kiosk:
        (saved,) = kiosk.record(PRESENT)
        other = replace(PRESENT, meeting=OTHER)
        kiosk.record(other)
        kiosk.record(Voided(statement=saved.id, day=saved.day.isoformat(), undone=PRESENT))
        assert counted(kiosk) == (1, 0), "the other class still stands"


def test_a_class_said_later_counts_its_people_in_its_own_month(tmp_path: Path) -> None:
    clock = SetClock()
    with SavedKiosk(tmp_path, clock) as kiosk:
        clock.pass_seconds(30 * 24 * 3600)
        kiosk.record(replace(PRESENT, on="2026-11-20"))
        assert (counted(kiosk, NOVEMBER, NOVEMBER), counted(kiosk, DECEMBER)) == ((1, 0), (0, 0))


def test_change_is_the_first_before_and_the_last_after_of_one_registration(tmp_path: Path) -> None:
    with SavedKiosk(tmp_path, SetClock()) as kiosk:
        kiosk.record(
            task(level=1),
            task("B", level=0),
            task("B", phase="post", level=2),
            task("C", phase="post", level=3),
            task("A", phase="later", level=0),
            task(level=0, registration=SECOND_REGISTRATION),
        )
        assert levels(kiosk) == [("nguoi_dan", 1, 3)]


def test_what_does_not_compare_is_no_change(tmp_path: Path) -> None:
    with SavedKiosk(tmp_path, SetClock()) as kiosk:
        kiosk.record(task(level=1), task("B", phase="post", level=3, comparable=False))
        assert levels(kiosk) == []


def test_change_outlives_the_person_who_was_erased(tmp_path: Path) -> None:
    with SavedKiosk(tmp_path, SetClock()) as kiosk:
        kiosk.record(
            task(level=1, who=LEARNER),
            task("B", phase="post", level=3, who=LEARNER),
            Forgotten(actor=ACTOR),
        )
        assert levels(kiosk) == [("nguoi_dan", 1, 3)]
        (one,) = changes_between(kiosk.database, NOVEMBER, DECEMBER)
        assert one.person != ACTOR


def test_a_lesson_done_in_another_month_changes_nothing_before(tmp_path: Path) -> None:
    clock = SetClock()
    with SavedKiosk(tmp_path, clock) as kiosk:
        clock.pass_seconds(30 * 24 * 3600)
        kiosk.record(
            LessonCompleted(who=LEARNER, course="lua-dao", lesson="01", registration=REGISTRATION)
        )
        assert counted(kiosk, NOVEMBER, NOVEMBER) == (0, 0)
