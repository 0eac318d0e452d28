"""The helpers' course stands behind the staff door, is played for real, and leaves no trace."""

from __future__ import annotations

import pytest

from kiosk.people.staff import Role
from kiosk.startup import Kiosk
from kiosk.viewmodels.staff_home import StaffHomeModel
from kiosk.viewmodels.task import TaskModel
from tests.helpers.touch import Finger

COURSE = "nguoi-huong-dan"


def recorded(kiosk: Kiosk) -> tuple[int, int]:
    """How much is written down, and waits to be sent, but for what the kiosk says of itself once a day."""
    others = "FROM event WHERE kind <> 'Reported'"
    with kiosk.parts.database.read() as connection:
        (events,) = connection.execute(f"SELECT COUNT(*) {others}").fetchone()
        (waiting,) = connection.execute(
            f"SELECT COUNT(*) FROM outbox WHERE position IN (SELECT position {others})"
        ).fetchone()
    return events, waiting


def at_the_course(kiosk: Kiosk, finger: Finger) -> None:
    kiosk.routes.staff_home("volunteer")
    finger.rest()
    while finger.find("card_helpersCourse") is None:
        finger.touch("pagerMore")
    finger.touch("card_helpersCourse")
    finger.until_page("Course")


def test_a_villager_never_finds_it(kiosk: Kiosk, finger: Finger) -> None:
    assert COURSE not in {card.id for card in kiosk.parts.store.courses()}
    assert not kiosk.parts.store.search("người hướng dẫn")
    kiosk.routes.home()
    kiosk.routes.shelves()
    finger.rest()
    assert finger.find(f"course-{COURSE}") is None


ROLES: tuple[Role, ...] = ("volunteer", "technician")


@pytest.mark.parametrize("role", ROLES)
def test_both_kinds_of_staff_have_its_card(kiosk: Kiosk, finger: Finger, role: Role) -> None:
    kiosk.routes.staff_home(role)
    finger.rest()
    model = kiosk.app.shown
    assert isinstance(model, StaffHomeModel)
    assert "helpersCourse" in {card["name"] for card in model.property("cards")}


def test_a_lesson_is_played_and_nothing_is_recorded(kiosk: Kiosk, finger: Finger) -> None:
    before = recorded(kiosk)
    at_the_course(kiosk, finger)
    finger.touch("next")
    finger.until_page("Lesson")
    finger.touch("next")
    finger.touch("next")
    finger.rest()
    model = kiosk.app.shown
    assert model is not None
    assert model.property("step") == 3, "the lesson goes on as for a learner"
    assert model.property("savedText") == "", "nothing is said to be saved"
    finger.touch("home")
    finger.until_page("StaffHome")
    assert recorded(kiosk) == before


def test_back_leads_to_the_page_of_staff(kiosk: Kiosk, finger: Finger) -> None:
    at_the_course(kiosk, finger)
    finger.touch("back")
    finger.until_page("StaffHome")
    assert kiosk.routes.visits.current is None


def test_the_tasks_are_tried_without_a_trace(kiosk: Kiosk, finger: Finger) -> None:
    before = recorded(kiosk)
    at_the_course(kiosk, finger)
    finger.touch("straight")
    finger.until_page("Task")
    finger.rest()
    model = kiosk.app.shown
    assert isinstance(model, TaskModel)
    model.skip()
    finger.until_page("Course")
    assert recorded(kiosk) == before
