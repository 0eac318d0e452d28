"""Every step, task and end of a course at every size: nothing clipped, crossing or out of reach."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from content.model import Practice
from tests.helpers.layout import SIZES, layout_faults
from tests.helpers.lesson_stage import Stage
from tests.helpers.sample_pack import STEPS, phone_device, sample_course, sample_lesson

COURSE, LESSON = "khoa-mau", "bai-mau"


@pytest.fixture
def stage(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Stage]:
    one = Stage(tmp_path)
    yield one
    one.close()


def wrong_choice(stage: Stage) -> None:
    stage.model.stepModel.choose("doc")


def wrong_order(stage: Stage) -> None:
    for card in ("bao", "goi", "dung"):
        stage.model.stepModel.place(card)


def wrong_pair(stage: Stage) -> None:
    stage.model.stepModel.pickLeft("tien")
    stage.model.stepModel.pickRight("ca")


def wrong_word(stage: Stage) -> None:
    stage.model.stepModel.entry.fill("rau")
    stage.model.next()


def trapped(stage: Stage) -> None:
    stage.model.stepModel.device.tap("doc-ma")


def not_known(stage: Stage) -> None:
    stage.model.stepModel.dontKnow()


def helper_asked(stage: Stage) -> None:
    stage.model.stepModel.seen()


def untouched(stage: Stage) -> None:
    """Nothing happened yet."""


STATES: list[tuple[str, Callable[[Stage], None]]] = [
    *((step.id, untouched) for step in STEPS),
    ("chon", wrong_choice),
    ("xep", wrong_order),
    ("ghep", wrong_pair),
    ("go", wrong_word),
    ("go", not_known),
    ("lam-thu", trapped),
    ("quyet", not_known),
    ("dien-thoai", helper_asked),
]


@pytest.mark.parametrize("text_scale", [1.0, 2.0], ids=["100", "200"])
@pytest.mark.parametrize(
    ("step_id", "act"), STATES, ids=[f"{step}-{act.__name__}" for step, act in STATES]
)
def test_every_kind_of_step_fits(
    stage: Stage, step_id: str, act: Callable[[Stage], None], text_scale: float
) -> None:
    step = next(one for one in STEPS if one.id == step_id)
    assert stage.parts.staff.set_pin("volunteer", "407152") is None
    teach(stage, step)
    act(stage)
    check(stage, text_scale)


PHONE: dict[str, tuple[str, ...]] = {
    "home": (),
    "messages": ("tin-nhan",),
    "camera": ("may-anh",),
    "page": ("may-anh", "ma"),
    "field": ("may-anh", "ma", "so-tien"),
    "settings": ("cai-dat",),
    "trap": ("tin-nhan", "tin-lua"),
}


@pytest.mark.parametrize("text_scale", [1.0, 2.0], ids=["100", "200"])
@pytest.mark.parametrize("screen", PHONE)
def test_every_screen_of_the_imitation_phone_fits(
    stage: Stage, screen: str, text_scale: float
) -> None:
    practice = next(one for one in STEPS if isinstance(one, Practice))
    teach(stage, replace(practice, device=phone_device()))
    for widget in PHONE[screen]:
        stage.model.stepModel.device.tap(widget)
    check(stage, text_scale)


@pytest.mark.parametrize("text_scale", [1.0, 2.0], ids=["100", "200"])
def test_course_task_and_finished_fit(stage: Stage, text_scale: float) -> None:
    stage.routes.course(COURSE)
    stage.open()
    check(stage, text_scale)
    for phase in ("pre", "post"):
        stage.routes.tasks(COURSE, phase)
        stage.settle()
        if phase == "pre":
            check(stage, text_scale)
        for _ in range(2):
            if phase == "post":
                stage.model.device.hint()
            for widget in ("tat-may", "nghe") if phase == "post" else ():
                stage.model.device.tap(widget)
            if phase == "pre":
                stage.model.dontKnow()
            stage.settle()
            stage.model.next()
            stage.settle()
    assert stage.model.page == "Finished"
    check(stage, text_scale)
    stage.routes.finished(COURSE, LESSON)
    stage.settle()
    check(stage, text_scale)


def teach(stage: Stage, *steps: object) -> None:
    course = sample_course()
    lesson = sample_lesson(LESSON, steps)  # type: ignore[arg-type] # every step is one
    stage.teach(replace(course, lessons=(lesson, course.lessons[1])))
    stage.routes.lesson(COURSE, LESSON)
    stage.open()


def check(stage: Stage, text_scale: float) -> None:
    """Look at every page of every pane at every size."""
    faults: list[str] = []
    stage.display.be(text_scale)
    for width, height in SIZES:
        stage.window.resize(width, height)
        stage.settle()
        for pane in panes(stage):
            for page in pages(stage):
                faults += [
                    f"{width}×{height} {pane} {page}: {fault}"
                    for fault in layout_faults(stage.window)
                ]
    assert not faults, f"{len(faults)} faults\n" + "\n".join(faults[:30])


def panes(stage: Stage) -> Iterator[str]:
    """The words, and where there is no room for both, the phone or the keys alone."""
    yield "words"
    for name in ("phoneUp", "typing"):
        for item in list(stage.items()):
            alone = item.property("one") is True or item.property("tight") is True
            if alone and item.property(name) is False and item.setProperty(name, True):
                stage.settle()
                yield name
                item.setProperty(name, False)
                stage.settle()


def pages(stage: Stage) -> Iterator[int]:
    """Each page of what is paged, once."""
    for page in range(20):
        stage.window.grabWindow()
        yield page
        more = [item for item in stage.items() if item.objectName() == "pagerMore"]
        onward = [item for item in more if item.property("text") != "Xem từ đầu"]
        if not onward:
            return
        for item in onward:
            item.activated.emit()  # type: ignore[attr-defined] # a signal of Touchable.qml
        stage.settle()
