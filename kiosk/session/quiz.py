"""Questions for a contest, taken from the sets and courses of any pack: pure.

A question fits when it has two or three answers, one of them right, in words: teams answer with
the cards đỏ tròn, xanh vuông, vàng tam giác, or one speaks for all.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from random import Random
from typing import Final

from content.model import (
    Asked,
    Choose,
    Course,
    Decide,
    Option,
    Picture,
    QuestionSet,
    SetQuestion,
)

MOST_ANSWERS: Final = 3
"""There are three cards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizQuestion:
    """One question.

    Attributes:
        key: lasting name, unique over all packs; questions of one `theme` are forms of one another.
        course: the course or set it was taken from.
        right: option id of the right answer.
        why: said with the answer.
    """

    key: str
    theme: str
    course: str
    text: str
    options: tuple[Option, ...]
    right: str
    why: str
    picture: Picture | None = None


def questions_of(course: Course) -> tuple[QuizQuestion, ...]:
    """Everything of a course that teams can be asked: its class questions, then its steps."""
    found = []
    for question in course.questions:
        theme = f"{course.id}/q/{question.id}"
        for form, asked in sorted(question.forms.items()):
            found.append(_question(course.id, theme, f"{theme}/{form}", asked))
    for lesson in course.lessons:
        for step in lesson.steps:
            if isinstance(step, Choose | Decide):
                theme = f"{course.id}/{lesson.id}/{step.id}"
                found.append(_question(course.id, theme, theme, step))
    return tuple(each for each in found if each is not None)


def questions_of_set(questions: QuestionSet) -> tuple[QuizQuestion, ...]:
    """Everything of a set; a question that does not fit the cards is left out."""
    found = []
    for question in questions.questions:
        key = f"{questions.id}/s/{question.id}"
        found.append(_question(questions.id, key, key, question))
    return tuple(each for each in found if each is not None)


def drawn(pool: Iterable[QuizQuestion], number: int, dice: Random) -> tuple[str, ...]:
    """Keys of `number` questions, mixed; other forms of one come only when all themes were asked."""
    mixed = list(pool)
    dice.shuffle(mixed)
    rounds: dict[str, int] = {}
    turns = []
    for each in mixed:
        turns.append(rounds.get(each.theme, 0))
        rounds[each.theme] = turns[-1] + 1
    order = sorted(range(len(mixed)), key=turns.__getitem__)
    return tuple(mixed[place].key for place in order[:number])


def _question(
    course: str, theme: str, key: str, asked: Asked | Choose | Decide | SetQuestion
) -> QuizQuestion | None:
    right = _right(asked.options)
    if right is None:
        return None
    return QuizQuestion(
        key=key,
        theme=theme,
        course=course,
        text=asked.text,
        options=asked.options,
        right=right.id,
        why=right.feedback,
        picture=None if isinstance(asked, Asked | SetQuestion) else asked.picture,
    )


def _right(options: Sequence[Option]) -> Option | None:
    """The one right answer; None where the options do not fit on three cards."""
    right = [option for option in options if option.right]
    drawings = any(option.picture is not None for option in options)
    return right[0] if len(right) == 1 and len(options) <= MOST_ANSWERS and not drawings else None
