"""The pack that ships, read once a process: its lessons, and its tasks form by form."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from content.authoring.source import Source, read_source
from content.model import Course, Device, FormName, Lesson, Pack, Task

PACK = Path(__file__).parents[2] / "content" / "packs" / "co-ban"


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


def shipped_lessons() -> list[tuple[str, Lesson]]:
    """Every lesson, with a name of its own among all."""
    return [
        (f"{course.id}-{lesson.id}", lesson)
        for course in shipped_pack().courses
        for lesson in course.lessons
    ]


def shipped_tasks() -> list[tuple[str, Course, Task]]:
    """Every task, with its course and a name of its own among all."""
    return [
        (f"{course.id}-{task.id}", course, task)
        for course in shipped_pack().courses
        for task in course.tasks
    ]


def shipped_forms() -> list[tuple[str, Task, FormName, Device]]:
    """Every form of every task."""
    return [
        (f"{name}-{letter}", task, letter, form.device)
        for name, _, task in shipped_tasks()
        for letter, form in task.forms.items()
    ]
