"""Every step of every lesson that ships, and every screen of its tasks, has room on the screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from content.authoring.source import read_source
from content.model import Course, Practice, Step
from tests.helpers.layout import layout_faults
from tests.helpers.lesson_stage import Stage
from tests.helpers.sample_pack import sample_course, sample_lesson
from tests.kiosk.test_lesson_layout import pages, panes

PACK = Path(__file__).parents[2] / "content" / "packs" / "co-ban"
LOOKS = ((1280, 800, 1.0), (800, 1280, 1.0), (1024, 768, 1.0), (1280, 800, 2.0))
pytestmark = pytest.mark.slow


def courses() -> tuple[Course, ...]:
    """The courses of the pack that ships."""
    pack = read_source(PACK).pack
    assert pack is not None
    return pack.courses


COURSES = courses()
LESSONS = [(lesson.id, lesson.steps) for course in COURSES for lesson in course.lessons]
FORMS = [
    (f"{task.id}-{name}", Practice(id="lam", title=task.title, text=form.text, device=form.device))
    for course in COURSES
    for task in course.tasks
    for name, form in task.forms.items()
]


@pytest.fixture
def stage(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Stage]:
    one = Stage(tmp_path)
    yield one
    one.close()


@pytest.mark.parametrize(("lesson", "steps"), LESSONS, ids=[name for name, _ in LESSONS])
def test_every_step_of_a_shipped_lesson_fits(
    stage: Stage, lesson: str, steps: tuple[Step, ...]
) -> None:
    faults = [fault for step in steps for fault in faults_of(stage, step)]
    assert not faults, f"{len(faults)} faults\n" + "\n".join(faults[:30])


@pytest.mark.parametrize(("name", "practice"), FORMS, ids=[name for name, _ in FORMS])
def test_every_screen_on_the_way_through_a_shipped_task_fits(
    stage: Stage, name: str, practice: Practice
) -> None:
    faults = faults_of(stage, practice)
    assert not faults, f"{len(faults)} faults\n" + "\n".join(faults[:30])


def faults_of(stage: Stage, step: Step) -> list[str]:
    """What is wrong with a step, along the whole way where it is a practice, at each look."""
    found = []
    for width, height, text_scale in LOOKS:
        teach(stage, step)
        stage.display.be(text_scale)
        stage.window.resize(width, height)
        stage.settle()
        found += [f"{step.id} at {width}×{height} ×{text_scale}: {one}" for one in looked_at(stage)]
        for widget in way(step):
            stage.model.stepModel.device.tap(widget)
            stage.settle()
            found += [
                f"{step.id} after {widget} at {width}×{height}: {one}" for one in looked_at(stage)
            ]
    return found


def way(step: Step) -> tuple[str, ...]:
    """The widgets of a practice's shortest way, but for the last, which ends it."""
    if not isinstance(step, Practice):
        return ()
    return tuple(each.partition("/")[2] for each in step.device.path[:-1])


def looked_at(stage: Stage) -> list[str]:
    """Each page of each pane."""
    return [
        f"{pane} {page}: {fault}"
        for pane in panes(stage)
        for page in pages(stage)
        for fault in layout_faults(stage.window)
    ]


def teach(stage: Stage, step: Step) -> None:
    course = sample_course()
    lesson = sample_lesson("bai-that", (replace(step, facts=()),))
    stage.teach(replace(course, lessons=(lesson, course.lessons[1])))
    stage.routes.lesson(course.id, "bai-that")
    stage.open()
