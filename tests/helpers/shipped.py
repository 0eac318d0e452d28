"""The packs that ship, read once a process: their lessons, and their tasks form by form."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from content.authoring.source import Source, read_source
from content.model import Course, Device, FormName, Lesson, Pack, Task

PACK = Path(__file__).parents[2] / "content" / "packs" / "co-ban"
HELPERS = PACK.with_name("nguoi-huong-dan")


@cache
def shipped_source() -> Source:
    """Its folder, as an author's tools read it."""
    return read_source(PACK)


@cache
def shipped_pack() -> Pack:
    """The whole pack."""
    pack = shipped_source().pack
    assert pack is not None, [str(finding) for finding in shipped_source().findings]
    return pack


@cache
def helpers_pack() -> Pack:
    """The pack behind the staff door."""
    pack = read_source(HELPERS).pack
    assert pack is not None
    return pack


def shipped_lessons(*packs: Pack) -> list[tuple[str, Lesson]]:
    """Every lesson of these packs, else of `co-ban`, with a name of its own among all."""
    return [
        (f"{course.id}-{lesson.id}", lesson)
        for pack in packs or (shipped_pack(),)
        for course in pack.courses
        for lesson in course.lessons
    ]


def shipped_tasks(*packs: Pack) -> list[tuple[str, Course, Task]]:
    """Every task, with its course and a name of its own among all."""
    return [
        (f"{course.id}-{task.id}", course, task)
        for pack in packs or (shipped_pack(),)
        for course in pack.courses
        for task in course.tasks
    ]


def shipped_forms(*packs: Pack) -> list[tuple[str, Task, FormName, Device]]:
    """Every form of every task."""
    return [
        (f"{name}-{letter}", task, letter, form.device)
        for name, _, task in shipped_tasks(*packs)
        for letter, form in task.forms.items()
    ]
