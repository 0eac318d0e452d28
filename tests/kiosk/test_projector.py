"""A projector is plugged in during a lesson: the window takes its size, and nothing else changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QGuiApplication, QWindow

from kiosk.following import FollowScreen
from sync.events import Outcome
from tests.helpers.layout import layout_faults
from tests.helpers.lesson_stage import Stage
from tests.helpers.sample_pack import STEPS, sample_course, sample_lesson
from tests.helpers.touch import wait

COURSE, LESSON = "khoa-mau", "bai-mau"
PROJECTORS = ((1024, 768), (1920, 1080), (1280, 800))
"""An old one, a new one, and the kiosk's own screen again."""


@dataclass(frozen=True)
class Half:
    """A step that was begun when the projector came, and how it goes on."""

    step: str
    begun: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()


HALVES = (
    Half("doc"),
    Half("nghe"),
    Half("chon", ("option_doc",), ("option_tat",)),
    Half("chon-nhieu", ("option_otp",), ("option_mk", "next")),
    Half("xep", ("card_dung",), ("card_goi", "card_bao")),
    Half("ghep", ("left_bhyt", "right_tram", "left_tien"), ("right_nh", "left_cuoc-goi", "right_ca")),
    Half("go", tuple(f"key_{key}" for key in "rau"), ("keySpace", *(f"key_{key}" for key in "muoongs"), "next")),
    Half("lam-thu", ("widget_tat-may",), ("widget_nghe",)),
    Half("quyet", (), ("option_goi-lai",)),
    Half("dien-thoai", (), ("didIt",)),
)  # fmt: skip


@pytest.fixture
def stage(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Stage]:
    one = Stage(tmp_path)
    yield one
    one.close()


def begin(stage: Stage, half: Half) -> None:
    course = sample_course()
    steps = tuple(one for one in STEPS if one.id == half.step)
    stage.teach(replace(course, lessons=(sample_lesson(LESSON, steps), course.lessons[1])))
    stage.routes.lesson(COURSE, LESSON)
    stage.open()
    for name in half.begun:
        stage.press(name)


def state_of(model: QObject) -> dict[str, Any]:
    """Everything that a screen reads of a model."""
    meta = model.metaObject()
    names = [str(meta.property(place).name()) for place in range(meta.propertyCount())]
    values = {name: model.property(name) for name in names}
    return {
        name: state_of(value) if isinstance(value, QObject) else value
        for name, value in values.items()
        if name != "objectName"
    }


@pytest.mark.parametrize("half", HALVES, ids=[half.step for half in HALVES])
def test_a_step_goes_on_where_it_was_when_the_screen_changes(stage: Stage, half: Half) -> None:
    begin(stage, half)
    shown, page = stage.model, stage.see("stage").property("item")
    before = state_of(shown)
    spoken = list(stage.narrator.spoken)
    for width, height in PROJECTORS:
        stage.window.resize(width, height)
        stage.settle()
        assert layout_faults(stage.window) == [], f"{width}×{height}"
        assert stage.model is shown
        assert stage.see("stage").property("item") is page, "the page was built anew"
        assert state_of(shown) == before
    assert stage.narrator.spoken == spoken, "what was being read began again"
    for name in half.rest:
        stage.press(name)
    if half.rest:
        resume = stage.kiosk.progress.resume(stage.visit.actor, COURSE, LESSON)
        assert resume is not None
        assert resume.answers[half.step] is Outcome.RIGHT


@pytest.mark.parametrize("half", HALVES, ids=[half.step for half in HALVES])
def test_at_200_percent_nothing_is_clipped_on_an_old_projector(stage: Stage, half: Half) -> None:
    begin(stage, half)
    stage.display.be(2.0)
    before = state_of(stage.model)
    stage.window.resize(1024, 768)
    stage.settle()
    assert layout_faults(stage.window) == []
    assert state_of(stage.model) == before


@pytest.fixture
def window(qapp: QGuiApplication) -> Iterator[QWindow]:
    one = QWindow()
    yield one
    one.close()


def test_a_full_screen_window_covers_the_screen_that_is_left(window: QWindow) -> None:
    follow = FollowScreen(window)
    window.showFullScreen()
    screen = QGuiApplication.primaryScreen()
    wait(lambda: window.geometry() == screen.geometry(), "it covers the screen")
    window.setGeometry(QRect(0, 0, 1024, 768))
    screen.geometryChanged.emit(screen.geometry())
    wait(lambda: window.geometry() == screen.geometry(), "it covers the screen again")
    follow.cover()
    assert window.visibility() is QWindow.Visibility.FullScreen


def test_a_window_on_a_desk_is_left_alone(window: QWindow) -> None:
    follow = FollowScreen(window)
    window.setGeometry(QRect(10, 10, 640, 480))
    window.show()
    follow.cover()
    assert (window.width(), window.height()) == (640, 480)
