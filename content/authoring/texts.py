"""Every text for people in a part of a pack, and where it stands."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from content import model
from content.finding import Path


def texts_of(part: object, at: Path = ()) -> Iterator[tuple[Path, str, bool]]:
    """Every text for people: where, the text, and whether it only imitates what others say."""
    if isinstance(part, model.Widget):
        yield (*at, "label"), part.label, True
        yield (*at, "detail"), part.detail, True
        if part.says is not None:
            yield (*at, "says"), part.says, True
        yield from texts_of(part.tap, (*at, "tap"))
        yield from texts_of(part.picture, (*at, "picture"))
    elif isinstance(part, model.Screen):
        yield (*at, "title"), part.title, True
        yield from texts_of(part.widgets, (*at, "widgets"))
    elif dataclasses.is_dataclass(part):
        for field in dataclasses.fields(part):
            value = getattr(part, field.name)
            if field.name in _FOR_PEOPLE and isinstance(value, str):
                yield (*at, field.name), value, False
            elif field.name in _LISTS_FOR_PEOPLE:
                yield from (((*at, field.name, n), text, False) for n, text in enumerate(value))
            else:
                yield from texts_of(value, (*at, field.name))
    elif isinstance(part, tuple):
        for number, item in enumerate(part):
            yield from texts_of(item, (*at, number))
    elif isinstance(part, dict):
        for key, item in part.items():
            yield from texts_of(item, (*at, key))


def words_of(part: object) -> str:
    """All texts for people of a part, one after another."""
    return " ".join(text for _, text, _ in texts_of(part))


_FOR_PEOPLE = frozenset(
    [
        "title",
        "text",
        "goal",
        "says",
        "claim",
        "hint",
        "trap",
        "refuses",
        "feedback",
        "why",
        "instead",
        "at_home",
        "ask",
        "name",
    ]
)
_LISTS_FOR_PEOPLE = frozenset({"hints", "actions"})
