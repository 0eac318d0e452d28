"""Every screen of the helpers' course has room, with the largest letters and on the narrowest screen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtGui import QGuiApplication

from content.authoring.shots import Shot, shots_of_form, shots_of_lesson
from content.authoring.source import read_source
from kiosk.viewmodels.posing import PosingModel
from tests.helpers.layout import layout_faults
from tests.helpers.lesson_stage import Stage
from tests.kiosk.test_lesson_layout import pages, panes

if TYPE_CHECKING:
    from kiosk.viewmodels.routes import Routes

FOLDER = Path(__file__).parents[2] / "content" / "packs" / "nguoi-huong-dan"
WHOLE = read_source(FOLDER).pack
assert WHOLE is not None
(COURSE,) = WHOLE.courses
LOOKS = ((1280, 800, 2.0), (800, 1280, 1.0))
PARTS = [
    *(pytest.param(tuple(shots_of_lesson(one, one.id)), id=one.id) for one in COURSE.lessons),
    *(
        pytest.param(tuple(shots_of_form(task, letter, form, task.id)), id=f"{task.id}-{letter}")
        for task in COURSE.tasks
        for letter, form in task.forms.items()
    ),
]
pytestmark = pytest.mark.slow


@pytest.fixture
def stage(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Stage]:
    one = Stage(tmp_path)
    yield one
    one.close()


@pytest.mark.parametrize("shots", PARTS)
def test_every_screen_fits(stage: Stage, shots: tuple[Shot, ...]) -> None:
    def posing(shot: Shot) -> PosingModel:
        return PosingModel(cast("Routes", stage.routes), stage.parts, FOLDER, shot)

    stage.app.show(posing(shots[0]))
    stage.open()
    faults: list[str] = []
    for width, height, text_scale in LOOKS:
        stage.display.be(text_scale)
        stage.window.resize(width, height)
        for shot in shots:
            stage.show(posing(shot))
            faults += [
                f"{shot.name} at {width}×{height} ×{text_scale}, {pane} {page}: {fault}"
                for pane in panes(stage)
                for page in pages(stage)
                for fault in layout_faults(stage.window)
            ]
    assert not faults, f"{len(faults)} faults\n" + "\n".join(faults[:30])
