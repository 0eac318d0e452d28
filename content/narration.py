"""What a pack can make sound: the key of a clip, and every sentence of a step, lesson or course.

A clip belongs to its language and sentence alone, so sound can never speak another card's text.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

from content.model import (
    Choose,
    Course,
    Decide,
    Device,
    Form,
    Item,
    Lesson,
    Match,
    Option,
    Order,
    OwnPhone,
    Pack,
    Picture,
    Practice,
    QuestionSet,
    Step,
    Type,
    Widget,
)
from content.sentences import sentences

SYNTHESISED: Final = "vi-x-tts"
"""Track of the Vietnamese clips that were synthesised when the pack was built."""


def normal(sentence: str) -> str:
    """`sentence` in NFC with single spaces: what a clip is bound to."""
    return " ".join(unicodedata.normalize("NFC", sentence).split())


def clip_key(language: str, sentence: str) -> str:
    """Name of the clip of `sentence` in the track `language` (BCP 47): 64 hex digits."""
    return hashlib.sha256(f"{language}\n{normal(sentence)}".encode()).hexdigest()


def widget_words(widget: Widget) -> str:
    """How a thing on an imitation screen is heard when it is explored or touched."""
    if widget.says:
        return widget.says
    return f"{_closed(widget.label)} {widget.detail}" if widget.detail else widget.label


def trap_words(sign: str) -> str:
    """What is said after a trap; `sign` is what to look at next time (words.md)."""
    return f"Chỗ này là bẫy. May là mình đang làm thử. Lần sau nhìn chỗ này: {_inside(sign)}."


def refused_words(sign: str) -> str:
    """What is said after turning away something genuine; `sign` shows that it was (words.md)."""
    return f"Cẩn thận là tốt. Nhưng việc này là thật, vì {_inside(sign)}."


def spoken_texts_of_step(step: Step) -> tuple[str, ...]:
    """Every sentence that `step` can make sound, each once, in reading order."""
    return _sentences_of(_words_of_step(step))


def spoken_texts_of_form(form: Form) -> tuple[str, ...]:
    """Every sentence that one form of a task can make sound, each once, in reading order."""
    return _sentences_of((form.text, *_words_of_device(form.device)))


def spoken_texts_of_lesson(lesson: Lesson) -> tuple[str, ...]:
    """Every sentence that `lesson` can make sound, each once, in reading order."""
    return _sentences_of(_words_of_lesson(lesson))


def spoken_texts_of_course(course: Course) -> tuple[str, ...]:
    """Every sentence that `course` can make sound: its lessons and the forms of its tasks."""
    return _sentences_of(_words_of_course(course))


def spoken_texts_of_pack(pack: Pack) -> tuple[str, ...]:
    """Every sentence that `pack` can make sound, shelves and needs of the home screen included."""
    return _sentences_of(_words_of_pack(pack))


def _closed(words: str) -> str:
    bare = words.strip()
    return bare if bare.endswith((".", "!", "?", "…")) else f"{bare}."


def _inside(sign: str) -> str:
    return sign.strip().removesuffix(".")


def _sentences_of(texts: Iterable[str]) -> tuple[str, ...]:
    found = dict.fromkeys(sentence for text in texts for sentence in sentences(text))
    return tuple(found)


def _words_of_pack(pack: Pack) -> Iterator[str]:
    yield pack.title
    for need in pack.needs:
        yield need.text
        yield from _words_of_picture(need.picture)
    for named in (*pack.shelves, *pack.groups):
        yield named.name
    for path in pack.paths:
        yield path.name
    for course in pack.courses:
        yield from _words_of_course(course)
    for questions in pack.sets:
        yield from _words_of_set(questions)


def _words_of_set(questions: QuestionSet) -> Iterator[str]:
    yield questions.title
    yield from _words_of_picture(questions.picture)
    for question in questions.questions:
        yield question.text
        yield from _words_of_options(question.options)


def _words_of_course(course: Course) -> Iterator[str]:
    yield course.title
    yield course.goal
    yield from _words_of_picture(course.picture)
    for lesson in course.lessons:
        yield from _words_of_lesson(lesson)
    for task in course.tasks:
        yield task.title
        for form in task.forms.values():
            yield form.text
            yield from _words_of_device(form.device)
    for question in course.questions:
        for asked in question.forms.values():
            yield asked.text
            yield from _words_of_options(asked.options)


def _words_of_lesson(lesson: Lesson) -> Iterator[str]:
    yield lesson.title
    for step in lesson.steps:
        yield from _words_of_step(step)
    for fact in lesson.facts:
        yield fact.claim
    yield lesson.at_home
    yield lesson.ask


def _words_of_step(step: Step) -> Iterator[str]:
    yield step.title
    yield step.text
    if step.instead:
        yield step.instead
    yield from _words_of_picture(step.picture)
    match step:
        case Choose(options=options) | Decide(options=options):
            yield from _words_of_options(options)
        case Order(items=items, why=why):
            yield from _words_of_items(items)
            yield why
        case Match(pairs=pairs, why=why):
            yield from _words_of_items(item for pair in pairs for item in (pair.left, pair.right))
            yield why
        case Type(answer=answer, hint=hint):
            yield from answer
            yield hint
        case Practice(device=device):
            yield from _words_of_device(device)
        case OwnPhone(actions=actions):
            yield from actions
        case _:
            pass


def _words_of_picture(picture: Picture | None) -> Iterator[str]:
    if picture is not None:
        yield picture.says


def _words_of_options(options: Iterable[Option]) -> Iterator[str]:
    for option in options:
        yield option.text
        yield option.feedback
        yield from _words_of_picture(option.picture)


def _words_of_items(items: Iterable[Item]) -> Iterator[str]:
    for item in items:
        yield item.text
        yield from _words_of_picture(item.picture)


def _words_of_device(device: Device) -> Iterator[str]:
    for screen in device.screens:
        yield screen.title
        for widget in screen.widgets:
            yield from _words_of_widget(widget)
    yield from device.hints


def _words_of_widget(widget: Widget) -> Iterator[str]:
    yield widget_words(widget)
    yield from _words_of_picture(widget.picture)
    if widget.tap is None:
        return
    if widget.tap.hint:
        yield widget.tap.hint
    if widget.tap.trap:
        yield trap_words(widget.tap.trap)
    if widget.tap.refuses:
        yield refused_words(widget.tap.refuses)
