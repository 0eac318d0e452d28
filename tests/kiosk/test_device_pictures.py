"""Pictures that are compared lie beside each other on the imitation phone, each under one's finger."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QGuiApplication

from content.model import Device, Picture, Practice, Screen, Tap, Widget
from tests.helpers.lesson_stage import Stage
from tests.helpers.sample_pack import sample_course, sample_lesson

PHOTOS = ("anh-mang-toi", "anh-mang-ro", "anh-mang-xa")


@pytest.fixture
def stage(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Stage]:
    one = Stage(tmp_path)
    yield one
    one.close()


def photo(name: str) -> Widget:
    picture = Picture(file=f"art/{name}.svg", says="Một tấm ảnh.")
    return Widget(id=name, kind="picture", label="Ảnh", picture=picture, tap=Tap(sets=("da-chon",)))


PRACTICE = Practice(
    id="lam",
    title="Chọn ảnh",
    text="Chọn một ảnh.",
    device=Device(
        screens=(
            Screen(id="anh", kind="app", title="Ảnh", widgets=tuple(photo(one) for one in PHOTOS)),
        ),
        start="anh",
        goal=("da-chon",),
        hints=("Nhìn cả ba ảnh.",),
        path=("anh/anh-mang-ro",),
    ),
)


def test_three_pictures_lie_in_one_row_and_each_can_be_touched(stage: Stage) -> None:
    course = sample_course()
    stage.teach(replace(course, lessons=(sample_lesson("bai-mau", (PRACTICE,)), course.lessons[1])))
    stage.routes.lesson("khoa-mau", "bai-mau")
    stage.open()
    boxes = [stage.see(f"widget_{one}") for one in PHOTOS]
    corners = [box.mapToScene(QPointF(0, 0)) for box in boxes]
    assert len({round(corner.y()) for corner in corners}) == 1
    assert [corner.x() for corner in corners] == sorted(corner.x() for corner in corners)
    assert all(
        before.x() + box.width() < after.x()
        for before, box, after in zip(corners, boxes, corners[1:], strict=False)
    )
    stage.touch("widget_anh-mang-ro")
    assert stage.model.stepModel.device.done
