"""The third form: on a visit at least seven trusted days later, and never by an untrusted clock."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from sync.clock import Anchor, confirm_time
from tests.helpers.lesson_stage import Stage
from tests.helpers.set_clock import SetClock

COURSE = "khoa-mau"
DAY = 24 * 3600


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def stage(qapp: QGuiApplication, tmp_path: Path, clock: SetClock) -> Iterator[Stage]:
    one = Stage(tmp_path, clock=clock)
    yield one
    one.close()


def hear_the_time(stage: Stage, clock: SetClock) -> None:
    """The province confirms what the clock says."""
    anchor = Anchor(clock.boot, clock.uptime_ms, clock.wall_ms)
    stage.kiosk.writer.post(lambda connection: confirm_time(connection, anchor)).result()


def do_tasks(stage: Stage, phase: str) -> None:
    stage.routes.tasks(COURSE, phase)
    stage.settle()
    for _ in range(2):
        for widget in ("tat-may", "nghe"):
            stage.model.device.tap(widget)
        stage.settle()
        stage.model.next()
        stage.settle()


def take_the_course(stage: Stage) -> None:
    do_tasks(stage, "pre")
    for lesson in ("bai-mau", "bai-hai"):
        stage.routes.lesson(COURSE, lesson)
        stage.settle()
        while stage.model.page == "Lesson":
            if not stage.model.nextReady:
                stage.model.stepModel.dontKnow()
                stage.settle()
            stage.model.next()
            stage.settle()
    do_tasks(stage, "post")


def offered(stage: Stage) -> str:
    stage.routes.course(COURSE)
    stage.settle()
    return str(stage.model.nextText)


def test_the_third_form_comes_after_seven_trusted_days(stage: Stage, clock: SetClock) -> None:
    hear_the_time(stage, clock)
    take_the_course(stage)
    clock.pass_seconds(7 * DAY - 60)
    assert offered(stage) == "Việc tôi làm được"
    clock.pass_seconds(120)
    assert offered(stage) == "Làm thử lại"
    stage.model.next()
    stage.settle()
    do_tasks(stage, "later")
    tasks = stage.kiosk.progress.course(stage.visit.actor, COURSE).tasks.values()
    met = [(t.before, t.after, t.later) for t in tasks]
    assert [[result.form for result in three if result] for three in met] == [
        ["A", "B", "C"],
        ["A", "B", "C"],
    ]
    assert offered(stage) == "Việc tôi làm được"


def test_a_clock_that_nobody_confirmed_never_makes_it_due(stage: Stage, clock: SetClock) -> None:
    take_the_course(stage)
    clock.pass_seconds(30 * DAY)
    assert offered(stage) == "Việc tôi làm được"
    hear_the_time(stage, clock)
    assert offered(stage) == "Việc tôi làm được"
