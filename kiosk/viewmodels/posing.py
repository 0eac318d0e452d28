"""A step that stands still for its picture, as an author wrote it, without anybody learning."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem

from content.authoring.shots import Shot
from content.codec import lesson_hash
from content.model import Lesson, Picture, Practice
from kiosk.errors import ScreenUnusable
from kiosk.lesson import practice
from kiosk.lesson.device import Place
from kiosk.lesson.practice_json import to_json
from kiosk.still import PATIENCE_MS, settle
from kiosk.viewmodels.app import introduce
from kiosk.viewmodels.lesson import LessonModel
from kiosk.viewmodels.parts import Parts
from kiosk.viewmodels.visit import guest_visit
from sync.progress import Resume

if TYPE_CHECKING:
    from kiosk.startup import Kiosk
    from kiosk.viewmodels.routes import Routes

FROM_THE_START = "Xem từ đầu"


class PosingModel(LessonModel):
    """The lesson page on one step of a lesson that is not installed."""

    def __init__(self, routes: Routes, parts: Parts, folder: Path, shot: Shot) -> None:
        # Before the page reads its lesson, which begins at once and on another thread.
        self._folder, self._shot = folder, shot
        introduce(LessonModel)
        super().__init__(routes, parts, guest_visit(), "", shot.lesson.id)

    def _read(self, lesson_id: str) -> tuple[Lesson, str, Resume | None, str]:
        del lesson_id
        shot, registration = self._shot, str(uuid4())
        step = shot.lesson.steps[shot.step]
        sketch = None
        if isinstance(step, Practice) and shot.stands is not None:
            place = Place(shot.stands.screen, shot.stands.flags)
            sketch = to_json(replace(practice.start(step.device), place=place))
        at = Resume(registration, lesson_hash(shot.lesson), step.id, sketch, {}, {})
        return shot.lesson, at.lesson_hash, at, registration

    def url(self, picture: Picture | None) -> str:
        """Where a picture lies in the author's folder; "" when it is not drawn yet."""
        if picture is None:
            return ""
        path = self._folder / picture.file
        return path.resolve().as_uri() if path.is_file() else ""


def paint(kiosk: Kiosk, target: Path, width: int, most: int) -> Iterator[str]:
    """Save the page that is open, every page of its pagers, and then what lies behind its words.

    Where there is room for the words or the imitation phone alone, the phone comes after the words.
    The names of the files, at most so many.

    Raises:
        ScreenUnusable: a picture cannot be written, or the page does not come to rest.
    """
    behind = False
    for number in range(most):
        settle(kiosk, PATIENCE_MS)
        picture = kiosk.window.grabWindow()
        smooth = Qt.TransformationMode.SmoothTransformation
        path = target.with_name(target.name + (f"-p{number + 1}" if number else "") + ".png")
        if not picture.scaledToWidth(width, smooth).save(str(path)):
            raise ScreenUnusable(f"{path} cannot be written")
        yield path.name
        if _turn(kiosk.window.contentItem()):
            continue
        if behind or not _to_phone(kiosk.window.contentItem()):
            return
        behind = True


def _turn(root: QQuickItem) -> bool:
    """Turn what is paged to its next page; False at the last."""
    onward = [
        item
        for item in _seen(root)
        if item.objectName() == "pagerMore" and item.property("text") != FROM_THE_START
    ]
    for item in onward:
        item.activated.emit()  # type: ignore[attr-defined] # a signal of Touchable.qml
    return bool(onward)


def _to_phone(root: QQuickItem) -> bool:
    """Bring up the imitation phone where the words alone have the room; False without one."""
    alone = [item for item in _seen(root) if item.property("one") is True]
    for item in alone:
        item.setProperty("phoneUp", True)  # noqa: FBT003  the property's value
    return bool(alone)


def _seen(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from _seen(child)
