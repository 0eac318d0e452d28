"""Lines of the imitation phone: as tall on a page that is turned away as on the one that shows.

If a line shrank while it is out of sight it would fit again, come back, grow, and go: for ever.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from content.model import Device, Practice, Screen, Tap, Widget
from tests.helpers.lesson_stage import Stage
from tests.helpers.sample_pack import sample_course, sample_lesson

ROWS = 7


@pytest.fixture
def stage(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Stage]:
    one = Stage(tmp_path)
    yield one
    one.close()


def phone_of_rows(words: str) -> Device:
    """A screen of rows that say the same; the last one leads to the goal."""
    rows = tuple(
        Widget(
            id=f"dong-{number}",
            kind="row",
            label=words,
            detail="Không ghi tên",
            tap=Tap(sets=("da-mo",)),
        )
        for number in range(ROWS)
    )
    return Device(
        screens=(Screen(id="tim", kind="page", title="Kết quả tìm", widgets=rows),),
        start="tim",
        goal=("da-mo",),
        hints=("Chạm một dòng.",),
        path=("tim/dong-0",),
    )


def heights(item: QQuickItem) -> Iterator[float]:
    """Of every row, seen or not."""
    if item.objectName().startswith("widget_dong-"):
        yield item.property("implicitHeight")
    for child in item.childItems():
        yield from heights(child)


@pytest.mark.parametrize("count", range(6, 14))
def test_a_line_out_of_sight_is_as_tall_as_the_same_line_in_sight(stage: Stage, count: int) -> None:
    words = " ".join(["lá"] * count)
    practice = Practice(id="tim", title="Tìm", text="Mở một dòng.", device=phone_of_rows(words))
    course = sample_course()
    lesson = sample_lesson("bai-mau", (practice,))
    stage.teach(replace(course, lessons=(lesson, course.lessons[1])))
    stage.routes.lesson(course.id, "bai-mau")
    stage.open()
    seen = list(heights(stage.window.contentItem()))
    assert len(seen) == ROWS
    assert stage.find(f"widget_dong-{ROWS - 1}") is None
    assert len(set(seen)) == 1
