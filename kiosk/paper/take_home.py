"""What of a lesson goes home on paper: drawings with their words, one thing to do, whom to ask, one address."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from content.model import Course, Decide, Lesson, Order, Read, Step, Watch

SERVICES: Final = "dichvucong.gov.vn"
MOVEMENT: Final = "binhdanhocvuso.gov.vn"
"""The two addresses that a paper of ours may lead to (product.md)."""
SERVICE_SHELF: Final = "service"
READ_FIRST: Final = "Đọc tên trang trước khi bấm"
MOST_SCENES: Final = 4
FEW_SCENES: Final = 3
"""Where less is told in drawings, a situation with its decision, or things in their order, join them."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One drawing of the lesson.

    Attributes:
        picture: its file; None when it was left out, or the step has none.
    """

    picture: Path | None
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class TakeHome:
    """What both papers are made of.

    Attributes:
        site: one of the two addresses, without "https://".
    """

    course: str
    lesson: str
    scenes: tuple[Scene, ...]
    at_home: str
    ask: str
    site: str

    @property
    def address(self) -> str:
        """What the code holds."""
        return f"https://{self.site}"


def take_home(course: Course, lesson: Lesson, file_of: Callable[[str], Path | None]) -> TakeHome:
    """The first drawings of a lesson, in its order.

    Args:
        course: the one the lesson is of.
        lesson: what was learned.
        file_of: where a picture of the course lies.
    """
    drawn = [step for step in lesson.steps if step.picture is not None]
    plain = [step for step in lesson.steps if step.picture is None]
    told = [step for step in drawn if isinstance(step, Read | Watch)][:MOST_SCENES]
    more = [
        *(step for step in drawn if isinstance(step, Decide)),
        *(step for step in plain if isinstance(step, Order)),
        *(step for step in plain if isinstance(step, Decide | Read)),
    ]
    shown = [*told, *more[: max(0, FEW_SCENES - len(told))]]
    scenes = [
        Scene(file_of(step.picture.file) if step.picture else None, step.title, _words(step))
        for step in lesson.steps
        if step in shown
    ]
    return TakeHome(
        course.title,
        lesson.title,
        tuple(scenes),
        lesson.at_home,
        lesson.ask,
        _site(course, lesson),
    )


def _site(course: Course, lesson: Lesson) -> str:
    """The address that the lesson itself names, else the one that its shelf leads to."""
    told = " ".join((lesson.title, lesson.at_home, *(step.text for step in lesson.steps)))
    named = [site for site in (SERVICES, MOVEMENT) if site in told]
    if len(named) == 1:
        return named[0]
    return SERVICES if course.shelf == SERVICE_SHELF else MOVEMENT


def _words(step: Step) -> str:
    """What stands beside a drawing: of a situation also the right decision, of things their order."""
    match step:
        case Decide(text=text, options=options):
            right = " ".join(option.text for option in options if option.right)
            return f"{text} {right.removesuffix('.')}."
        case Order(items=items):
            return "\n".join(f"{place}. {item.text}" for place, item in enumerate(items, 1))
        case _:
            return step.text
