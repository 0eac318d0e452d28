"""Questions to a class: two forms at least, alike in size, each with one right answer.

The place of the right answer changes from form to form, so that nobody learns a colour.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from content.finding import Finding, error
from content.model import Asked, Question
from content.repeats import repeated


def question_faults(question: Question, lessons: Sequence[str]) -> Iterator[Finding]:
    """Everything wrong with one question, told from the question.

    Args:
        question: what to judge.
        lessons: ids of the lessons of its course.
    """
    if question.lesson not in lessons:
        yield error(
            ("lesson",), f"the course has no lesson “{question.lesson}”", f"one of {list(lessons)}"
        )
    for name in ("A", "B"):
        if name not in question.forms:
            yield error(("forms",), f"form {name} is missing", "one is asked first, one at the end")
    for name, asked in question.forms.items():
        at = ("forms", name, "options")
        yield from repeated(at, enumerate(each.id for each in asked.options), "id")
        right = sum(option.right for option in asked.options)
        if right != 1:
            yield error(at, f"{right} right answers", "a class is asked for one")
    yield from _shape_faults(question)


def _shape_faults(question: Question) -> Iterator[Finding]:
    forms = list(question.forms.items())
    for name, asked in forms[1:]:
        first, other = forms[0]
        at = ("forms", name)
        if len(asked.options) != len(other.options):
            yield error(
                (*at, "options"),
                f"{len(asked.options)} answers, form {first} has {len(other.options)}",
                "make the forms equally hard",
            )
        if asked.text == other.text:
            yield error(at, f"form {name} is form {first} again", "other people, sums and places")
    places = {_place(asked) for _, asked in forms}
    if len(forms) > 1 and len(places) == 1:
        yield error(
            ("forms",),
            "the right answer has the same colour in all forms",
            "move it in one of them",
        )


def _place(asked: Asked) -> int:
    return next((place for place, each in enumerate(asked.options) if each.right), -1)
