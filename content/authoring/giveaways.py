"""Questions that give their answer away to whoever looks at its length or place alone.

Over a pack, always taking the longest, shortest, first or last answer is right at most 10 points more
often than chance. In a lesson, an answer far longer than the others is advice at its line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import comb

from content import model
from content.finding import Finding, Path, advice, error

CHANCE_AND = 0.10
"""By how much more than chance a bot may be right, over a pack."""
ENOUGH_TO_JUDGE = 30
"""Questions; over fewer, ten points are luck."""
FAR_LONGER, LETTERS_LONGER = 1.5, 12
"""A right answer is far longer than the next one: this many times, and by this many letters."""
SAME_PLACE = 3
"""Questions of one lesson whose right answer stands at one place: a pattern."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question, as a bot sees it: the answers' lengths, and which are right."""

    lengths: tuple[int, ...]
    right: frozenset[int]

    @property
    def chance(self) -> float:
        """How often a blind choice of as many answers is right."""
        return 1 / comb(len(self.lengths), len(self.right))


Bot = Callable[[int, int], int]
"""How much a bot likes an answer, by its place and its length; it takes what it likes most."""

BOTS: dict[str, Bot] = {
    "the longest answer": lambda _place, length: length,
    "the shortest answer": lambda _place, length: -length,
    "the first answer": lambda place, _length: -place,
    "the last answer": lambda place, _length: place,
}


def luck(asked: Asked, bot: Bot) -> float:
    """How often a bot is right here; between answers that it likes equally it casts lots."""
    likes = [bot(place, length) for place, length in enumerate(asked.lengths)]
    least = sorted(likes, reverse=True)[len(asked.right) - 1]
    surely = {place for place, like in enumerate(likes) if like > least}
    perhaps = {place for place, like in enumerate(likes) if like == least}
    if not surely <= asked.right <= surely | perhaps:
        return 0.0
    return 1 / comb(len(perhaps), len(asked.right - surely))


def above_chance(questions: Sequence[Asked], bot: Bot) -> float:
    """By how much a bot is right more often than chance: 0.1 is ten points."""
    if not questions:
        return 0.0
    return sum(luck(asked, bot) - asked.chance for asked in questions) / len(questions)


def pack_giveaways(questions: Sequence[tuple[str, Asked]]) -> Iterator[Finding]:
    """What a bot would score over a pack, told from the pack.

    Args:
        questions: each with the name of the lesson or course it stands in.
    """
    if len(questions) < ENOUGH_TO_JUDGE:
        return
    all_asked = [asked for _, asked in questions]
    chance = sum(asked.chance for asked in all_asked) / len(all_asked)
    for name, bot in BOTS.items():
        above = above_chance(all_asked, bot)
        if above <= CHANCE_AND:
            continue
        yield error(
            (),
            f"always taking {name} is right {chance + above:.0%} of {len(all_asked)} times,"
            f" chance is {chance:.0%}",
            f"change answers, most of all in {', '.join(_worst(questions, bot))}",
        )


def _worst(questions: Sequence[tuple[str, Asked]], bot: Bot) -> list[str]:
    gains: dict[str, float] = {}
    for name, asked in questions:
        gains[name] = gains.get(name, 0.0) + luck(asked, bot) - asked.chance
    return sorted(gains, key=lambda name: -gains[name])[:5]


def questions_of(part: model.Lesson | model.Course) -> Iterator[tuple[Path, Asked]]:
    """Every question of a lesson's steps, or of a course to a class, and where it stands."""
    if isinstance(part, model.Lesson):
        for number, step in enumerate(part.steps):
            if isinstance(step, model.Choose | model.Decide):
                yield ("steps", number), _asked(step.options)
        return
    for number, question in enumerate(part.questions):
        for name, form in question.forms.items():
            yield ("questions", number, "forms", name), _asked(form.options)


def giveaways(part: model.Lesson | model.Course) -> Iterator[Finding]:
    """Questions that give themselves away, told from the lesson or course."""
    places: list[int] = []
    for at, asked in questions_of(part):
        if len(asked.right) != 1:
            continue
        (place,) = asked.right
        places.append(place)
        others = max(length for n, length in enumerate(asked.lengths) if n != place)
        mine = asked.lengths[place]
        if mine >= FAR_LONGER * others and mine - others >= LETTERS_LONGER:
            yield advice(
                (*at, "options", place, "text"),
                f"the right answer has {mine} letters, the next one {others}",
                "make another answer as long, or this one shorter",
            )
    if isinstance(part, model.Lesson) and len(places) >= SAME_PLACE and len(set(places)) == 1:
        yield advice(
            ("steps",),
            f"all {len(places)} right answers are number {places[0] + 1}",
            "move some of them",
        )


def _asked(options: tuple[model.Option, ...]) -> Asked:
    return Asked(
        tuple(len(option.text) for option in options),
        frozenset(number for number, option in enumerate(options) if option.right),
    )
