"""Paths of target groups: stops that exist, and names where a group has several."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from content.finding import Finding, error
from content.model import LearningPath
from content.repeats import repeated


def path_faults(
    paths: Sequence[LearningPath], lessons: Mapping[str, Collection[str]]
) -> Iterator[Finding]:
    """Everything wrong with the paths of a pack but unknown groups and courses.

    Args:
        paths: what to judge.
        lessons: ids of the lessons of each course.
    """
    offered = Counter(path.group for path in paths if not path.listening)
    named = [(number, path.id) for number, path in enumerate(paths) if path.id]
    yield from repeated(("paths",), named, "id")
    if sum(path.listening for path in paths) > 1:
        yield error(("paths",), "several paths for listening", "one is enough, for all groups")
    for number, path in enumerate(paths):
        at = ("paths", number)
        yield from repeated((*at, "courses"), enumerate(path.courses))
        if not path.listening and offered[path.group] > 1 and not (path.id and path.name):
            yield error(
                at, f"“{path.group}” has several paths, this one has no name", "add “id” and “name”"
            )
        for index, stop in enumerate(path.courses):
            course, _, lesson = stop.partition("/")
            if "/" in stop and lesson not in lessons.get(course, {lesson}):
                yield error(
                    (*at, "courses", index),
                    f"course “{course}” has no lesson “{lesson}”",
                    f"one of {sorted(lessons[course])}",
                )
