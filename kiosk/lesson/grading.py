"""Grades one attempt at a step: outcome, and what is said back. Pure, for every kind of step.

Rules:
- A right answer hears "Đúng rồi." and why; the first and the second answer that is not right hear
  their comforting line and why; "Chưa biết" is always welcome and ends the step kindly.
- Reading, watching and one's own phone have nothing to be wrong about.
- What teaches (`choose`, `decide`, `order`, `match`, `type`) is never the measure of skill.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from content.model import (
    Choose,
    Decide,
    Match,
    Option,
    Order,
    OwnPhone,
    Practice,
    Read,
    Step,
    Type,
    Watch,
)
from kiosk.lesson import feedback
from kiosk.lesson.levels import PracticeResult
from kiosk.lesson.typed import same_text
from sync.events import Outcome


@dataclass(frozen=True, slots=True)
class Seen:
    """Read, heard or watched."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """Options chosen, by id."""

    options: frozenset[str]


@dataclass(frozen=True, slots=True)
class Arranged:
    """Cards in the order they were put, by id."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Paired:
    """Pairs made, as (left id, right id)."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Typed:
    """A text typed and confirmed."""

    text: str


@dataclass(frozen=True, slots=True)
class Operated:
    """What a go at an imitation device came to."""

    result: PracticeResult


@dataclass(frozen=True, slots=True)
class OnOwnPhone:
    """Done on one's own phone, by one's own word or seen by a helper."""

    evidence: Literal["own_word", "observed"]


@dataclass(frozen=True, slots=True)
class DontKnow:
    """The learner said "Chưa biết"."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """Left out, without loss."""


Response = Seen | Chosen | Arranged | Paired | Typed | Operated | OnOwnPhone | DontKnow | Skipped
"""What a learner did at a step."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Graded:
    """The outcome of an attempt.

    Attributes:
        says: texts to speak, in order; the first comforts or confirms, the next explain.
    """

    outcome: Outcome
    says: tuple[str, ...] = ()


def grade(step: Step, response: Response, attempt: int = 1) -> Graded:
    """Grade attempt number `attempt` (from 1).

    A response that does not belong to the kind of step is not right, and never an error: the
    screen may have moved on under a finger.
    """
    match response:
        case Skipped():
            return Graded(outcome=Outcome.SKIPPED)
        case DontKnow():
            return Graded(outcome=Outcome.UNKNOWN, says=(feedback.UNKNOWN, *explained(step)))
        case _:
            return _graded(step, response, attempt)


def explained(step: Step) -> tuple[str, ...]:
    """What the step teaches, said when it is over."""
    match step:
        case Choose() | Decide():
            return tuple(option.feedback for option in step.options if option.right)
        case Order() | Match():
            return (step.why,)
        case Type():
            return (step.hint,)
        case Practice():
            return (step.device.hints[-1],)
        case _:
            return ()


def is_multiple(step: Choose | Decide) -> bool:
    """Whether more than one answer is to be chosen before it counts."""
    return sum(option.right for option in step.options) > 1


def in_place(step: Order, items: tuple[str, ...]) -> int:
    """How many cards from the first on lie right; these stay, the rest is put back."""
    right = tuple(item.id for item in step.items)
    return next(
        (n for n, pair in enumerate(zip(items, right, strict=False)) if pair[0] != pair[1]),
        len(items),
    )


def belong(step: Match, left: str, right: str) -> bool:
    """Whether these two cards are a pair."""
    return any(pair.left.id == left and pair.right.id == right for pair in step.pairs)


def _graded(step: Step, response: Response, attempt: int) -> Graded:
    graded = Graded(outcome=Outcome.WRONG, says=(feedback.not_right(attempt),))
    match step, response:
        case ((Read() | Watch()), Seen()):
            graded = Graded(outcome=Outcome.RIGHT)
        case OwnPhone(), OnOwnPhone():
            graded = Graded(outcome=Outcome.RIGHT, says=(feedback.RIGHT,))
        case ((Choose() | Decide()), Chosen()):
            graded = _chosen(step, response.options, attempt)
        case Order(), Arranged():
            whole = response.items == tuple(item.id for item in step.items)
            graded = _judged(step, whole, attempt)
        case Match(), Paired():
            wanted = {(pair.left.id, pair.right.id) for pair in step.pairs}
            graded = _judged(step, set(response.pairs) == wanted, attempt)
        case Type(), Typed():
            graded = _judged(step, same_text(response.text, step.answer), attempt)
        case Practice(), Operated():
            graded = _judged(step, response.result.goal_reached, attempt)
        case _:
            pass
    return graded


def _judged(step: Order | Match | Type | Practice, right: bool, attempt: int) -> Graded:
    if right:
        says = explained(step) if isinstance(step, Order | Match) else ()
        return Graded(outcome=Outcome.RIGHT, says=(feedback.RIGHT, *says))
    clue: tuple[str, ...] = ()
    if attempt > 1:
        clue = _clue(step)
    return Graded(outcome=Outcome.WRONG, says=(feedback.not_right(attempt), *clue))


def _clue(step: Order | Match | Type | Practice) -> tuple[str, ...]:
    match step:
        case Order():
            return (feedback.FIRST_OF_ALL, step.items[0].text)
        case Match():
            return (step.why,)
        case Type():
            return (step.hint,)
        case _:
            return ()


def _chosen(step: Choose | Decide, chosen: frozenset[str], attempt: int) -> Graded:
    right = frozenset(option.id for option in step.options if option.right)
    if chosen == right:
        return Graded(outcome=Outcome.RIGHT, says=_after(feedback.RIGHT, _feedback_of(step, right)))
    astray = chosen - right
    if not astray:
        return Graded(
            outcome=Outcome.WRONG, says=(feedback.not_right(attempt), feedback.MORE_ANSWERS)
        )
    careful = isinstance(step, Decide) and step.genuine
    comfort = feedback.CAREFUL if careful else feedback.not_right(attempt)
    return Graded(outcome=Outcome.WRONG, says=_after(comfort, _feedback_of(step, astray)))


def _feedback_of(step: Choose | Decide, ids: frozenset[str]) -> tuple[Option, ...]:
    return tuple(option for option in step.options if option.id in ids)


def _after(first: str, options: tuple[Option, ...]) -> tuple[str, ...]:
    """The first line, then what each option says back, without the first line twice."""
    rest = (option.feedback.removeprefix(first).strip() for option in options)
    return (first, *(text for text in rest if text))
