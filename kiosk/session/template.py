"""The movement's own formats of a class, as data: which parts, in what order, for how long."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files


class PartKind(StrEnum):
    """What the volunteer does in one part of a class."""

    COUNT = "count"
    """Count who is there; it can be changed until the end."""
    REVISIT = "revisit"
    """One minute of what the last class learned."""
    OPENING = "opening"
    """"Hỏi đầu giờ": the question in one form."""
    LESSON = "lesson"
    """The lesson in presentation size."""
    DECISION = "decision"
    """A decision: cards, tell your neighbour why, then the answer."""
    PHONES = "phones"
    """"Hai người một điện thoại"."""
    CLOSING = "closing"
    """"Hỏi cuối giờ": the same question in another form."""
    HOME = "home"
    """"Việc làm ở nhà"."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a class.

    Attributes:
        minutes: how long it is planned for; a guide, nothing ends by itself.
    """

    kind: PartKind
    minutes: int


@dataclass(frozen=True, slots=True)
class Template:
    """One format.

    Attributes:
        who: whom it is for, in a few words.
        parts: in their order; the first is always the counting.
    """

    id: str
    name: str
    who: str
    parts: tuple[Part, ...]

    @property
    def minutes(self) -> int:
        """How long the whole takes."""
        return sum(part.minutes for part in self.parts)


@cache
def templates() -> tuple[Template, ...]:
    """All formats, as the movement names them."""
    text = files("kiosk.session").joinpath("data/templates.json").read_text(encoding="utf-8")
    return tuple(
        Template(
            each["id"],
            each["name"],
            each["who"],
            tuple(Part(PartKind(kind), minutes) for kind, minutes in each["parts"]),
        )
        for each in json.loads(text)
    )


def template(name: str) -> Template:
    """The format of this id.

    Raises:
        KeyError: there is none.
    """
    found = {each.id: each for each in templates()}
    return found[name]
