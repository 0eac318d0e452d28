"""Which question a class is asked, and in which of its equal forms: pure."""

from __future__ import annotations

from uuid import UUID

from content.model import Choose, Decide, FormName, Lesson, Option, Question
from kiosk.lesson.grading import is_multiple

MOST_ANSWERS = 3
"""There are three cards: đỏ tròn, xanh vuông, vàng tam giác."""


def opening_form(question: Question, meeting: str) -> FormName:
    """The form at the opening: by the class, so that not every one begins with A.

    Args:
        question: of the lesson.
        meeting: uuid of the class; a class that was interrupted goes on with the same form.
    """
    forms = sorted(question.forms)
    return forms[UUID(meeting).int % len(forms)]


def closing_form(question: Question, meeting: str) -> FormName:
    """The form at the end: the one after that of the opening."""
    return other_form(question, opening_form(question, meeting))


def other_form(question: Question, asked: str) -> FormName:
    """A form that is not the one `asked` last; the first where that one is no longer there."""
    forms = sorted(question.forms)
    place = forms.index(next(form for form in forms if form == asked)) if asked in forms else -1
    return forms[(place + 1) % len(forms)]


def decision_of(lesson: Lesson) -> Decide | Choose | None:
    """The step that a class decides together with cards; a situation comes before a plain question.

    None where no step has two or three answers, one of them right.
    """
    fit = [
        step
        for step in lesson.steps
        if isinstance(step, Decide | Choose)
        and len(step.options) <= MOST_ANSWERS
        and not is_multiple(step)
    ]
    return next((step for step in fit if isinstance(step, Decide)), next(iter(fit), None))


def right_answer(options: tuple[Option, ...]) -> Option:
    """The one that is right.

    Raises:
        StopIteration: none is; the rules of packs refuse that.
    """
    return next(option for option in options if option.right)
