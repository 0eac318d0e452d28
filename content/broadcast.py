"""A lesson for the commune loudspeaker: what is said, and how long it is quiet after each sentence. Pure.

Only what can be followed by ear alone: what is read or shown is told, a question is asked, left
open for a while, and answered. Imitation phones, typing, and answers that are drawings need a screen
and are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from content.model import (
    Choose,
    Course,
    Decide,
    Lesson,
    Match,
    Option,
    Order,
    OwnPhone,
    Read,
    Step,
    Watch,
)
from content.sentences import sentences

BREATH: Final = 0.45
"""Seconds between two sentences."""
AFTER_TITLE: Final = 0.9
BETWEEN_PARTS: Final = 1.6
TO_THINK: Final = 4.0
"""After the last answer of a question: time to choose at home."""
NUMBERS: Final = ("Một", "Hai", "Ba", "Bốn", "Năm")


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence, and the seconds of silence behind it."""

    text: str
    pause: float


def script_of(course: Course, lesson: Lesson) -> tuple[Passage, ...]:
    """Everything that is said of one lesson, from greeting to thanks."""
    return tuple(_passages(course, lesson))


def _passages(course: Course, lesson: Lesson) -> Iterator[Passage]:
    yield from _part(("Kính mời bà con nghe bài học số.",), end=AFTER_TITLE)
    yield from _part((_closed(course.title),), end=AFTER_TITLE)
    yield from _part((_closed(lesson.title),), end=BETWEEN_PARTS)
    for step in lesson.steps:
        yield from _step(step)
    yield from _part(("Việc làm ở nhà.",), end=AFTER_TITLE)
    yield from _part((lesson.at_home, lesson.ask))
    yield from _part(("Muốn làm thử trên máy, mời bà con đến nhà văn hóa.",))
    yield from _part(("Xin cảm ơn bà con đã nghe.",))


def _step(step: Step) -> Iterator[Passage]:
    match step:
        case Read() | Watch():
            yield from _part((_closed(step.title),), end=AFTER_TITLE)
            yield from _part((step.text,))
        case Choose(options=options) | Decide(options=options):
            if not any(option.picture is not None for option in options):
                yield from _question(step, options)
        case Order(items=items, why=why):
            yield from _part((_closed(step.title),), end=AFTER_TITLE)
            named = zip(NUMBERS, items, strict=False)
            yield from _part([f"{number}, {_lower(item.text)}." for number, item in named])
            yield from _part((why,))
        case Match(pairs=pairs, why=why):
            yield from _part((_closed(step.title),), end=AFTER_TITLE)
            yield from _part(
                [f"{_inside(pair.left.text)}: {_lower(pair.right.text)}." for pair in pairs]
            )
            yield from _part((why,))
        case OwnPhone(actions=actions):
            yield from _part(
                ("Về nhà, mời bà con làm thử trên điện thoại của mình.",), end=AFTER_TITLE
            )
            yield from _part(actions)
        case _:
            pass


def _question(step: Choose | Decide, options: tuple[Option, ...]) -> Iterator[Passage]:
    yield from _part((_closed(step.title),), end=AFTER_TITLE)
    yield from _part((step.text,), end=AFTER_TITLE)
    asked = [
        f"Cách {number.lower()}: {_lower(option.text)}." for number, option in _numbered(options)
    ]
    yield from _part(asked, end=TO_THINK)
    right = [(number, option) for number, option in _numbered(options) if option.right]
    yield from _part(("Câu trả lời là:",), end=BREATH)
    for number, option in right:
        yield from _part((f"Cách {number.lower()}. {_closed(option.text)}",), end=BREATH)
    yield from _part([option.feedback for _, option in right])


def _numbered(options: tuple[Option, ...]) -> Iterator[tuple[str, Option]]:
    return zip(NUMBERS, options, strict=False)


def _part(texts: Iterable[str], end: float = BETWEEN_PARTS) -> Iterator[Passage]:
    """Texts one after another, with a breath between sentences and `end` seconds behind the last."""
    said = [one for text in texts for one in sentences(text)]
    for place, sentence in enumerate(said):
        yield Passage(sentence, end if place == len(said) - 1 else BREATH)


def _inside(text: str) -> str:
    return text.strip().rstrip(".")


def _closed(text: str) -> str:
    bare = text.strip()
    return bare if bare.endswith((".", "!", "?", "…")) else f"{bare}."


def _lower(text: str) -> str:
    """The same inside a sentence: names and abbreviations keep their capitals."""
    bare = _inside(text)
    second = bare[1:2]
    return bare if second.isupper() else bare[:1].lower() + bare[1:]
