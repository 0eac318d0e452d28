"""Names for the ids of a class: what a lesson and a target group are called on paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.session.state import GroupSession
from kiosk.session.template import template


@dataclass(frozen=True, slots=True, kw_only=True)
class Titles:
    """What ids are called; an id that no pack names any more stands for itself.

    Attributes:
        lessons: title by course and lesson.
        groups: name by target group, in the order of the columns.
        former: names of further groups that older records may hold.
    """

    lessons: Mapping[tuple[str, str], str] = field(default_factory=dict)
    groups: Mapping[str, str] = field(default_factory=dict)
    former: Mapping[str, str] = field(default_factory=dict)

    def lesson(self, session: GroupSession) -> str:
        """Title of the lesson of a class."""
        return self.lessons.get((session.course, session.lesson), session.lesson).rstrip(".")

    def group(self, group: str) -> str:
        """Name of a target group; a class that did not ask has one without an id."""
        return self.groups.get(group, self.former.get(group, group)) or "Không hỏi nhóm"

    def format(self, session: GroupSession) -> str:
        """Name of the format that a class followed."""
        return template(session.template).name
