"""A class whose machine is killed, or whose disk refuses: it goes on where it stood, and never lies."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.still import silent_voice
from kiosk.viewmodels.saving import NOT_SAVING, SAVED
from kiosk.viewmodels.session.open_class import has_part
from tests.faults.tracing import failing_at, fired, need_strace
from tests.helpers.sample_folder import COURSE, FIRST
from tests.helpers.stick import Stick
from tests.helpers.told_child import Screen, ToldChild, told_child
from tests.helpers.touched_kiosk import TouchedKiosk, running_kiosk

PIN = "135792"
CHOSEN = ("to-dan-pho", COURSE, FIRST, "Hội Phụ nữ", "-", "Nhà văn hóa")
COUNTED = ("row0Leap", "row0More", "tab_women", "row0More", "tab_people", "row0Leap")
LATER = (*COUNTED, "next", "next", "late", "row0More", "next", "next")
"""Into the parts that follow, with somebody who came late."""


@pytest.fixture
def staffed(home: Path, stick: Stick, qapp: object) -> Path:
    """A kiosk whose volunteer has a PIN."""
    del qapp
    with running_kiosk(home, stick.root, voice=silent_voice) as kiosk:
        staff = kiosk.kiosk.parts.staff
        assert staff.set_pin("technician", "864209") is None
        assert staff.set_pin("volunteer", PIN) is None
    return home


def into_the_class(told: ToldChild) -> Screen:
    """From Welcome to the counting."""
    names = ("staff", *(f"pin{digit}" for digit in PIN), "next", "card_class", "card_open")
    for name in (*names, *(f"option_{each}" for each in CHOSEN), "next", "next"):
        seen = told.touch(name)
    assert seen.page == "ClassCount"
    return told.wait(SAVED)


def taken_up(kiosk: TouchedKiosk) -> None:
    """From Welcome to the class that was interrupted."""
    for name in ("staff", *(f"pin{digit}" for digit in PIN), "next"):
        kiosk.touch(name)
    assert kiosk.says("Lớp đang dở")
    kiosk.touch("card_class")
    kiosk.touch("card_goOn")


@pytest.mark.parametrize("touches", [4, 10], ids=["counting", "late-comer"])
def test_a_killed_class_goes_on_where_it_last_said_it_was_saved(
    touches: int, staffed: Path, stick: Stick
) -> None:
    with told_child(stick.environment(staffed)) as told:
        into_the_class(told)
        for name in LATER[:touches]:
            seen = told.touch(name)
        seen = told.wait(SAVED)
        told.kill()
    with running_kiosk(staffed, stick.root, voice=silent_voice) as kiosk:
        assert kiosk.page == "Welcome"
        assert not kiosk.says("Lớp đang dở"), "only staff are told of it"
        taken_up(kiosk)
        held = kiosk.model.held.state
        assert held.people == counted(touches)
        # Counting late comers is no part of its own: what goes on is the part that was left.
        parts_done = LATER[:touches].count("next")
        assert held.part == (parts_done and first_with_something_to_show(kiosk, parts_done))
        assert (kiosk.page == seen.page) == (parts_done == 0)


def first_with_something_to_show(kiosk: TouchedKiosk, steps: int) -> int:
    """Where so many steps on lead from the counting."""
    held = kiosk.model.held
    shown = [
        place
        for place, part in enumerate(held.state.format.parts)
        if has_part(part.kind, held.lesson, held.question)
    ]
    return shown[steps]


def counted(touches: int) -> int:
    """How many people these touches counted."""
    people, women = 0, False
    for name in LATER[:touches]:
        women = {"tab_women": True, "tab_people": False}.get(name, women)
        people += {"row0Leap": 5, "row0More": 1}.get(name, 0) * (not women)
    return people


def test_a_disk_that_refuses_is_told_and_the_class_goes_on(
    staffed: Path, stick: Stick, tmp_path: Path
) -> None:
    need_strace()
    log = tmp_path / "trace"
    with told_child(stick.environment(staffed)) as told:
        into_the_class(told)
        with failing_at([told.process.pid], "fdatasync,fsync", "EIO", "1+", log):
            told.touch("row0Leap")
            assert not told.wait(NOT_SAVING).says(SAVED)
            told.touch("row0More")
            going_on = told.touch("next")
            assert going_on.page != "ClassCount"
            assert going_on.says(NOT_SAVING), "the next page says it too"
            assert not going_on.says(SAVED)
            assert told.touch("late").says("6")
            told.touch("back")
            told.kill()
    assert fired(log) >= 1, "the fault never fired"
    with running_kiosk(staffed, stick.root, voice=silent_voice) as kiosk:
        taken_up(kiosk)
        # What the disk took without saying so may be there; what was said to be saved is.
        assert kiosk.model.held.state.people in {0, 5, 6}
