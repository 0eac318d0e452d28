"""Every step of every lesson that ships, and every screen of its tasks, has room on the screen.

In CI each lesson is looked at with the largest letters and on the narrowest screen; of each task
form A with the largest letters, form B on the narrowest and form C on the lowest screen, since the
forms are alike. HOCSO_FAULTS=long (`make faults`) looks at everything in all four looks. What is
looked at is what a contact sheet shows: each step with its pictures, and a practice at each touch of
its path and wherever something shows that did not yet.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtGui import QGuiApplication

from content.authoring.shots import Shot, shots_of_form, shots_of_lesson
from content.model import FormName
from kiosk.viewmodels.posing import PosingModel
from tests.faults.campaign import LONG
from tests.helpers.layout import layout_faults
from tests.helpers.lesson_stage import Stage
from tests.helpers.shipped import PACK, shipped_lessons, shipped_tasks
from tests.kiosk.test_lesson_layout import pages, panes

if TYPE_CHECKING:
    from kiosk.viewmodels.routes import Routes

Look = tuple[int, int, float]
"""Width and height of the window, and how large its letters are."""

LARGEST: Look = (1280, 800, 2.0)
NARROWEST: Look = (800, 1280, 1.0)
LOWEST: Look = (1024, 768, 1.0)
USUAL: Look = (1280, 800, 1.0)
ALL = (LARGEST, NARROWEST, LOWEST, USUAL)
LOOK_OF_FORM: dict[FormName, Look] = {"A": LARGEST, "B": NARROWEST, "C": LOWEST}
pytestmark = pytest.mark.slow

LESSONS = [
    pytest.param(tuple(shots_of_lesson(lesson, lesson.id)), id=name)
    for name, lesson in shipped_lessons()
]
FORMS = [
    pytest.param(letter, tuple(shots_of_form(task, letter, form, task.id)), id=f"{name}-{letter}")
    for name, _, task in shipped_tasks()
    for letter, form in task.forms.items()
]


@pytest.fixture
def stage(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Stage]:
    one = Stage(tmp_path)
    yield one
    one.close()


@pytest.mark.parametrize("shots", LESSONS)
def test_every_step_of_a_shipped_lesson_fits(stage: Stage, shots: tuple[Shot, ...]) -> None:
    assert_fits(stage, shots, ALL if LONG else (LARGEST, NARROWEST))


@pytest.mark.parametrize(("letter", "shots"), FORMS)
def test_every_screen_of_a_shipped_task_fits(
    stage: Stage, letter: FormName, shots: tuple[Shot, ...]
) -> None:
    assert_fits(stage, shots, ALL if LONG else (LOOK_OF_FORM[letter],))


def assert_fits(stage: Stage, shots: Sequence[Shot], looks: Sequence[Look]) -> None:
    """Show each shot in each look, in one window."""
    stage.app.show(posing(stage, shots[0]))
    stage.open()
    faults: list[str] = []
    for width, height, text_scale in looks:
        stage.display.be(text_scale)
        stage.window.resize(width, height)
        for shot in shots:
            stage.show(posing(stage, shot))
            where = f"{shot.name} at {width}×{height} ×{text_scale}"
            faults += [f"{where}: {one}" for one in looked_at(stage)]
    assert not faults, f"{len(faults)} faults\n" + "\n".join(faults[:30])


def posing(stage: Stage, shot: Shot) -> PosingModel:
    """The page of a shot."""
    return PosingModel(cast("Routes", stage.routes), stage.parts, PACK, shot)


def looked_at(stage: Stage) -> list[str]:
    """Each page of each pane."""
    return [
        f"{pane} {page}: {fault}"
        for pane in panes(stage)
        for page in pages(stage)
        for fault in layout_faults(stage.window)
    ]
