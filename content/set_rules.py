"""Sets of questions for contests: one right answer each, carried by a fact, and none that gives itself away.

A set gives itself away where its right answers are mostly the longest, or mostly the same card.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Final

from content.finding import Finding, advice, error
from content.model import QuestionSet, SetQuestion
from content.repeats import repeated

FEWEST: Final = 5
"""Questions of the shortest contest."""
CHANCE_AND: Final = 0.10
"""By how much more than chance somebody may score who always takes one place, or the longest."""
ENOUGH_TO_JUDGE: Final = 10


def set_faults(questions: QuestionSet, today: date | None) -> Iterator[Finding]:
    """Everything wrong with a set, told from the set.

    Args:
        questions: what to judge.
        today: for facts that are due; without it nothing is ever overdue.
    """
    if len(questions.questions) < FEWEST:
        yield error(
            ("questions",), f"{len(questions.questions)} questions", f"a contest asks {FEWEST}"
        )
    yield from repeated(("questions",), enumerate(one.id for one in questions.questions), "id")
    yield from repeated(("facts",), enumerate(one.id for one in questions.facts), "id")
    yield from repeated(("questions",), enumerate(one.text for one in questions.questions), "text")
    known = {fact.id for fact in questions.facts}
    for number, question in enumerate(questions.questions):
        found = _question_faults(question, known)
        yield from (finding.under("questions", number) for finding in found)
    yield from _fact_faults(questions, today)
    if len(questions.questions) >= ENOUGH_TO_JUDGE:
        yield from _giveaways(questions)


def _question_faults(question: SetQuestion, known: set[str]) -> Iterator[Finding]:
    yield from repeated(("options",), enumerate(one.id for one in question.options), "id")
    right = sum(option.right for option in question.options)
    if right != 1:
        yield error(("options",), f"{right} right answers", "teams are asked for one")
    for place, option in enumerate(question.options):
        if option.picture is not None:
            yield error(
                ("options", place, "picture"),
                "a drawing as an answer",
                "say it in words: cards are held up",
            )
    for place, name in enumerate(question.facts):
        if name not in known:
            yield error(("facts", place), f"the set has no fact “{name}”", "add it under “facts:”")


def _fact_faults(questions: QuestionSet, today: date | None) -> Iterator[Finding]:
    used = {name for question in questions.questions for name in question.facts}
    for number, fact in enumerate(questions.facts):
        if not fact.source.strip():
            yield error(
                ("facts", number, "source"), "nobody says so", "write who says it, and where"
            )
        if fact.review_by <= fact.checked_on:
            yield error(
                ("facts", number, "review_by"),
                f"{fact.review_by} is not after {fact.checked_on}",
                "write when somebody must look again",
            )
        elif today is not None and fact.review_by < today:
            yield advice(
                ("facts", number, "review_by"),
                f"overdue since {fact.review_by}",
                "check it and set new dates",
            )
        if fact.id not in used:
            yield advice(
                ("facts", number), f"no question asks for “{fact.id}”", "use it, or take it out"
            )


def _giveaways(questions: QuestionSet) -> Iterator[Finding]:
    asked = [one for one in questions.questions if any(option.right for option in one.options)]
    if not asked:
        return
    chance = sum(1 / len(one.options) for one in asked) / len(asked)
    places = Counter(_right(one) for one in asked)
    longest = sum(_chance_of_longest(one) for one in asked) / len(asked)
    for place, count in sorted(places.items()):
        if count / len(asked) > chance + CHANCE_AND:
            yield advice(
                ("questions",),
                f"card {place + 1} is right in {count} of {len(asked)} questions",
                "move some right answers to other places",
            )
    if longest > chance + CHANCE_AND:
        yield advice(
            ("questions",),
            f"whoever takes the longest answer is right in {longest:.0%}",
            "make the answers alike in length",
        )


def _right(question: SetQuestion) -> int:
    return next(place for place, option in enumerate(question.options) if option.right)


def _chance_of_longest(question: SetQuestion) -> float:
    most = max(len(option.text) for option in question.options)
    longest = [option for option in question.options if len(option.text) == most]
    return sum(option.right for option in longest) / len(longest)
